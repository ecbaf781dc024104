namespace Newsreel.Narrating.Normalizing;

/// <summary>Names of months and their short forms.</summary>
internal static class Months
{
    public static readonly string[] Full =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal)
    {
        ["Jan"] = "January",
        ["Feb"] = "February",
        ["Mar"] = "March",
        ["Apr"] = "April",
        ["Jun"] = "June",
        ["Jul"] = "July",
        ["Aug"] = "August",
        ["Sep"] = "September",
        ["Sept"] = "September",
        ["Oct"] = "October",
        ["Nov"] = "November",
        ["Dec"] = "December",
    };

    public static bool IsFull(string word) => Full.Contains(word, StringComparer.Ordinal);

    /// <summary>The month a token names in full; null when it names none.</summary>
    public static string? Name(Token token) =>
        token.Suffix.Length > 0 ? null : IsFull(token.Core) ? token.Core : Short.GetValueOrDefault(token.Core);

    /// <summary>The full stop of a short form ends no sentence.</summary>
    public static void TakeDot(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].DotIsRead = tokens[at].Dotted && Short.ContainsKey(tokens[at].Core);
}
