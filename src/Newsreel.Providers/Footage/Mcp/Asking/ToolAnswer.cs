using System.Text.Json;
using ModelContextProtocol.Protocol;
using Newsreel.Common;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Mcp.Wire;

namespace Newsreel.Providers.Footage.Mcp.Asking;

/// <summary>Makes JSON of what a tool answered, or the failure that it told of. Pure.</summary>
internal static class ToolAnswer
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        ArchiveFailure.Key, ArchiveFailure.Limit, ArchiveFailure.Down, ArchiveFailure.Unreachable, ArchiveFailure.Answer, ArchiveFailure.Address, WireFailure.NoSuchVideo,
    };

    /// <summary>The answer: its structured content, else its text as JSON; several texts are a list.</summary>
    /// <param name="result">What the tool answered.</param>
    /// <param name="title">Name of the source, for people.</param>
    /// <param name="secrets">What must not be repeated in a message.</param>
    /// <exception cref="NewsreelException">The tool failed (its own code where it is known here), or the answer is no JSON.</exception>
    public static JsonElement Read(CallToolResult result, string title, IReadOnlyCollection<string> secrets)
    {
        var texts = result.Content.OfType<TextContentBlock>().Select(block => block.Text).ToList();
        if (result.IsError is true) throw Failure(string.Join(' ', texts), title, secrets);
        if (result.StructuredContent is { ValueKind: JsonValueKind.Object or JsonValueKind.Array } structured) return structured;
        return Parse(texts.Count == 1 ? texts[0] : $"[{string.Join(',', texts)}]") is { ValueKind: JsonValueKind.Object or JsonValueKind.Array } parsed && texts.Count > 0
            ? parsed
            : throw ArchiveFailure.Of(ArchiveFailure.Answer, title, $"answered with something that is no JSON: {Quotation.Of(string.Join(' ', texts), secrets)}", "Check the server in mcp_servers.json.");
    }

    private static NewsreelException Failure(string text, string title, IReadOnlyCollection<string> secrets)
    {
        var told = Parse(text) ?? default;
        var (code, message, action) = (VideoReader.Text(told, "code"), VideoReader.Text(told, "message"), VideoReader.Text(told, "action"));
        return Known.Contains(code) && message.Length > 0
            ? NewsreelException.Work(code, Quotation.Of(message, secrets), action.Length > 0 ? Quotation.Of(action, secrets) : "Try again later.")
            : ArchiveFailure.Of(ArchiveFailure.Answer, title, $"refused: {Quotation.Of(message.Length > 0 ? message : text, secrets)}", "Check the server, or switch the source off.");
    }

    private static JsonElement? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 64 });
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
