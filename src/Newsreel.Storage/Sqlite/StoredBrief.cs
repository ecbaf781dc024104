using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Newsreel.Projects;

namespace Newsreel.Storage.Sqlite;

/// <summary>A brief as its run keeps it.</summary>
/// <param name="TargetSeconds">The length asked for.</param>
/// <param name="Json">All of it.</param>
internal sealed record StoredBrief(long TargetSeconds, string Json)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Makes it from a brief; done before the transaction begins, which it would lengthen.</summary>
    public static StoredBrief Of(Brief brief) => new((long)brief.Target.TotalSeconds, JsonSerializer.Serialize(brief, Form));

    /// <summary>The brief that a run keeps.</summary>
    /// <exception cref="JsonException">Somebody else wrote it.</exception>
    public static Brief Read(string json) => JsonSerializer.Deserialize<Brief>(json, Form) ?? throw new JsonException("The brief is empty.");
}
