using System.Globalization;
using System.Text.RegularExpressions;

namespace Newsreel.Scripting.Reading;

/// <summary>
/// Reads the marks of scenes in which the narrator is silent: <c>[SOT file in out speaker]</c> for a soundbite, <c>[NAT]</c>,
/// <c>[NAT seconds words to search for]</c> or <c>[NAT file in out]</c> for a breath.
/// </summary>
internal static partial class SceneMarks
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    private const string SoundbiteShape = "Write [SOT file in out], for example [SOT interview.mp4 0:12 0:19 Jane Doe, harbour master]; a file name with spaces stands in quotation marks.";
    private const string BreathShape = "Write [NAT], [NAT 3], [NAT 3 harbour at dawn] or [NAT harbour.mp4 0:05 0:08]; a breath lasts 2 to 4 seconds.";

    /// <summary>The mark at the beginning of a line; null when there is none.</summary>
    /// <exception cref="ScriptFault">The mark is broken; says how it is written.</exception>
    public static SceneMark? Read(string line)
    {
        if (Form().Match(line) is not { Success: true } form) return null;
        var (rest, mark) = (form.Groups["rest"].Value.Trim(), form.Groups["mark"].Value);
        var isSoundbite = form.Groups["kind"].Value.Equals("SOT", StringComparison.OrdinalIgnoreCase);
        var after = form.Groups["after"].Value.Trim();
        return isSoundbite ? new(Soundbite(mark, rest), [], after) : Breath(mark, rest, after);
    }

    /// <summary>A soundbite; its clip is not looked for yet.</summary>
    /// <param name="mark">As the script has it.</param>
    /// <param name="clip">The clip with its ends.</param>
    /// <param name="speaker">Who speaks; null when nobody says.</param>
    /// <exception cref="ScriptFault">Its ends are none.</exception>
    public static Interlude Soundbite(string mark, MarkedClip clip, string? speaker) =>
        new(SceneKind.Soundbite, Length(mark, clip, Interlude.SoundbiteLimits, "a soundbite lasts", SoundbiteShape), mark)
        {
            Excerpt = new(clip.File, clip.In),
            Speaker = string.IsNullOrWhiteSpace(speaker) ? null : InlineText.Plain(speaker),
        };

    /// <summary>A breath with a clip of its own, or with one that is looked for.</summary>
    /// <param name="mark">As the script has it.</param>
    /// <param name="clip">The clip with its ends; null when one is looked for.</param>
    /// <param name="length">How long it is, where no clip says so; null for the usual length.</param>
    /// <exception cref="ScriptFault">It is too short or too long.</exception>
    public static Interlude Breath(string mark, MarkedClip? clip, TimeSpan? length)
    {
        if (clip is not null)
            return new(SceneKind.Breath, Length(mark, clip, Interlude.BreathLimits, "a breath lasts", BreathShape), Interlude.BreathMark) { Excerpt = new(clip.File, clip.In) };
        var asked = length ?? Interlude.UsualBreath;
        return asked < Interlude.BreathLimits.Shortest || asked > Interlude.BreathLimits.Longest
            ? throw Outside(mark, asked, Interlude.BreathLimits, "a breath lasts", BreathShape)
            : new(SceneKind.Breath, asked, Interlude.BreathMark);
    }

    private static Interlude Soundbite(string mark, string rest) => Clip(rest) is var (clip, speaker)
        ? Soundbite(mark, clip, speaker)
        : throw new ScriptFault($"has the mark {mark}, which does not say which clip is heard from when to when", SoundbiteShape);

    private static SceneMark Breath(string mark, string rest, string after)
    {
        if (Clip(rest) is var (clip, _)) return new(Breath(mark, clip, null), [], after);
        var parts = rest.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
        var length = parts.Length > 0 ? ClipTime.Read(parts[0]) : null;
        var words = length is null ? rest : parts.Length > 1 ? parts[1] : "";
        return new(Breath(mark, null, length), words.Length > 0 ? [words] : [], after);
    }

    /// <summary>A clip, its two moments, and what stands behind them.</summary>
    private static (MarkedClip Clip, string Behind)? Clip(string text)
    {
        if (ClipForm().Match(text) is not { Success: true } form) return null;
        var (start, end) = (ClipTime.Read(form.Groups["in"].Value), ClipTime.Read(form.Groups["out"].Value));
        return start is null || end is null ? null : (new(form.Groups["file"].Value.Trim(), start.Value, end.Value), form.Groups["rest"].Value.Trim());
    }

    private static TimeSpan Length(string mark, MarkedClip clip, (TimeSpan Shortest, TimeSpan Longest) limits, string kind, string shape)
    {
        if (clip.Out <= clip.In) throw new ScriptFault($"has the mark {mark}, which ends where it begins or before: out has to be later than in", shape);
        var length = clip.Out - clip.In;
        return length < limits.Shortest || length > limits.Longest ? throw Outside(mark, length, limits, kind, shape) : length;
    }

    private static ScriptFault Outside(string mark, TimeSpan length, (TimeSpan Shortest, TimeSpan Longest) limits, string kind, string shape) => new(
        string.Create(CultureInfo.InvariantCulture, $"has the mark {mark} of {length.TotalSeconds:0.###} s: {kind} {limits.Shortest.TotalSeconds:0} to {limits.Longest.TotalSeconds:0} s"), shape);

    // "[Nat]: …" is what somebody of that name says.
    [GeneratedRegex(@"^\s*(?<mark>\[(?<kind>SOT|NAT)\b(?!\]?\s*:\s*\])(:?\s+(?<rest>[^\[\]]{0,500})|\s*)\])(?!\s?:)\.?(?<after>.*)$", Options | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Form();

    [GeneratedRegex(@"^([""“”„'](?<file>[^""“”„']{1,300})[""“”']|(?<file>\S(.{0,300}?\S)?)),?\s+(?<in>\d[\d:.,]*?),?(\s+|\s*[-–]\s*)(?<out>\d[\d:.,]*?)(,?\s+(?<rest>\S.*))?$", Options, 1000)]
    private static partial Regex ClipForm();
}

/// <summary>A mark of a scene.</summary>
/// <param name="Interlude">What it asks for.</param>
/// <param name="SearchWords">What to look for in archives; empty when it says nothing.</param>
/// <param name="After">What stands behind it in its line.</param>
internal sealed record SceneMark(Interlude Interlude, IReadOnlyList<string> SearchWords, string After);

/// <summary>A clip as a mark names it.</summary>
/// <param name="File">As written.</param>
/// <param name="In">Where it begins.</param>
/// <param name="Out">Where it ends.</param>
internal sealed record MarkedClip(string File, TimeSpan In, TimeSpan Out);
