using Newsreel.Common;
using Newsreel.Narrating;

namespace Newsreel.Editing;

/// <summary>What follows a piece of text.</summary>
internal enum TokenEnd
{
    /// <summary>More of the same phrase.</summary>
    Phrase,

    /// <summary>The end of a sentence.</summary>
    Sentence,

    /// <summary>The end of a scene.</summary>
    Scene,
}

/// <summary>The smallest piece of text that is never torn: a word, or a character of a script without spaces.</summary>
/// <param name="Text">As written.</param>
/// <param name="Width">Room it takes in a line.</param>
/// <param name="FullWidth">The part of the width that full-width characters take.</param>
/// <param name="Start">Sample at which it begins to be heard.</param>
/// <param name="End">The first sample after it.</param>
/// <param name="SpaceBefore">Whether the text has white space before it.</param>
/// <param name="Follows">What comes after it.</param>
internal sealed record CaptionToken(string Text, int Width, int FullWidth, long Start, long End, bool SpaceBefore, TokenEnd Follows);

/// <summary>Cuts spoken words into pieces of text that fit a line.</summary>
internal static class CaptionTokens
{
    /// <summary>All pieces of a narration in order.</summary>
    public static IReadOnlyList<CaptionToken> Of(Narration narration, CaptionRules rules)
    {
        var tokens = new List<CaptionToken>();
        foreach (var scene in narration.Scenes)
        {
            foreach (var sentence in scene.Sentences)
            {
                AddSentence(tokens, sentence, rules);
                Close(tokens, TokenEnd.Sentence);
            }

            Close(tokens, TokenEnd.Scene);
        }

        return tokens;
    }

    private static void Close(List<CaptionToken> tokens, TokenEnd end)
    {
        if (tokens.Count > 0) tokens[^1] = tokens[^1] with { Follows = end };
    }

    private static void AddSentence(List<CaptionToken> tokens, SpokenSentence sentence, CaptionRules rules)
    {
        var position = 0;
        foreach (var word in sentence.Words)
        {
            // Engines may give words without the spaces between them; only the written sentence knows where those are.
            var found = sentence.Text.IndexOf(word.Text, position, StringComparison.Ordinal);
            var spaced = position == 0 ? tokens.Count == 0 || UnspacedText.HasSpaceBetween(tokens[^1].Text, word.Text) : found < 0 || found > position;
            position = found < 0 ? position : found + word.Text.Length;
            AddWord(tokens, word, spaced, rules);
        }
    }

    private static void AddWord(List<CaptionToken> tokens, SpokenWord word, bool spaced, CaptionRules rules)
    {
        var pieces = Pieces(word.Text, rules);
        var total = Math.Max(1, pieces.Sum(CaptionWidth.Of));
        var done = 0;
        foreach (var piece in pieces)
        {
            var width = CaptionWidth.Of(piece);
            tokens.Add(new(piece, width, CaptionWidth.OfFullWidth(piece), At(done), At(done + width), spaced && done == 0, TokenEnd.Phrase));
            done += width;
        }

        long At(int part) => word.Start + ((word.End - word.Start) * part / total);
    }

    private static List<string> Pieces(string word, CaptionRules rules)
    {
        var pieces = new List<string>();
        var (piece, previous) = ("", "");
        foreach (var element in CaptionWidth.Elements(word))
        {
            if (piece.Length > 0 && (IsTooWide(piece + element, rules) || ScriptBreaks.MayBreak(previous, element)))
            {
                pieces.Add(piece);
                piece = "";
            }

            (piece, previous) = (piece + element, element);
        }

        if (piece.Length > 0) pieces.Add(piece);
        return pieces;
    }

    private static bool IsTooWide(string piece, CaptionRules rules) =>
        CaptionWidth.Of(piece) is var width && width > rules.LimitFor(width, CaptionWidth.OfFullWidth(piece));
}
