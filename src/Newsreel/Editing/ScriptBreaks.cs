using System.Text;

namespace Newsreel.Editing;

/// <summary>
/// Where a line may break in scripts that write without spaces: Chinese and Japanese by the customs of JIS X 4051 and GB/T 15834
/// (kinsoku), Thai and Lao only where a vowel shows that a syllable begins or ends, as nothing here knows their words.
/// </summary>
internal static class ScriptBreaks
{
    private const string NeverFirst =
        "、。，．！？；：）」』】〉》〕］｝〗〙〟・…‥ー―—～〜々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ％‰℃°‼⁇⁈⁉｡｣､･ｰﾞﾟ,.!?;:)]}%”’»›";

    private const string NeverLast = "（「『【〈《〔［｛〖〘〝([{“‘«‹￥＄￡¥$£€＃#№";
    private const string VowelsBefore = "เแโใไເແໂໃໄ";
    private const string SyllableEnds = "ะำๆฯະຳໆຯ";

    /// <summary>Whether a line may end with the first and the next begin with the second of two characters as a reader sees them.</summary>
    public static bool MayBreak(string before, string after) =>
        !NeverFirst.Contains(First(after)) && !NeverLast.Contains(First(before))
        && (IsFree(before) || IsFree(after) || BeginsSyllable(before, after));

    /// <summary>Whether both sides are of one foreign word in katakana, which readers take as a whole, or a particle or an ending follows its word.</summary>
    public static bool IsInsideWord(string before, string after) =>
        IsKatakana(before[^1]) ? IsKatakana(after[0]) || IsHiragana(after[0]) : !IsHiragana(before[^1]) && IsHiragana(after[0]);

    /// <summary>
    /// Whether a particle ends, most often: Japanese goes from hiragana to another script, or を stands before anything; 的 of Chinese.
    /// The polite お and ご begin a word.
    /// </summary>
    public static bool EndsParticle(string before, string after) =>
        before[^1] is 'を' or '的' || (IsHiragana(before[^1]) && !IsHiragana(after[0]) && before is not ("お" or "ご"));

    /// <summary>Whether both sides are ideographs, or both hiragana: most often of one word or its ending.</summary>
    public static bool IsInRun(string before, string after) =>
        (IsIdeograph(before[^1]) && IsIdeograph(after[0])) || (IsHiragana(before[^1]) && (IsHiragana(after[0]) || before is "お" or "ご"));

    private static bool BeginsSyllable(string before, string after) =>
        IsThaiOrLao(before[0]) && IsThaiOrLao(after[0])
        && (VowelsBefore.Contains(after[0]) ? !VowelsBefore.Contains(before[0]) : SyllableEnds.Contains(before[^1]) && !SyllableEnds.Contains(after[0]));

    /// <summary>Ideographs, kana and full-width marks, but no full-width letters and digits: words are made of those.</summary>
    private static bool IsFree(string element) =>
        Rune.TryGetRuneAt(element, 0, out var rune)
        && rune.Value is (>= 0x2E80 and <= 0x312F) or (>= 0x31A0 and <= 0x4DBF) or (>= 0x4E00 and <= 0xA4CF)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF00 and <= 0xFF0F) or (>= 0xFF1A and <= 0xFF20)
            or (>= 0xFF3B and <= 0xFF40) or (>= 0xFF5B and <= 0xFF9F) or (>= 0x20000 and <= 0x3FFFD);

    private static char First(string element) => element[0];

    private static bool IsThaiOrLao(char character) => character is >= '\u0E00' and <= '\u0EFF';

    private static bool IsKatakana(char character) => character is >= '\u30A1' and <= '\u30FF' and not '・';

    private static bool IsIdeograph(char character) => character is (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or '々';

    private static bool IsHiragana(char character) => character is >= '\u3041' and <= '\u309F';
}
