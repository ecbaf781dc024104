using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Editing;
using Newsreel.Narrating;
using Newsreel.Projects;
using Newsreel.Scripting;

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
        "sound-6", VoiceKey.Value, $"{Samples}", $"{Target}", Music?.Key.Value ?? "", .. Speech.Select(range => $"{range}"),
        .. Natural.SelectMany(clip => new[] { $"{clip.Place} {clip.In} {clip.IsAlone}", SourceFile.Identity(clip.Path) }),
    ]);

    /// <summary>Where a clip is heard alone, in order: music stays back there.</summary>
    public IReadOnlyList<SampleRange> Alone => [.. Natural.Where(clip => clip.IsAlone).Select(clip => clip.Place)];

    /// <summary>The stretches of a narration in which nothing else should come forward: each scene from its first to its last word, and soundbites.</summary>
    public static IReadOnlyList<SampleRange> SpeechOf(Narration narration) =>
        [.. narration.Scenes.Where(scene => scene.Kind is not SceneKind.Breath && scene.Sound.Length > 0).Select(scene => scene.Sound)];
}

/// <summary>The own sound of a clip.</summary>
/// <param name="Place">Where it is heard, in samples of the film.</param>
/// <param name="Path">Absolute path of the file.</param>
/// <param name="In">The moment in the file, on the file's own clock, that is heard first.</param>
public sealed record NaturalClip(SampleRange Place, string Path, TimeSpan In)
{
    /// <summary>Whether it is heard alone, in a breath; else it lies under the voice. Default: under it.</summary>
    public bool IsAlone { get; init; }

    /// <summary>The clips of a timeline whose sound a person asked for, from cut to cut, and those of breaths; soundbites are in the voice.</summary>
    public static IReadOnlyList<NaturalClip> Of(Timeline timeline) =>
        [.. timeline.Picture.Items.OfType<Clip>()
            .Where(clip => clip.Media is FootageMedia media && IsHeard(media))
            .Select(clip => Of(clip, (FootageMedia)clip.Media, timeline.Rate))];

    private static bool IsHeard(FootageMedia media) => !media.Footage.Facts.IsStill && media.Kind switch
    {
        SceneKind.Soundbite => false,
        SceneKind.Breath => media.Footage.IsAudible == true,
        _ => media.Footage.Candidate.NaturalSound,
    };

    private static NaturalClip Of(Clip clip, FootageMedia media, FrameRate rate) => new(
        new(rate.SampleAt(clip.Place.Start), rate.SampleAt(clip.Place.End)), media.Footage.Path, media.Footage.Facts.Start + rate.TimeAt(clip.Source.Start))
    { IsAlone = media.Kind is SceneKind.Breath };
}
