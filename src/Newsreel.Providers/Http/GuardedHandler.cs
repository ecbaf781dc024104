using System.Net;
using System.Net.Sockets;

namespace Newsreel.Providers.Http;

/// <summary>
/// Makes handlers that connect to public addresses only. It is decided by the addresses that a name has at the moment of connecting,
/// so neither a redirection nor a name that resolves anew gets around it.
/// </summary>
internal static class GuardedHandler
{
    /// <summary>How long making a connection may take.</summary>
    public static readonly TimeSpan ConnectDeadline = TimeSpan.FromSeconds(4);

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>A handler without proxy, cookies, redirections and decompression.</summary>
    /// <param name="trusted">Addresses whose exact host and port may lie in this network.</param>
    public static SocketsHttpHandler Create(IReadOnlyList<Uri> trusted) => new()
    {
        ConnectTimeout = ConnectDeadline,
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        PooledConnectionLifetime = Longest,
        // What is left of an answer that nobody reads on is not worth its bytes.
        MaxResponseDrainSize = 0,
        ActivityHeadersPropagator = null,
        ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint, IsTrusted(context.DnsEndPoint.Host, context.DnsEndPoint.Port, trusted), cancellationToken),
    };

    /// <summary>Whether a host and port are among the trusted ones.</summary>
    public static bool IsTrusted(string host, int port, IReadOnlyList<Uri> trusted) =>
        trusted.Any(address => address.Port == port && Plain(address.IdnHost).Equals(Plain(host), StringComparison.OrdinalIgnoreCase));

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint point, bool isTrusted, CancellationToken cancellationToken)
    {
        var all = await Dns.GetHostAddressesAsync(point.Host, cancellationToken);
        var allowed = isTrusted ? all : Array.FindAll(all, AddressGuard.IsPublic);
        if (allowed.Length == 0) throw new RefusedAddressException($"{point.Host} is not a public address");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            // The addresses that were judged are the ones that are called: no name is resolved again.
            await socket.ConnectAsync(allowed, point.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static string Plain(string host) => host.Trim('[', ']').TrimEnd('.');
}

/// <summary>An address that may not be called; the message names the host and nothing else of it.</summary>
internal sealed class RefusedAddressException(string message) : IOException(message);
