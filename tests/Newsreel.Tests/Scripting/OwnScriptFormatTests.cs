using Newsreel.Common;
using Newsreel.Scripting;

namespace Newsreel.Tests.Scripting;

public sealed class OwnScriptFormatTests : IDisposable
{
    private readonly MaterialBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task In_plain_text_a_scene_ends_at_a_blank_line()
    {
        var script = await bench.ScriptAsync("talk.txt", "Title: The harbour\r\n\r\nIt was dark. Nobody\r\nslept.\r\n\r\n\r\n---\r\nScene 2\r\nThen came the morning.\r\n\r\nScene 3: The end came.\r\n");
        Assert.Equal("The harbour", script.Title);
        Assert.Equal(["It was dark. Nobody slept.", "Then came the morning.", "The end came."], MaterialBench.Texts(script));
        Assert.Equal(["It was dark.", "Nobody slept."], script.Scenes[0].Sentences.Select(sentence => sentence.Text));
        Assert.Empty(script.Notes);
    }

    [Fact]
    public async Task One_word_is_a_script()
    {
        var script = await bench.ScriptAsync("word", "Hello");
        Assert.Equal(["Hello"], MaterialBench.Texts(script));
        Assert.Null(script.Title);
        Assert.Equal(1, script.NarratedWords);
    }

    [Fact]
    public async Task In_markdown_headings_are_not_spoken_but_name_title_and_chapters()
    {
        var script = await bench.ScriptAsync("talk.md", """
            # The *harbour*

            Before the first chapter.

            ## Stones
            It was built of stone.
            ### A small heading
            The stone was grey.

            The stone was heavy.

            The sea
            -------
            It was cold.
            """);
        Assert.Equal("The harbour", script.Title);
        Assert.Equal(["Before the first chapter.", "It was built of stone.", "The stone was grey.", "The stone was heavy.", "It was cold."], MaterialBench.Texts(script));
        Assert.Equal([null, "Stones", "Stones", "Stones", "The sea"], script.Scenes.Select(scene => scene.Chapter));
    }

    [Fact]
    public async Task Markup_is_removed_and_links_keep_their_words()
    {
        var script = await bench.ScriptAsync("talk.md", """
            ---
            title: "From the front"
            as_of: 2025-06-30
            ---
            <!-- a comment
            over two lines -->
            The **old town** has [a harbour](https://example.org/a_(b) "Title") and `code`, _slanted_ and *starred* words[^1], AT&amp;T <b>too</b>.

            ![A picture](picture.png) Only words stay.[2] See https://www.nasa.gov/artemis/index.html?x=1.

            > It was told that nobody slept.

            - First item
            - [x] Second item!
            1. Third item

            ```csharp
            var code = "never spoken";
            ```

            | A | B |
            |---|---|
            | 1 | 2 |

            [^1]: A footnote.
            [ref]: https://example.org
            """);
        Assert.Equal(("From the front", new DateOnly(2025, 6, 30)), (script.Title, script.AsOf));
        Assert.Equal(
            [
                "The old town has a harbour and code, slanted and starred words, AT&T too.",
                "Only words stay. See nasa.gov.",
                "It was told that nobody slept.",
                "First item. Second item! Third item.",
            ],
            MaterialBench.Texts(script));
        Assert.Equal("old town", script.Scenes[0].Sentences[0].KeyPhrase);
        Assert.Equal(["code-left-out", "table-left-out"], script.Notes.Select(note => note.Code));
    }

    [Fact]
    public async Task Text_without_an_ending_is_read_by_what_it_holds()
    {
        Assert.Equal("Title", (await bench.ScriptAsync("a", "# Title\n\nWords are here.")).Title);
        Assert.Equal(["One.", "Two."], MaterialBench.Texts(await bench.ScriptAsync("b", "[\"One.\", \"Two.\"]")));
        Assert.Equal(["A hash #1 is a word."], MaterialBench.Texts(await bench.ScriptAsync("c", "A hash #1 is a word.")));
    }

