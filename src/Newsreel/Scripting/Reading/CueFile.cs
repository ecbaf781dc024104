using System.Text.RegularExpressions;
using Newsreel.Common;

namespace Newsreel.Scripting.Reading;

/// <summary>Reads what is said when in a subtitle file, SubRip or WebVTT. Never fails: what it does not understand is passed over.</summary>
internal static partial class CueFile
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    /// <summary>The cues of which at least half lies inside a stretch, in order, with times from its beginning.</summary>
    /// <param name="text">The file.</param>
    /// <param name="start">Where the stretch begins.</param>
    /// <param name="length">How long it is.</param>
    public static IReadOnlyList<Cue> Read(string text, TimeSpan start, TimeSpan length) =>
    [
        .. text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(block => One(block.Trim('\n').Split('\n')))
            .OfType<Cue>()
            .Where(cue => cue.Start + ((cue.End - cue.Start) / 2) - start is var middle && middle >= TimeSpan.Zero && middle < length)
            .OrderBy(cue => cue.Start)
            .Select(cue => cue with { Start = Inside(cue.Start - start, length), End = Inside(cue.End - start, length) }),
    ];

    private static Cue? One(string[] lines)
    {
        var at = Array.FindIndex(lines, line => Timing().IsMatch(line));
        if (at < 0) return null;
        var timing = Timing().Match(lines[at]);
        var words = InlineText.Plain(Voice().Replace(UnspacedText.Join(lines[(at + 1)..].Select(line => line.Trim())), ""));
        return ClipTime.Read(timing.Groups["start"].Value) is { } start && ClipTime.Read(timing.Groups["end"].Value) is { } end && end > start && words.Length > 0
            ? new(words, start, end)
            : null;
    }

    private static TimeSpan Inside(TimeSpan time, TimeSpan length) => time < TimeSpan.Zero ? TimeSpan.Zero : time > length ? length : time;

    [GeneratedRegex(@"^\s*(?<start>[\d:.,]+)\s+-->\s+(?<end>[\d:.,]+)", Options, 1000)]
    private static partial Regex Timing();

    [GeneratedRegex(@"\{\\[^{}]*\}|</?[cv][^<>]*>", Options, 1000)]
    private static partial Regex Voice();
}
