using System.Text.RegularExpressions;

namespace Newsreel.Scripting.Claims;

/// <summary>What a sentence says in somebody's words. Pure.</summary>
/// <param name="Text">Without its marks, and without the stop at its end.</param>
/// <param name="IsEnded">Whether it ends there in a full stop, and so claims that the speaker stopped there.</param>
internal sealed partial record QuotedWords(string Text, bool IsEnded)
{
    private static readonly char[] Around = [' ', '\u00A0', '\u202F', ',', '.', '!', '?', '…', ';', ':', '。', '，', '！', '？'];

    /// <summary>
    /// Everything between quotation marks that is longer than a word. A quotation that goes on in the next sentence has no closing mark, and
    /// one that began in the sentence before no opening one: both count up to the end they have.
    /// </summary>
    public static IEnumerable<QuotedWords> In(string text)
    {
        var rest = Whole().Replace(text, " ");
        var found = Whole().Matches(text).Select(match => match.Groups["words"].Value)
            .Concat(Opened().Matches(rest).Select(match => match.Groups["words"].Value))
            .Concat(Closed().Matches(rest).Select(match => match.Groups["words"].Value));
        return found.Select(Of).Where(words => Words.Usual(words.Text) > 1);
    }

    private static QuotedWords Of(string words) =>
        new(words.Trim(Around), words.TrimEnd(' ', '\u00A0', '\u202F') is [.., '.' or '!' or '?' or '。' or '！' or '？']);

    [GeneratedRegex(@"[“""«„](?<words>[^“”""«»„]{2,400})[”""»“]|»(?<words>[^«»]{2,400})«|”(?<words>[^“”]{2,400})”|[「『](?<words>[^「」『』]{2,400})[」』]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"([“«„「『]|(?<![\p{L}\p{N}.,!?])"")(?<words>[^“”""«»„「」『』]{2,400})\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Opened();

    [GeneratedRegex(@"\A(?<words>[^“”""«»„「」『』]{2,400})([”»」』]|(?<=[\p{L}\p{N}.,!?])"")", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Closed();
}
