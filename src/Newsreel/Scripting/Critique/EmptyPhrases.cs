using System.Text.RegularExpressions;

namespace Newsreel.Scripting.Critique;

/// <summary>English phrases that fill time: those that say nothing, and those by which machine prose is known. Pure.</summary>
internal static partial class EmptyPhrases
{
    /// <summary>Every phrase of a text, in order.</summary>
    public static IEnumerable<string> In(string text) => Phrases().Matches(text).Select(match => match.Value);

    [GeneratedRegex(
        @"\b(in today's (\w+ )?world|it('s| is) (important|worth|crucial|essential) to (note|remember|understand)|needless to say|at the end of the day|when all is said and done|only time will tell"
        + @"|in conclusion|to sum up|as we (have )?(seen|explored)|first and foremost|last but not least|a (stark|powerful|poignant|grim|sobering) reminder|a testament to|stands as a|serves as a (reminder|testament)"
        + @"|the (rich )?tapestry of|a pivotal (moment|role)|delv(e|es|ed|ing) into|navigat(e|es|ing) the complexit(y|ies)|game[- ]changer|unprecedented times|ever[- ](changing|evolving)|little did \w+ know"
        + @"|sent shockwaves|etched in(to)? (history|memory)|forever chang(e|ed|ing)|the fabric of|beacon of hope|indelible mark|turning the tide of history|a new chapter in|echoes? through (time|history)"
        + @"|not just \w+( \w+){0,4}, but|more than just|in the heart of|amidst? the (chaos|backdrop)|the world watched|a journey (of|through)|rich history|vibrant|bustling|nestled)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Phrases();
}
