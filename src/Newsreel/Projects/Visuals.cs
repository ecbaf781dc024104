using Newsreel.Common;

namespace Newsreel.Projects;

/// <summary>What was decided about the pictures of a film.</summary>
/// <param name="Provider">The source of most clips; <c>graphics</c> when there are none.</param>
/// <param name="Scenes">One for each scene.</param>
public sealed record Visuals(string Provider, IReadOnlyList<SceneVisuals> Scenes);

/// <summary>What was decided about the pictures of a scene.</summary>
/// <param name="Scene">The scene.</param>
/// <param name="Keywords">Words worth searching pictures for.</param>
/// <param name="Suggestions">Footage that was considered, best first; without repetition.</param>
/// <param name="Selected">The suggestion of the scene's first footage shot; null when all its shots are drawn.</param>
public sealed record SceneVisuals(SceneId Scene, IReadOnlyList<string> Keywords, IReadOnlyList<SuggestedClip> Suggestions, string? Selected);

/// <summary>A row of <c>visual_suggestions</c>.</summary>
/// <param name="Id">A UUID, lower case; stays when the same clip is stored for the scene again.</param>
/// <param name="VideoId">The clip's id within its source.</param>
/// <param name="Title">For people.</param>
/// <param name="Author">Unit, centre or creator; empty when unknown.</param>
/// <param name="PageUrl">The page that a person can open.</param>
/// <param name="Duration">Of the source; null when unknown, and for stills.</param>
/// <param name="Path">As stored; the file that the film uses, null when it is not used.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Provider">Name of the source.</param>
public sealed record SuggestedClip(
    string Id, string VideoId, string Title, string Author, string PageUrl, TimeSpan? Duration, string? Path, double Score, string Provider)
{
    /// <summary>What it may claim about the words: the name of a shot's role.</summary>
    public string Role { get; init; } = "";

    /// <summary>Its licence as the source says; empty when it does not.</summary>
    public string Licence { get; init; } = "";

    /// <summary>Why it was not taken, one sentence; null when it could be.</summary>
    public string? Refusal { get; init; }

    /// <summary>What made its score, a few words each.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];
}
