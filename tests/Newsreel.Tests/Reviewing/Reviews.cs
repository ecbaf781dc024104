using Newsreel.Common;
using Newsreel.Inspecting;
using Newsreel.Media;
using Newsreel.Projects;
using Newsreel.Reviewing;
using Newsreel.Sourcing;
using Newsreel.Tests.Editing;

namespace Newsreel.Tests.Reviewing;

/// <summary>Films to review, with footage that nobody had to fetch.</summary>
internal static class Reviews
{
    /// <summary>What an archive could say to break the page or the table.</summary>
    public const string Hostile = "\"'><script>alert('x')</script><img src=x onerror=y>&amp;";

    private static readonly PictureFacts Facts = new(
        false, 1920, 1080, FrameRate.Thirty, FieldOrder.Progressive, new("yuv420p", "bt709", "bt709", "bt709", false), TimeSpan.Zero, TimeSpan.FromSeconds(60), true);

    public static Candidate Clip(string id, string title = "Rockets on the pad", string page = "https://example.org/clip?a=1&b=2", string credit = "NASA") => new(
        "archive", id, title, "", [], "Florida", new(2022, 11, 16), "A. Person", page, new("Public domain", credit, "No endorsement", Clearance.Cleared),
        FootageNature.Training, false, TimeSpan.FromSeconds(60));

    /// <summary>A film of so many shots; every second one has footage and another candidate.</summary>
    public static Selection Selection(int shots, Func<int, Candidate>? clip = null, Func<int, string>? words = null)
    {
        var list = Films.Shots([.. Enumerable.Range(1, shots).Select(i => (120L, i == shots ? 0 : 1 + (i / 3), i % 10 == 5 ? $"Chapter {i}" : null))]);
        return new([.. list.Shots.Select(shot => Choice(shot with { Words = words?.Invoke(shot.Number) ?? $"Words of shot {shot.Number}." }, clip ?? (i => Clip($"clip-{i}"))))], [new("A clip", "It cannot be read.")]);
    }

    public static ReviewedFilm Film(Selection selection, string title = "The film", string language = "en-us") => new(
        new("0f8fad5b-d9cb-469f-a165-70867728950e"), "A topic", title, new("offline", "taken from an article", false), new(2024, 3, 1), Spoken.Voice, Aspect.Wide,
        ShotSheet.Of(Spoken.Narration([["One.", "Two."]], language: language), selection, FrameRate.Thirty),
        [new("as-of", FindingLevel.Info, "The facts hold."), Finding.Error("dark", "Shot 2 is dark & more.")], []);

    /// <summary>A picture for every frame that the film shows; its bytes are no JPEG.</summary>
    public static Dictionary<long, byte[]> Frames(ReviewedFilm film) => film.Sheet.Moments.ToDictionary(frame => frame, frame => BitConverter.GetBytes(frame));

    private static ShotChoice Choice(Shot shot, Func<int, Candidate> clip)
    {
        if (shot.Number % 2 == 1) return new(shot, null, "Nothing fits.", []);
        var (chosen, other) = (clip(shot.Number), clip(-shot.Number));
        var score = new CandidateScore(0.82, ["words +0.5", "place +0.32"]);
        return new(
            shot with { Role = ShotRole.SameKind },
            new(chosen, score, "/film/videos/a.mp4", Facts, TimeSpan.FromSeconds(12.48), "TRAINING · Florida 2022"),
            "It fits best.",
            [new(chosen, score, ShotRole.SameKind, null), new(other, new(0.4, ["words +0.4"]), ShotRole.Generic, "Too short by two seconds.")]);
    }
}
