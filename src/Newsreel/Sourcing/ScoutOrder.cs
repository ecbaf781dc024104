using Newsreel.Media.Probing;
using Newsreel.Narrating;
using Newsreel.Projects;
using Newsreel.Scripting;
using Newsreel.Scripting.Models;

namespace Newsreel.Sourcing;

/// <summary>What footage is looked for.</summary>
/// <param name="Brief">What is asked for: where footage may come from, the shape of the picture.</param>
/// <param name="Narration">What is spoken when.</param>
/// <param name="Shots">Time to fill.</param>
/// <param name="Folder">Where fetched pieces are kept.</param>
public sealed record ScoutOrder(Brief Brief, Narration Narration, ShotList Shots, string Folder)
{
    /// <summary>A transition shows a shot before and after its own time.</summary>
    private static readonly TimeSpan ForTransitions = TimeSpan.FromSeconds(0.5);

    /// <summary>What an earlier version of the film shows; what fits a shot of it stays. Null for a new film.</summary>
    public Selection? Earlier { get; init; }

    /// <summary>Who wrote the words: the id of <see cref="Scripting.WriterName"/>. Default: nobody that could be asked again.</summary>
    public string Writer { get; init; } = "";

    /// <summary>What the film asked of language models before.</summary>
    public ModelUse Spent { get; init; } = ModelUse.None;

    /// <summary>Folder where answers of language models are kept. Empty only where no model is asked.</summary>
    public string Answers { get; init; } = "";

    /// <summary>Lines of picture that the film has use for.</summary>
    public int Lines => Brief.Profile.ShortSide;

    /// <summary>How much of a clip a shot needs; one that the script names is cut at its ends.</summary>
    public TimeSpan Needed(Shot shot) => Brief.Profile.FrameRate.TimeAt(shot.Place.Length) + (shot.Excerpt is null ? ForTransitions : TimeSpan.Zero);

    /// <summary>What a shot needs of a clip.</summary>
    public ClipNeed Need(Shot shot) => new(Needed(shot), Turn: 0) { Lines = Lines, WithSound = shot.Kind is SceneKind.Breath };

    /// <summary>What the script itself says should be searched for during a shot; empty as a rule.</summary>
    public IReadOnlyList<string> SearchWords(Shot shot) =>
        Narration.Scenes.FirstOrDefault(scene => scene.Number == shot.SceneNumber)?.SearchWords ?? [];
}
