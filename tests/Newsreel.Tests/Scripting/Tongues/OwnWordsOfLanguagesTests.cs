using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Scripting;
using Newsreel.Scripting.Models;
using Newsreel.Scripting.Prose;
using Newsreel.Testing.FakeModels;
using Newsreel.Testing.FakeModels.Writing;

namespace Newsreel.Tests.Scripting.Tongues;

public sealed class OwnWordsOfLanguagesTests
{
    public static TheoryData<string> Tongues => ["es", "fr", "de", "it", "pt", "ar", "hi", "zh", "ja"];

    [Theory]
    [MemberData(nameof(Tongues))]
    public async Task A_source_gives_its_sentences_with_where_they_stand(string language)
    {
        using var bench = new MaterialBench();
        var prose = ForeignProse.In(language);
        // Lines are broken where an editor would, also inside sentences.
        var text = string.Join(Languages.IsUnspaced(language) ? "" : " ", prose.Sentences.Select(sentence => sentence + prose.FullStop));
        var source = await bench.SourceAsync("source.txt", text[..60] + "\n" + text[60..]);

        var sentences = source.Sections.SelectMany(section => section.Sentences).ToList();
        Assert.Equal(prose.Sentences.Count, sentences.Count);
        Assert.All(sentences.Skip(1).Zip(prose.Sentences.Skip(1)), pair => Assert.Equal(pair.Second + prose.FullStop, pair.First.Text));
        Assert.All(sentences, sentence => Assert.True(source.Holds(sentence.Quotation!), sentence.Text));
        Assert.All(sentences, sentence => Assert.Equal(Solid(sentence.Text), Solid(sentence.Quotation!.Text)));
    }

    [Theory]
    [MemberData(nameof(Tongues))]
    public async Task A_film_is_chosen_from_a_source_of_its_language(string language)
    {
        using var bench = new MaterialBench();
        var prose = ForeignProse.In(language);
        var source = bench.Write("source.txt", string.Join('\n', prose.Sentences.Select(sentence => sentence + prose.FullStop)));
        var words = Words.Count(string.Concat(prose.Sentences)) > 100 && Languages.IsUnspaced(language) ? 70 : 45;
        var order = new ScriptOrder(MaterialBench.Asking(20) with { Language = language }, await bench.ReadAsync(sources: source), words, words / 18.0);

        var script = await new OfflineWriter(new FakeArticleLibrary()).WriteAsync(order, TestContext.Current.CancellationToken);

        Assert.InRange(script.WordCount, words * 0.6, words * 1.4);
        Assert.All(script.Scenes.SelectMany(scene => scene.Sentences), sentence => Assert.True(script.Rests(sentence), sentence.Text));
    }

    private static string Solid(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    [Fact]
    public async Task A_source_of_another_language_is_refused_where_nobody_translates_it()
    {
        using var bench = new MaterialBench();
        var prose = ForeignProse.In("fr");
        var source = bench.Write("source.txt", string.Join('\n', prose.Sentences.Select(sentence => sentence + prose.FullStop)));
        var order = new ScriptOrder(MaterialBench.Asking(20), await bench.ReadAsync(sources: source), 45, 2.5);

        var failure = await Assert.ThrowsAsync<NewsreelException>(() => new OfflineWriter(new FakeArticleLibrary()).WriteAsync(order, TestContext.Current.CancellationToken));

        Assert.Equal("language-unwritten", failure.Code);
        Assert.Contains("--language fr", failure.Action, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh", "en", true)]
    [InlineData("en", "zh", true)]
    [InlineData("es", "en", true)]
    [InlineData("de", "en", true)]
    [InlineData("en", "de", true)]
    [InlineData("es", "es", false)]
    [InlineData("ja", "ja", false)]
    public async Task A_script_of_another_language_than_the_film_is_refused_with_the_one_to_ask_for(string written, string spoken, bool isRefused)
    {
        using var bench = new MaterialBench();
        var text = written is "en" ? "The harbour was old. In the year of the flood the people of the town built it again with the stones of the castle." : string.Concat(ForeignProse.In(written).Sentences.Select(sentence => $"{sentence}{ForeignProse.In(written).FullStop} "));
        var material = await bench.ReadAsync(bench.Write("own.txt", text));

        var failure = await RefusalAsync(spoken, material, hasModel: true);

        Assert.Equal(isRefused ? FailureKind.Usage : null, failure?.Kind);
        if (isRefused) Assert.Contains($"--language {written}", failure!.Action, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de", null, false, true)]
    [InlineData("de", null, true, false)]
    [InlineData("en", null, false, false)]
    [InlineData("de", "fr", false, true)]
    [InlineData("de", "fr", true, false)]
    [InlineData("fr", "fr", false, false)]
    [InlineData("ca", null, true, true)]
    public async Task What_nobody_can_write_in_the_language_of_the_film_is_refused_before_it_is_begun(string language, string? source, bool hasModel, bool isRefused)
    {
        using var bench = new MaterialBench();
        var material = source is null
            ? Material.None
            : await bench.ReadAsync(sources: bench.Write("source.txt", string.Join('\n', ForeignProse.In(source).Sentences.Select(sentence => sentence + ForeignProse.In(source).FullStop))));

        var failure = await RefusalAsync(language, material, hasModel);

        Assert.Equal(isRefused ? "language-unwritten" : null, failure?.Code);
        Assert.Equal(isRefused ? FailureKind.Usage : null, failure?.Kind);
    }

    private static async Task<NewsreelException?> RefusalAsync(string language, Material material, bool hasModel)
    {
        var library = new FakeArticleLibrary();
        var provider = new FakeModelProvider(new(new FakeWriter(new()))) { IsRunning = hasModel };
        var writers = new ScriptWriters(new OfflineWriter(library), new ModelCatalogue([provider], ["fake"]), library);
        return (NewsreelException?)await Record.ExceptionAsync(() => writers.CheckLanguageAsync(MaterialBench.Asking(60) with { Language = language }, material, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("es", "Ella cerró la puerta.", "La puerta se cerró.")]
    [InlineData("fr", "Elle ferma la porte.", "La porte se ferma.")]
    [InlineData("de", "Danach fiel die Tür zu.", "Die Tür fiel zu.")]
    [InlineData("it", "Questo cambiò tutto.", "La porta si chiuse.")]
    [InlineData("pt", "Depois a porta fechou-se.", "A porta fechou-se.")]
    [InlineData("zh", "他关上了门。", "门关上了。")]
    [InlineData("es", "Sin embargo, la puerta se cerró.", "Sin llave no se abre la puerta.")]
    [InlineData("zh", "但是没有人来。", "但丁写了《神曲》。")]
    [InlineData("zh", "而且门关上了。", "也门位于阿拉伯半岛。")]
    [InlineData("zh", "那时门关上了。", "那不勒斯是一座城市。")]
    [InlineData("zh", "同时，门关上了。", "其他国家也派出了船只。")]
    [InlineData("zh", "它关上了。", "他信在选举中获胜。")]
    [InlineData("ja", "しかし、扉は閉まった。", "同時多発の火災が町を襲った。")]
    [InlineData("ja", "彼は扉を閉めた。", "彼岸の頃に花が咲く。")]
    [InlineData("ja", "一方で扉は閉まった。", "一方通行の道が多い。")]
    public void A_sentence_leans_by_the_words_of_its_language(string language, string leaning, string standing)
    {
        Assert.True(Leaning.NeedsPrevious(leaning, language));
        Assert.False(Leaning.NeedsPrevious(standing, language));
    }
}
