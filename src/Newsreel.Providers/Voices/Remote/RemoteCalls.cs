using System.Text;
using System.Text.Json.Nodes;
using Newsreel.Common;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Voices.Remote;

/// <summary>Calls to one service that speaks: in time, so many at once, tried as often as makes sense; what fails is told to people.</summary>
internal sealed class RemoteCalls : IDisposable
{
    /// <summary>The longest wish to be left alone that a call waits for.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>A minute of sound at the largest form is 12 MB, and no sentence lasts longer than one or two.</summary>
    private const long MostBytes = 32 << 20;

    private static readonly TimeSpan ListDeadline = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private readonly RemoteService service;
    private readonly IHttpClientFactory clients;
    private readonly TimeProvider clock;
    private readonly CallPipeline sentences;
    private readonly CallPipeline lists;
    private readonly SemaphoreSlim places;

    /// <param name="service">Whom is called.</param>
    /// <param name="clients">Make connections.</param>
    /// <param name="clock">Tells the time.</param>
    public RemoteCalls(RemoteService service, IHttpClientFactory clients, TimeProvider clock)
    {
        (this.service, this.clients, this.clock, places) = (service, clients, clock, new(service.Options.Parallel));
        var (attempt, pause) = (service.Options.AttemptDeadline, service.Options.Pause);
        sentences = new(new(attempt, service.Options.TotalDeadline, pause, Rest, LongestWait), VoiceFailure.Failed, clock);
        lists = new(new(attempt < ListDeadline ? attempt : ListDeadline, ListDeadline, pause, Rest, ListDeadline), VoiceFailure.Failed, clock);
    }

    /// <summary>Asks for a sentence.</summary>
    /// <param name="voiceId">Who speaks, for messages.</param>
    /// <param name="call">One try.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="NewsreelException">With a code of <see cref="VoiceFailure"/>.</exception>
    public async Task<T> SpeakAsync<T>(string voiceId, Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);
        try
        {
            return await RunAsync(sentences, voiceId, call, cancellationToken);
        }
        finally
        {
            places.Release();
        }
    }

    /// <summary>Asks for what costs nothing.</summary>
    /// <param name="call">One try.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="NewsreelException">With a code of <see cref="VoiceFailure"/>.</exception>
    public Task<T> ListAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken) => RunAsync(lists, "", call, cancellationToken);

    /// <summary>Sends one request, and reads its answer as a whole.</summary>
    /// <param name="path">Begins with a slash.</param>
    /// <param name="body">What is sent; null to ask for what is there.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="CallFailure">The service refused, or its answer broke off.</exception>
    public async Task<RemoteReply> SendAsync(string path, JsonObject? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, service.Address!.AbsoluteUri.TrimEnd('/') + path);
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent.Plain);
        if (body is not null) request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        if (service.Options.ApiKey.Length > 0) service.Sign(request, service.Options.ApiKey);
        using var connection = clients.CreateClient(RemoteService.ConnectionName(service.Engine));
        try
        {
            using var answer = await connection.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            var bytes = await AnswerBody.BytesAsync(answer.Content, MostBytes, VoiceFailure.Failed, cancellationToken);
            var reply = new RemoteReply((int)answer.StatusCode, bytes, CallTrouble.Wait(answer.Headers.RetryAfter, clock));
            if (RefusalReading.Of(reply) is { } refusal) throw refusal;
            // A proxy may leave off the rest and end the answer in good order.
            if (answer.Content.Headers is { ContentLength: { } told, ContentEncoding.Count: 0 } && told != bytes.Length) throw BrokenOff(inner: null);
            return reply;
        }
        catch (InvalidDataException failure)
        {
            throw new CallFailure(VoiceFailure.Failed, "answered something that cannot be unpacked", mayPass: false, failure);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw Broken(failure);
        }
    }

    /// <inheritdoc />
    public void Dispose() => places.Dispose();

    private async Task<T> RunAsync<T>(CallPipeline pipeline, string voiceId, Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        try
        {
            return await pipeline.RunAsync(_ => Task.CompletedTask, call, cancellationToken);
        }
        catch (CallFailure failure)
        {
            throw failure.For(service, voiceId);
        }
    }

    // On this machine nothing listens until somebody starts it; on the way to others a connection may fail once.
    private CallFailure Broken(Exception failure)
    {
        if (failure is IOException or HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded or HttpRequestError.InvalidResponse or HttpRequestError.Unknown }) return BrokenOff(failure);
        var isUnsafe = failure is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError };
        return new(VoiceFailure.Unreachable, isUnsafe ? "cannot be reached safely: its certificate is not accepted" : "cannot be reached", !isUnsafe && service.Address is not { IsLoopback: true }, failure);
    }

    private static CallFailure BrokenOff(Exception? inner) => new(VoiceFailure.Failed, "broke off its answer", mayPass: true, inner);
}
