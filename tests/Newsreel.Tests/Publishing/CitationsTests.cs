using System.Text.Json;
using Newsreel.Narrating;
using Newsreel.Projects;
using Newsreel.Publishing;
using Newsreel.Scripting;
using Newsreel.Tests.Editing;
using Newsreel.Tests.Scripting;

namespace Newsreel.Tests.Publishing;

public sealed class CitationsTests : IDisposable
{
    private const string Text = "# The \"old\" & new harbour\n\nThe harbour was **rebuilt** in\n1890 by masons. Nobody counted the stones of it.";
    private readonly MaterialBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Every_sentence_from_a_source_is_cited_word_for_word_with_its_times()
    {
        var (script, narration, path) = await OwnAsync();
        var citations = Citations.Of(script, narration);
        var json = JsonDocument.Parse(citations.Json()).RootElement;
        var sentences = json.GetProperty("sentences").EnumerateArray().ToList();
        Assert.Equal([1, 1, 2], sentences.Select(sentence => sentence.GetProperty("scene").GetInt32()));
        var cited = sentences[1];
        Assert.Equal("The harbour was rebuilt in 1890 by masons.", cited.GetProperty("text").GetString());
        Assert.Contains(cited.GetProperty("passage").GetString()!, Text, StringComparison.Ordinal);
        Assert.Equal("The harbour was **rebuilt** in\n1890 by masons.", Text.Substring(cited.GetProperty("offset").GetInt32(), cited.GetProperty("passage").GetString()!.Length));
        Assert.Equal(("The \"old\" & new harbour", "harbour.md"), (cited.GetProperty("source").GetProperty("title").GetString(), cited.GetProperty("source").GetProperty("path").GetString()));
        Assert.Equal(narration.Scenes[0].Sentences[1].Start / 48_000.0, cited.GetProperty("start").GetDouble(), 3);
        Assert.Equal(narration.Scenes[0].Sentences[1].End / 48_000.0, cited.GetProperty("end").GetDouble(), 3);
        Assert.Equal(JsonValueKind.Null, sentences[0].GetProperty("passage").ValueKind);
        Assert.Equal(["It was long ago.", "That was all."], json.GetProperty("unsourced").EnumerateArray().Select(sentence => sentence.GetProperty("text").GetString()));
        Assert.DoesNotContain(Path.GetDirectoryName(path)!, citations.Json(), StringComparison.Ordinal);
    }

    [Fact]
    public void Sentences_of_the_library_name_their_passage_and_the_publications_behind_the_article()
    {
        var film = Publications.Film();
        var narration = With(film.Narration, at => ($"ukraine#{at + 1}", null));
        var script = new Script("Ukraine", Publications.Disclosure.Writer, new(2024, 3, 1), [], Publications.Sources);
        var citations = Citations.Of(script, narration);
        var source = Assert.Single(citations.Sources);
        Assert.Equal(("Ukraine", "ukraine.md", 2), (source.Title, source.Path, source.RestsOn.Count));
        Assert.All(citations.Sentences, sentence => Assert.Equal(sentence.Text, sentence.Passage));
        Assert.Equal("ukraine#1", citations.Sentences[0].Id);
        Assert.Empty(citations.Unsourced);
    }

    [Fact]
    public void An_outline_rests_on_nothing()
    {
        var narration = With(Publications.Film().Narration, at => ($"outline#{at + 1}", null));
        var citations = Citations.Of(new("T", new(WriterName.Outline, "an outline", false), null, [], []), narration);
        Assert.Empty(citations.Sources);
        Assert.Equal(citations.Sentences, citations.Unsourced);
    }

    [Fact]
    public async Task The_transcript_shows_the_source_beside_the_words_and_nothing_breaks_out()
    {
        var (script, narration, _) = await OwnAsync();
        var film = Publications.Film();
        var html = Transcript.Html(film with { Narration = narration, Citations = Citations.Of(script, narration) });
        Assert.Contains("<cite><a href=\"#source-1\" title=\"The harbour was **rebuilt** in&#xA;1890 by masons.\">[1]</a></cite>", html, StringComparison.Ordinal);
        Assert.Contains("The &quot;old&quot; &amp; new harbour (harbour.md)", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Credits_and_description_list_the_sources_that_a_person_brought()
    {
        var source = new SourceReference("The old harbour", "Daily News", "https://example.org/h", true) { Number = 1, File = "a.html", Author = "Ann Lee", Date = new(2024, 3, 5) };
        var film = Publications.Film(credits: Credits.Of(Publications.Film().Narration.Voice, Publications.Disclosure.Writer, [source], [], hasGraphics: true));
        var entry = film.Credits.Entries.Single(entry => entry.Title is "The old harbour");
        Assert.Equal((CreditKind.Text, "Ann Lee, Daily News: The old harbour, 5 March 2024 (a.html)", "https://example.org/h"), (entry.Kind, entry.CreditLine, entry.Url));
        Assert.Contains("The old harbour, 5 March 2024 (a.html), https://example.org/h", Description.Of(film), StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_from_the_web_is_credited_with_its_address_and_the_day_of_reading()
    {
        var source = new SourceReference("The old harbour", "Daily News", "https://example.org/h", true) { Number = 1, Date = new(2024, 3, 5), ReadOn = new(2026, 11, 27) };
        var entry = Credits.Of(Publications.Film().Narration.Voice, Publications.Disclosure.Writer, [source], [], hasGraphics: true).Entries.Single(entry => entry.Title is "The old harbour");
        Assert.Equal(("Daily News: The old harbour, 5 March 2024 (read 27 November 2026)", "https://example.org/h"), (entry.CreditLine, entry.Url));
    }

    [Fact]
    public void Nobody_says_of_a_script_that_was_brought_who_or_what_wrote_it()
    {
        var disclosure = new Disclosure("Sky", "kokoro", new(WriterName.Own, "the script \"talk.md\"", false), null, null);
        Assert.Equal("Words: the script \"talk.md\", read as it was brought.", disclosure.Lines[1]);
    }

    [Fact]
    public void The_citations_have_their_place_in_the_projects_folder() =>
        Assert.Equal("/film/citations.json", new ProjectFolder("/film", "film.mp4").Citations);

    private static Narration With(Narration narration, Func<int, (string? Passage, Quotation? Quotation)> passage)
    {
        var at = 0;
        return narration with
        {
            Scenes = [.. narration.Scenes.Select(scene => scene with
            {
                Sentences = [.. scene.Sentences.Select(sentence =>
                {
                    var found = passage(at++);
                    return sentence with { Passage = found.Passage, Quotation = found.Quotation };
                })],
            })],
        };
    }

    private async Task<(Script Script, Narration Narration, string Path)> OwnAsync()
    {
        var path = bench.Write("harbour.md", Text);
        var material = await bench.ReadAsync(bench.Write("talk.txt", "It was long ago. The harbour was rebuilt in 1890 by masons.\n\nThat was all."), path);
        var script = await new OfflineWriter(new FakeArticleLibrary()).WriteAsync(new(MaterialBench.Asking(), material, 50, 2.4), TestContext.Current.CancellationToken);
        var all = script.Scenes.SelectMany(scene => scene.Sentences).ToList();
        var narration = Spoken.Narration(script.Scenes.Select(scene => (IReadOnlyList<string>)[.. scene.Sentences.Select(sentence => sentence.Text)]));
        return (script, With(narration, at => (all[at].Passage, all[at].Quotation)), path);
    }
}
