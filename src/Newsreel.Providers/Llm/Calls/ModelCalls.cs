using Newsreel.Common;
using Newsreel.Providers.Http;
using Newsreel.Scripting.Models;

namespace Newsreel.Providers.Llm.Calls;

/// <summary>Calls to one service: in time, at its pace, tried as often as makes sense; what fails is told to people.</summary>
/// <param name="service">Whom is called.</param>
/// <param name="clients">Make connections.</param>
/// <param name="pace">The tokens of a minute.</param>
/// <param name="pause">How long the second try waits at least about.</param>
/// <param name="clock">Tells the time.</param>
internal sealed class ModelCalls(ModelService service, IHttpClientFactory clients, TokenPace pace, TimeSpan pause, TimeProvider clock)
{
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    /// <summary>The longest wish to be left alone that a call waits for: the tokens of a minute are there again after it.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly CallPipeline questions = new(new(service.Options.AttemptDeadline, service.Options.TotalDeadline, pause, Rest, LongestWait), ModelFailure.Busy, clock);
    private readonly CallPipeline lists = new(new(service.ListDeadline, service.ListDeadline, pause, Rest, service.ListDeadline), ModelFailure.Busy, clock);

    /// <summary>Whom is called.</summary>
    public ModelService Service => service;

    /// <summary>The tokens of a minute.</summary>
    public TokenPace Pace => pace;

    /// <summary>What sends requests to the service; a try ends by its token only.</summary>
    public HttpClient Connection() => clients.CreateClient(ConnectionName(service.Name));

    /// <summary>The name of the connections to a service.</summary>
    /// <param name="service">One of <see cref="ServiceNames"/>.</param>
    public static string ConnectionName(string service) => $"llm:{service}";

    /// <summary>Asks a model.</summary>
    /// <param name="model">Its name, for messages.</param>
    /// <param name="turn">Waits until a try may start.</param>
    /// <param name="call">One try.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="NewsreelException">With a code of <see cref="ModelFailure"/>.</exception>
    public Task<T> AskAsync<T>(string model, Func<CancellationToken, Task> turn, Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken) =>
        RunAsync(questions, model, turn, call, cancellationToken);

    /// <summary>Asks for something that costs nothing.</summary>
    /// <param name="call">One try.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="NewsreelException">With a code of <see cref="ModelFailure"/>.</exception>
    public Task<T> ListAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken) =>
        RunAsync(lists, "", _ => Task.CompletedTask, call, cancellationToken);

    private async Task<T> RunAsync<T>(CallPipeline pipeline, string model, Func<CancellationToken, Task> turn, Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await pipeline.RunAsync(turn, call, cancellationToken);
        }
        catch (CallFailure failure)
        {
            throw failure.For(service, model);
        }
    }
}

/// <summary>Makes <see cref="ModelCalls"/> for each service.</summary>
internal sealed class ModelCallsFactory(IHttpClientFactory clients, TokenPaces paces, Microsoft.Extensions.Options.IOptions<LlmOptions> options, TimeProvider clock)
{
    /// <summary>Calls to a service.</summary>
    public ModelCalls For(ModelService service)
    {
        var pace = paces.For(service.Name);
        pace.Expect(service.Options.TokensPerMinute);
        return new(service, clients, pace, options.Value.Pause, clock);
    }
}
