using Newsreel.Common;
using System.Globalization;
using Newsreel.Inspecting;
using Newsreel.Pipeline;
using Newsreel.Projects;

namespace Newsreel.Cli.Display;

/// <summary>What a person reads when the film is done: the file, how to play it, the findings that matter most and one thing to try.</summary>
internal static class ProductionSummary
{
    private const int ShownFindings = 3;

    /// <summary>Findings that are told even where they are only notes: somebody has to look before the film is shown.</summary>
    private static readonly string[] AlwaysTold = ["footage-mismatch"];

    public static void Write(Production production, Home home, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\"{production.Brief.Topic}\" is done: {production.Duration.TotalSeconds:0.0} s, {Counted.Of(production.Scenes, "scene")}, {Counted.Of(production.Shots, "shot")}, {production.Bytes / 1e6:0.0} MB, made in {production.Elapsed.TotalSeconds:0} s."));
        output.WriteLine($"  film     {production.VideoPath}");
        output.WriteLine($"  credits  {production.CreditsPath}");
        output.WriteLine($"  report   {production.ReportPath}");
        var findings = Told(production.Findings);
        if (findings.Count > 0) output.WriteLine();
        foreach (var finding in findings) output.WriteLine($"  {finding}");
        output.WriteLine();
        output.WriteLine($"Play it:  {Line.ToOpen(home.Resolve(production.VideoPath))}");
        output.WriteLine(Outcome.AsTyped($"Try next: {NextCommand(production)}"));
    }

    /// <summary>Every error and warning, those of one kind in one line, and notes while there is room.</summary>
    private static IReadOnlyList<string> Told(IReadOnlyList<Finding> findings)
    {
        var kinds = findings.GroupBy(finding => (finding.Level, finding.Code)).OrderByDescending(kind => kind.Key.Level).ThenByDescending(kind => AlwaysTold.Contains(kind.Key.Code, StringComparer.Ordinal)).ToList();
        var needed = kinds.Count(kind => kind.Key.Level >= FindingLevel.Warning || AlwaysTold.Contains(kind.Key.Code, StringComparer.Ordinal));
        return [.. kinds.Take(Math.Max(needed, ShownFindings)).Select(kind => kind.Count() == 1 ? Line.Of(kind.First()) : $"{Line.Of(kind.First())} {Counted.Of(kind.Count() - 1, "finding")} more of this kind: the report has all.")];
    }

    /// <summary>Own words and real footage are looked at first; a film about a topic is tried in another shape.</summary>
    private static string NextCommand(Production production)
    {
        var brief = production.Brief;
        return brief.ScriptPath is not null || brief.SourcePaths.Count > 0 || production.FootageSources.Count > 0
            ? $"newsreel review {production.ProjectId.Prefix}"
            : $"newsreel produce --topic={Shell.Quoted(brief.Topic)}{(brief.Language is "en" ? "" : $" --language {brief.Language}")} --aspect 9:16 --captions burned --duration 60";
    }
}
