using System.Text.Encodings.Web;
using System.Text.Json;

namespace Newsreel.Exporting;

/// <summary>What a package holds, for programs: by this file the next one knows that it may take its place.</summary>
/// <param name="Title">The film's title.</param>
/// <param name="ProjectId">The project.</param>
/// <param name="FrameRate">For example <c>30/1</c>.</param>
/// <param name="DropFrame">Whether time codes drop numbers.</param>
/// <param name="Frames">Of the film.</param>
/// <param name="Files">As seen from the package, sorted, this one among them.</param>
internal sealed record HandoffList(string Title, string ProjectId, string FrameRate, bool DropFrame, long Frames, IReadOnlyList<string> Files)
{
    /// <summary>The hashes of the edit's documents as they were written, by name: one that a person changed is theirs.</summary>
    public IReadOnlyDictionary<string, string> Documents { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Its name in the package.</summary>
    public const string FileName = "handoff.json";

    private static readonly JsonSerializerOptions Form =
        new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document, ending in a line feed.</summary>
    public string Json() => JsonSerializer.Serialize(this, Form) + "\n";

    /// <summary>What a document says; null when it says nothing.</summary>
    /// <exception cref="JsonException">It is no such document.</exception>
    public static HandoffList? Read(string document) => JsonSerializer.Deserialize<HandoffList>(document, Form);
}
