using System.Text.Json;
using Newsreel.Common;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Footage.Http;

/// <summary>
/// Gives an answer again as long as the archive allows. Neither the name nor the content of what is kept holds a key: keys in an
/// answer become marks, and the marks become the key of whoever asks.
/// </summary>
/// <param name="inner">Asks the service.</param>
/// <param name="manners">How the archive wants to be called.</param>
/// <param name="store">Keeps the answers.</param>
internal sealed class RememberedAnswers(IArchiveHttp inner, ArchiveManners manners, AnswerStore store) : IArchiveHttp
{
    private const string Opening = "⟦key ";

    public async Task<ArchiveAnswer> GetAsync(Uri address, IReadOnlyDictionary<string, string>? headers, CancellationToken cancellationToken)
    {
        var name = Fingerprint.Of(manners.Name, Redaction.Of(address));
        IReadOnlyList<string> keys = [.. Redaction.KeysOf(address), .. headers?.Values ?? []];
        if (store.Find(name, manners.Remembered) is { } kept) return kept with { Body = Unmarked(kept.Body, keys) };
        var answer = await inner.GetAsync(address, headers, cancellationToken);
        if (IsGood(answer)) await store.GiveAsync(name, answer with { Body = Marked(answer.Body, keys) }, cancellationToken);
        return answer;
    }

    public Task<long?> SizeAsync(Uri address, CancellationToken cancellationToken) => inner.SizeAsync(address, cancellationToken);

    /// <summary>Text that looks like a mark would become a key, whoever wrote it. Some services complain of a key or of too many calls with status 200; that is not to be told again tomorrow.</summary>
    private static bool IsGood(ArchiveAnswer answer)
    {
        using var json = answer.Status == 200 && !answer.Body.Contains(Opening, StringComparison.Ordinal) ? answer.Json() : null;
        return json?.RootElement is { ValueKind: JsonValueKind.Object } root && !root.TryGetProperty("errors", out _) && !root.TryGetProperty("error", out _);
    }

    private static string Marked(string body, IReadOnlyList<string> keys)
    {
        for (var at = 0; at < keys.Count; at++) body = body.Replace(keys[at], Mark(at), StringComparison.Ordinal);
        return body;
    }

    private static string Unmarked(string body, IReadOnlyList<string> keys)
    {
        for (var at = 0; at < keys.Count; at++) body = body.Replace(Mark(at), keys[at], StringComparison.Ordinal);
        return body;
    }

    private static string Mark(int number) => $"{Opening}{number}⟧";
}
