using Newsreel.Common;
using Newsreel.Editing;
using Newsreel.Editing.Interchange;
using Newsreel.Exporting;
using Newsreel.Projects;
using Newsreel.Rendering.Sound;

namespace Newsreel.Tests.Exporting;

/// <summary>Orders for packages that nobody writes.</summary>
internal static class Orders
{
    public static HandoffOrder Of(Timeline timeline, Music? music = null, IReadOnlyList<NaturalClip>? natural = null, IReadOnlyList<EditMarker>? markers = null)
    {
        var sound = new SoundOrder("/home/somebody/voice.wav", Fingerprint.Of("voice"), timeline.Rate.SampleAt(timeline.Frames), new(-14, -1)) { Music = music, Natural = natural ?? [] };
        return new(new("id"), timeline, OutputProfile.Default with { FrameRate = timeline.Rate }, sound, markers ?? [], "/handoff");
    }

    public static Music Song(string title) => new("/home/somebody/song.mp3", Fingerprint.Of("song"), new(title, "A. Name", "", "CC BY 4.0", "", "Song by A. Name", IsDeclared: false));
}
