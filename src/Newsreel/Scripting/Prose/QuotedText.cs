using System.Text;

namespace Newsreel.Scripting.Prose;

/// <summary>Where words of others begin and end in a text, by their quotation marks.</summary>
internal static class QuotedText
{
    /// <summary>No quotation is open.</summary>
    public const char None = '\0';

    private const int MostReplyWords = 4;

    /// <summary>The mark that closes the quotation which is open after a text; <see cref="None"/> when none is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="open">The mark that closes the quotation in which the text begins.</param>
    public static char After(string text, char open) => Walk(text, open, null);

    /// <summary>The words outside quotations; in place of each stands a comma.</summary>
    /// <param name="text">The text.</param>
    /// <param name="open">The mark that closes the quotation in which the text begins.</param>
    public static string Outside(string text, char open = None)
    {
        var outside = new StringBuilder();
        Walk(text, open, outside);
        return outside.ToString();
    }

    /// <summary>Whether it quotes only a few words: they answer what was said before.</summary>
    public static bool IsReply(string text)
    {
        var outside = Words.Count(Outside(text));
        var quoted = Words.Count(text) - outside;
        return text.Length > 0 && Closer(text, 0) is not None && quoted is >= 1 and <= MostReplyWords && outside > 0;
    }

    private static char Walk(string text, char open, StringBuilder? outside)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (open is None)
            {
                open = Closer(text, at);
                outside?.Append(open is None ? letter : ',');
            }
            else if (letter == open && (letter is not '’' || at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]))) open = None;
        }

        return open;
    }

    // A single mark opens only before a word: within one it is an apostrophe.
    private static char Closer(string text, int at) => text[at] switch
    {
        '“' => '”',
        '«' => '»',
        '„' => '“',
        '"' => '"',
        '‘' when at == 0 || !char.IsLetterOrDigit(text[at - 1]) => '’',
        _ => None,
    };
}
