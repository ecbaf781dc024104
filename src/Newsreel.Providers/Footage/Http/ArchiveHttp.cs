using System.Threading.Channels;

namespace Newsreel.Providers.Footage.Http;

/// <summary>Calls to one archive. A call waits for a free place first; its time runs from then.</summary>
/// <param name="manners">How the archive wants to be called.</param>
/// <param name="clients">Gives a client whose connections are guarded.</param>
/// <param name="userAgent">How Newsreel names itself.</param>
/// <param name="clock">Tells the time.</param>
internal sealed class ArchiveHttp(ArchiveManners manners, Func<HttpClient> clients, string userAgent, TimeProvider clock) : IArchiveHttp
{
    /// <summary>Full when as many calls are under way as may be.</summary>
    private readonly Channel<bool> underWay = Channel.CreateBounded<bool>(manners.AtOnce);
    private readonly CallPipeline pipeline = new(manners, clock);
    private readonly CallAttempt attempt = new(manners, userAgent, clock);

    public Task<ArchiveAnswer> GetAsync(Uri address, IReadOnlyDictionary<string, string>? headers, CancellationToken cancellationToken) =>
        CallAsync(token => attempt.GetAsync(clients(), address, headers, token), cancellationToken);

    public Task<long?> SizeAsync(Uri address, CancellationToken cancellationToken) =>
        CallAsync(token => attempt.SizeAsync(clients(), address, token), cancellationToken);

    private async Task<T> CallAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        await underWay.Writer.WriteAsync(true, cancellationToken);
        try
        {
            return await pipeline.RunAsync(call, cancellationToken);
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
