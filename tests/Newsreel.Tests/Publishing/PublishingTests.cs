using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Newsreel.Inspecting;
using Newsreel.Narrating;
using Newsreel.Projects;
using Newsreel.Publishing;
using Newsreel.Scripting;
using Newsreel.Testing;
using Newsreel.Tests.Editing;
using Newsreel.Tests.Sourcing;

namespace Newsreel.Tests.Publishing;

public sealed class PublishingTests
{
    private static readonly Gen<string> Texts =
        from count in Gen.Choose(1, 120)
        from parts in Gen.Elements("word ", "字", "<b>", "&", "\n", "é", "🎬", "long-long-long ").ArrayOf(count)
        select "x" + string.Concat(parts);

    [Fact]
    public void The_transcript_reads_as_expected() => Snapshot.Matches(Transcript.Html(Publications.Film()), "transcript.html");

    [Fact]
    public void The_description_reads_as_expected() => Snapshot.Matches(Description.Of(Publications.Film()), "description.txt");

    [Fact]
    public void The_credits_read_as_expected() => Snapshot.Matches(Publications.Film().Credits.Text(), "credits.txt");

    [Fact]
    public void The_credits_are_written_for_programs_too() => Snapshot.Matches(Publications.Film().Credits.Json(), "credits.json");

    [Fact]
    public void The_report_is_written_as_expected() => Snapshot.Matches(Publications.Film().Report.Json(), "report.json");

    [Fact]
    public void A_report_is_read_as_it_was_written()
    {
        var written = Publications.Film().Report.Json();
        var read = Report.Read(written);
        Assert.Equal(written, read.Json());
        Assert.Equal(FindingLevel.Warning, read.Findings[0].Level);
        Assert.Throws<JsonException>(() => Report.Read("null"));
    }

    [Fact]
    public void The_disclosure_names_voice_writer_and_reviewer()
    {
        Assert.Equal(
            "Voice: English (America), a synthetic voice made with espeak-ng. Words: taken sentence by sentence from library articles; "
            + "no language model wrote them. Review: not reviewed. Facts as of 1 March 2024.",
            Publications.Disclosure.Sentence);
        var signed = new Disclosure("Sky", "kokoro", new("groq", "written by Llama 3.3 70B", true), " Ada Lovelace ", null);
        Assert.Equal(
            ["Voice: Sky, a synthetic voice made with kokoro.", "Words: written by Llama 3.3 70B, a language model.", "Review: reviewed by Ada Lovelace."], signed.Lines);
    }

    [Fact]
    public void A_voice_of_unknown_terms_says_so()
    {
        var credit = Credits.Of(new("x", "X", "en", "female", "elsewhere", "B"), Publications.Disclosure.Writer, [], [], hasGraphics: true).Entries.Single(entry => entry.Kind == CreditKind.Voice);
        Assert.Equal("Check the engine's terms before publishing.", credit.Restrictions);
    }

    [Fact]
    public void Footage_stands_first_in_the_credits_each_piece_once_with_its_terms()
    {
        var footage = new[] { Clips.Footage(), Clips.Footage(id: "b", credit: "NASA"), Clips.Footage() };
        var credits = Credits.Of(Spoken.Voice, Publications.Disclosure.Writer, [], footage, hasGraphics: false);
        Assert.Equal(["Clip a: A. Person, own footage", "Clip b: NASA"], credits.Entries.Where(entry => entry.Kind == CreditKind.Footage).Select(entry => entry.CreditLine));
        Assert.Equal(
            new CreditEntry(CreditKind.Footage, "Clip a", "A. Person", "library", "", "CC BY 4.0", "Clip a: A. Person, own footage", "Do not alter"),
            credits.Entries[0]);
        Assert.DoesNotContain(credits.Entries, entry => entry.Kind == CreditKind.Graphic);
        Assert.Contains("\nFootage\n- Clip a: A. Person, own footage\n  Licence: CC BY 4.0\n  Restrictions: Do not alter\n", credits.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_end_card_counts_pictures_by_their_source()
    {
        Assert.Equal("Drawn by Newsreel from the words", CreditText.Pictures([]));
        Assert.Equal("2 pieces from library, listed in the credits; graphics by Newsreel", CreditText.Pictures([Clips.Footage(), Clips.Footage(id: "b")]));
    }

    [Fact]
    public void A_description_never_passes_its_limit_and_never_loses_the_disclosure() =>
        Prop.ForAll(Texts.ToArbitrary(), Gen.Choose(0, 120).ToArbitrary(), (text, count) =>
        {
            var sources = Enumerable.Range(0, count).Select(i => new SourceReference($"{text} {i}", "Publisher", $"https://example.org/{i}", true));
            var description = Description.Of(Publications.Of(
                Spoken.Narration([[text, "Second."], ["Third."]]), Credits.Of(Spoken.Voice, Publications.Disclosure.Writer, [.. sources], [], hasGraphics: true)));
            Assert.InRange(Encoding.UTF8.GetByteCount(description), 1, Description.LongestBytes);
            Assert.EndsWith(string.Join('\n', Publications.Disclosure.Lines) + "\n", description, StringComparison.Ordinal);
            Assert.Equal(
                !description.Contains("Type: Noto fonts", StringComparison.Ordinal), description.Contains("The full list is in credits.txt.", StringComparison.Ordinal));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_can_break_out_of_the_transcript()
    {
        var html = Transcript.Html(Publications.Of(Spoken.Narration([["</span><script>alert('x')</script> & \"quotes\"."], ["Second."]], language: "\"><x")));
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("\"><x", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_transcript_in_arabic_runs_from_right_to_left() =>
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", Transcript.Html(Publications.Film("ar")), StringComparison.Ordinal);

    [Fact]
    public async Task All_files_are_written_whole_and_replaced_when_written_again()
    {
        var root = Directory.CreateTempSubdirectory("newsreel-publishing-");
        try
        {
            var folder = new ProjectFolder(Path.Combine(root.FullName, "new"), "film.mp4");
            await Publisher.WriteAsync(Publications.Film("de"), folder, TestContext.Current.CancellationToken);
            await Publisher.WriteAsync(Publications.Film(), folder, TestContext.Current.CancellationToken);
            Assert.Equal(
                ["captions.srt", "captions.vtt", "citations.json", "credits.json", "credits.txt", "description.txt", "report.json", "timeline.otio", "transcript.html"],
                Directory.EnumerateFiles(folder.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
            Assert.Equal(Transcript.Html(Publications.Film()), await File.ReadAllTextAsync(folder.Transcript, TestContext.Current.CancellationToken));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_write_that_is_stopped_leaves_no_part_behind()
    {
        var root = Directory.CreateTempSubdirectory("newsreel-publishing-");
        try
        {
            var folder = new ProjectFolder(root.FullName, "film.mp4");
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Publisher.WriteAsync(Publications.Film(), folder, new CancellationToken(canceled: true)));
            Assert.Empty(Directory.EnumerateFileSystemEntries(root.FullName));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }
}
