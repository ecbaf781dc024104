using Newsreel.Common;
using Newsreel.Sourcing;

namespace Newsreel.Editing;

/// <summary>Chapters as players accept them: the first at 0:00, at least three, each ten seconds or longer, else none at all.</summary>
internal static class ChapterPlanner
{
    private const int Fewest = 3;
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(10);

    /// <summary>The chapters of a film; one that is too short gives its time to its neighbour, whose title stays.</summary>
    /// <param name="shots">All shots of the film.</param>
    /// <param name="title">The film's title: names the time before the first chapter.</param>
    /// <param name="rate">The film's clock.</param>
    public static IReadOnlyList<Chapter> Plan(ShotList shots, string title, FrameRate rate)
    {
        var chapters = shots.Shots
            .Where(shot => shot.OpensChapter && !string.IsNullOrWhiteSpace(shot.Chapter))
            .Select(shot => new Chapter(shot.Chapter!, shot.Place.Start))
            .ToList();
        if (chapters.Count == 0) return [];
        if (chapters[0].Start > 0) chapters.Insert(0, new(string.IsNullOrWhiteSpace(title) ? "Introduction" : title, 0));
        Merge(chapters, shots.Shots[^1].Place.End, rate);
        return chapters.Count < Fewest ? [] : chapters;
    }

    private static void Merge(List<Chapter> chapters, long end, FrameRate rate)
    {
        for (var i = 0; i < chapters.Count && chapters.Count > 1;)
        {
            var next = i + 1 < chapters.Count ? chapters[i + 1].Start : end;
            if (rate.TimeAt(next - chapters[i].Start) >= Shortest)
            {
                i++;
                continue;
            }

            if (i == 0) chapters[1] = chapters[1] with { Start = 0 };
            chapters.RemoveAt(i);
        }
    }
}
