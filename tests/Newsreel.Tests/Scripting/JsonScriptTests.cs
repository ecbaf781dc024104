using Newsreel.Scripting;

namespace Newsreel.Tests.Scripting;

public sealed class JsonScriptTests : IDisposable
{
    private readonly MaterialBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task An_object_with_scenes_is_read_with_all_that_it_says()
    {
        var script = await bench.ScriptAsync("talk.json", """
            {"title": "The *harbour*", "other": {"scenes": [1]}, "Scenes": [
              {"number": 1, "text": "It **began**.\nNobody slept.", "chapter": "Night", "speaker": "Ann", "search": "ships, sea"},
              {"number": 2, "text": "It ended.", "heading": "Day", "keywords": ["sun", " sky "]}
            ]}
            """);
        Assert.Equal("The harbour", script.Title);
        Assert.Equal(["It began. Nobody slept.", "It ended."], MaterialBench.Texts(script));
        Assert.Equal(["Night", "Day"], script.Scenes.Select(scene => scene.Chapter));
        Assert.Equal([["ships", "sea"], ["sun", "sky"]], script.Scenes.Select(scene => scene.SearchWords));
        Assert.Equal("Ann", script.Scenes[0].Sentences[1].Speaker);
        Assert.Equal(["speakers"], script.Notes.Select(note => note.Code));
    }

    [Fact]
    public async Task A_list_of_texts_and_objects_is_a_script() =>
        Assert.Equal(["One.", "Two.", "Three."], MaterialBench.Texts(await bench.ScriptAsync("talk.json", """["One.", {"text": "Two."}, {"narration": "Three."}]""")));

    [Theory]
    [InlineData("{\"scenes\": [\n  {\"text\": \"One.\"},\n  {\"text\": \"Two.\" \"x\"}\n]}", "line 3, position 19")]
    [InlineData("{\"scenes\": [", "line 1, position 13")]
    [InlineData("[\"One.\",]", "line 1, position 9")]
    public async Task Broken_json_is_refused_with_line_and_position(string content, string place) => await RefusesAsync(content, "broken JSON", place);

    [Theory]
    [InlineData("{\"title\": \"T\"}", "no list \"scenes\"")]
    [InlineData("{\"scenes\": \"words\"}", "a text of that name")]
    [InlineData("{\"scenes\": []}", "no scenes")]
    [InlineData("[]", "no scenes")]
    [InlineData("[\"One.\",\n 7]", "a number as scene 2 in line 2")]
    [InlineData("[\"One.\",\n\n {\"number\": 1}]", "no text in scene 2 in line 3")]
    [InlineData("{\"scenes\":\n[{\"text\": \" \"}]}", "no text in scene 1 in line 2")]
    [InlineData("[{\"text\": [\"One.\"]}]", "a list as \"text\" of scene 1 in line 1")]
    [InlineData("[{\"text\": \"One.\", \"number\": \"1\"}]", "a text as \"number\" of scene 1")]
    [InlineData("[{\"text\": \"One.\", \"number\": 1.5}]", "a number as \"number\" of scene 1")]
    [InlineData("[{\"text\": \"One.\", \"search\": {}}]", "search words in scene 1")]
    [InlineData("[{\"text\": \"One.\", \"number\": 2},\n {\"text\": \"Two.\", \"number\": 2}]", "the number 2 to scene 1 in line 1 and to scene 2 in line 2")]
    [InlineData("{\"title\": 5, \"scenes\": [\"One.\"]}", "a number as \"title\"")]
    [InlineData("7", "no list \"scenes\"")]
    public async Task What_is_wrong_in_a_script_is_named_with_its_place(string content, string reason) => await RefusesAsync(content, reason);

    [Fact]
    public async Task Scenes_are_told_in_the_order_of_their_numbers()
    {
        var script = await bench.ScriptAsync("talk.json", """[{"text": "Two.", "number": 2}, {"text": "One.", "number": 1}]""");
        Assert.Equal(["One.", "Two."], MaterialBench.Texts(script));
        Assert.Equal(["scenes-sorted"], script.Notes.Select(note => note.Code));
    }

    [Theory]
    [InlineData("""[{"text": "One.", "number": 10}, {"text": "Two.", "number": 20}]""")]
    [InlineData("""[{"text": "One.", "number": 1}, {"text": "Two."}]""")]
    public async Task Other_numbers_are_given_anew_and_that_is_told(string content)
    {
        var script = await bench.ScriptAsync("talk.json", content);
        Assert.Equal(["One.", "Two."], MaterialBench.Texts(script));
        var note = Assert.Single(script.Notes);
        Assert.Equal(("scenes-renumbered", true), (note.Code, note.IsWarning));
    }

    [Fact]
    public async Task A_scene_of_stage_directions_is_left_out_and_that_is_told()
    {
        var script = await bench.ScriptAsync("talk.json", """["One.", "[music]", "Three."]""");
        Assert.Equal(["One.", "Three."], MaterialBench.Texts(script));
        Assert.Contains(script.Notes, note => note.Code is "scene-left-out" && note.Message.StartsWith("Scene 2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nesting_without_end_is_refused() => await RefusesAsync(new string('[', 100_000), "broken JSON");

    private async Task RefusesAsync(string content, params string[] reasons)
    {
        var failure = await bench.RefusesAsync(script: bench.Write("talk.json", content));
        foreach (var reason in reasons) Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }
}
