using Newsreel.Common;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Footage.Http;

/// <summary>One try of a call.</summary>
/// <param name="manners">How the archive wants to be called.</param>
/// <param name="calls">Sends it.</param>
/// <param name="userAgent">How Newsreel names itself.</param>
/// <param name="clock">Tells how far away a time of the service is.</param>
internal sealed class CallAttempt(ArchiveManners manners, GuardedCalls calls, string userAgent, TimeProvider clock)
{
    private readonly Dictionary<string, string> packed = new(StringComparer.OrdinalIgnoreCase) { ["User-Agent"] = userAgent, ["Accept-Encoding"] = "gzip" };
    private readonly Dictionary<string, string> plain = new(StringComparer.OrdinalIgnoreCase) { ["User-Agent"] = userAgent, ["Accept-Encoding"] = "identity" };

    /// <summary>Fetches an answer.</summary>
    /// <exception cref="CallFailure">There is none, or none that can be used.</exception>
    public Task<ArchiveAnswer> GetAsync(Uri address, IReadOnlyDictionary<string, string>? headers, CancellationToken cancellationToken)
    {
        var call = new GuardedCall(manners.Name, ArchiveFailure.Codes, address, [manners.Base]) { Headers = packed };
        return SendAsync(headers is null ? call : call with { Secrets = headers }, ReadAsync, cancellationToken);

        async Task<ArchiveAnswer> ReadAsync(HttpResponseMessage answer) => new(
            answer.IsSuccessStatusCode ? 200 : (int)answer.StatusCode,
            await AnswerBody.ReadAsync(answer.Content, manners.MostBytes, ArchiveFailure.Answer, cancellationToken),
            answer.Content.Headers.ContentType?.MediaType ?? "")
        { Headers = Left(answer) };
    }

    /// <summary>Asks for the size of a file.</summary>
    /// <exception cref="CallFailure">There is no answer.</exception>
    public Task<long?> SizeAsync(Uri address, CancellationToken cancellationToken) => SendAsync(
        new(manners.Name, ArchiveFailure.Codes, address, [manners.Base]) { Headers = plain, Method = HttpMethod.Head },
        answer => Task.FromResult(answer.IsSuccessStatusCode ? answer.Content.Headers.ContentLength : null),
        cancellationToken);

    private async Task<T> SendAsync<T>(GuardedCall call, Func<HttpResponseMessage, Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await calls.SendAsync(call, cancellationToken);
            Check(answer);
            return await read(answer);
        }
        catch (Exception failure) when (failure is NewsreelException or HttpRequestException or IOException or InvalidDataException)
        {
            throw CallTrouble.Of(failure, manners.Name, ArchiveFailure.Codes);
        }
    }

    private static Dictionary<string, string> Left(HttpResponseMessage answer) => answer.Headers
        .Where(header => header.Key.StartsWith("X-RateLimit-", StringComparison.OrdinalIgnoreCase))
        .ToDictionary(header => header.Key, header => header.Value.First(), StringComparer.OrdinalIgnoreCase);

    private void Check(HttpResponseMessage answer)
    {
        var status = (int)answer.StatusCode;
        if (answer.IsSuccessStatusCode || status is >= 400 and < 500 and not 408 and not 429) return;
        if (status is < 400) throw new CallFailure(ArchiveFailure.Answer, $"answered with status {status}", mayPass: false);
        var wait = CallTrouble.Wait(answer.Headers.RetryAfter, clock);
        var told = wait is { } time ? FormattableString.Invariant($" and asks to be left alone for {time.TotalSeconds:0} s") : "";
        throw new CallFailure(status == 429 ? ArchiveFailure.Limit : ArchiveFailure.Down, $"answered with status {status}{told}", mayPass: true) { RetryAfter = wait };
    }
}
