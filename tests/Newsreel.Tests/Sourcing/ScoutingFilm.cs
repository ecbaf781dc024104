using Newsreel.Common;
using Newsreel.Narrating;
using Newsreel.Projects;
using Newsreel.Sourcing;
using Newsreel.Tests.Editing;

namespace Newsreel.Tests.Sourcing;

/// <summary>A film of one shot for each text, between a title and an end card.</summary>
internal static class ScoutingFilm
{
    public static readonly Brief Brief = new(
        "Trade on the sea", TimeSpan.FromSeconds(60), null, OutputProfile.Default, CaptionMode.Soft, TransitionStyle.Auto, Offline: true);

    /// <summary>Each text is a scene of its own; a text that begins with <c>+</c> goes on in the scene before it.</summary>
    public static ScoutOrder Order(params IReadOnlyList<string> texts) => Order(TimeSpan.FromSeconds(4), texts);

    public static ScoutOrder Order(TimeSpan length, params IReadOnlyList<string> texts)
    {
        var frames = FrameRate.Thirty.FramesIn(length);
        var scenes = new List<List<string>>();
        var shots = new List<Shot> { new(1, 1, new(0, 90), ShotRole.Title, "Title words", "", null, OpensChapter: false) };
        foreach (var text in texts)
        {
            if (!text.StartsWith('+') || scenes.Count == 0) scenes.Add([]);
            scenes[^1].Add(text.TrimStart('+'));
            shots.Add(new(shots.Count + 1, scenes.Count, new(shots[^1].Place.End, frames), ShotRole.Graphic, text.TrimStart('+'), "words", null, OpensChapter: false));
        }

        shots.Add(new(shots.Count + 1, 0, new(shots[^1].Place.End, 90), ShotRole.EndCard, "", "", null, OpensChapter: false));
        return new(Brief, Spoken.Narration(scenes), new(shots), "/film/videos");
    }

    public static async Task<Selection> ChooseAsync(ScoutOrder order, params IFootageSource[] sources) =>
        await new FootageScout(FootageCatalogue.Of(sources), new("/home-of-films")).ChooseAsync(order, null, TestContext.Current.CancellationToken);

    /// <summary>What the shot of the first text shows.</summary>
    public static async Task<ShotChoice> FirstAsync(ScoutOrder order, params Candidate[] candidates)
    {
        using var source = new FakeFootageSource(candidates);
        return (await ChooseAsync(order, source)).Choices[1];
    }
}
