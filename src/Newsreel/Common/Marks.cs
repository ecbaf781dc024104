namespace Newsreel.Common;

/// <summary>The marks of punctuation of all languages that films are made in: one list of each kind for everybody. Pure.</summary>
public static class Marks
{
    /// <summary>Marks that end a sentence.</summary>
    public const string Stops = ".!?…。！？｡．؟۔।॥";

    /// <summary>Marks that end a sentence of a script without spaces, where no space follows.</summary>
    public const string UnspacedStops = "。！？｡";

    /// <summary>Marks that end a clause.</summary>
    public const string Clauses = ",;:，、；：،؛";

    /// <summary>Marks that open a quotation, in one language or another; some close it in others. Single ones, which may be apostrophes, are not among them.</summary>
    public const string QuoteOpeners = "\"“”„«»‹›「『";

    /// <summary>Marks that close a quotation, in one language or another.</summary>
    public const string QuoteClosers = "\"“”«»‹›」』";

    /// <summary>Brackets and quotation marks that open something in scripts without spaces; the one that closes it stands in the same place of <see cref="UnspacedClosers"/>.</summary>
    public const string UnspacedOpeners = "「『“‘（《〈【";

    /// <summary>What closes the marks of <see cref="UnspacedOpeners"/>.</summary>
    public const string UnspacedClosers = "」』”’）》〉】";

    /// <summary>Everything that may stand behind a stop and belongs to its sentence.</summary>
    public const string Closers = QuoteClosers + "'’‘)）》〉】";

    /// <summary>Everything that may stand before the first word of a sentence and belongs to it.</summary>
    public const string Openers = QuoteOpeners + "'‘‚([¿¡（《〈【";

    private const string Questions = "?？؟";
    private const string Dashes = "–—";
    private static readonly char[] Ends = Closers.ToCharArray();

    /// <summary>The marks that close a quotation, by the one that opens it; empty for a mark that opens none.</summary>
    public static string ClosersOf(char opener) => opener switch
    {
        '"' => "\"",
        '“' => "”",
        // Polish and Dutch close it so, German and Czech the other way.
        '„' => "“”",
        // Swedish and Finnish; Hebrew.
        '”' => "”“",
        '«' => "»",
        // German and Danish; Swedish.
        '»' => "«»",
        '‹' => "›",
        '›' => "‹›",
        '‘' => "’",
        '‚' => "‘’",
        '「' => "」",
        '『' => "』",
        _ => "",
    };

    /// <summary>Whether a word is nothing but marks that open. One that stands alone closes where it may do both: French parts its marks from the words.</summary>
    public static bool IsOpening(string word) => word.All(mark => Openers.Contains(mark, StringComparison.Ordinal) && mark is not ('»' or '›' or '”'));

    /// <summary>Whether a text ends with a mark of asking.</summary>
    public static bool IsQuestion(string text) => text.Length > 0 && Questions.Contains(text[^1], StringComparison.Ordinal);

    /// <summary>Whether a word ends a clause that goes on: with a comma or another such mark, quotation marks behind it or not.</summary>
    public static bool EndsClause(string word) => word.TrimEnd(Ends) is [.., var mark] && Clauses.Contains(mark, StringComparison.Ordinal);

    /// <summary>The same, where a dash parts clauses too.</summary>
    public static bool EndsClauseOrPart(string word) => EndsClause(word) || (word.TrimEnd(Ends) is [.., var mark] && Dashes.Contains(mark, StringComparison.Ordinal));
}
