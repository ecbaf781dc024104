using System.Text.RegularExpressions;

namespace Newsreel.Scripting.Reading;

/// <summary>Paragraphs of an English text that are about the text and not of it: who wrote and edited it and when, corrections, whom to ask, what a picture shows.</summary>
internal static partial class TextFurniture
{
    /// <summary>A longer paragraph tells something else as well.</summary>
    private const int MostWords = 40;

    /// <summary>A label, as "Note to editors:", opens furniture of any length up to this.</summary>
    private const int MostLabelledWords = 120;

    private static readonly HashSet<string> Sections = new(StringComparer.OrdinalIgnoreCase)
    {
        "references", "see also", "external links", "further reading", "notes", "footnotes", "endnotes", "sources", "bibliography", "citations", "works cited",
        "related articles", "related stories", "related", "read more", "more on this story", "comments", "contact", "contacts", "media contact", "press contact",
        "notes to editors", "note to editors", "about us", "about the author", "about the authors", "about this article", "acknowledgements", "acknowledgments",
        "table of contents", "contents", "share this", "most read", "trending", "subscribe", "newsletter", "gallery", "copyright", "disclaimer",
    };

    /// <summary>Whether a paragraph, on one line, is one.</summary>
    public static bool Is(string paragraph)
    {
        var words = Words.Count(paragraph);
        return (words <= MostWords && (Credit().IsMatch(paragraph) || Dated().IsMatch(paragraph) || Pointer().IsMatch(paragraph)))
            || (words <= MostLabelledWords && Labelled().IsMatch(paragraph));
    }

    /// <summary>Whether a heading opens a part of a document that is about the document.</summary>
    public static bool IsSection(string heading) => Sections.Contains(heading.Trim(' ', '.', ':', '*', '#'));

    /// <summary>Whether a sentence sends the reader of an encyclopaedia or of a page to another place.</summary>
    public static bool IsPointer(string sentence) => Pointer().IsMatch(sentence);

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private const string Name = @"\p{Lu}[\p{L}.'’-]*( (\p{Lu}[\p{L}.'’-]*|de|da|del|van|von|der|al|bin|the|of)){0,5}";

    // "Words by Ruth Castellan. Photographs by Dieter Amsel." and "Additional reporting by J. R. Okafor in Tromvik."
    [GeneratedRegex(
        @"\A(\W{0,3}(?i:(additional |with )?(words|text|story|report|reporting|research|writing|editing|edited|photos?|photographs?|photography|pictures?|images?|illustrations?|graphics?|video|data|translation|translated|compiled|written|produced|production|updated|reviewed|fact[- ]checked)( and (editing|writing|photographs?|reporting|graphics?|research))?( by|:)|by) " + Name + @"((,| and| &|;) " + Name + @"){0,6}( (in|from|for|at) " + Name + @")?([,;.|·]|\z| )){1,6}\d{0,2}[\s.]*(" + Day + @")?\W*\z",
        Options, 1000)]
    private static partial Regex Credit();

    private const string Day = @"(\p{Lu}\p{L}{2,8},? )?(\d{1,2}(st|nd|rd|th)? \p{Lu}\p{L}{2,8}\.?,? \d{4}|\p{Lu}\p{L}{2,8}\.? \d{1,2}(st|nd|rd|th)?,? \d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})";

    // "Published 14 November 2025, 9:42 a.m. · 4 min read"
    [GeneratedRegex(
        @"\A\W{0,3}(?i:first |last |originally )?(?i:published|updated|posted|modified|reviewed|accessed|retrieved)\b(?i: on| at| in|:)?.{0,60}(" + Day + @"|\b(19|20)\d{2}\b).{0,60}\z|\A.{0,60}\b\d{1,3}[- ](?i:min|mins|minutes?)[- ](?i:read)\b.{0,20}\z|\A\W{0,3}" + Day + @".{0,30}\z",
        Options, 1000)]
    private static partial Regex Dated();

    [GeneratedRegex(
        @"\A\W{0,3}(This (article|page|entry) is about\b|For (other uses|other people|the [^,]{1,60}|[^,]{1,60}),? see\b|Not to be confused with\b|From (the )?[^.]{0,60}([Ee]ncyclop|[Ww]ikipedia)|.{1,80}\bredirects? (here|to)\b|Main article:|Coordinates:|See also\b|(This|The) (article|story|post|piece) (was|has been|is) (first |originally |also |last )?(published|updated|amended|corrected|posted|translated|part)|If you (enjoyed|liked|have been affected)|Sign up\b|Subscribe\b|Follow (us|our)\b|Click here\b|Read (more|next|also|the full)\b|Download (the|our)\b|Join (our|us)\b|All rights reserved|Copyright\b|©|Enjoyed (this|reading)\b|Got a question\b|(Share|Tell) (it|this|your)\b[^.]{0,40}(friend|story|with us)|Write to us\b|.{0,120}[\w.+-]@[\w-]+\.\w|Images? (and interviews )?(is|are) available\b|The embargo\b)",
        Options, 1000)]
    private static partial Regex Pointer();

    [GeneratedRegex(
        @"\A\W{0,3}((?i:TL;? ?DR|corrections?|clarification|editor['’]s? note|note to (readers|editors)|notes to editors|notes?|contacts?|media contacts?|press contacts?|media enquiries|enquiries|disclaimer|disclosure|advertisement|read more|see also|related|source|sources|photo|photos|photograph|image|images|picture|pictured|credit|credits|caption|graphic|copyright|embargoed?( until| to)?|release no|tags|topics|share|watch|listen|download)( \d{1,2}[^:]{0,12})?\s?:|(Figure|Fig\.|Table|Chart|Map|Box|Graph|Diagram|Plate|Exhibit|Photo|Image) \d{1,3}[a-z]?[.:]|(?i:for immediate release)\b|(?i:about) (the )?\p{Lu}[^.:]{1,80}:|-30-|###|(?i:ends)\W*\z)",
        Options, 1000)]
    private static partial Regex Labelled();
}
