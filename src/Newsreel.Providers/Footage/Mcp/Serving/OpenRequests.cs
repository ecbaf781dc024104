using System.Text.Json;

namespace Newsreel.Providers.Footage.Mcp.Serving;

/// <summary>What a client has asked and was not answered yet, as the lines of its input tell. Safe for several threads.</summary>
internal sealed class OpenRequests
{
    private readonly Lock gate = new();
    private readonly List<string> open = [];
    private TaskCompletionSource? emptied;

    /// <summary>Reads one line of the client's input: a request is open from here on, one that the client takes back no longer. What is no protocol is nothing.</summary>
    public void Hear(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        try
        {
            using var message = JsonDocument.ParseValue(ref reader);
            if (message.RootElement is not { ValueKind: JsonValueKind.Object } told || !told.TryGetProperty("jsonrpc", out _) || !told.TryGetProperty("method", out var method)) return;
            if (told.TryGetProperty("id", out var id)) Ask(Name(id));
            else if (method.ValueKind is JsonValueKind.String && method.ValueEquals("notifications/cancelled") && told.TryGetProperty("params", out var which)
                && which.ValueKind is JsonValueKind.Object && which.TryGetProperty("requestId", out var cancelled)) Close(Name(cancelled));
        }
        catch (JsonException)
        {
            // Whoever reads the protocol goes on with the next line too.
        }
    }

    /// <summary>A request is answered.</summary>
    /// <param name="id">Its id, without quotes.</param>
    public void Close(string id)
    {
        lock (gate)
        {
            open.Remove(id);
            if (open.Count == 0) emptied?.TrySetResult();
        }
    }

    /// <summary>Ends when nothing is open any more.</summary>
    public Task NoneAsync()
    {
        lock (gate)
        {
            return open.Count == 0 ? Task.CompletedTask : (emptied ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    private void Ask(string id)
    {
        lock (gate) open.Add(id);
    }

    private static string Name(JsonElement id) => id.ValueKind is JsonValueKind.String ? id.GetString()! : id.GetRawText();
}
