using Newsreel.Common;
using Newsreel.Scripting.Prose;

namespace Newsreel.Scripting.Claims;

/// <summary>What a sentence says in somebody's words. Pure.</summary>
/// <param name="Text">Without its marks, and without the stop at its end.</param>
/// <param name="IsEnded">Whether it ends there in a full stop, and so claims that the speaker stopped there.</param>
internal sealed record QuotedWords(string Text, bool IsEnded)
{
    private const string Spaces = " \u00A0\u202F";
    private static readonly char[] Around = (Spaces + Marks.Stops + Marks.Clauses).ToCharArray();

    /// <summary>
    /// Everything between quotation marks that is longer than a word. A quotation that goes on in the next sentence has no closing mark, and
    /// one that began in the sentence before no opening one: both count up to the end they have.
    /// </summary>
    public static IEnumerable<QuotedWords> In(string text) => QuotedText.Quotations(text).Select(Of).Where(words => Words.Usual(words.Text) > 1);

    private static QuotedWords Of(string words) =>
        new(words.Trim(Around), words.TrimEnd(Spaces.ToCharArray()) is [.., not '…' and var last] && Marks.Stops.Contains(last, StringComparison.Ordinal));
}
