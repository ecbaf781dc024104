using System.Text.RegularExpressions;

namespace Newsreel.Scripting.Reading;

/// <summary>Tells marks of speakers ("[Ann]: …", "Ann: …") from words that happen to end in a colon.</summary>
internal sealed partial class SpeakerMarks
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    private readonly HashSet<string> names;

    private SpeakerMarks(HashSet<string> names) => this.names = names;

    /// <summary>
    /// The marks of a file. A name without brackets is one when the file says it twice or more, when it names a role
    /// ("Narrator:"), when it answers to such a name and half of the lines begin with one, when all lines do, or when others stand in brackets.
    /// </summary>
    public static SpeakerMarks In(IEnumerable<string> lines)
    {
        var (counts, all, isMarked) = (new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase), 0, false);
        foreach (var line in lines)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            all++;
            isMarked |= Bracketed().IsMatch(line);
            if (Bare().Match(InlineText.Plain(line)) is { Success: true } mark && !NoName().IsMatch(mark.Groups["name"].Value))
                counts[mark.Groups["name"].Value] = counts.GetValueOrDefault(mark.Groups["name"].Value) + 1;
        }

        var marked = counts.Values.Sum();
        var isDialogue = isMarked || (counts.Count > 1 && (marked == all || (marked * 2 >= all && counts.Values.Any(count => count > 1))));
        return new(counts.Where(name => isDialogue || name.Value > 1 || Role().IsMatch(name.Key)).Select(name => name.Key).ToHashSet(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The speaker that a line names and the words after the mark; the line itself when it names none.</summary>
    public (string? Speaker, string Words) Read(string line)
    {
        if (Bracketed().Match(line) is { Success: true } bracketed && !bracketed.Groups["words"].Value.Contains("://", StringComparison.Ordinal))
            return (bracketed.Groups["name"].Value.Trim(), bracketed.Groups["words"].Value);
        // Marks of emphasis around the name fall away with it.
        if (!line.Contains(':', StringComparison.Ordinal)) return (null, line);
        var bare = Bare().Match(Emphasis().Replace(line, "${name}:", 1));
        return bare.Success && names.Contains(bare.Groups["name"].Value)
            ? (bare.Groups["name"].Value, bare.Groups["words"].Value)
            : (null, line);
    }

    /// <summary>Whether a name is that of the voice of the film rather than a person's.</summary>
    public static bool IsRole(string name) => Role().IsMatch(name);

    [GeneratedRegex(@"^\s*(\*\*|__)?\[(?<name>\p{L}[^\[\]\d:]{0,30}\d{0,3})\](\*\*|__)?\s?:(\*\*|__)?\s*(?<words>.*)$", Options, 1000)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^\s*(?<name>\p{Lu}[\p{L}\p{N}.'’-]{0,24}( [\p{Lu}\p{N}][\p{L}\p{N}.'’-]{0,24}){0,2})(\s\([^()]{1,20}\))?:(\s+(?<words>.*)|)$", Options, 1000)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^\s*(\*\*|__|\*|_)(?<name>[^*_:]{1,60}):?(\*\*|__|\*|_):?", Options, 1000)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"^(narrator|narration|host|co-?host|speaker|voice|voice-?over|v\.?o\.?|anchor|reporter|presenter|interviewer|announcer|旁白|解说|解說|ナレーター|ナレーション)( \d{1,2})?$", Options | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Role();

    [GeneratedRegex(@"^(note|warning|question|answer|example|chapter|part|step|scene|title|source|sources|at \d.*|by \d.*|in \d.*)( \d{1,3})?$", Options | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NoName();
}
