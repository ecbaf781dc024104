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
/// <param name="Start">Sample at which it begins to be heard.</param>
/// <param name="End">The first sample after it.</param>
/// <param name="SpaceBefore">Whether the text has white space before it.</param>
/// <param name="Follows">What comes after it.</param>
internal sealed record CaptionToken(string Text, int Width, long Start, long End, bool SpaceBefore, TokenEnd Follows);

/// <summary>Cuts spoken words into pieces of text that fit a line.</summary>
internal static class CaptionTokens
{
    private const string ClosingMarks = "、。，．！？；：）」』】〉》〕］｝・…ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ,.!?;:)]}”’";
    private const string OpeningMarks = "（「『【〈《〔［｛([{“‘";

    /// <summary>All pieces of a narration in order.</summary>
    public static IReadOnlyList<CaptionToken> Of(Narration narration, int lineWidth)
    {
        var tokens = new List<CaptionToken>();
        foreach (var scene in narration.Scenes)
        {
            foreach (var sentence in scene.Sentences)
            {
                AddSentence(tokens, sentence, lineWidth);
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

    private static void AddSentence(List<CaptionToken> tokens, SpokenSentence sentence, int lineWidth)
    {
        var position = 0;
        foreach (var word in sentence.Words)
        {
            // Engines may give words without the spaces between them; only the written sentence knows where those are.
            var found = sentence.Text.IndexOf(word.Text, position, StringComparison.Ordinal);
            var spaced = position == 0 || found < 0 || found > position;
            position = found < 0 ? position : found + word.Text.Length;
            AddWord(tokens, word, spaced, lineWidth);
        }
    }

    private static void AddWord(List<CaptionToken> tokens, SpokenWord word, bool spaced, int lineWidth)
    {
        var pieces = Pieces(word.Text, lineWidth);
        var total = Math.Max(1, pieces.Sum(CaptionWidth.Of));
        var done = 0;
        foreach (var piece in pieces)
        {
            var width = CaptionWidth.Of(piece);
            tokens.Add(new(piece, width, At(done), At(done + width), spaced && done == 0, TokenEnd.Phrase));
            done += width;
        }

        long At(int part) => word.Start + ((word.End - word.Start) * part / total);
    }

    private static List<string> Pieces(string word, int lineWidth)
    {
        var pieces = new List<string>();
        var (piece, width) = ("", 0);
        var previous = "";
        foreach (var element in CaptionWidth.Elements(word))
        {
            var step = CaptionWidth.WidthOfElement(element);
            if (piece.Length > 0 && (width + step > lineWidth || MayBreak(previous, element)))
            {
                pieces.Add(piece);
                (piece, width) = ("", 0);
            }

            (piece, width, previous) = (piece + element, width + step, element);
        }

        if (piece.Length > 0) pieces.Add(piece);
        return pieces;
    }

    private static bool MayBreak(string before, string after) =>
        (CaptionWidth.BreaksAnywhere(before) || CaptionWidth.BreaksAnywhere(after))
        && !ClosingMarks.Contains(after, StringComparison.Ordinal)
        && !OpeningMarks.Contains(before, StringComparison.Ordinal);
}
