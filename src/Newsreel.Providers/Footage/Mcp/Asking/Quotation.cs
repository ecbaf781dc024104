using Newsreel.Providers.Footage.Archives.Reading;
using Newsreel.Providers.Footage.Http;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Footage.Mcp.Asking;

/// <summary>Words of somebody's server, fit for a message. Pure.</summary>
internal static class Quotation
{
    private const int MostLetters = 300;

    /// <summary>One line without keys and control characters, cut off when it is long.</summary>
    public static string Of(string text) => PlainText.OneLine(Redaction.Of(text), MostLetters);
}
