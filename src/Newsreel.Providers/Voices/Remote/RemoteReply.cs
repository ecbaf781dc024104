using System.Text;
using System.Text.Json;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Voices.Remote;

/// <summary>What a service sent back, right or not.</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Body">At most some megabytes.</param>
/// <param name="RetryAfter">How long the service wants to be left alone; null when it does not say.</param>
internal sealed record RemoteReply(int Status, byte[] Body, TimeSpan? RetryAfter)
{
    /// <summary>Whether it is a page for people, as firewalls and proxies send them.</summary>
    public bool IsPage => FirstLetter is '<';

    /// <summary>Whether it looks like JSON.</summary>
    public bool IsJson => FirstLetter is '{' or '[';

    private char FirstLetter => Encoding.Latin1.GetString(Body.AsSpan(0, Math.Min(Body.Length, 64))).Replace("\u00EF\u00BB\u00BF", "", StringComparison.Ordinal).TrimStart() is [var first, ..] ? first : ' ';

    /// <summary>The body as JSON; null when it is none.</summary>
    public JsonElement? Json()
    {
        try
        {
            using var json = JsonDocument.Parse(Body, new JsonDocumentOptions { MaxDepth = 32 });
            return json.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The body as JSON, for answers that have to be some.</summary>
    /// <exception cref="CallFailure">It is none.</exception>
    public JsonElement Answer() => Json() ?? throw NoAnswer(IsPage ? "answered with a web page instead of an answer" : "answered something that is no JSON");

    /// <summary>Sound that stands in JSON in base64.</summary>
    /// <param name="answer">The JSON.</param>
    /// <param name="name">The field.</param>
    /// <exception cref="CallFailure">There is none.</exception>
    public static byte[] Sound(JsonElement answer, string name)
    {
        var text = answer.Raw(name);
        var sound = new byte[(text.Length / 4 * 3) + 3];
        if (text.Length == 0 || !Convert.TryFromBase64String(text, sound, out var length) || length == 0) throw NoAnswer("answered without sound, or with sound that cannot be read");
        return sound[..length];
    }

    /// <summary>An answer that is no good, and would be none again.</summary>
    public static CallFailure NoAnswer(string what) => new(VoiceFailure.Failed, what, mayPass: false);
}
