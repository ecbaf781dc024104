using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Scripting;

namespace Newsreel.Tests.Scripting;

public sealed class HandEditsTests
{
    private static readonly Script Written = new(
        "The bridge", new("offline", "an article", IsLanguageModel: false), null,
        [
            new(new("a"), 1, null, [new("The bridge stood.", "bridge", "x#1"), new("It was old.", null, "x#2")]),
            new(new("b"), 2, "The flood", [new("The water rose.", "water", "x#3")]),
            new(new("c"), 3, "The flood", [new("It fell.", null, "x#4")]),
        ], []);

    private static IReadOnlyList<SceneRow> Rows(params (string Id, int Number, string Text)[] rows) =>
        [.. rows.Select(row => new SceneRow(new(row.Id), row.Number, row.Text, null, null, null))];

    private static IReadOnlyList<SceneRow> RowsOf(Script script) => Rows([.. script.Scenes.Select(scene => (scene.Id.Value, scene.Number, scene.Text))]);

    [Fact]
    public void Rows_that_say_what_was_written_or_what_was_spoken_are_untouched()
    {
        var spoken = Written with { Scenes = [Written.Scenes[0] with { Sentences = [Written.Scenes[0].Sentences[0]] }, .. Written.Scenes.Skip(1)] };

        Assert.True(HandEdits.IsUntouched(RowsOf(Written), Written, spoken: null));
        Assert.True(HandEdits.IsUntouched(RowsOf(spoken), Written, spoken));
        Assert.False(HandEdits.IsUntouched(RowsOf(spoken), Written, spoken: null));
    }

    [Fact]
    public void New_words_are_cut_into_sentences_and_rest_on_no_source()
    {
        var edited = HandEdits.Apply(Rows(("a", 1, "The bridge stood. It was old."), ("b", 2, "The river rose. Nobody slept."), ("c", 3, "It fell.")), Written);

        Assert.Equal(["The river rose.", "Nobody slept."], edited.Scenes[1].Sentences.Select(sentence => sentence.Text));
        Assert.All(edited.Scenes[1].Sentences, sentence => Assert.Null(sentence.Passage));
        Assert.Equal("The flood", edited.Scenes[1].Chapter);
        Assert.Same(Written.Scenes[0].Sentences, edited.Scenes[0].Sentences);
    }

    [Fact]
    public void Scenes_that_were_taken_out_added_or_moved_stand_as_the_rows_say_numbered_without_gaps()
    {
        var edited = HandEdits.Apply(Rows(("c", 1, "It fell."), ("a", 4, "The bridge stood. It was old."), ("new", 7, "A word of my own."), ("empty", 9, " … ")), Written);

        Assert.Equal(["c", "a", "new"], edited.Scenes.Select(scene => scene.Id.Value));
        Assert.Equal([1, 2, 3], edited.Scenes.Select(scene => scene.Number));
    }

    [Fact]
    public void A_soundbite_is_only_written_otherwise_a_breath_stays_and_a_card_stays_with_its_sentence()
    {
        var bite = new Interlude(SceneKind.Soundbite, TimeSpan.FromSeconds(5), "[SOT a.mp4 1 6]") { Excerpt = new("/a.mp4", TimeSpan.FromSeconds(1)), Speaker = "Jane", Cues = [new("We saw it.", TimeSpan.Zero, TimeSpan.FromSeconds(1))] };
        var script = Written with
        {
            Scenes =
            [
                Written.Scenes[0] with { Sentences = [Written.Scenes[0].Sentences[0] with { Card = "1872" }, Written.Scenes[0].Sentences[1]] },
                new(new("s"), 2, null, [new("We saw it.", null, null) { Speaker = "Jane" }]) { Interlude = bite },
                new(new("w"), 3, null, []) { Interlude = bite },
                new(new("n"), 4, null, []) { Interlude = new(SceneKind.Breath, TimeSpan.FromSeconds(3), Interlude.BreathMark) },
            ],
        };
        Assert.True(HandEdits.IsUntouched(Rows(("a", 1, "The bridge stood. It was old."), ("s", 2, "We saw it."), ("w", 3, "[SOT a.mp4 1 6]"), ("n", 4, "[NAT]")), script, spoken: null));
        var edited = HandEdits.Apply(Rows(("a", 1, "The bridge stood. It fell."), ("s", 2, "We all saw it."), ("w", 3, "[SOT a.mp4 1 6]"), ("n", 4, "Waves.")), script);
        Assert.Equal(["1872", null], edited.Scenes[0].Sentences.Select(sentence => sentence.Card));
        Assert.Equal(("We all saw it.", "Jane", bite.Excerpt, 0), (edited.Scenes[1].Text, edited.Scenes[1].Sentences[0].Speaker, edited.Scenes[1].Interlude!.Excerpt, edited.Scenes[1].Interlude!.Cues.Count));
        Assert.Equal("[SOT a.mp4 1 6]", edited.Scenes[2].Listed);
        Assert.Equal("Scene 2: the words of Jane were written anew by hand as “We all saw it.”; what the clip says stays. Listen to it before you publish.", Assert.Single(edited.Notes, note => note.Code is "soundbite-corrected").Message);
        Assert.Equal(("[NAT]", SceneKind.Breath), (edited.Scenes[3].Listed, edited.Scenes[3].Kind));
        Assert.Same(script, HandEdits.Apply(Rows(("s", 1, "We saw it."), ("n", 2, "[NAT]")), script));
    }

    [Fact]
    public void Without_any_row_the_script_stays() => Assert.Same(Written, HandEdits.Apply([], Written));
}
