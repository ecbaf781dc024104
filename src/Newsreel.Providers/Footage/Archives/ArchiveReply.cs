using System.Text.Json;
using Newsreel.Common;
using Newsreel.Providers.Footage.Archives.Reading;
using Newsreel.Providers.Footage.Http;

namespace Newsreel.Providers.Footage.Archives;

/// <summary>Reads answers of services, or says for a person what is wrong with them.</summary>
internal static class ArchiveReply
{
    private const string Changed = "Try again later; if it stays so, the archive has changed its service.";

    /// <summary>What a JSON object tells.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="archive">Name of the archive, for people.</param>
    /// <param name="read">Reads the object; it is not there any more afterwards.</param>
    /// <exception cref="NewsreelException">The answer is another status than 200, or no JSON object.</exception>
    public static T Read<T>(ArchiveAnswer answer, string archive, Func<JsonElement, T> read)
    {
        if (answer.Status != 200) throw Wrong(archive, $"answered with status {answer.Status}");
        using var json = answer.Json();
        return json is { RootElement: { ValueKind: JsonValueKind.Object } root }
            ? read(root)
            : throw Wrong(archive, $"answered {Kind(answer)} where JSON was asked for");
    }

    /// <summary>The failure of an archive that answered what it should not.</summary>
    /// <param name="archive">Its name, for people.</param>
    /// <param name="what">What happened, to be read after the name.</param>
    public static NewsreelException Wrong(string archive, string what) =>
        ArchiveFailure.Of(ArchiveFailure.Answer, archive, Redaction.Of(PlainText.OneLine(what, 300)), Changed);

    private static string Kind(ArchiveAnswer answer) =>
        answer.Body.Length == 0 ? "nothing" : answer.Body.AsSpan().TrimStart() is ['<', ..] ? "a web page" : "something else";
}
