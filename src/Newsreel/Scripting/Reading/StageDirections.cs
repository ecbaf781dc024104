using System.Text.RegularExpressions;

namespace Newsreel.Scripting.Reading;

/// <summary>Takes out of a script what is meant for those who make the film and not for those who hear it.</summary>
internal static partial class StageDirections
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>The line without directions.</summary>
    /// <param name="line">One line of the script.</param>
    /// <param name="removed">Gets every direction that was left out, as it stood.</param>
    public static string Remove(string line, ICollection<string> removed)
    {
        if (Slug().IsMatch(line) || (Whole().IsMatch(line) && !IsReference(line)))
        {
            removed.Add(line.Trim());
            return "";
        }

        var before = removed.Count;
        var text = Bracketed().Replace(line, match =>
        {
            var inside = match.Groups["text"].Value.Trim();
            if (!(match.Value[0] == '[' ? Square() : Round()).IsMatch(inside)) return match.Value;
            removed.Add(match.Value);
            return "";
        });
        return removed.Count == before ? line : LooseMark().Replace(text, "${mark}").Trim();
    }

    // "[1]" is a footnote, and "[words](address)" a link.
    private static bool IsReference(string line) => line.Trim().Trim('[', ']').All(char.IsAsciiDigit);

    [GeneratedRegex(@"^\s*((fade (in|out|to black)|cut to|smash cut|dissolve to)\b[^.!?]{0,60}|(int|ext)\.\s.{1,80})$", Options, 1000)]
    private static partial Regex Slug();

    [GeneratedRegex(@"^\s*\[[^\[\]]{1,300}\]\.?\s*$", Options, 1000)]
    private static partial Regex Whole();

    [GeneratedRegex(@"(\[(?<text>[^\[\]()]{1,200})\]|\((?<text>[^\[\]()]{1,80})\))(?![(\[:])", Options, 1000)]
    private static partial Regex Bracketed();

    [GeneratedRegex(
        @"^((\w+\s+){0,3}(music|applause|laughter|silence|jingle|sfx|b-?roll)\b|((long|short|brief|dramatic)\s+)?(pause|beat|silence|breath)s?\b|(cut|fade|dissolve|zoom|pan|cue|insert|transition)s?\b"
        + @"|(scene|shot|camera|montage|close-?up|wide shot|voice-?over|v\.?o\.?|o\.?s\.?|on-?\s?screen|off-?\s?screen|sound|intro|outro|graphic|title|lower third|footage|archive|stock|image|photo|picture|video|clip|map|animation|text)\b"
        + @"|(laugh(s|ing|ter)?|sigh(s|ing)?|cough(s|ing)?|whisper(s|ing)?|smil(es|ing)|cr(ies|ying)|softly|quietly|slowly|loudly|excited(ly)?|sarcastic(ally)?|emphasis)\b)",
        Options, 1000)]
    private static partial Regex Square();

    // Parentheses hold words as a rule: only what can be nothing but a direction is taken for one.
    [GeneratedRegex(
        @"^(((long|short|brief|dramatic|a)\s+)?(pause|beat|silence|breath)s?|(\w+\s+){0,2}music(\s+(fades?|plays?|starts?|stops?|swells?|ends?|up|down|in|out|continues))*|(\w+\s+)?(applause|laughter|jingle)"
        + @"|laugh(s|ing)|sigh(s|ing)|cough(s|ing)|whisper(s|ing)|smil(es|ing)|cr(ies|ying)|softly|quietly|slowly|loudly|sfx\b.*|b-?roll\b.*|v\.?o\.?|o\.?s\.?|voice-?over|off-?screen|on-?screen|fade (in|out|to black)|cut to\b.*)$",
        Options, 1000)]
    private static partial Regex Round();

    [GeneratedRegex(@"\s+(?<mark>[.,;:!?])", Options, 1000)]
    private static partial Regex LooseMark();
}
