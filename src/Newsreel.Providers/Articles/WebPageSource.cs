using Microsoft.Extensions.Options;
using Newsreel.Common;
using Newsreel.Providers.Http;
using Newsreel.Scripting;

namespace Newsreel.Providers.Articles;

/// <summary>Fetches what a person names as a source, from public addresses and from those that the person trusts; few tries, few bytes, no cookies.</summary>
internal sealed class WebPageSource(GuardedCalls calls, IOptions<ArticleOptions> options, IOptions<CallOptions> contact, TimeProvider clock) : IPageSource
{
    private const int Tries = 3;

    public async Task<FetchedPage> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        var name = $"The source {address.AbsoluteUri}";
        var settings = options.Value;
        var times = new CallTimes(settings.Attempt, (settings.Attempt * Tries) + (settings.LongestWait * (Tries - 1)), settings.Pause, Rest: settings.LongestWait, settings.LongestWait);
        var attempt = new PageAttempt(calls, name, [.. settings.Trusted], UserAgent.For(contact.Value.Contact), clock);
        try
        {
            // A pipeline of its own: pages of one site are not a service, and one that fails says nothing of the next.
            return await new CallPipeline(times, PageFailure.Down, clock).RunAsync(_ => Task.CompletedTask, token => attempt.FetchAsync(address, token), cancellationToken);
        }
        catch (CallFailure failure)
        {
            throw PageFailure.Of(failure, name);
        }
    }
}
