using System.Globalization;
using Newsreel.Inspecting;
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
        foreach (var finding in findings) output.WriteLine($"  {Label(finding.Level)} {finding.Message}");
        output.WriteLine();
        output.WriteLine($"Play it:  {Player()} {Quoted(home.Resolve(production.VideoPath))}");
        output.WriteLine($"Try next: ./newsreel produce --topic={Quoted(production.Brief.Topic)} --aspect 9:16 --captions burned --duration 60");
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static string Label(FindingLevel level) => level switch
    {
        FindingLevel.Error => "error:  ",
        FindingLevel.Warning => "warning:",
        _ => "note:   ",
    };

    private static string Player()
    {
        if (OperatingSystem.IsMacOS()) return "open";
        return OperatingSystem.IsWindows() ? "start \"\"" : "xdg-open";
    }
}
