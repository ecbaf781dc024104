using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Footage.Http;

/// <summary>Makes <see cref="ArchiveHttp"/> once for each archive.</summary>
internal sealed class ArchiveHttpFactory(GuardedCalls calls, AnswerStore store, IOptions<CallOptions> options, TimeProvider clock) : IArchiveHttpFactory
{
    private readonly ConcurrentDictionary<ArchiveManners, Lazy<IArchiveHttp>> made = new();

    public IArchiveHttp For(ArchiveManners manners) => made.GetOrAdd(manners, _ => new(() => Make(manners))).Value;

    private IArchiveHttp Make(ArchiveManners manners)
    {
        var http = new ArchiveHttp(new(manners, calls, UserAgent.For(options.Value.Contact), clock), new(manners.Times, ArchiveFailure.Down, clock), new(manners.Spacing, clock), manners);
        return manners.Remembered > TimeSpan.Zero ? new RememberedAnswers(http, manners, store) : http;
    }
}
