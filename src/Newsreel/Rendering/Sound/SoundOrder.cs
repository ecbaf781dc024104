using Newsreel.Common;
using Newsreel.Editing;
using Newsreel.Narrating;
using Newsreel.Projects;

namespace Newsreel.Rendering.Sound;

/// <summary>What a film's sound is made of.</summary>
/// <param name="VoicePath">The voice, mono 48 kHz WAV.</param>
/// <param name="VoiceKey">The identity of that sound: of the file's content.</param>
/// <param name="Samples">Samples of the whole film.</param>
/// <param name="Target">What it is brought to.</param>
public sealed record SoundOrder(string VoicePath, Fingerprint VoiceKey, long Samples, LoudnessTarget Target)
{
    /// <summary>Where the voice speaks, in order: other sounds stay under it there. Default: nowhere.</summary>
    public IReadOnlyList<SampleRange> Speech { get; init; } = [];

    /// <summary>Music under the voice; null for none.</summary>
    public Music? Music { get; init; }

    /// <summary>Clips whose own sound is heard, in order. Default: none.</summary>
    public IReadOnlyList<NaturalClip> Natural { get; init; } = [];

    /// <summary>The identity of the sound: everything that shapes it.</summary>
    /// <exception cref="NewsreelException">A clip is not there any more.</exception>
    public Fingerprint Key => Fingerprint.Of(
    [
        "sound-5", VoiceKey.Value, $"{Samples}", $"{Target}", Music?.Key.Value ?? "", .. Speech.Select(range => $"{range}"),
        .. Natural.SelectMany(clip => new[] { $"{clip.Place} {clip.In}", SourceFile.Identity(clip.Path) }),
    ]);

    /// <summary>The stretches of a narration in which nothing else should come forward: each scene from its first to its last word.</summary>
    public static IReadOnlyList<SampleRange> SpeechOf(Narration narration) =>
        [.. narration.Scenes.Where(scene => scene.Sentences.Count > 0).Select(scene => new SampleRange(scene.Sentences[0].Start, scene.Sentences[^1].End))];
}

/// <summary>The own sound of a clip.</summary>
/// <param name="Place">Where it is heard, in samples of the film.</param>
/// <param name="Path">Absolute path of the file.</param>
/// <param name="In">The moment in the file, on the file's own clock, that is heard first.</param>
public sealed record NaturalClip(SampleRange Place, string Path, TimeSpan In)
{
    /// <summary>The clips of a timeline whose sound a person asked for, from cut to cut.</summary>
    public static IReadOnlyList<NaturalClip> Of(Timeline timeline) =>
        [.. timeline.Picture.Items.OfType<Clip>()
            .Where(clip => clip.Media is FootageMedia { Footage: { Candidate.NaturalSound: true, Facts.IsStill: false } })
            .Select(clip => Of(clip, ((FootageMedia)clip.Media).Footage, timeline.Rate))];

    private static NaturalClip Of(Clip clip, Sourcing.Footage footage, FrameRate rate) => new(
        new(rate.SampleAt(clip.Place.Start), rate.SampleAt(clip.Place.End)), footage.Path, footage.Facts.Start + rate.TimeAt(clip.Source.Start));
}
