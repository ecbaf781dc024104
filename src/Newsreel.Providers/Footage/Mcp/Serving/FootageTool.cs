using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Newsreel.Common;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Http;
using Newsreel.Providers.Footage.Mcp.Wire;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Footage.Mcp.Serving;

/// <summary>
/// A tool: reads and checks its arguments, does its work within its own time, as a client's cancellation may never arrive, and answers
/// with JSON that conforms to its schema, or with a <see cref="WireFailure"/> as text and <c>isError</c>.
/// </summary>
internal sealed class FootageTool<TArguments, TAnswer>(
    ToolCard card, JsonTypeInfo<TArguments> arguments, JsonTypeInfo<TAnswer> answer, FootageTool<TArguments, TAnswer>.Work work, ToolSurroundings surroundings)
    : McpServerTool
    where TArguments : class
{
    /// <summary>What the tool does.</summary>
    public delegate Task<TAnswer> Work(TArguments arguments, ToolProgress progress, CancellationToken cancellationToken);

    public override Tool ProtocolTool { get; } = card.ToProtocol(arguments, answer);

    public override IReadOnlyList<object> Metadata => [];

    public override async ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        using var time = new CancellationTokenSource(card.Limit, surroundings.Clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, time.Token);
        try
        {
            var progress = new ToolProgress(request.Server, request.Params?.ProgressToken);
            return Success(await work(Read(request.Params?.Arguments), progress, limit.Token).WaitAsync(limit.Token));
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested)
        {
            return Failure(ArchiveFailure.Of(
                ArchiveFailure.Down, surroundings.Title, $"did not answer {card.Name} within {card.Limit.TotalSeconds:0} s", "Try again later."));
        }
        catch (NewsreelException failure)
        {
            return Failure(failure);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return Failure(NewsreelException.Work(
                "unexpected", $"{card.Name} failed in a way that is not known: {failure.GetType().Name}: {failure.Message}", "Please report it with the call that was made.", failure));
        }
    }

    private TArguments Read(IDictionary<string, JsonElement>? given)
    {
        var named = new Dictionary<string, JsonElement>(given ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal), StringComparer.Ordinal);
        var known = arguments.Properties.Select(property => property.Name).ToHashSet(StringComparer.Ordinal);
        if (named.Keys.FirstOrDefault(name => !known.Contains(name)) is { } stranger) throw Wrong($"there is no '{stranger}'");
        if (arguments.Properties.FirstOrDefault(property => property.IsRequired && !named.ContainsKey(property.Name)) is { } missing) throw Wrong($"'{missing.Name}' is missing");
        try
        {
            var read = JsonSerializer.SerializeToElement(named, WireJson.Default.DictionaryStringJsonElement).Deserialize(arguments)!;
            Validator.ValidateObject(read, new ValidationContext(read), validateAllProperties: true);
            return read;
        }
        catch (JsonException wrong)
        {
            throw Wrong($"'{wrong.Path?.TrimStart('$', '.')}' is of another kind");
        }
        catch (ValidationException wrong)
        {
            throw Wrong(wrong.Message);
        }
    }

    private NewsreelException Wrong(string reason) =>
        NewsreelException.Usage($"The arguments of {card.Name} are not valid: {reason.TrimEnd('.')}.", $"Call {card.Name} as its input schema says.");

    private CallToolResult Success(TAnswer value)
    {
        var structured = JsonSerializer.SerializeToElement(value, answer);
        return new() { StructuredContent = structured, Content = [new TextContentBlock { Text = structured.GetRawText() }] };
    }

    private CallToolResult Failure(NewsreelException failure)
    {
        var told = new WireFailure(failure.Code, Redaction.Of(failure.Message), Redaction.Of(failure.Action));
        surroundings.Log.WriteLine($"newsreel mcp: {card.Name}: {told.Code}: {told.Message}");
        return new() { IsError = true, Content = [new TextContentBlock { Text = JsonSerializer.Serialize(told, WireJson.Default.WireFailure) }] };
    }
}

/// <summary>What all tools of a server share.</summary>
/// <param name="Title">The served archive, for people.</param>
/// <param name="Log">Where failures are noted; never standard output. Safe to write to from several threads.</param>
/// <param name="Clock">Measures the limits.</param>
internal sealed record ToolSurroundings(string Title, TextWriter Log, TimeProvider Clock);
