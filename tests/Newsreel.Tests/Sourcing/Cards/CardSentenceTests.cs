using FsCheck;
using FsCheck.Fluent;
using Newsreel.Scripting.Prose;
using Newsreel.Sourcing;
using Newsreel.Sourcing.Cards;

namespace Newsreel.Tests.Sourcing.Cards;

public sealed class CardSentenceTests
{
    private static readonly string[] Governing =
    [
        "The court ruled it was false that", "The minister denied that", "The paper falsely claimed that", "Police said", "It is alleged that", "Nobody believes that",
        "The judge asked whether", "Critics accused the press of a lie when it wrote that", "There is no proof that", "A rumour has it that", "According to the guards,", "It is not true that",
        "Peter Lang, the head of the union, said that", "The witness did not say that", "If", "Experts doubt that", "“The truth is plain,” said Peter Lang: “",
    ];

    private static readonly string[] Neutral = ["Anna Stein", "Mayor Anna Stein", "Boris Holt", "Peter Lang", "The minister", "The court", "The judge", "The paper"];
    private static readonly string[] Subjects = ["Mayor Anna Stein", "the army", "the engineers of the dam", "Boris Holt and the guards", "she", "the old company of the harbour"];
    private static readonly string[] Verbs = ["took", "destroyed", "had stolen", "sold", "was hiding"];
    private static readonly string[] Figures = ["40,000 euros", "one hundred and twenty thousand people", "more than 3,400 homes", "forty thousand tons of grain", "between 5 and 7 boats", "$3.5 million", "three and a half million bricks", "up to 20 per cent of the land", "6 of 15 reactors"];
    private static readonly string[] Tails = ["", " in the harbour", ", and the town burned", " before the war began", ", which nobody knew", " on 24 February 2022"];

