using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Newsreel.Providers.Http;
using Newsreel.Scripting.Models;

namespace Newsreel.Providers.Llm.Calls;

/// <summary>A model as <see cref="LanguageModel.Client"/> promises it: waits, tries again, and gives answers or failures for people.</summary>
/// <param name="inner">Knows how the service is asked.</param>
/// <param name="calls">Surround every try.</param>
/// <param name="model">Its name.</param>
/// <param name="limits">Of the model.</param>
/// <param name="form">Puts the wishes in the service's form.</param>
internal sealed class AskedModel(IChatClient inner, ModelCalls calls, string model, ModelLimits limits, Action<ChatOptions> form) : DelegatingChatClient(inner)
{
    /// <summary>Told of calls that have to wait.</summary>
    public ModelWaits Waits { get; } = new();

    /// <inheritdoc />
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var ask = Begin([.. messages], options);
        return await calls.AskAsync(model, token => TurnAsync(ask, token), token => TryAsync(ask, token), cancellationToken);
    }

    /// <summary>The whole answer in one piece: nobody reads scripts as they are written.</summary>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await GetResponseAsync(messages, options, cancellationToken);
        foreach (var update in response.ToChatResponseUpdates()) yield return update;
    }

    // Whom the service told when to come again has waited for that, and the service counts better.
    private Task TurnAsync(Ask ask, CancellationToken cancellationToken) => ask.WasToldWhen ? Task.CompletedTask : calls.Pace.TurnAsync(ask.Total, Waits, cancellationToken);

    private Ask Begin(IReadOnlyList<ChatMessage> messages, ChatOptions? options)
    {
        try
        {
            return new(messages, options, limits with { TokensPerMinute = calls.Pace.Limit }, calls.Service.Options.Effort);
        }
        catch (ModelCallFailure failure)
        {
            throw failure.For(calls.Service, model);
        }
    }

    private async Task<ChatResponse> TryAsync(Ask ask, CancellationToken cancellationToken)
    {
        ask.WasToldWhen = false;
        try
        {
            var response = await SendAsync(ask, cancellationToken);
            ask.Count(response.Usage);
            return AnswerText.Of(response, ask.Used);
        }
        catch (ModelCallFailure failure) when (failure.Code is ModelFailure.TooLarge)
        {
            if (failure.Sizes is { IsPerMinute: true } sizes) calls.Pace.Learn(sizes.Limit);
            if (!ask.TryShrink(failure.Sizes)) throw;
            throw failure.AtOnce();
        }
        catch (ModelCallFailure failure) when (failure is { Code: ModelFailure.Limit, RetryAfter: not null })
        {
            ask.WasToldWhen = true;
            if (failure.RetryAfter <= ModelCalls.LongestWait) Waits.Begin(failure.RetryAfter.Value);
            throw;
        }
        catch (ModelCallFailure failure) when (failure.Code is ModelFailure.Busy or ModelFailure.Unreachable)
        {
            calls.Pace.GiveBack(ask.Total);
            throw;
        }
        catch (ModelCallFailure failure) when (failure.IsPaid && ask.TryAgain())
        {
            throw failure.AtOnce();
        }
    }

    private async Task<ChatResponse> SendAsync(Ask ask, CancellationToken cancellationToken)
    {
        var options = ask.Options();
        options.ModelId = model;
        form(options);
        try
        {
            return await InnerClient.GetResponseAsync(ask.Messages, options, cancellationToken);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or CallFailure))
        {
            // The services' libraries throw whatever they stumble into over JSON of another shape than theirs.
            throw new ModelCallFailure(ModelFailure.Answer, "answered something that is not of its service's form", inner: failure);
        }
    }
}
