using Newsreel.Editing;
using Newsreel.Editing.Interchange;
using Newsreel.Narrating;
using Newsreel.Scripting;

namespace Newsreel.Exporting;

/// <summary>What an editor should read along the film: the words of each scene, and whose footage is seen.</summary>
internal static class HandoffMarkers
{
    /// <summary>The remarks, in order of their frames.</summary>
    public static IReadOnlyList<EditMarker> Of(Narration narration, Timeline timeline) =>
    [
        .. narration.Scenes.Select(Scene)
            .Concat(timeline.Picture.Items.OfType<Clip>().Where(clip => clip.Media is FootageMedia).Select(clip => Credit(clip, (FootageMedia)clip.Media)))
            .OrderBy(marker => marker.Frame),
    ];

    private static EditMarker Scene(NarratedScene scene) => new(scene.Place.Start, MarkerKind.Scene, Name(scene), scene.Listed);

    private static string Name(NarratedScene scene) => scene.Interlude is { } interlude ? $"Scene {scene.Number}, {(interlude.Kind is SceneKind.Soundbite ? "soundbite" : "breath")}" : $"Scene {scene.Number}";

    private static EditMarker Credit(Clip clip, FootageMedia media)
    {
        var candidate = media.Footage.Candidate;
        var facts = new[] { candidate.Title, candidate.Terms.CreditLine, candidate.Terms.Licence, media.Footage.FileLabel ?? "", candidate.Terms.Restrictions, candidate.PublicUrl };
        return new(clip.Place.Start, MarkerKind.Credit, "Credit", string.Join(" | ", facts.Where(fact => fact.Length > 0)));
    }
}
