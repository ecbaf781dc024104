using Newsreel.Scripting;

namespace Newsreel.Tests.Scripting;

public sealed class SceneMarkTests : IDisposable
{
    private const string Told = "The harbour wakes early.";
    private readonly MaterialBench bench = new();

    public SceneMarkTests()
    {
        bench.Clips.Add("interview.mp4", 30, bench.Path("interview.mp4"));
        bench.Clips.Add("my interview (1).mp4", 7200);
    }

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("[SOT interview.mp4 0:12 0:19]", "interview.mp4", 12, 7, null)]
    [InlineData("[SOT: interview.mp4, 12.5, 19.25 Jane Doe, harbour master]", "interview.mp4", 12.5, 6.75, "Jane Doe, harbour master")]
    [InlineData("[sot interview.mp4 2 8.]", "interview.mp4", 2, 6, null)]
    [InlineData("[SOT \"my interview (1).mp4\" 1:02:03.5 1:02:10.5 J. Doe]", "my interview (1).mp4", 3723.5, 7, "J. Doe")]
    [InlineData("[SOT my interview (1).mp4 0:12 – 1:12]", "my interview (1).mp4", 12, 60, null)]
    public async Task A_soundbite_names_a_clip_its_two_moments_and_who_speaks(string mark, string file, double start, double length, string? speaker)
    {
        foreach (var name in new[] { "script.md", "script.txt" })
        {
            var script = await bench.ScriptAsync(name, $"{Told}\n\n{mark.Replace(".]", "]", StringComparison.Ordinal)}\n\n{Told}");
            Assert.Equal(3, script.Scenes.Count);
            var (scene, interlude) = (script.Scenes[1], script.Scenes[1].Interlude!);
            Assert.Equal((SceneKind.Soundbite, TimeSpan.FromSeconds(length), speaker), (interlude.Kind, interlude.Length, interlude.Speaker));
            Assert.Equal((bench.Clips.Clips[file].Path, TimeSpan.FromSeconds(start)), (interlude.Excerpt!.Path, interlude.Excerpt.In));
            Assert.Empty(scene.Sentences);
            Assert.Contains(script.Notes, note => note is { Code: "soundbite-without-words", IsWarning: true });
        }
    }

    [Theory]
    [InlineData("[NAT]", 3, "")]
    [InlineData("[NAT 2.5]", 2.5, "")]
    [InlineData("[nat 4 harbour at dawn]", 4, "harbour at dawn")]
    [InlineData("[NAT: harbour at dawn]", 3, "harbour at dawn")]
    public async Task A_breath_has_a_length_and_words_to_search_for(string mark, double length, string search)
    {
        var script = await bench.ScriptAsync("script.md", $"{Told}\n{mark}\n{Told}");
        Assert.Equal(3, script.Scenes.Count);
        Assert.Equal((SceneKind.Breath, TimeSpan.FromSeconds(length), "[NAT]"), (script.Scenes[1].Interlude!.Kind, script.Scenes[1].Interlude!.Length, script.Scenes[1].Interlude!.Mark));
        Assert.Equal(search, string.Join(' ', script.Scenes[1].SearchWords));
        Assert.Null(script.Scenes[1].Interlude!.Excerpt);
        Assert.Empty(script.Notes);
    }

    [Fact]
    public async Task A_breath_may_name_its_clip()
    {
        var breath = (await bench.ScriptAsync("script.md", $"{Told}\n\n[NAT interview.mp4 0:05 0:08]")).Scenes[1].Interlude!;
        Assert.Equal((SceneKind.Breath, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(5)), (breath.Kind, breath.Length, breath.Excerpt!.In));
    }

    [Theory]
    [InlineData("“We were there.\nIt was *cold*.”\nThe ship left.", "We were there. It was cold.", null)]
    [InlineData("\"We were there.\"\n\"It was cold.\"\nThe ship left.", "We were there. It was cold.", null)]
    [InlineData("Jane Doe: We were there.\nIt was cold.", "We were there. It was cold.", "Jane Doe")]
    [InlineData("JANE DOE: “We were there.”", "We were there.", "JANE DOE")]
    [InlineData("「私たちはそこにいた。\n寒かった。」\nThe ship left.", "私たちはそこにいた。 寒かった。", null)]
    [InlineData("『寒かった。』\nThe ship left.", "寒かった。", null)]
    [InlineData("田中：「寒かった。」\nThe ship left.", "寒かった。", "田中")]
    [InlineData("»Es war kalt.«\nThe ship left.", "Es war kalt.", null)]
    [InlineData("„Było zimno.”\nThe ship left.", "Było zimno.", null)]
    [InlineData("Narrator: The ship left.", "", null)]
    [InlineData("The ship left.", "", null)]
    public async Task Lines_under_a_soundbite_that_are_a_quotation_or_name_a_speaker_are_said_in_it(string under, string words, string? speaker)
    {
        var script = await bench.ScriptAsync("script.md", $"[SOT interview.mp4 2 9]\n{under}\n\n{Told}");
        Assert.Equal(words, MaterialBench.Texts(script)[0]);
        Assert.Equal(speaker, script.Scenes[0].Interlude!.Speaker);
        Assert.All(script.Scenes[0].Sentences, sentence => Assert.Equal(speaker, sentence.Speaker));
        if (under.EndsWith("The ship left.", StringComparison.Ordinal)) Assert.Equal("The ship left.", MaterialBench.Texts(script)[1]);
        Assert.DoesNotContain(script.Notes, note => note.Code is "speakers" && note.Message.Contains("JANE", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("interview.srt", "1\n00:00:01,000 --> 00:00:02,500\nNot this.\n\n2\n00:00:02,000 --> 00:00:04,000\n<i>We were</i>\nthere.\n\n3\n00:00:05,000 --> 00:00:08,500\nIt was cold.\n\n4\n00:00:10,000 --> 00:00:12,000\nNor this.\n")]
    [InlineData("interview.vtt", "WEBVTT\n\nNOTE nothing\n\n00:02.000 --> 00:04.000 align:start\n<v Jane>We were there.\n\nlast\n00:05.000 --> 00:08.500\nIt was cold.\n")]
    public async Task Without_words_in_the_script_a_subtitle_file_beside_the_clip_tells_them_with_their_times(string name, string subtitles)
    {
        bench.Write(name, subtitles);
        var script = await bench.ScriptAsync("script.md", $"{Told}\n\n[SOT interview.mp4 2 9 Jane]");
        Assert.Equal("We were there. It was cold.", MaterialBench.Texts(script)[1]);
        Assert.Equal([(0, 2), (3, 6.5)], script.Scenes[1].Interlude!.Cues.Select(cue => (cue.Start.TotalSeconds, cue.End.TotalSeconds)));
        Assert.Empty(script.Notes);
    }

    [Fact]
    public async Task Lines_of_a_script_without_spaces_are_joined_without_one()
    {
        bench.Write("interview.srt", "1\n00:00:02,000 --> 00:00:04,000\n私たちは\nそこに\n\n2\n00:00:05,000 --> 00:00:08,500\nいた。\n");
        var script = await bench.ScriptAsync("script.md", $"{Told}\n\n[SOT interview.mp4 2 9]");
        Assert.Equal("私たちはそこにいた。", MaterialBench.Texts(script)[1]);
        Assert.Equal("私たちはそこに", script.Scenes[1].Interlude!.Cues[0].Text);
    }

    [Theory]
    [InlineData("[SOT interview.mp4]", "does not say which clip is heard from when to when")]
    [InlineData("[SOT interview.mp4 9 3]", "out has to be later than in")]
    [InlineData("[SOT interview.mp4 3 3.5]", "a soundbite lasts 1 to 60 s")]
    [InlineData("[SOT interview.mp4 0 61]", "a soundbite lasts 1 to 60 s")]
    [InlineData("[SOT interview.mp4 25 31]", "that clip ends at 30 s")]
    [InlineData("[SOT other.mp4 2 9]", "there is no such clip")]
    [InlineData("[SOT mute.mp4 2 9]", "has no sound")]
    [InlineData("[SOT embargo.mp4 2 9]", "Not before the end of the operation")]
    [InlineData("[NAT 6]", "a breath lasts 2 to 4 s")]
    [InlineData("[NAT interview.mp4 2 9]", "a breath lasts 2 to 4 s")]
    [InlineData("[GFX ]", "without words to show")]
    public async Task A_mark_that_cannot_be_followed_is_refused_with_the_reason(string mark, string reason)
    {
        bench.Clips.Add("mute.mp4", 30, hasSound: false);
        bench.Clips.Add("embargo.mp4", 30, objection: "Not before the end of the operation.");
        var failure = await bench.RefusesAsync(bench.Write("script.md", $"{Told}\n\n{mark}\n\n{Told}"));
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_in_which_the_narrator_says_nothing_is_refused()
    {
        var failure = await bench.RefusesAsync(bench.Write("script.md", "[SOT interview.mp4 2 9]\n\n[NAT]"));
        Assert.Contains("gives the narrator nothing to say", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[GFX Forty thousand tonnes]\n\nThe harbour ships grain. It is busy.")]
    [InlineData("[GFX Forty thousand tonnes] The harbour ships grain. It is busy.")]
    [InlineData("Here is a harbour. [GFX Forty thousand tonnes] The harbour ships grain. It is busy.")]
    public async Task A_graphic_belongs_to_the_sentence_that_follows_its_mark(string text)
    {
        foreach (var name in new[] { "script.md", "script.txt" })
        {
            var script = await bench.ScriptAsync(name, $"{text}\n\n{Told}");
            var sentences = script.Scenes.SelectMany(scene => scene.Sentences).ToList();
            Assert.Equal("Forty thousand tonnes", sentences.Single(sentence => sentence.Text is "The harbour ships grain.").Card);
            Assert.Single(sentences, sentence => sentence.Card is not null);
            Assert.DoesNotContain(sentences, sentence => sentence.Text.Contains("GFX", StringComparison.Ordinal) || sentence.Text.Contains("Forty", StringComparison.Ordinal));
            Assert.Empty(script.Notes);
        }
    }

    [Fact]
    public async Task A_graphic_without_a_sentence_is_told()
    {
        var script = await bench.ScriptAsync("script.md", $"[GFX First]\n[GFX Second]\n{Told}\n[GFX Third]\n");
        Assert.Equal("Second", script.Scenes[0].Sentences[0].Card);
        Assert.Equal(["First", "Third"], script.Notes.Where(note => note.Code is "graphic-unused").Select(note => note.Message.Split('“', '”')[1]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("\"kind\": \"soundbite\", \"file\": \"interview.mp4\", \"in\": 2, \"out\": 9")]
    [InlineData("\"kind\": \"breath\"")]
    public async Task A_graphic_that_json_gives_to_a_scene_without_narrator_is_told_of(string scene)
    {
        var script = await bench.ScriptAsync("script.json", $$"""[ "{{Told}}", { {{scene}}, "graphic": "Four in the morning" } ]""");
        var note = Assert.Single(script.Notes, note => note.Code is "graphic-unused");
        Assert.Contains("“Four in the morning” of scene 2", note.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("**", 1)]
    [InlineData("", 0)]
    public async Task A_graphic_of_json_in_which_there_is_nothing_to_show_is_told_of_unless_it_is_empty(string graphic, int notes)
    {
        var script = await bench.ScriptAsync("script.json", $$"""[ { "text": "{{Told}}", "graphic": "{{graphic}}" } ]""");
        Assert.Equal(notes, script.Notes.Count(note => note.Code is "graphic-unused"));
    }

    [Fact]
    public async Task Json_scripts_say_the_same_in_fields()
    {
        var script = await bench.ScriptAsync("script.json", """
            { "scenes": [
              { "text": "The harbour wakes early.", "graphic": "Four in the morning" },
              { "kind": "soundbite", "file": "interview.mp4", "in": "0:02", "out": 9.5, "speaker": "Jane Doe", "text": "“We were there. It was cold.”", "chapter": "People" },
              { "kind": "breath", "seconds": 2, "search": ["harbour at dawn"] },
              { "kind": "breath", "file": "interview.mp4", "in": 1, "out": 4 },
              { "kind": "narration", "text": "[NAT]\nThe ship left." } ] }
            """);
        Assert.Equal([SceneKind.Narration, SceneKind.Soundbite, SceneKind.Breath, SceneKind.Breath, SceneKind.Breath, SceneKind.Narration], script.Scenes.Select(scene => scene.Interlude?.Kind ?? SceneKind.Narration));
        Assert.Equal("Four in the morning", script.Scenes[0].Sentences[0].Card);
        Assert.Equal(("People", "We were there. It was cold.", "Jane Doe"), (script.Scenes[1].Chapter, MaterialBench.Texts(script)[1], script.Scenes[1].Interlude!.Speaker));
        Assert.Equal(TimeSpan.FromSeconds(7.5), script.Scenes[1].Interlude!.Length);
        Assert.Equal(["harbour at dawn"], script.Scenes[2].SearchWords);
        Assert.Equal(TimeSpan.FromSeconds(1), script.Scenes[3].Interlude!.Excerpt!.In);
    }

    [Theory]
    [InlineData("\"kind\": \"song\"", "there are narration, soundbite and breath")]
    [InlineData("\"kind\": \"soundbite\"", "does not say which clip")]
    [InlineData("\"kind\": \"soundbite\", \"file\": \"interview.mp4\"", "without \"in\" and \"out\"")]
    [InlineData("\"kind\": \"soundbite\", \"file\": \"interview.mp4\", \"in\": \"soon\", \"out\": 9", "that is no time")]
    [InlineData("\"kind\": \"breath\", \"seconds\": 5", "a breath lasts 2 to 4 s")]
    public async Task Json_fields_that_cannot_be_followed_are_refused_with_the_reason(string fields, string reason)
    {
        var failure = await bench.RefusesAsync(bench.Write("script.json", $"[{{ \"text\": \"{Told}\" }}, {{ {fields} }}]"));
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[NATO troops move in]")]
    [InlineData("[SOTA]")]
    [InlineData("[pause]")]
    [InlineData("[MUSIC: slow]")]
    public async Task Other_directions_are_still_left_out(string direction)
    {
        var script = await bench.ScriptAsync("script.md", $"{Told}\n{direction}\n{Told}");
        Assert.Equal([$"{Told} {Told}"], MaterialBench.Texts(script));
        Assert.Contains(script.Notes, note => note.Code is "stage-directions");
    }

    [Fact]
    public async Task A_speaker_called_Nat_is_no_breath()
    {
        var script = await bench.ScriptAsync("script.md", $"[Nat]: {Told}\n[Ann]: {Told}");
        Assert.Equal([$"{Told} {Told}"], MaterialBench.Texts(script));
        Assert.Equal(["Nat", "Ann"], script.Scenes[0].Sentences.Select(sentence => sentence.Speaker));
    }
}
