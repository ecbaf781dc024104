using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace Newsreel.Providers.Footage.Http;

/// <summary>Builds the connections of an archive's client: the name of the client tells what host of this network it may call.</summary>
internal sealed class ArchiveClients : IConfigureNamedOptions<HttpClientFactoryOptions>
{
    private const string Prefix = "archive ";

    /// <summary>How long finding and reaching a host may take, so that a missing network is noticed soon.</summary>
    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(4);

    /// <summary>The name of the client for an archive.</summary>
    /// <param name="trusted">Its configured base address.</param>
    public static string NameFor(Uri trusted) => Prefix + trusted.GetLeftPart(UriPartial.Authority);

    public void Configure(HttpClientFactoryOptions options)
    {
    }

    public void Configure(string? name, HttpClientFactoryOptions options)
    {
        if (name?.StartsWith(Prefix, StringComparison.Ordinal) != true) return;
        options.HttpMessageHandlerBuilderActions.Add(builder => builder.PrimaryHandler = Connections(new(name[Prefix.Length..])));
        options.HttpClientActions.Add(client => client.Timeout = Timeout.InfiniteTimeSpan);
    }

    private static SocketsHttpHandler Connections(Uri trusted)
    {
        var handler = Guarded([trusted]);
        handler.ConnectTimeout = ConnectTime;
        handler.AllowAutoRedirect = false;
        handler.UseCookies = false;
        handler.AutomaticDecompression = System.Net.DecompressionMethods.None;
        return handler;
    }

    private static SocketsHttpHandler Guarded(IReadOnlyList<Uri> trusted) => trusted.Count == 0 ? throw new ArgumentException("Nobody is trusted.", nameof(trusted)) : new();
}
