using Newsreel.Providers.Footage.Archives.Reading;
using Newsreel.Providers.Footage.Http;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Footage.Mcp.Asking;

/// <summary>Words of somebody's server, fit for a message. Pure.</summary>
internal static class Quotation
{
    private const int MostLetters = 300;

    // Shorter values are switches and numbers; without them a quotation would be unreadable.
    private const int ShortestSecret = 4;

    /// <summary>One line without keys and control characters, cut off when it is long.</summary>
    /// <param name="text">What the server said.</param>
    /// <param name="secrets">What it was told and must not be repeated, for example keys of its environment.</param>
    public static string Of(string text, IEnumerable<string> secrets) =>
        PlainText.OneLine(Redaction.Of(text, secrets.Where(secret => secret.Length >= ShortestSecret).OrderByDescending(secret => secret.Length)), MostLetters);
}
