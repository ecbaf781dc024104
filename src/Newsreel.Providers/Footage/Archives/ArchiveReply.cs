using System.Text.Json;
using Newsreel.Common;
using Newsreel.Providers.Footage.Archives.Reading;
using Newsreel.Providers.Footage.Http;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Footage.Archives;

/// <summary>Reads the answers of services that need no key and tell everything by their status. Pure.</summary>
internal static class ArchiveReply
{
    private const int LongestReason = 200;

    /// <summary>The answer as JSON; null when the service has no such thing.</summary>
    /// <param name="answer">What was answered.</param>
    /// <param name="archive">Name of the archive, for people.</param>
    /// <exception cref="NewsreelException">It is no answer to the question, <see cref="ArchiveFailure.Answer"/>.</exception>
    public static JsonDocument? Read(ArchiveAnswer answer, string archive)
    {
        if (answer.Status is 404 or 410) return null;
        var json = answer.Json();
        if (answer.Status == 200) return json ?? throw Failed(archive, "answered something that is no JSON");
        using (json) throw Failed(archive, $"answered with status {answer.Status}{Reason(json)}");
    }

    /// <summary>What a JSON object tells.</summary>
    /// <param name="answer">What was answered; that there is no such thing is no answer here.</param>
    /// <param name="archive">Name of the archive, for people.</param>
    /// <param name="read">Reads the object, which is not there any more afterwards.</param>
    /// <exception cref="NewsreelException">As above, also when it is no object.</exception>
    public static T Read<T>(ArchiveAnswer answer, string archive, Func<JsonElement, T> read)
    {
        using var json = Read(answer, archive) ?? throw Failed(archive, $"answered with status {answer.Status}");
        return json.RootElement.ValueKind == JsonValueKind.Object ? read(json.RootElement) : throw Failed(archive, "answered something that is no JSON object");
    }

    /// <summary>The failure of an answer that is not what it should be.</summary>
    public static NewsreelException Failed(string archive, string what) =>
        ArchiveFailure.Of(ArchiveFailure.Answer, archive, Redaction.Of(PlainText.OneLine(what, 300)), "Try again later; if it stays so, the archive has changed its service.");

    private static string Reason(JsonDocument? json)
    {
        var reason = json?.RootElement.Text("reason") is { Length: > 0 } told ? told : json?.RootElement.Text("detail") ?? "";
        return reason.Length == 0 ? "" : $": {(reason.Length > LongestReason ? reason[..LongestReason] + "…" : reason)}";
    }
}
