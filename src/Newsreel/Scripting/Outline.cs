using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Newsreel.Scripting;

/// <summary>
/// A plan for a film about a topic on which there is no material. It asserts nothing about the topic: it says what it is
/// and asks what a film would have to answer.
/// </summary>
internal static partial class Outline
{
    /// <summary>The longest film that an outline carries.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);

    private const string Slug = "outline";
    private const int LongestSpokenTopic = 60;
    private const int LongestTitle = 80;

    /// <summary>Whether an article is an outline.</summary>
    public static bool Is(Article article) => string.Equals(article.Slug, Slug, StringComparison.Ordinal);

    /// <summary>The title of a film without an article: the topic, cut at a word when it is long.</summary>
    public static string TitleFor(string topic) => Title(topic) ?? "An outline";

    /// <summary>The first of some texts that says anything as a title: on one line, cut at a word when it is long.</summary>
    public static string? Title(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
            if (Cut(Clean(text ?? ""), LongestTitle) is var title && Says(title)) return title;
        return null;
    }

    /// <summary>A topic on one line: without control characters, line breaks and broken characters.</summary>
    public static string Clean(string topic)
    {
        var clean = new StringBuilder(topic.Length);
        foreach (var rune in topic.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar))
            clean.Append(IsShown(rune) ? rune.ToString() : " ");
        return string.Join(' ', clean.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The outline of a topic, about 360 words, more than 90 s need.</summary>
    public static Article For(string topic)
    {
        var spoken = Spoken(topic);
        var ordinal = 0;
        Sentence Say(string text, string? phrase) => new(text, phrase, $"{Slug}#{++ordinal}");
        return new(Slug, TitleFor(topic), null, [], [], [],
        [
            // The lead is one sentence, so that no outline can open without saying what it is.
            new(null, [Say($"This is an outline for a film about {spoken}.", null)]),
            new("The plan",
            [
                Say("No article in the library covers this topic yet, so nothing here is reported as fact.", "nothing here is reported as fact"),
                Say("What follows is a plan of the questions that a finished film would have to answer.", "a plan of the questions"),
            ]),
            new("The event",
            [
                Say("The first question is what happened, told in one sentence that a stranger would understand.", "what happened"),
                Say("A good opening names the place and the date before it names any opinion.", "the place and the date"),
                Say("Pictures of the place itself would stand here, with their source in the corner of the frame.", "Pictures of the place itself"),
                Say("A map would show the viewer where the story begins and how far it reaches.", "where the story begins"),
                Say("The order of events comes before every comment.", "The order of events"),
            ]),
            new("The people",
            [
                Say("The second question is who took part, and who was affected without having a choice.", "who took part"),
                Say("Each person needs a name, a role and a reason to be heard in this film.", "a name, a role and a reason"),
                Say("Witnesses come first, officials second, and people who only comment come last.", "Witnesses come first"),
                Say("Every quotation has to be word for word, with the day on which it was said.", "word for word"),
                Say("Nobody is named without a reason.", "named without a reason"),
            ]),
            new("The cause",
            [
                Say("The third question is why it came about, and which causes can be shown with evidence.", "why it came about"),
                Say("A timeline of a few dates is clearer than a long explanation.", "A timeline of a few dates"),
                Say("Where experts disagree, the film has to say so and name both sides.", "name both sides"),
                Say("Dates make causes easier to follow.", "Dates make causes easier"),
            ]),
            new("The evidence",
            [
                Say("The fourth question is how anyone knows, because every figure needs a source that can be opened.", "every figure needs a source"),
                Say("Two independent sources are better than one that was copied many times.", "Two independent sources"),
                Say("Every picture needs a date and a place.", "a date and a place"),
                Say("A number without a source does not belong on the screen.", "A number without a source"),
                Say("Archive footage may show only what it really shows, with the date on which it was taken.", "only what it really shows"),
            ]),
            new("The meaning",
            [
                Say("The end has to be honest about what nobody knows.", "what nobody knows"),
                Say("The fifth question is what changed afterwards, and for whom it still matters today.", "what changed afterwards"),
                Say("The last scene returns to the opening and answers the question that was asked there.", "returns to the opening"),
                Say("No language model wrote these words, and no claim about the topic was made in them.", "No language model wrote these words"),
                Say("With an article or a source of your own, this outline becomes a documentary.", "this outline becomes a documentary"),
            ]),
        ]);
    }

    // The voices that speak outlines read English: letters they would spell and signs they would name are left unsaid.
    private static string Spoken(string topic)
    {
        var clean = Clean(Unspoken().Replace(Clean(topic), " "));
        var spoken = Cut(clean.Trim(' ', '.', '!', '?', ',', ';', ':', '…', '-', '/'), LongestSpokenTopic);
        var isReadable = Says(spoken) && spoken.EnumerateRunes().Where(Rune.IsLetter).All(IsLatin);
        return isReadable ? spoken.TrimEnd('…') : "this topic";
    }

    private static bool Says(string text) => text.EnumerateRunes().Any(Rune.IsLetterOrDigit);

    private static bool IsLatin(Rune rune) => rune.Value is < 0x250 or (>= 0x1E00 and < 0x1F00);

    private static bool IsShown(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    // Ends between two characters as people see them, and at a word where one ends in the second half.
    private static string Cut(string text, int longest)
    {
        if (text.Length <= longest) return text;
        var end = 0;
        for (var next = 0; next <= longest - 1; next += StringInfo.GetNextTextElementLength(text, next)) end = next;
        var space = text.LastIndexOf(' ', longest - 1);
        return text[..(space > longest / 2 ? space : end)].TrimEnd(' ', ',', ';', ':', '.') + "…";
    }

    // Markup, brackets and marks of programs; % and $ stay where a number makes them percent and dollars.
    [GeneratedRegex(@"https?://|[*#<>\[\](){}_`|\\^~=;""]+|(?<!\d)%|\$(?!\d)|(?<!\w)['’]|['’](?!\w)|-{2,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unspoken();
}
