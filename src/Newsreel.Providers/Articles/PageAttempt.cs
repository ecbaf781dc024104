using System.Net.Http.Headers;
using System.Text;
using Newsreel.Common;
using Newsreel.Providers.Http;
using Newsreel.Scripting;

namespace Newsreel.Providers.Articles;

/// <summary>One try to fetch a page.</summary>
/// <param name="calls">Sends it.</param>
/// <param name="name">Of the source, for messages.</param>
/// <param name="trusted">Addresses whose exact host and port may lie in this network.</param>
/// <param name="userAgent">How Newsreel names itself.</param>
/// <param name="clock">Tells how far away a time of the site is.</param>
internal sealed class PageAttempt(GuardedCalls calls, string name, IReadOnlyList<Uri> trusted, string userAgent, TimeProvider clock)
{
    private const long MostBytes = 10 << 20;

    private static readonly CallCodes Codes = PageFailure.Codes;

    private readonly Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["User-Agent"] = userAgent,
        ["Accept"] = "text/html, application/xhtml+xml, application/pdf;q=0.9, text/markdown;q=0.9, text/plain;q=0.8",
        ["Accept-Encoding"] = "gzip",
    };

    /// <summary>Fetches it.</summary>
    /// <exception cref="CallFailure">There is no page, or none that can be read.</exception>
    public async Task<FetchedPage> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await calls.SendAsync(new(name, Codes, address, trusted) { Headers = headers }, cancellationToken);
            Check(answer);
            var type = answer.Content.Headers.ContentType;
            var told = Told(type);
            var content = await AnswerBody.BytesAsync(answer.Content, MostBytes, PageFailure.Answer, cancellationToken);
            var place = answer.RequestMessage?.RequestUri is { } last && !SourceAddress.HoldsSecret(last) ? last : address;
            return new(place, content, told ?? Seen(content), type?.CharSet?.Trim('"', '\''));
        }
        catch (Exception failure) when (failure is NewsreelException or HttpRequestException or IOException or InvalidDataException)
        {
            throw CallTrouble.Of(failure, name, Codes);
        }
    }

    private void Check(HttpResponseMessage answer)
    {
        if (answer.IsSuccessStatusCode) return;
        var status = (int)answer.StatusCode;
        if (status is 408 or 429 or >= 500)
        {
            var wait = CallTrouble.Wait(answer.Headers.RetryAfter, clock);
            var wish = wait is { } time ? FormattableString.Invariant($" and asks to be left alone for {time.TotalSeconds:0} s") : "";
            throw new CallFailure(status == 429 ? PageFailure.Limit : PageFailure.Down, $"is answered with status {status}{wish}", mayPass: true) { RetryAfter = wait };
        }

        throw new CallFailure(
            PageFailure.Answer,
            status switch
            {
                404 or 410 => $"is not there (status {status})",
                401 or 402 or 403 or 407 or 451 => $"is not shown to programs (status {status})",
                _ => $"is answered with status {status}",
            },
            mayPass: false);
    }

    // The kind that the site tells; null when it tells none.
    private static string? Told(MediaTypeHeaderValue? type) => type?.MediaType?.ToLowerInvariant() switch
    {
        null or "" or "application/octet-stream" or "binary/octet-stream" => null,
        "text/x-markdown" => PageTypes.Markdown,
        "application/x-pdf" => PageTypes.Pdf,
        var known when PageTypes.All.Contains(known, StringComparer.Ordinal) => known,
        var other => throw new CallFailure(PageFailure.Answer, $"is no page, text or PDF document but {Short(other)}", mayPass: false),
    };

    private static string Seen(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("%PDF-"u8)) return PageTypes.Pdf;
        return Encoding.Latin1.GetString(content[..Math.Min(content.Length, 512)]).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t') is ['<', ..]
            ? PageTypes.Html
            : throw new CallFailure(PageFailure.Answer, "does not say what it is", mayPass: false);
    }

    private static string Short(string type) => type.Length <= 60 ? type : type[..60] + "…";
}
