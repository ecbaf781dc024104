using System.Net;
using System.Net.Sockets;
using Newsreel.Common;

namespace Newsreel.Providers.Http;

/// <summary>Sends requests to hosts that nobody vouches for: public addresses only, few redirections, no credentials to strangers.</summary>
internal sealed class GuardedCalls(GuardedPool pool)
{
    private const int MostRedirections = 5;

    /// <summary>Sends a request once, follows redirections, and gives back the answer as soon as its headers are there. No retries, no time limit.</summary>
    /// <param name="call">What to ask.</param>
    /// <param name="cancellationToken">Stops the call; reading the body needs a limit of its own.</param>
    /// <returns>Any status but a redirection; to be disposed. <c>RequestMessage.RequestUri</c> is the address that answered.</returns>
    /// <exception cref="NewsreelException"><see cref="CallCodes.Address"/>, <see cref="CallCodes.Unreachable"/> or <see cref="CallCodes.Down"/> of the call.</exception>
    public async Task<HttpResponseMessage> SendAsync(GuardedCall call, CancellationToken cancellationToken)
    {
        var (address, sends) = (call.Address, 0);
        Check(call, address);
        while (true)
        {
            var answer = await SendOnceAsync(call, address, cancellationToken);
            if (!IsRedirection(answer.StatusCode) || answer.Headers.Location is not { } location) return answer;
            answer.Dispose();
            if (++sends > MostRedirections) throw Refused(call, $"was redirected more than {MostRedirections} times");
            if (!Uri.TryCreate(address, location, out var next)) throw Refused(call, "was redirected to something that is no address");
            if (address.Scheme is "https" && next.Scheme is "http" && !GuardedHandler.IsTrusted(next.IdnHost, next.Port, call.Trusted))
                throw Refused(call, $"redirects from a protected connection to an open one at {next.Host}");
            Check(call, next);
            address = next;
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(GuardedCall call, Uri address, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(call.Method, address);
        foreach (var (name, value) in call.Headers) request.Headers.TryAddWithoutValidation(name, value);
        if (IsSameHost(address, call.Address))
            foreach (var (name, value) in call.Secrets) request.Headers.TryAddWithoutValidation(name, value);
        try
        {
            return await pool.For(call.Trusted).SendAsync(request, cancellationToken);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw Describe(call, address.Host, failure);
        }
    }

    // What a failure of a connection is, in words for a person.
    private static NewsreelException Describe(GuardedCall call, string host, Exception failure)
    {
        for (var inner = failure; inner is not null; inner = inner.InnerException)
        {
            if (inner is RefusedAddressException)
                return Failure(call.Codes.Address, call, $"points to {host}, which lies in a private network or on this machine", "Nothing has to be done: such addresses are never called.", failure);
            if (inner is SocketException or TimeoutException)
                return Failure(call.Codes.Unreachable, call, $"cannot be reached at {host}: {Reason(inner)}", "Check the network, then try again.", failure);
        }

        return Failure(call.Codes.Down, call, $"broke off the answer of {host}", "Try again later.", failure);
    }

    private static void Check(GuardedCall call, Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
            throw Refused(call, "points to something that is no web address");
    }

    private static NewsreelException Refused(GuardedCall call, string what) =>
        Failure(call.Codes.Address, call, what, "Nothing has to be done: such addresses are not followed.", cause: null);

    private static NewsreelException Failure(string code, GuardedCall call, string what, string action, Exception? cause) =>
        NewsreelException.Work(code, $"{call.Name} {what}.", action, cause);

    private static bool IsSameHost(Uri one, Uri other) =>
        one.Scheme.Equals(other.Scheme, StringComparison.Ordinal) && one.Port == other.Port && one.IdnHost.Equals(other.IdnHost, StringComparison.OrdinalIgnoreCase);

    private static bool IsRedirection(HttpStatusCode status) =>
        status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    private static string Reason(Exception failure) => failure switch
    {
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => "there is no such name",
        SocketException { SocketErrorCode: SocketError.ConnectionRefused } => "it refuses the connection",
        SocketException { SocketErrorCode: SocketError.ConnectionReset } => "it broke the connection",
        TimeoutException => "it does not answer",
        _ => "there is no way to it",
    };
}

/// <summary>A request to a host that nobody vouches for.</summary>
/// <param name="Name">Of whom is called, with which messages begin.</param>
/// <param name="Codes">Codes of its failures.</param>
/// <param name="Address">Absolute; may hold a key, which no message shows.</param>
/// <param name="Trusted">Addresses whose exact host and port may lie in this network.</param>
internal sealed record GuardedCall(string Name, CallCodes Codes, Uri Address, IReadOnlyList<Uri> Trusted)
{
    /// <summary>GET or HEAD.</summary>
    public HttpMethod Method { get; init; } = HttpMethod.Get;

    /// <summary>Headers that any host may see: range, accepted types, user agent.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Headers that only the host of <see cref="Address"/> may see; a redirection to another one goes without them.</summary>
    public IReadOnlyDictionary<string, string> Secrets { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
}
