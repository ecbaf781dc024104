using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Narrating;
using Newsreel.Scripting;
using Newsreel.Sourcing;

namespace Newsreel.Editing;

/// <summary>Where a film without music is silent on purpose: in breaths whose picture has no sound, and after the last words. Pure.</summary>
internal static class PlannedSilence
{
    /// <summary>The silences, each from the last sound before it to the first one after it.</summary>
    /// <param name="voice">What is spoken.</param>
    /// <param name="shots">From frame 0 to the last frame of the film.</param>
    /// <param name="pictures">One for each shot.</param>
    /// <param name="rate">The film's clock.</param>
    public static IReadOnlyList<Declared> Of(Narration voice, IReadOnlyList<Shot> shots, IReadOnlyList<ShotPicture> pictures, FrameRate rate)
    {
        var quiet = shots.Zip(pictures).Where(pair => pair.First.Kind is SceneKind.Breath && pair.Second is not FootageShot { Footage.IsAudible: true }).Select(pair => pair.First).ToList();
        List<SampleRange> heard = [.. voice.Scenes.Where(scene => !quiet.Exists(shot => shot.SceneNumber == scene.Number)).Select(scene => scene.Sound)];
        var end = shots[^1].Place.End;
        var silences = quiet.Select(shot => Between(rate.SampleAt(shot.Place.Start), "A breath without sound.")).ToList();
        if (voice.Frames < end) silences.Add(Between(rate.SampleAt(voice.Frames), "The words have ended; the end card is shown."));
        return [.. silences.DistinctBy(silence => silence.Place)];

        Declared Between(long sample, string reason)
        {
            var before = heard.Where(range => range.Start < sample).Select(range => range.End).DefaultIfEmpty(0).Max();
            var after = heard.Where(range => range.Start >= sample).Select(range => rate.FrameNearest(range.Start)).DefaultIfEmpty(end).Min();
            return new(DeclaredKind.Silence, FrameRange.Between(rate.FrameNearest(before), after), reason);
        }
    }
}
