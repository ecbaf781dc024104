using System.Text.RegularExpressions;
using Newsreel.Common;

namespace Newsreel.Scripting.Prose;

/// <summary>How well a sentence ends a film.</summary>
internal static partial class Ending
{
    /// <summary>More when it is about what the title names, when it looks ahead or says how things stand; less when it asks or is very short.</summary>
    public static double Value(string text, TitleWords about)
    {
        var value = Math.Min(3, about.Shared(text)) * 0.3;
        if (LooksAhead(text)) value += 0.4;
        if (Marks.IsQuestion(text) || Words.Count(text) < 5) value -= 0.4;
        return value;
    }

    /// <summary>Whether it looks ahead or says how things stand now.</summary>
    public static bool LooksAhead(string text) => Outlook().IsMatch(text);

    [GeneratedRegex(@"\b([Ww]ill|[Ww]hether|[Dd]epends?|[Ss]till|[Nn]ever|[Tt]oday|[Nn]ow|[Nn]obody|[Ff]uture|[Nn]ext|[Uu]ntil|[Aa]gain|[Rr]emains?|[Ll]ast)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Outlook();
}
