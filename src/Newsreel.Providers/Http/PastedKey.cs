namespace Newsreel.Providers.Http;

/// <summary>Keys as people paste them. Pure.</summary>
internal static class PastedKey
{
    /// <summary>The key without blanks, line ends, invisible characters and quotes around it: services answer to those in riddles.</summary>
    public static string Clean(string text) =>
        string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && !char.IsControl(letter) && char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.Format)).Trim('"', '\'');

    /// <summary>Whether it can be sent at all.</summary>
    public static bool IsSendable(string key) => key.All(char.IsAscii);
}
