using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Newsreel.Providers.Footage.Http;

/// <summary>Makes <see cref="ArchiveHttp"/> once for each archive.</summary>
internal sealed class ArchiveHttpFactory(IHttpClientFactory clients, IOptions<CallOptions> options, TimeProvider clock) : IArchiveHttpFactory
{
    private readonly ConcurrentDictionary<ArchiveManners, Lazy<IArchiveHttp>> made = new();

    public IArchiveHttp For(ArchiveManners manners) => made.GetOrAdd(manners, Make).Value;

    private Lazy<IArchiveHttp> Make(ArchiveManners manners) => new(() =>
        new ArchiveHttp(manners, () => clients.CreateClient(ArchiveClients.NameFor(manners.Base)), UserAgent.For(options.Value.Contact), clock));
}
