using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using Newsreel.Common;
using Newsreel.Scripting.Models;
using Newsreel.Testing.FakeModels.Writing;

namespace Newsreel.Testing.FakeModels;

/// <summary>A model in this process: asks a <see cref="IFakeWriter"/> without any service between, and counts.</summary>
public sealed class FakeChatClient(IFakeWriter writer) : IChatClient
{
    private const int SignsPerToken = 4;
    private int calls;

    /// <summary>How often it was asked.</summary>
    public int Calls => calls;

    /// <inheritdoc />
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref calls);
        IReadOnlyList<FakeMessage> asked = [.. messages.Select(message => new FakeMessage(message.Role.Value, message.Text))];
        var schema = (options?.ResponseFormat as ChatResponseFormatJson)?.Schema is { } shape ? JsonNode.Parse(shape.GetRawText()) as JsonObject : null;
        var text = writer.Write(new("groq", options?.ModelId ?? "fake", asked, schema, WantsJson: options?.ResponseFormat is ChatResponseFormatJson));
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, text))
        {
            FinishReason = ChatFinishReason.Stop,
            Usage = new() { InputTokenCount = asked.Sum(message => message.Text.Length) / SignsPerToken, OutputTokenCount = text.Length / SignsPerToken },
        });
    }

    /// <inheritdoc />
    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("The script desk does not stream.");

    /// <inheritdoc />
    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    /// <inheritdoc />
    public void Dispose()
    {
    }
}

/// <summary>A service whose model is a <see cref="FakeChatClient"/>.</summary>
public sealed class FakeModelProvider(FakeChatClient client) : IModelProvider
{
    /// <inheritdoc />
    public string Name => "fake";

    /// <inheritdoc />
    public string Title => "Fake";

    /// <inheritdoc />
    public string Model => "fake-1";

    /// <inheritdoc />
    public string? Obstacle => null;

    /// <inheritdoc />
    public bool IsLocal => true;

    /// <summary>Tells of waits, when a test says that there are any.</summary>
    public ModelWaits Waits { get; } = new();

    /// <summary>How much the model takes and gives.</summary>
    public ModelLimits Limits { get; init; } = new(131_072, 32_768, 8_000, AnswerForm.StrictSchema, new(0.15m, 0.60m));

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> ModelsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([Model]);

    /// <summary>Whether it answers. Default: true.</summary>
    public bool IsRunning { get; init; } = true;

    /// <inheritdoc />
    public Task<LanguageModel> OpenAsync(CancellationToken cancellationToken) =>
        !IsRunning ? Task.FromException<LanguageModel>(NewsreelException.Work(ModelFailure.Unreachable, "Fake is not running.", "Start it."))
        : Task.FromResult(new LanguageModel(Name, Model, client, Limits) { Waits = Waits });
}
