using System.Threading.Channels;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Footage.Http;

/// <summary>Calls to one archive. A call waits for a free place first; its time runs from then.</summary>
/// <param name="attempt">Makes one try.</param>
/// <param name="pipeline">What surrounds the tries.</param>
/// <param name="pace">Gives each try its turn.</param>
/// <param name="manners">How the archive wants to be called.</param>
internal sealed class ArchiveHttp(CallAttempt attempt, CallPipeline pipeline, CallPace pace, ArchiveManners manners) : IArchiveHttp
{
    /// <summary>Full when as many calls are under way as may be.</summary>
    private readonly Channel<bool> underWay = Channel.CreateBounded<bool>(manners.AtOnce);

    public Task<ArchiveAnswer> GetAsync(Uri address, IReadOnlyDictionary<string, string>? headers, CancellationToken cancellationToken) =>
        CallAsync(token => attempt.GetAsync(address, headers, token), cancellationToken);

    public Task<long?> SizeAsync(Uri address, CancellationToken cancellationToken) =>
        CallAsync(token => attempt.SizeAsync(address, token), cancellationToken);

    private async Task<T> CallAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        await underWay.Writer.WriteAsync(true, cancellationToken);
        try
        {
            return await pipeline.RunAsync(pace.TurnAsync, call, cancellationToken);
        }
        catch (CallFailure failure)
        {
            throw failure.For(manners);
        }
        finally
        {
            underWay.Reader.TryRead(out _);
        }
    }
}
