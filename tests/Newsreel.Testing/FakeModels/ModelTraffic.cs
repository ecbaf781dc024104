using System.Collections.Concurrent;

namespace Newsreel.Testing.FakeModels;

/// <summary>What was asked of the fake models and what they gave. Safe to read at any time.</summary>
public sealed class ModelTraffic
{
    private readonly ConcurrentQueue<ModelRequest> requests = [];

    /// <summary>Every request that was answered or given up, in the order in which they were; an answer is noted before its last byte is sent.</summary>
    public IReadOnlyList<ModelRequest> Requests => [.. requests];

    /// <summary>The requests that asked a model to write, answered or not; lists of models and looks at versions are none.</summary>
    public IReadOnlyList<ModelRequest> Calls => [.. requests.Where(request => request.IsCall)];

    /// <summary>The calls that the service would charge for: 200 with an answer that was sent to its end.</summary>
    public IReadOnlyList<ModelRequest> Paid => [.. requests.Where(request => request.IsPaid)];

    /// <summary>Calls of a service.</summary>
    public int Count(string service) => requests.Count(request => request.IsCall && Same.As(request.Service, service));

    /// <summary>What was paid for though the same question had been answered whole before: the same service, model, texts and schema.</summary>
    public IReadOnlyList<ModelRequest> PaidAgain =>
        [.. Paid.GroupBy(request => (request.Service, request.Model, request.PromptHash)).SelectMany(group => group.SkipWhile(request => !request.IsWhole).Skip(1))];

    /// <summary>Notes a request.</summary>
    internal void Note(ModelRequest request) => requests.Enqueue(request);
}

/// <summary>A request that the fake models saw.</summary>
/// <param name="Service">One of <see cref="FakeModelServices"/>.</param>
/// <param name="Path">With the service's prefix.</param>
/// <param name="Status">What was answered; 0 when nothing was.</param>
/// <param name="Body">What was sent, as text.</param>
/// <param name="Headers">By name, whatever the case.</param>
public sealed record ModelRequest(string Service, string Path, int Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>Whether a model was asked to write.</summary>
    public bool IsCall { get; init; }

    /// <summary>Whether the service would charge for it.</summary>
    public bool IsPaid { get; init; }

    /// <summary>Whether the answer was paid for, not cut off, and nothing misbehaved in it.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The model that was asked for; empty when none was.</summary>
    public string Model { get; init; } = "";

    /// <summary>The kind of the order in the prompt: plan, scenes; empty when there is none.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Identity of what the model was told: the roles, the texts and the schema. Empty when it is no call.</summary>
    public string PromptHash { get; init; } = "";

    /// <summary>All that the model was told, messages parted by an empty line.</summary>
    public string Prompt { get; init; } = "";

    /// <summary>The text that the model gave; null when it gave none.</summary>
    public string? Answer { get; init; }

    /// <summary>Tokens of the question.</summary>
    public int PromptTokens { get; init; }

    /// <summary>Tokens of the answer, reasoning counted in.</summary>
    public int AnswerTokens { get; init; }

    /// <summary>What the misbehaviour was called; empty when it behaved.</summary>
    public string Misbehaviour { get; init; } = "";
}
