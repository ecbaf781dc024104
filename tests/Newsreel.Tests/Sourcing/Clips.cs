using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Sourcing;

namespace Newsreel.Tests.Sourcing;

/// <summary>Footage as a selection has it.</summary>
internal static class Clips
{
    public static readonly ColourFacts Untagged = new("yuv420p", "", "", "", IsFullRange: false);

    /// <summary>A wide video of ten seconds.</summary>
    public static readonly PictureFacts Video = new(
        IsStill: false, 1920, 1080, new(25, 1), FieldOrder.Progressive, Untagged, TimeSpan.Zero, TimeSpan.FromSeconds(10), Moves: true);

    /// <summary>A photograph.</summary>
    public static readonly PictureFacts Photograph = Video with { IsStill = true, FrameRate = default, Duration = TimeSpan.Zero, Moves = false };

    public static Candidate Candidate(string id, string credit = "A. Person, own footage") => new(
        "library", id, $"Clip {id}", "", ["street"], "Kyiv", new(2019, 5, null), "A. Person", $"file:///footage/{id}.mp4",
        new("CC BY 4.0", credit, "Do not alter", Clearance.OwnFootage), FootageNature.Actuality, IsStill: false, TimeSpan.FromSeconds(10));

    public static Footage Footage(
        PictureFacts? facts = null, string path = "/footage/a.mp4", double seconds = 0, string? label = null, string id = "a", string credit = "A. Person, own footage") =>
        new(Candidate(id, credit), new(0.75, ["place +0.5", "words +0.25"]), path, facts ?? Video, TimeSpan.FromSeconds(seconds), label);

    /// <summary>The choice of footage for a shot, or of a graphic with the reason.</summary>
    public static ShotChoice Choice(Shot shot, Footage? footage) => new(
        footage is null ? shot : shot with { Role = ShotRole.SameKind }, footage, footage is null ? "Nothing in the library fits." : "It shows the place.", []);
}
