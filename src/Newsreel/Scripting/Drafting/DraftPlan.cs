using Newsreel.Projects;

namespace Newsreel.Scripting.Drafting;

/// <summary>The plan of a film.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Stake">What is at stake.</param>
/// <param name="Ending">How it ends.</param>
/// <param name="Points">What each scene tells, with the heading of its chapter, in order.</param>
internal sealed record DraftPlan(string Title, string Stake, string Ending, IReadOnlyList<PlannedScene> Points)
{
    /// <summary>Nothing is planned yet.</summary>
    public static readonly DraftPlan Empty = new("", "", "", []);

    private const int LongestTitle = 80;
    private const int MostChapters = 7;
    private static readonly TimeSpan ChaptersFrom = TimeSpan.FromSeconds(120);

    /// <summary>What a scene tells; empty for scenes that are not planned.</summary>
    public string PointOf(int number) => number >= 1 && number <= Points.Count ? Points[number - 1].Point : "";

    /// <summary>The chapter of a scene; null in films without chapters.</summary>
    public string? ChapterOf(int number) => number >= 1 && number <= Points.Count && Points[number - 1].Chapter is { Length: > 0 } chapter ? chapter : null;

    /// <summary>The plan with another part of it.</summary>
    /// <param name="part">An answer without a <see cref="Fault"/>.</param>
    /// <param name="first">Number of its first scene.</param>
    public DraftPlan With(PlanAnswer part, int first)
    {
        var points = part.Scenes.Select(scene => new PlannedScene(Heading(scene.Chapter), DraftText.Line(scene.Point)));
        var isFirst = first == 1;
        return new(
            isFirst ? Outline.Title(DraftText.Line(part.Title)) ?? Title : Title,
            isFirst ? DraftText.Line(part.Stake) : Stake,
            DraftText.Line(part.Ending) is { Length: > 0 } ending ? ending : Ending,
            [.. Points, .. points]);
    }

    /// <summary>The plan with no chapters where the film has none.</summary>
    public DraftPlan For(Brief brief) => brief.Target >= ChaptersFrom && Points.Select(point => point.Chapter).Distinct(StringComparer.Ordinal).Count() is >= 2
        ? this
        : this with { Points = [.. Points.Select(point => point with { Chapter = "" })] };

    /// <summary>What is wrong with the plan of some scenes, one sentence; empty when it can be used.</summary>
    public static string Fault(PlanAnswer answer, int first, int last)
    {
        if (answer.Scenes.Count != last - first + 1) return $"it has {answer.Scenes.Count} scenes; {last - first + 1} were asked for, numbered {first} to {last}.";
        if (first == 1 && Outline.Title(DraftText.Line(answer.Title)) is null) return "it has no title.";
        if (answer.Title.Length > LongestTitle * 2) return "its title is too long.";
        return answer.Scenes.FirstOrDefault(scene => Words.Count(DraftText.Line(scene.Point)) == 0) is { } empty ? $"scene {empty.Number} has no point." : "";
    }

    /// <summary>What a model is told about chapters.</summary>
    public static string ChaptersWanted(Brief brief, DraftPlan soFar, int first, int last)
    {
        var isPart = last - first + 1 < brief.SceneCount;
        var part = isPart ? $"Plan scenes {first} to {last} now{(soFar.Points.Count > 0 ? $"; the title is “{soFar.Title}”, the chapters so far are {string.Join(", ", soFar.Points.Select(point => point.Chapter).Distinct(StringComparer.Ordinal))}, and scene {soFar.Points.Count} tells: {soFar.Points[^1].Point}" : "")}. " : "";
        if (brief.Target < ChaptersFrom) return $"{part}It has one chapter.";
        var share = (double)(last - first + 1) / brief.SceneCount;
        var (least, most) = isPart ? (1, Math.Max(2, (int)Math.Ceiling(MostChapters * share))) : (3, Math.Min(MostChapters, Math.Max(3, brief.SceneCount / 3)));
        return $"{part}Divide {(isPart ? "them" : "it")} into {least} to {most} chapters.";
    }

    private static string Heading(string text) => string.Concat(DraftText.Line(text).Take(60)).TrimEnd(' ', ',', ':', '.');
}

/// <summary>What a scene shall tell.</summary>
/// <param name="Chapter">The heading that it stands under; empty when there is none.</param>
/// <param name="Point">One sentence.</param>
internal sealed record PlannedScene(string Chapter, string Point);
