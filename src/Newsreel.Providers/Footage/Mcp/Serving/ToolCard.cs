using ModelContextProtocol.Protocol;
using System.Text.Json.Serialization.Metadata;
using Newsreel.Providers.Footage.Mcp.Wire;

namespace Newsreel.Providers.Footage.Mcp.Serving;

/// <summary>What a client is told of a tool.</summary>
/// <param name="Name">One of <see cref="WireTools"/>.</param>
/// <param name="Title">For people.</param>
/// <param name="Description">For a model that chooses between tools.</param>
/// <param name="Limit">How long a call may take.</param>
internal sealed record ToolCard(string Name, string Title, string Description, TimeSpan Limit)
{
    /// <summary>Whether a call leaves something behind.</summary>
    public bool Writes { get; init; }

    /// <summary>Whether a call reaches beyond this machine.</summary>
    public bool ReachesOut { get; init; } = true;

    /// <summary>The same as the protocol has it.</summary>
    public Tool ToProtocol(JsonTypeInfo arguments, JsonTypeInfo answer) => new()
    {
        Name = Name,
        Title = Title,
        Description = Description,
        InputSchema = WireSchema.Of(arguments),
        OutputSchema = WireSchema.Of(answer),
        Annotations = new()
        {
            Title = Title,
            ReadOnlyHint = !Writes,
            DestructiveHint = false,
            IdempotentHint = true,
            OpenWorldHint = ReachesOut,
        },
    };
}
