using Newsreel.Common;
using Newsreel.Narrating;
using Newsreel.Scripting;

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

    /// <summary>Plans the shots of a film: the title with the narrator's first words, the end card last, no frame uncovered.</summary>
    /// <param name="narration">What is spoken and when.</param>
    /// <param name="endCardFrames">Frames of the end card after the narration.</param>
    /// <param name="rate">Frame rate of the film.</param>
    public static ShotList Plan(Narration narration, long endCardFrames, FrameRate rate)
    {
        var shots = new List<Shot>();
        var (chapter, isTold) = ((string?)null, false);
        foreach (var scene in narration.Scenes)
        {
            var opens = scene.Chapter is not null && !string.Equals(scene.Chapter, chapter, StringComparison.Ordinal);
            chapter = scene.Chapter ?? chapter;
            if (scene.Interlude is { } interlude)
            {
                shots.Add(Silent(narration, scene, interlude, shots.Count + 1, chapter, opens));
                continue;
            }

            var pieces = SceneCuts.Of(scene, rate);
            // The title takes no place from a card that the script asks for, unless there is no other.
            var title = isTold ? -1 : Math.Max(0, pieces.ToList().FindIndex(piece => piece.Card is null));
            isTold = true;
            for (var index = 0; index < pieces.Count; index++)
            {
                var piece = pieces[index];
                var end = index + 1 < pieces.Count ? pieces[index + 1].Start : scene.Place.End;
                var start = index == 0 ? scene.Place.Start : piece.Start;
                var isTitle = index == title;
                shots.Add(new(
                    shots.Count + 1,
                    scene.Number,
                    FrameRange.Between(start, end),
                    isTitle ? ShotRole.Title : ShotRole.Graphic,
                    UnspacedText.Join(piece.Words),
                    isTitle ? "" : piece.Card ?? KeyPhrases.For(piece.Parts, piece.KeyPhrase, narration.Voice.Language),
                    chapter,
                    opens && index == 0)
                {
                    Turn = (scene.Number * TurnsPerScene) + index,
                    Card = isTitle ? null : piece.Card,
                });
            }
        }

        shots.Add(new(shots.Count + 1, 0, new(narration.Frames, endCardFrames), ShotRole.EndCard, "", "", null, OpensChapter: false));
        return new(shots);
    }

    /// <summary>The one shot of a soundbite or a breath.</summary>
    private static Shot Silent(Narration narration, NarratedScene scene, Interlude interlude, int number, string? chapter, bool opens)
    {
        var around = Around(narration, scene);
        return new(
            number, scene.Number, scene.Place, ShotRole.Graphic, scene.Text,
            // Only a breath for which nothing is found shows words: its own, else those that were heard before it.
            interlude.Excerpt is not null ? ""
                : scene.SearchWords.Count > 0 ? KeyPhrases.For(string.Join(' ', scene.SearchWords).Split(' '), null, narration.Voice.Language)
                : around.Count > 0 ? KeyPhrases.For(around[0].Sentences[^1].Text.Split(' '), around[0].Sentences[^1].KeyPhrase, narration.Voice.Language) : "",
            chapter, opens)
        {
            Turn = scene.Number * TurnsPerScene,
            Kind = interlude.Kind,
            Excerpt = interlude.Excerpt,
            Speaker = interlude.Speaker,
            About = scene.Text.Length > 0 ? "" : string.Join(' ', scene.SearchWords.Count > 0 ? scene.SearchWords : around.Select(near => near.Text)),
        };
    }

    /// <summary>The spoken scenes beside a scene, the one before it first.</summary>
    private static List<NarratedScene> Around(Narration narration, NarratedScene scene)
    {
        bool Speaks(NarratedScene near) => near.Kind is SceneKind.Narration;
        return [.. new[] { narration.Scenes.LastOrDefault(near => near.Number < scene.Number && Speaks(near)), narration.Scenes.FirstOrDefault(near => near.Number > scene.Number && Speaks(near)) }.OfType<NarratedScene>()];
    }
}