    [Theory]
    [InlineData("page.html", "<p>Words.</p>")]
    [InlineData("page", "<!DOCTYPE html><p>Words.</p>")]
    [InlineData("film.srt", "1\n00:00:01,000 --> 00:00:02,000\nWords.")]
    public async Task Web_pages_and_subtitles_are_no_scripts(string name, string content) =>
        Assert.Contains("is no script", (await bench.RefusesAsync(script: bench.Write(name, content))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("# Only a title\n\n## And a heading")]
    [InlineData("[music]\n\n(pause)")]
    [InlineData("... --- !!!")]
    public async Task A_script_in_which_nothing_is_spoken_is_refused(string content) =>
        Assert.Contains("no words to speak", (await bench.RefusesAsync(script: bench.Write("talk.md", content))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Speaker_marks_are_not_spoken_and_one_voice_reads_all()
    {
        var script = await bench.ScriptAsync("talk.txt", "[Ann]: It began at night.\nNobody saw it.\nBob: I saw it.\n\nBob: It was cold.\n\n**Dr. Lee:** Note: this is spoken.");
        Assert.Equal(["It began at night. Nobody saw it. I saw it.", "It was cold.", "Note: this is spoken."], MaterialBench.Texts(script));
        Assert.Equal(["Ann", "Ann", "Bob", "Bob", "Dr. Lee"], script.Scenes.SelectMany(scene => scene.Sentences).Select(sentence => sentence.Speaker));
        var note = Assert.Single(script.Notes);
        Assert.Equal(("speakers", true), (note.Code, note.IsWarning));
        Assert.Contains("3 speakers (Ann, Bob, Dr. Lee)", note.Message, StringComparison.Ordinal);
        Assert.Contains("one voice", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_before_a_colon_are_spoken_when_nothing_shows_that_they_are_a_mark()
    {
        var script = await bench.ScriptAsync("talk.txt", "Warning: the road is closed.\n\nThe reason: nobody knows.\n\nParis: a city of light.");
        Assert.Equal(["Warning: the road is closed.", "The reason: nobody knows.", "Paris: a city of light."], MaterialBench.Texts(script));
        Assert.All(script.Scenes, scene => Assert.Null(scene.Sentences[0].Speaker));
        Assert.Equal(["Words."], MaterialBench.Texts(await bench.ScriptAsync("b.txt", "NARRATOR: Words.")));
        Assert.Equal(["Hello. Good day. It rained."], MaterialBench.Texts(await bench.ScriptAsync("d.txt", "[Ann]: Hello.\nBob: Good day.\nIt rained.")));
        Assert.Equal(["Hello. Good day."], MaterialBench.Texts(await bench.ScriptAsync("c.txt", "Ann: Hello.\nBob: Good day.")));
    }

    [Fact]
    public async Task Stage_directions_are_not_spoken_and_are_told()
    {
        var script = await bench.ScriptAsync("talk.txt", "[MUSIC: drums]\nFADE IN:\nThe lights went out (pause). Nobody [long pause] spoke (they were afraid) of [the] war.\n\n[Wide shot of the sea]\n\nIt ended.");
        Assert.Equal(["The lights went out. Nobody spoke (they were afraid) of the war.", "It ended."], MaterialBench.Texts(script));
        var note = Assert.Single(script.Notes);
        Assert.Equal("stage-directions", note.Code);
        Assert.Contains("5 stage directions", note.Message, StringComparison.Ordinal);
        Assert.Contains("[Wide shot of the sea]", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_hundred_scenes_are_read_and_more_than_a_thousand_are_refused()
    {
        Assert.Equal(200, (await bench.ScriptAsync("talk.txt", Scenes(200))).Scenes.Count);
        Assert.Equal(1000, (await bench.ScriptAsync("talk.txt", Scenes(1000))).Scenes.Count);
        Assert.Contains("more than 1000 scenes", (await bench.RefusesAsync(script: bench.Write("talk.txt", Scenes(1001)))).Message, StringComparison.Ordinal);

        static string Scenes(int count) => string.Join("\n\n", Enumerable.Range(1, count).Select(at => $"This is scene {at} of many."));
    }

    [Fact]
    public async Task A_word_that_no_voice_can_say_is_refused() =>
        Assert.Contains("word of 5000 characters", (await bench.RefusesAsync(script: bench.Write("talk.txt", $"Before {new string('x', 5000)} after."))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("[")]
    [InlineData("(")]
    [InlineData("<")]
    [InlineData("*")]
    [InlineData("_")]
    [InlineData("![")]
    [InlineData("[a](")]
    [InlineData("A: ")]
    public async Task A_line_made_to_be_hard_to_read_ends_in_time(string piece)
    {
        var reading = bench.ReadAsync(bench.Write("talk.md", $"Words are here. {string.Concat(Enumerable.Repeat(piece, 900_000 / piece.Length))} end."));
        var failure = await Record.ExceptionAsync(() => reading.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        if (failure is not null) Assert.IsType<NewsreelException>(failure);
    }
}
