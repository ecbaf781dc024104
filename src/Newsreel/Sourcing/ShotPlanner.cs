using Newsreel.Common;
using Newsreel.Narrating;

namespace Newsreel.Sourcing;

/// <summary>Cuts the narration into shots. Pure.</summary>
public static class ShotPlanner
{
    /// <summary>The share of a film that its end card takes, unless that is too short or too long to read.</summary>
    public const double EndCardShare = 0.05;

    /// <summary>More than a scene of usual length has shots, so that the last of one and the first of the next differ.</summary>
    private const int TurnsPerScene = 5;

    /// <summary>The end card: 5 % of the film, 2 to 6 seconds, in whole frames.</summary>
    public static long EndCardFrames(TimeSpan film, FrameRate rate) =>
        rate.FramesIn(TimeSpan.FromSeconds(Math.Clamp(film.TotalSeconds * EndCardShare, 2, 6)));

    /// <summary>Plans the shots of a film: the title first, the end card last, no frame uncovered.</summary>
    /// <param name="narration">What is spoken and when.</param>
    /// <param name="endCardFrames">Frames of the end card after the narration.</param>
    /// <param name="rate">Frame rate of the film.</param>
    public static ShotList Plan(Narration narration, long endCardFrames, FrameRate rate)
    {
        var shots = new List<Shot>();
        string? chapter = null;
        foreach (var scene in narration.Scenes)
        {
            var opens = scene.Chapter is not null && !string.Equals(scene.Chapter, chapter, StringComparison.Ordinal);
            chapter = scene.Chapter ?? chapter;
            var pieces = SceneCuts.Of(scene, rate);
            for (var index = 0; index < pieces.Count; index++)
            {
                var piece = pieces[index];
                var end = index + 1 < pieces.Count ? pieces[index + 1].Start : scene.Place.End;
                var start = index == 0 ? scene.Place.Start : piece.Start;
                var isTitle = shots.Count == 0;
                shots.Add(new(
                    shots.Count + 1,
                    scene.Number,
                    FrameRange.Between(start, end),
                    isTitle ? ShotRole.Title : ShotRole.Graphic,
                    UnspacedText.Join(piece.Words),
                    isTitle ? "" : KeyPhrases.For(piece.Words, piece.KeyPhrase, narration.Voice.Language),
                    chapter,
                    opens && index == 0)
                { Turn = (scene.Number * TurnsPerScene) + index });
            }
        }

        shots.Add(new(shots.Count + 1, 0, new(narration.Frames, endCardFrames), ShotRole.EndCard, "", "", null, OpensChapter: false));
        return new(shots);
    }
}
