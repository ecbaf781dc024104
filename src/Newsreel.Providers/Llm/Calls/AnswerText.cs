using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;
using Newsreel.Scripting.Models;

namespace Newsreel.Providers.Llm.Calls;

/// <summary>Makes of a response what the model says, or finds that it says nothing. Pure.</summary>
internal static partial class AnswerText
{
    /// <summary>The response with its text only, without thoughts.</summary>
    /// <param name="response">Of a service.</param>
    /// <param name="used">The tokens that it took in all.</param>
    /// <exception cref="ModelCallFailure">The model declines, or there is no text.</exception>
    public static ChatResponse Of(ChatResponse response, UsageDetails? used)
    {
        var refusal = response.Messages.SelectMany(message => message.Contents).OfType<ErrorContent>().FirstOrDefault();
        if (refusal is not null || response.FinishReason == ChatFinishReason.ContentFilter)
            throw new ModelCallFailure(ModelFailure.Declined, refusal?.Message is { Length: > 0 } why ? $"declines to answer: {Short(why)}" : "declines to answer");
        var text = Thoughts().Replace(response.Text, "").Trim();
        if (text.Length == 0)
        {
            var how = response.FinishReason == ChatFinishReason.Length ? "gave no answer: all the tokens that it may use were used for thinking" : "gave an empty answer";
            throw new ModelCallFailure(ModelFailure.Answer, how) { IsPaid = true };
        }

        return new(new ChatMessage(ChatRole.Assistant, text))
        {
            FinishReason = response.FinishReason,
            ModelId = response.ModelId,
            ResponseId = response.ResponseId,
            CreatedAt = response.CreatedAt,
            Usage = used,
        };
    }

    private static string Short(string text) => Http.PlainText.OneLine(text) is { Length: > 200 } line ? line[..200] + "…" : Http.PlainText.OneLine(text).TrimEnd('.');

    // A thought that is never closed takes the rest; one that was begun before the answer is only closed in it.
    [GeneratedRegex(@"^\s*(?:(?!<think>)(?s:.)){0,200000}?</think>|<think>(?s:.*?)(?:</think>|\z)", RegexOptions.IgnoreCase, 5000)]
    private static partial Regex Thoughts();
}
