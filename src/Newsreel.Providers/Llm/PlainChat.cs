using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using Newsreel.Providers.Llm.Calls;

namespace Newsreel.Providers.Llm;

/// <summary>Asks a model over a service's own interface: one request, one answer, text only.</summary>
/// <param name="calls">Of the service.</param>
/// <param name="path">After the service's address, with a slash at its begin.</param>
internal abstract class PlainChat(ModelCalls calls, string path) : IChatClient
{
    private readonly HttpClient connection = calls.Connection();

    /// <inheritdoc />
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var wishes = options ?? new();
        IReadOnlyList<ChatMessage> all = [.. messages];
        var orders = string.Join("\n\n", all.Where(message => message.Role == ChatRole.System).Select(message => message.Text).Append(wishes.Instructions ?? "").Where(text => text.Length > 0));
        var body = Request(orders, [.. all.Where(message => message.Role != ChatRole.System)], wishes);
        using var request = new HttpRequestMessage(HttpMethod.Post, calls.Service.Address.AbsoluteUri.TrimEnd('/') + path);
        request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        Sign(request);
        using var answer = await connection.SendAsync(request, cancellationToken);
        await using var stream = await answer.Content.ReadAsStreamAsync(cancellationToken);
        using var json = await JsonDocument.ParseAsync(stream, cancellationToken: cancellationToken);
        return Response(json.RootElement);
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await GetResponseAsync(messages, options, cancellationToken);
        foreach (var update in response.ToChatResponseUpdates()) yield return update;
    }

    /// <inheritdoc />
    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    /// <inheritdoc />
    public void Dispose() => connection.Dispose();

    /// <summary>Puts the key in.</summary>
    protected abstract void Sign(HttpRequestMessage request);

    /// <summary>The question in the service's form.</summary>
    /// <param name="orders">What is said to the model before everything else; may be empty.</param>
    /// <param name="messages">What is said by turns.</param>
    /// <param name="options">The wishes.</param>
    protected abstract JsonObject Request(string orders, IReadOnlyList<ChatMessage> messages, ChatOptions options);

    /// <summary>The answer out of the service's form.</summary>
    protected abstract ChatResponse Response(JsonElement answer);
}
