using FsCheck;
using FsCheck.Fluent;
using Newsreel.Scripting;

namespace Newsreel.Storage.Tests.Scripting;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("One. Two! Three? Four… Five.", 5)]
    [InlineData("The U.S. Navy came. It stayed.", 2)]
    [InlineData("They left the U.S. The ships sailed.", 2)]
    [InlineData("Dr. Ken Keen met Mr. Ware in St. Louis.", 1)]
    [InlineData("It was No. 5 of the list. The answer was no. They left.", 3)]
    [InlineData("At 4:30 a.m. on Monday it began. At 9 p.m. They stopped.", 3)]
    [InlineData("J. F. Kennedy and Ursula K. Le Guin spoke.", 1)]
    [InlineData("This was Artemis I. Orion flew on.", 2)]
    [InlineData("It cost 3.5 million. Of these 1.2 were spent.", 2)]
    [InlineData("\"Stop!\" he cried. \"Why?\" She left.", 3)]
    [InlineData("He said: \"It is over.\" Nobody moved.", 2)]
    [InlineData("Really?! Yes.", 2)]
    [InlineData("Wait... then go. Wait … then go.", 2)]
    [InlineData("It was **over.** Then **it** began.", 2)]
    [InlineData("No full stop at the end", 1)]
    [InlineData("In 1948. 24 June was the day.", 2)]
    [InlineData("  \n\t ", 0)]
    public void Text_is_cut_where_sentences_end(string text, int count) => Assert.Equal(count, SentenceSplitter.Split(text).Count);

    [Fact]
    public void Joining_the_sentences_gives_back_the_text()
    {
        var pieces = Gen.Elements("U.S.", "Dr.", "word", "Word", "I.", "no.", "No.", "5", "3.5", "…", "?!", ".", "\"Yes.\"", "(Ah!)", "a.m.", " ", "\n", "\t", "**", "\u00a0", "–", "\"");
        var texts = Gen.ArrayOf(pieces).Select(parts => string.Join(' ', parts)).ToArbitrary();
        Prop.ForAll(texts, text => IsKept(text)).QuickCheckThrowOnFailure();
        Prop.ForAll<NonNull<string>>(text => IsKept(text.Get)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_sentence_is_empty_or_has_spare_spaces() =>
        Prop.ForAll<NonNull<string>>(text => SentenceSplitter.Split(text.Get).All(sentence => sentence.Length > 0 && !char.IsWhiteSpace(sentence[0]) && !char.IsWhiteSpace(sentence[^1])))
            .QuickCheckThrowOnFailure();

    private static bool IsKept(string text) => string.Equals(string.Join(' ', SentenceSplitter.Split(text)), Normalised(text), StringComparison.Ordinal);

    private static string Normalised(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
