using Newsreel.Common;
using System.Globalization;
using Newsreel.Pipeline;
using Newsreel.Projects;

namespace Newsreel.Cli.Display;

/// <summary>What a person reads when the film is done: the file, how to play it, the findings that matter most and one thing to try.</summary>
internal static class ProductionSummary
{
    private const int ShownFindings = 3;

    public static void Write(Production production, Home home, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\"{production.Brief.Topic}\" is done: {production.Duration.TotalSeconds:0.0} s, {production.Scenes} scenes, {production.Shots} shots, {production.Bytes / 1e6:0.0} MB, made in {production.Elapsed.TotalSeconds:0} s."));
        output.WriteLine($"  film     {production.VideoPath}");
        output.WriteLine($"  credits  {production.CreditsPath}");
        output.WriteLine($"  report   {production.ReportPath}");
        var findings = production.Findings.OrderByDescending(finding => finding.Level).Take(ShownFindings).ToList();
        if (findings.Count > 0) output.WriteLine();
        foreach (var finding in findings) output.WriteLine($"  {Line.Of(finding)}");
        output.WriteLine();
        output.WriteLine($"Play it:  {Line.ToOpen(home.Resolve(production.VideoPath))}");
        output.WriteLine(Outcome.AsTyped($"Try next: {NextCommand(production)}"));
    }

    /// <summary>Own words and real footage are looked at first; a film about a topic is tried in another shape.</summary>
    private static string NextCommand(Production production)
    {
        var brief = production.Brief;
        return brief.ScriptPath is not null || brief.SourcePaths.Count > 0 || production.FootageSources.Count > 0
            ? $"newsreel review {production.ProjectId.Prefix}"
            : $"newsreel produce --topic={Shell.Quoted(brief.Topic)} --aspect 9:16 --captions burned --duration 60";
    }
}
