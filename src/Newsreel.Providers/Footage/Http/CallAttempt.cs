using System.Net;
using System.Net.Http.Headers;
using Newsreel.Providers.Footage.Archives;

namespace Newsreel.Providers.Footage.Http;

/// <summary>One try of a call: redirections are followed by hand, so that what is for the archive goes to nobody else.</summary>
/// <param name="manners">How the archive wants to be called.</param>
/// <param name="userAgent">How Newsreel names itself.</param>
/// <param name="clock">Tells how far away a time of the service is.</param>
internal sealed class CallAttempt(ArchiveManners manners, string userAgent, TimeProvider clock)
{
    private const int MostRedirections = 5;

    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Fetches an answer.</summary>
    /// <exception cref="CallFailure">There is none, or none that can be used.</exception>
    public Task<ArchiveAnswer> GetAsync(HttpClient client, Uri address, IReadOnlyDictionary<string, string>? headers, CancellationToken cancellationToken) => SendAsync(
        client, HttpMethod.Get, address, headers ?? Nothing, async response =>
        {
            var body = await AnswerBody.ReadAsync(response.Content, manners.MostBytes, cancellationToken);
            return new ArchiveAnswer((int)response.StatusCode, body, response.Content.Headers.ContentType?.MediaType ?? "") { Headers = Left(response) };
        }, cancellationToken);

    /// <summary>Asks for the size of a file.</summary>
    /// <exception cref="CallFailure">There is no answer.</exception>
    public Task<long?> SizeAsync(HttpClient client, Uri address, CancellationToken cancellationToken) => SendAsync(
        client, HttpMethod.Head, address, Nothing, response => Task.FromResult(response.IsSuccessStatusCode ? response.Content.Headers.ContentLength : null), cancellationToken);

    private async Task<T> SendAsync<T>(
        HttpClient client, HttpMethod method, Uri address, IReadOnlyDictionary<string, string> headers, Func<HttpResponseMessage, Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            var at = address;
            for (var redirections = 0; redirections <= MostRedirections; redirections++)
            {
                using var request = Request(method, at, IsSameHost(at, address) ? headers : Nothing);
                using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
                if (Next(response, at) is { } next)
                {
                    at = next;
                    continue;
                }

                Check(response);
                return await read(response);
            }

            throw new CallFailure(ArchiveFailure.Address, $"redirects more than {MostRedirections} times", mayPass: false);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or InvalidDataException || IsConnectTimeout(failure, cancellationToken))
        {
            throw CallTrouble.Of(failure);
        }
    }

    private HttpRequestMessage Request(HttpMethod method, Uri address, IReadOnlyDictionary<string, string> headers)
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        request.Headers.AcceptEncoding.Add(new(method == HttpMethod.Head ? "identity" : "gzip"));
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    private static Dictionary<string, string> Left(HttpResponseMessage response) => response.Headers
        .Where(header => header.Key.StartsWith("X-RateLimit-", StringComparison.OrdinalIgnoreCase))
        .ToDictionary(header => header.Key, header => header.Value.First(), StringComparer.OrdinalIgnoreCase);

    private static Uri? Next(HttpResponseMessage response, Uri from)
    {
        if (response.StatusCode is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect))
            return null;
        if (response.Headers.Location is not { } location) throw new CallFailure(ArchiveFailure.Answer, "redirects to nowhere", mayPass: false);
        var next = new Uri(from, location);
        return next.Scheme is "http" or "https" && (from.Scheme is "http" || next.Scheme is "https")
            ? next
            : throw new CallFailure(ArchiveFailure.Address, $"redirects to {next.Scheme}, which is not followed", mayPass: false);
    }

    private void Check(HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        if (response.IsSuccessStatusCode || (status is >= 400 and < 500 and not 408 and not 429)) return;
        if (status is >= 300 and < 400) throw new CallFailure(ArchiveFailure.Answer, $"answered with status {status}", mayPass: false);
        var wait = Wait(response.Headers.RetryAfter);
        var told = wait is { } time ? FormattableString.Invariant($" and asks to be left alone for {time.TotalSeconds:0} s") : "";
        throw new CallFailure(status == 429 ? ArchiveFailure.Limit : ArchiveFailure.Down, $"answered with status {status}{told}", mayPass: true) { RetryAfter = wait };
    }

    private TimeSpan? Wait(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? (header?.Date is { } date ? date - clock.GetUtcNow() : null);
        return wait is { } time && time < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static bool IsSameHost(Uri one, Uri other) => Uri.Compare(one, other, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool IsConnectTimeout(Exception failure, CancellationToken cancellationToken) =>
        failure is TaskCanceledException { InnerException: TimeoutException } && !cancellationToken.IsCancellationRequested;
}
