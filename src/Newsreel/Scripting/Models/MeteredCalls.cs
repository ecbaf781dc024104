using Microsoft.Extensions.AI;

namespace Newsreel.Scripting.Models;

/// <summary>Counts the answers of a model, and asks for none that the film may not afford.</summary>
/// <param name="inner">Asks the model.</param>
/// <param name="model">The model that is asked.</param>
/// <param name="title">Who is asked, for people.</param>
/// <param name="meter">Counts.</param>
internal sealed class MeteredCalls(IChatClient inner, LanguageModel model, string title, ModelMeter meter) : DelegatingChatClient(inner)
{
    /// <inheritdoc />
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ChatMessage> asked = [.. messages];
        meter.Require(title, TokenEstimate.Of(asked.Select(message => message.Text)), options?.MaxOutputTokens ?? model.Limits.MostOutputTokens);
        var response = await base.GetResponseAsync(asked, options, cancellationToken);
        meter.Add(response.Usage, isKept: false);
        return response;
    }
}
