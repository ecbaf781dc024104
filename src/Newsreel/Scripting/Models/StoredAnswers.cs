using System.Text.Json;
using Microsoft.Extensions.AI;
using Newsreel.Common;
using Newsreel.Media;

namespace Newsreel.Scripting.Models;

/// <summary>
/// Keeps every answer of a model in a folder, under the fingerprint of model, prompt and form: the same question is paid for once, also by a
/// run that was killed and goes on.
/// </summary>
/// <param name="inner">Asks the model.</param>
/// <param name="model">The model that is asked.</param>
/// <param name="folder">Where answers are kept; made when the first is.</param>
/// <param name="meter">Told of answers that were known.</param>
internal sealed class StoredAnswers(IChatClient inner, LanguageModel model, string folder, ModelMeter meter) : DelegatingChatClient(inner)
{
    /// <inheritdoc />
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<ChatMessage> asked = [.. messages];
        var path = Path.Combine(folder, $"{Identity(asked, options).FileName}.json");
        if (await ReadAsync(path, cancellationToken) is { } known)
        {
            meter.Add(known.Usage, isKept: true);
            return known;
        }

        var response = await base.GetResponseAsync(asked, options, cancellationToken);
        Directory.CreateDirectory(folder);
        // The answer is paid for: it is kept even when the run is being stopped.
        await PartFile.WriteTextAsync(path, JsonSerializer.Serialize(KeptAnswer.Of(response)) + "\n", CancellationToken.None);
        return response;
    }

    private Fingerprint Identity(IReadOnlyList<ChatMessage> asked, ChatOptions? options) => Fingerprint.Of(
    [
        "answer-1", model.Provider, model.Name, (options?.ResponseFormat as ChatResponseFormatJson)?.Schema?.GetRawText() ?? "",
        .. asked.SelectMany(message => new[] { message.Role.Value, message.Text }),
    ]);

    private static async Task<ChatResponse?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return JsonSerializer.Deserialize<KeptAnswer>(await File.ReadAllTextAsync(path, cancellationToken))?.Response();
        }
        catch (Exception lost) when (lost is IOException or UnauthorizedAccessException or JsonException)
        {
            // What cannot be read is asked for again.
            return null;
        }
    }

    /// <summary>What is kept of an answer.</summary>
    private sealed record KeptAnswer(string Text, string? Finish, long? InputTokens, long? OutputTokens)
    {
        public static KeptAnswer Of(ChatResponse response) =>
            new(response.Text, response.FinishReason?.Value, response.Usage?.InputTokenCount, response.Usage?.OutputTokenCount);

        public ChatResponse Response() => new(new ChatMessage(ChatRole.Assistant, Text))
        {
            FinishReason = Finish is null ? null : new(Finish),
            Usage = new() { InputTokenCount = InputTokens, OutputTokenCount = OutputTokens },
        };
    }
}
