using System.Globalization;
using System.Text.RegularExpressions;

namespace Newsreel.Narrating.Normalizing;

/// <summary>Times of day: 01:47, 13:00, 6:30 p.m., 6pm, 10:00–12:00. Figures such as 16:9 are proportions.</summary>
internal static partial class ClockTimes
{
    private static readonly string[] PartsOfDay = ["a.m", "p.m", "am", "pm"];

    public static int Read(IReadOnlyList<Token> tokens, int at)
    {
        var match = Form().Match(tokens[at].Core);
        if (!match.Success) return Result(tokens[at]) is > 0 and var read ? read : Proportion(tokens[at]);
        var next = tokens.Near(at + 1);
        var hasPart = tokens[at].IsOpenEnded && PartsOfDay.Any(next.Is);
        var from = Time(match, "h1", "m1");
        if (from is null) return Proportion(tokens[at]);
        if (!tokens[at].Core.Contains(':', StringComparison.Ordinal) && !match.Groups["part"].Success && !hasPart) return 0;

        var isNamed = match.Groups["part"].Success || hasPart || next.Is("in") && tokens.Near(at + 2).Is("the");
        var isMilitary = next.Is("hours");
        tokens[at].Spoken = Say(from, isNamed, isMilitary);
        if (match.Groups["s"].Success) tokens[at].Spoken += $" and {NumberWords.Cardinal(match.Groups["s"].Value)} seconds";
        if (match.Groups["h2"].Success)
        {
            if (Time(match, "h2", "m2") is not { } to) return 0;
            tokens[at].Spoken += " to " + Say(to, isNamed, isMilitary);
        }

        if (match.Groups["part"].Success) tokens[at].Spoken += " " + Part(match.Groups["part"].Value);
        if (match.Groups["part"].Value.Contains('.', StringComparison.Ordinal)) tokens[at].DotIsRead = tokens[at].Dotted;
        if (!hasPart) return 1;
        next.Spoken = Part(next.Core);
        next.DotIsRead = next.Dotted;
        return 2;
    }

    private static (string Hour, string Minute)? Time(Match match, string hour, string minute)
    {
        var (hours, minutes) = (match.Groups[hour].Value, match.Groups[minute].Value);
        var isTime = int.Parse(hours, CultureInfo.InvariantCulture) <= 24 && (minutes.Length == 0 || minutes[0] < '6');
        return isTime ? (hours, minutes) : null;
    }

    private static string Say((string Hour, string Minute)? time, bool isNamed, bool isMilitary)
    {
        var (hour, minute) = time!.Value;
        var number = int.Parse(hour, CultureInfo.InvariantCulture);
        var isFull = minute is "" or "00";
        if (isMilitary && hour.Length == 2) return NumberWords.Pair(hour) + (isFull ? " hundred" : " " + NumberWords.Pair(minute));
        if (!isFull) return $"{NumberWords.Cardinal(number)} {NumberWords.Pair(minute)}";
        if (isNamed) return NumberWords.Cardinal(number);
        return number switch
        {
            0 or 24 => "midnight",
            <= 12 => NumberWords.Cardinal(number) + " o'clock",
            _ => NumberWords.Cardinal(number) + " hundred",
        };
    }

    private static string Part(string written) => Letters.Spell(written.Replace(".", "", StringComparison.Ordinal));

    // "3:43.13", what a runner needed
    private static int Result(Token token)
    {
        var match = ResultForm().Match(token.Core);
        if (!match.Success) return 0;
        token.Spoken = $"{NumberWords.Cardinal(match.Groups["m"].Value)} {(match.Groups["m"].Value is "1" ? "minute" : "minutes")} {NumberWords.Cardinal(match.Groups["s"].Value.TrimStart('0').PadLeft(1, '0'))} point {NumberWords.Digits(match.Groups["part"].Value)} seconds";
        return 1;
    }

    private static int Proportion(Token token)
    {
        var match = ProportionForm().Match(token.Core);
        if (!match.Success) return 0;
        token.Spoken = $"{NumberWords.Cardinal(match.Groups["a"].Value)} to {NumberWords.Cardinal(match.Groups["b"].Value)}";
        return 1;
    }

    [GeneratedRegex(@"\A(?<h1>[0-9]{1,2})([:.](?<m1>[0-9]{2}))?(:(?<s>[0-9]{2}))?([-–](?<h2>[0-9]{1,2})([:.](?<m2>[0-9]{2}))?)?(?<part>[aApP]\.?[mM])\z|\A(?<h1>[0-9]{1,2}):(?<m1>[0-9]{2})(:(?<s>[0-9]{2}))?([-–](?<h2>[0-9]{1,2}):(?<m2>[0-9]{2}))?\z|\A(?<h1>[0-9]{1,2})(\.(?<m1>[0-9]{2}))?([-–](?<h2>[0-9]{1,2}))?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();

    [GeneratedRegex(@"\A(?<m>[0-9]{1,2}):(?<s>[0-5][0-9])\.(?<part>[0-9]{1,3})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ResultForm();

    [GeneratedRegex(@"\A(?<a>[0-9]{1,4}):(?<b>[0-9]{1,4})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ProportionForm();
}
