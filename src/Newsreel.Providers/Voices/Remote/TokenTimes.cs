using System.Text;
using Newsreel.Common;
using Newsreel.Narrating;

namespace Newsreel.Providers.Voices.Remote;

/// <summary>
/// Finds what a service told of its own words in the text that it was given: in order, by letters and figures only. A service may spell
/// otherwise, leave words out and put others in; what is not found is not told. Pure.
/// </summary>
internal static class TokenTimes
{
    /// <summary>Words of the text that a service may have left out before the next one that it tells.</summary>
    private const int MostSkipped = 6;

    /// <summary>How far the last word may reach beyond the sound: services round, and cut silence off.</summary>
    private static readonly TimeSpan Beyond = TimeSpan.FromSeconds(0.15);

    /// <summary>The times; none when any of them cannot be right.</summary>
    /// <param name="text">What the service was given.</param>
    /// <param name="tokens">What it told.</param>
    /// <param name="length">Of the sound.</param>
    public static IReadOnlyList<SpeechTime> Of(string text, IReadOnlyList<TokenTime> tokens, TimeSpan length)
    {
        var letters = Letters(text);
        var (times, next) = (new List<SpeechTime>(), 0);
        foreach (var token in tokens)
        {
            var said = Letters(token.Text);
            if (said.Count == 0 || Find(letters, next, said) is not { } found) continue;
            next = found + said.Count;
            if (token is not { Start: { } start, End: { } end }) continue;
            if (Stretch(start, end, times.Count > 0 ? times[^1].End : TimeSpan.Zero, length) is not var (from, to)) return [];
            var at = letters[found].At;
            times.Add(new(at, letters[next - 1].At + letters[next - 1].Width - at, from, to));
        }

        return times;
    }

    private static (TimeSpan Start, TimeSpan End)? Stretch(double start, double end, TimeSpan free, TimeSpan length)
    {
        if (!(start >= 0 && end >= start && end < TimeSpan.FromDays(1).TotalSeconds)) return null;
        var (from, to) = (TimeSpan.FromSeconds(start), TimeSpan.FromSeconds(end));
        if (to > length + Beyond || to + Beyond < free) return null;
        from = from < free ? free : from > length ? length : from;
        return (from, to < from ? from : to > length ? length : to);
    }

    private static int? Find(List<Letter> letters, int next, List<Letter> said)
    {
        var skipped = 0;
        for (var at = next; at + said.Count <= letters.Count && skipped <= MostSkipped; at++)
        {
            // Beyond the next letter only a whole word counts: "a" is in many.
            if (at > next && !letters[at].BeginsWord) continue;
            skipped++;
            var end = at + said.Count;
            var isWhole = at == next || end == letters.Count || letters[end].BeginsWord;
            if (isWhole && Enumerable.Range(0, said.Count).All(one => letters[at + one].Value == said[one].Value)) return at;
        }

        return null;
    }

    private static List<Letter> Letters(string text)
    {
        var (letters, at, begins) = (new List<Letter>(), 0, true);
        foreach (var rune in text.EnumerateRunes())
        {
            var isAlone = UnspacedText.IsLetter(rune);
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark)
            {
                letters.Add(new(Rune.ToLowerInvariant(rune), at, rune.Utf16SequenceLength, begins || isAlone));
                begins = isAlone;
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                begins = true;
            }

            at += rune.Utf16SequenceLength;
        }

        return letters;
    }

    private readonly record struct Letter(Rune Value, int At, int Width, bool BeginsWord);
}
