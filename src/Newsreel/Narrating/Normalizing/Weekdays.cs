namespace Newsreel.Narrating.Normalizing;

/// <summary>Short forms of days: Mon–Fri, Fri. 3 Nov.</summary>
internal static class Weekdays
{
    private static readonly Dictionary<string, string> Days = new(StringComparer.Ordinal)
    {
        ["Mon"] = "Monday",
        ["Tue"] = "Tuesday",
        ["Tues"] = "Tuesday",
        ["Wed"] = "Wednesday",
        ["Thu"] = "Thursday",
        ["Thur"] = "Thursday",
        ["Thurs"] = "Thursday",
        ["Fri"] = "Friday",
        ["Sat"] = "Saturday",
        ["Sun"] = "Sunday",
    };

    public static int Read(IReadOnlyList<Token> tokens, int at)
    {
        var (token, next) = (tokens[at], tokens.Near(at + 1));
        if (token.Core.Split('-', '–') is [var from, var to] && Days.TryGetValue(from, out var first) && Days.TryGetValue(to, out var last))
        {
            token.Spoken = $"{first} to {last}";
            token.DotIsRead = token.Dotted;
            return 1;
        }

        if (!Days.TryGetValue(token.Core, out var day)) return 0;
        // "Sun" and "Sat" are words as well: only a date after them makes them days.
        var isBeforeDate = token.Tail is "" or "." or "," or ".," && ((next.Core.Length > 0 && char.IsAsciiDigit(next.Core[0])) || Months.Name(next) is not null);
        if (!isBeforeDate && (!token.Dotted || at == tokens.Count - 1 || token.Core is "Sun" or "Sat" or "Wed")) return 0;
        token.Spoken = day;
        token.DotIsRead = token.Dotted;
        return 1;
    }
}
