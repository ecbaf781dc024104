using System.Text.RegularExpressions;
using Newsreel.Common;

namespace Newsreel.Scripting.Reading;

/// <summary>Collects what is said in a soundbite: the lines under its mark that are a quotation, or that begin with a speaker's name and a colon.</summary>
internal sealed partial class SoundbiteWords(SceneMark mark)
{
    private readonly List<string> lines = [];
    private string? named;
    private bool isNamed;
    private bool isOpen;

    /// <summary>Takes a line that is said in it.</summary>
    /// <returns>False for a line that is not.</returns>
    public bool TryAdd(string line)
    {
        if (mark.Interlude.Kind is not SceneKind.Soundbite) return false;
        var words = InlineText.Plain(line);
        if (words.Length == 0) return false;
        if (Speaker().Match(words) is { Success: true } speaker)
        {
            if (SpeakerMarks.IsRole(speaker.Groups["name"].Value)) return false;
            named ??= speaker.Groups["name"].Value;
            words = speaker.Groups["words"].Value;
            isNamed = !Marks.QuoteOpeners.Contains(words[0], StringComparison.Ordinal);
        }
        else if (!isNamed && !isOpen && !Marks.QuoteOpeners.Contains(words[0], StringComparison.Ordinal))
        {
            return false;
        }

        isOpen = !Marks.QuoteClosers.Contains(words[^1], StringComparison.Ordinal);
        lines.Add(words);
        return true;
    }

    /// <summary>The scene: without sentences where nothing is said. Who adds it to a script gives it its chapter.</summary>
    public OwnScene Scene() => Scene(mark.Interlude with { Speaker = mark.Interlude.Speaker ?? named }, UnspacedText.Join(lines), mark.SearchWords);

    /// <summary>The scene of words that are known in one piece.</summary>
    public static OwnScene Scene(Interlude interlude, string words, IReadOnlyList<string> searchWords) => new(null, Sentences(words, interlude.Speaker), searchWords) { Interlude = interlude };

    /// <summary>Words as sentences of a speaker, without the marks of quotation around them.</summary>
    public static IReadOnlyList<Sentence> Sentences(string words, string? speaker) =>
        [.. SentenceSplitter.Split(Quotation().Replace(words, "${words}")).Select(raw => InlineText.Sentence(raw) with { Speaker = speaker }).Where(sentence => sentence.WordCount > 0)];

    [GeneratedRegex(@"^(?<name>[\p{Lu}\p{Lo}][^:：.!?。！？" + Marks.QuoteOpeners + @"]{0,60})[:：]\s*(?<words>\S.*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Speaker();

    [GeneratedRegex("[" + Marks.QuoteOpeners + "](?<words>[^" + Marks.QuoteOpeners + Marks.QuoteClosers + "]*)[" + Marks.QuoteClosers + "]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quotation();
}
