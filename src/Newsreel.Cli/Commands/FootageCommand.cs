using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Newsreel.Cli.Display;
using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Sourcing;
using Spectre.Console;

namespace Newsreel.Cli.Commands;

/// <summary><c>footage search</c>, <c>show</c> and <c>sources</c>: what archives have, without making a film.</summary>
internal static class FootageCommand
{
    private const int UsualLimit = 10;

    public static Command Create(GlobalOptions globals) => new("footage", "Look for footage in archives and in your own library") { Search(globals), Show(globals), Sources(globals) };

    private static Command Search(GlobalOptions globals)
    {
        var words = new Argument<string>("WORDS") { Description = "What is to be seen, for example \"aircraft carrier flight deck\"" };
        var source = FootageOptions.Source();
        var limit = new Option<int?>("--limit") { Description = $"The nearest clips wanted of each source, 1 to {FootageSearch.Most} (default: {UsualLimit})", HelpName = "N" };
        var command = new Command("search", "Look for clips by words") { words, source, limit };
        command.SetAction(async (result, cancellationToken) =>
        {
            var context = globals.Read(result);
            var wanted = (result.GetValue(limit) ?? UsualLimit) is >= 1 and <= FootageSearch.Most and var count ? count : throw NewsreelException.Usage("--limit is out of range.", $"Give --limit a number from 1 to {FootageSearch.Most}.");
            var brief = FootageOptions.With(Any(ReadWords(result.GetValue(words)!)), source, result.GetValue(source));
            await using var program = context.Compose();
            var found = await program.GetRequiredService<FootageSearch>().SearchAsync(brief.Topic, brief, wanted, cancellationToken);
            if (context.Json) Outcome.Print(FootageSearchView.Of(found), OutputJson.Default.FootageSearchView);
            else Write(found);
            return found.Candidates.Count == 0 && found.Refusals.Count > 0 ? 1 : 0;
        });
        return command;
    }

    private static Command Show(GlobalOptions globals)
    {
        var name = new Argument<string>("CLIP") { Description = "Source, colon and id as 'footage search' lists them, or the path of a file of your own" };
        var command = new Command("show", "Tell everything about one clip") { name };
        command.SetAction(async (result, cancellationToken) =>
        {
            var context = globals.Read(result);
            await using var program = context.Compose();
            var clip = ClipView.Of(await program.GetRequiredService<FootageSearch>().FindAsync(result.GetValue(name)!, cancellationToken));
            if (context.Json) Outcome.Print(clip, OutputJson.Default.ClipView);
            else Write(clip);
            return 0;
        });
        return command;
    }

    private static Command Sources(GlobalOptions globals)
    {
        var check = new Option<bool>("--check") { Description = $"Ask each of them one question, for {SourceCheck.Deadline.TotalSeconds:0} s at most, and show who answers" };
        var command = new Command("sources", "Show the sources of footage and what is known of them") { check };
        command.SetAction(async (result, cancellationToken) =>
        {
            var context = globals.Read(result);
            await using var program = context.Compose();
            var all = program.GetRequiredService<FootageCatalogue>().All;
            var failures = result.GetValue(check) ? await program.GetRequiredService<SourceCheck>().AskAsync(cancellationToken) : null;
            var sources = all.Select(source => SourceView.Of(source, failures?.GetValueOrDefault(source.Name))).ToList();
            if (context.Json) Outcome.Print(sources, OutputJson.Default.IReadOnlyListSourceView);
            else Write(sources);
            return sources.Exists(source => source.Answers == false) ? 1 : 0;
        });
        return command;
    }

    private static string ReadWords(string text)
    {
        if (!text.Any(char.IsLetterOrDigit)) throw NewsreelException.Usage("There are no words to look for.", "Say what is to be seen, for example 'newsreel footage search \"aircraft carrier flight deck\"'.");
        var length = text.Trim().EnumerateRunes().Count();
        return length <= Brief.LongestTopic ? text.Trim() : throw NewsreelException.Usage($"The words to look for have {length} characters.", $"Say in {Brief.LongestTopic} characters at most what is to be seen.");
    }

    /// <summary>A brief for no film: what matters is who is asked.</summary>
    private static Brief Any(string topic) => new(topic, Brief.DefaultTarget, null, OutputProfile.Default, CaptionMode.Soft, TransitionStyle.Auto, Offline: false);

    /// <summary>A clip takes two lines: a table of them would be wider than a terminal.</summary>
    private static void Write(FoundFootage found)
    {
        foreach (var candidate in found.Candidates)
        {
            string[] facts =
            [
                candidate.Place, candidate.Date?.ToString() ?? "", candidate.IsStill ? "still" : candidate.Duration > TimeSpan.Zero ? string.Create(CultureInfo.InvariantCulture, $"{candidate.Duration.TotalSeconds:0} s") : "",
                candidate.Terms.Licence, candidate.Terms.Clearance == Clearance.NeedsPerson ? candidate.Terms.Restrictions : "",
            ];
            Console.Out.WriteLine(Line.Plain($"{ClipView.Of(candidate).Clip}  {candidate.Title}"));
            Console.Out.WriteLine(Line.Plain($"    {string.Join(" · ", facts.Where(fact => fact.Length > 0))}"));
        }

        if (found.Candidates.Count == 0) Console.Out.WriteLine(found.Refusals.Count == 0 ? "No source has a clip that fits these words." : "No clip that fits was found, and not every source could be asked:");
        if (found.TooFar > 0) Console.Error.WriteLine($"{Counted.Of(found.TooFar, "clip")} more {Counted.Verb(found.TooFar, "fits", "fit")} the words too little for a film and {Counted.Verb(found.TooFar, "is", "are")} not listed.");
        foreach (var refusal in found.Refusals) Console.Error.WriteLine(Line.Plain($"{refusal.Name}: {refusal.Reason}"));
    }

    private static void Write(ClipView clip)
    {
        (string Name, string? Value)[] facts =
        [
            ("Clip", clip.Clip), ("Title", clip.Title), ("Description", clip.Description), ("Keywords", string.Join(", ", clip.Keywords)), ("Place", clip.Place), ("Date", clip.Date),
            ("Length", clip.Seconds is { } seconds ? string.Create(CultureInfo.InvariantCulture, $"{seconds:0.#} s") : ""), ("Author", clip.Author), ("Number", clip.ArchiveNumber), ("Page", clip.PageUrl),
            ("Licence", clip.Licence), ("Licence text", clip.LicenceUrl), ("Credit", clip.CreditLine), ("Use", clip.IsCleared ? "cleared" : $"not by itself: {clip.Restrictions}"), ("Restrictions", clip.IsCleared ? clip.Restrictions : ""), ("Kind", clip.Nature),
        ];
        foreach (var (name, value) in facts)
            if (!string.IsNullOrEmpty(value)) Console.Out.WriteLine(Line.Plain($"{name,-14}{value}"));
    }

    private static void Write(IReadOnlyList<SourceView> sources)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("Source", "Name", "State");
        foreach (var source in sources) table.AddRow(new[] { source.Source, source.Title, source.State }.Select(Markup.Escape).ToArray());
        AnsiConsole.Write(table);
    }
}