    public static TheoryData<string, string, string> Expected()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "tests", "Newsreel.Tests", "Sourcing", "Cards"), "cards.*.txt").Order(StringComparer.Ordinal))
            foreach (var pair in File.ReadAllLines(file).Where(line => line.Length > 0).Chunk(2))
                cases.Add(Path.GetFileName(file).Split('.')[1], pair[0], pair[1].TrimStart('=', '>', ' '));
        return cases;
    }

    [Theory]
    [MemberData(nameof(Expected))]
    public void A_card_says_what_its_sentence_says(string language, string sentence, string card) => Assert.Equal(card, CardCases.Of(language, sentence));

    [Fact]
    public void Nothing_that_is_denied_or_reported_stands_without_the_words_that_govern_it()
    {
        Prop.ForAll(Spoken(Governing).ToArbitrary(), spoken =>
        {
            var card = Card(spoken);
            Assert.True(
                card.Length == 0 || Neutral.Contains(card, StringComparer.Ordinal)
                || (card.StartsWith(spoken.Governor.Split(' ')[0], StringComparison.Ordinal) && card.Contains(spoken.Governor.Split(' ')[^1].Trim(',', '“'), StringComparison.Ordinal)),
                $"\"{card}\" of: {spoken.Text}");
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_figure_is_shown_whole_or_not_at_all()
    {
        Prop.ForAll(Spoken([.. Governing, "", "In 1890,", "After the war"]).ToArbitrary(), spoken =>
        {
            var card = Card(spoken);
            if (spoken.Figure.Split(' ').Where(word => word.Any(char.IsDigit) || word is "hundred" or "forty" or "half" or "million").Any(word => card.Split(' ').Contains(word)))
                Assert.Contains(spoken.Figure, card, StringComparison.Ordinal);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_card_is_a_run_of_the_spoken_words()
    {
        Prop.ForAll(Spoken([.. Governing, "", "In 1890,", "After the war"]).ToArbitrary(), spoken =>
        {
            var card = Card(spoken);
            Assert.Contains(card, spoken.Text, StringComparison.Ordinal);
            // What is not said yet is only shown with all of its sentence.
            Assert.True(spoken.Text.TrimEnd('.').Length == card.Length || string.Join(' ', spoken.Part.Sentence.Take(spoken.Part.End)).Contains(card, StringComparison.Ordinal), $"\"{card}\" is not said yet: {spoken.Text}");
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("»Wir gehen nicht«, sagte sie am Abend.", '\0')]
    [InlineData("”Vi går inte”, sade hon på kvällen.", '\0')]
    [InlineData("„Nie wyjdziemy”, powiedziała wieczorem.", '\0')]
    [InlineData("« Nous restons », dit-elle le soir.", '\0')]
    [InlineData("»Wir gehen nicht.", '»')]
    [InlineData("She called it a “disgrace” and left.", '\0')]
    public void Quotations_of_every_style_close_where_they_end(string sentence, char open)
    {
        var words = sentence.Split(' ');

        Assert.Equal(open, Quotations.After(words, QuotedText.None));
        Assert.Equal(open is not '\0', Quotations.Of(words, QuotedText.None).IsTorn);
        if (open is '\0') Assert.Single(Quotations.Of(words, QuotedText.None).Whole);
    }

    [Theory]
    [InlineData("The court ruled it was false that Mayor Anna Stein took bribes of 40,000 euros.", "Mayor Anna Stein took bribes", false)]
    [InlineData("Police said the man did not have a gun in the car.", "the man did not have a gun in the car", false)]
    [InlineData("Police said the man did not have a gun in the car.", "did not have a gun", false)]
    [InlineData("The ferry loads forty thousand tons of grain.", "loads forty", false)]
    [InlineData("The old town burned for two days.", "town burned", false)]
    [InlineData("The bridge of the old town fell.", "The bridge of", false)]
    [InlineData("Kyiv did not fall.", "did not fall", true)]
    [InlineData("Russian troops crossed the border before dawn.", "crossed the border", true)]
    [InlineData("The old town burned for two days.", "old town", true)]
    [InlineData("Police said the man did not have a gun in the car.", "Police said the man did not have a gun in the car", true)]
    [InlineData("The minister denied that Anna Stein left.", "Anna Stein", true)]
    public void A_chosen_phrase_is_shown_only_where_it_says_the_same_alone(string sentence, string chosen, bool isShown) =>
        Assert.Equal(isShown, string.Equals(chosen, KeyPhrases.For(sentence.Split(' '), chosen), StringComparison.Ordinal));

    [Fact]
    public void What_stands_in_a_quotation_of_several_sentences_is_not_said_by_the_film() =>
        Assert.Equal("", KeyPhrases.For([SpokenPart.Whole("The mayor took 40,000 euros.".Split(' ')) with { Open = '“' }], null));

    private static string Card(SpokenSentencePart spoken) => KeyPhrases.For([spoken.Part], null);

    private static Gen<SpokenSentencePart> Spoken(IEnumerable<string> governing) =>
        from governor in Gen.Elements(governing)
        from subject in Gen.Elements(Subjects)
        from verb in Gen.Elements(Verbs)
        from figure in Gen.Elements(Figures)
        from tail in Gen.Elements(Tails)
        from start in Gen.Choose(0, 12)
        from length in Gen.Choose(3, 24)
        select Make(governor, $"{subject} {verb} {figure}{tail}", figure, start, length);

    private static SpokenSentencePart Make(string governor, string clause, string figure, int start, int length)
    {
        var text = $"{governor}{(governor.EndsWith('“') || governor.Length == 0 ? "" : " ")}{(governor.Length == 0 ? char.ToUpperInvariant(clause[0]) + clause[1..] : clause)}.{(governor.EndsWith('“') ? "”" : "")}";
        var words = text.Split(' ');
        var from = Math.Min(start, words.Length - 2);
        return new(text, governor, figure, new(words, from, Math.Min(words.Length, from + length)));
    }

    private sealed record SpokenSentencePart(string Text, string Governor, string Figure, SpokenPart Part);
}
