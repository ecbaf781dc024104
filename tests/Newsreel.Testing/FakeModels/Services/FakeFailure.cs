using System.Text.Json.Nodes;

namespace Newsreel.Testing.FakeModels.Services;

/// <summary>Why a service does not answer, in its own words.</summary>
/// <param name="Status">Of HTTP.</param>
/// <param name="Type">What the service calls this sort of failure; Gemini's <c>status</c>.</param>
/// <param name="Message">For people.</param>
internal sealed record FakeFailure(int Status, string Type, string Message)
{
    /// <summary>For programs; null where there is none.</summary>
    public string? Code { get; init; }

    /// <summary>What part of the request is wrong; null where nobody says.</summary>
    public string? Parameter { get; init; }

    /// <summary>When to come again; null when the service does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>More members of the error.</summary>
    public IReadOnlyDictionary<string, JsonNode?> More { get; init; } = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
}
