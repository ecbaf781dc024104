using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using Newsreel.Common;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Footage.Fetching.Remote;

/// <summary>Asks hosts of media for bytes: waits when they ask for it, tells their refusals in words, counts what they send.</summary>
internal sealed class RangeRequests(GuardedCalls calls, IOptions<FetchOptions> options, FetchTally tally, TimeProvider clock)
{
    private const int MostWaits = 3;
    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(1);

    /// <summary>The settings.</summary>
    public FetchOptions Options => options.Value;

    /// <summary>Asks for a range; without one for everything.</summary>
    /// <param name="target">The video.</param>
    /// <param name="address">Where it lies.</param>
    /// <param name="range">First and last byte.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Status 200 or 206, its body not read yet; to be disposed.</returns>
    /// <exception cref="NewsreelException">Any other answer.</exception>
    public async Task<HttpResponseMessage> AskAsync(FetchTarget target, Uri address, (long From, long To)? range, CancellationToken cancellationToken)
    {
        for (var waits = 0; ; waits++)
        {
            var answer = await SendAsync(target, address, range, cancellationToken);
            try
            {
                if (answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.PartialContent)
                {
                    if (answer.Content.Headers.ContentEncoding.Any(coding => !coding.Equals("identity", StringComparison.OrdinalIgnoreCase)))
                        throw FetchRefusal.Of(target, "is served packed, which hides how large it is");
                    var kept = answer;
                    answer = null;
                    return kept;
                }

                if (Failure(target, address.Host, answer.StatusCode) is { } failure) throw failure;
                var wait = Wait(answer.Headers.RetryAfter);
                if (wait > Options.LongestWait || waits == MostWaits)
                {
                    throw answer.StatusCode is HttpStatusCode.TooManyRequests
                        ? ArchiveFailure.Of(ArchiveFailure.Limit, target.Archive, $"allows no more downloads from {address.Host} for now", "Try again later.")
                        : ArchiveFailure.Of(ArchiveFailure.Down, target.Archive, $"answers with status {(int)answer.StatusCode} at {address.Host}", "Try again later.");
                }

                await Task.Delay(wait, clock, cancellationToken);
            }
            finally
            {
                answer?.Dispose();
            }
        }
    }

    /// <summary>Reads from a body, which may not be silent for long.</summary>
    /// <returns>How many bytes; zero at its end, and when it broke off or fell silent.</returns>
    public async ValueTask<int> ReadAsync(Stream body, Memory<byte> into, FetchBudget budget, CancellationToken cancellationToken)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        silence.CancelAfter(Options.Silence);
        try
        {
            var read = await body.ReadAsync(into, silence.Token);
            tally.AddBytes(read);
            budget.Spend(read);
            return read;
        }
        catch (Exception broken) when (broken is IOException or HttpRequestException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return 0;
        }
    }

    private async Task<HttpResponseMessage> SendAsync(FetchTarget target, Uri address, (long From, long To)? range, CancellationToken cancellationToken)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["User-Agent"] = Options.UserAgent,
            ["Accept"] = "*/*",
            ["Accept-Encoding"] = "identity",
        };
        if (range is var (from, to)) headers["Range"] = FormattableString.Invariant($"bytes={from}-{to}");
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        silence.CancelAfter(Options.Silence + GuardedHandler.ConnectDeadline);
        tally.AddRequest();
        try
        {
            return await calls.SendAsync(new(target.Archive, ArchiveFailure.Codes, address, target.Trusted) { Headers = headers }, silence.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw ArchiveFailure.Of(ArchiveFailure.Down, target.Archive, FormattableString.Invariant($"is silent at {address.Host} for more than {Options.Silence.TotalSeconds:0.#} s"), "Try again later.");
        }
    }

    private TimeSpan Wait(RetryConditionHeaderValue? header) =>
        header?.Delta ?? (header?.Date is { } date ? TimeSpan.FromTicks(Math.Max(0, (date - clock.GetUtcNow()).Ticks)) : UsualWait);

    // Null where the same request may succeed a little later.
    private static NewsreelException? Failure(FetchTarget target, string host, HttpStatusCode status) => status switch
    {
        HttpStatusCode.NotFound or HttpStatusCode.Gone => FetchRefusal.Of(target, $"is not there any more (status {(int)status} at {host})"),
        HttpStatusCode.RequestedRangeNotSatisfiable => FetchRefusal.Of(target, "is shorter than its host says"),
        HttpStatusCode.TooManyRequests or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => null,
        _ => FetchRefusal.Of(target, $"is not given out (status {(int)status} at {host})"),
    };
}
