using System.Text;

namespace Newsreel.Scripting.Models;

/// <summary>Guesses tokens before a service counts them. Pure.</summary>
internal static class TokenEstimate
{
    /// <summary>
    /// Bytes of UTF-8 for a token. English prose has about 4 and JSON about 3; signs of East Asian scripts have 3 bytes and about one token each.
    /// </summary>
    private const double BytesPerToken = 3.2;

    /// <summary>Tokens of texts, rather too many than too few.</summary>
    public static int Of(params IEnumerable<string> texts) => (int)Math.Ceiling(texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text)) / BytesPerToken);
}
