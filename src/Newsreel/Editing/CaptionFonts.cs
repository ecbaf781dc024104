using System.Text;
using Newsreel.Drawing;
using Newsreel.Drawing.Lettering;

namespace Newsreel.Editing;

/// <summary>
/// A typeface for each script of a film's captions. Left to itself, fontconfig takes the first font that has a letter:
/// one of another design, or Japanese forms for Chinese words.
/// </summary>
internal sealed class CaptionFonts
{
    // Naskh rather than Noto Sans Arabic: two lines of that one are higher than the room for them.
    private const string Arabic = "Noto Naskh Arabic";
    private readonly Typeface usual;
    private readonly string ideographs;
    private readonly Dictionary<string, Typeface> faces = new(StringComparer.Ordinal);

    private CaptionFonts(Typeface usual, string ideographs) => (this.usual, this.ideographs) = (usual, ideographs);

    /// <summary>Finds and measures the typefaces that captions need.</summary>
    /// <param name="captions">All captions of the film.</param>
    /// <param name="usual">For everything that is in no script below.</param>
    /// <param name="language">BCP 47.</param>
    /// <param name="cancellationToken">Stops the search for fonts.</param>
    public static async Task<CaptionFonts> LoadAsync(IReadOnlyList<Caption> captions, TypeFamily usual, string language, CancellationToken cancellationToken)
    {
        var library = new FontLibrary(new FontConfig());
        var text = captions.SelectMany(caption => caption.Lines).SelectMany(line => line.EnumerateRunes()).Distinct().ToList();
        var fonts = new CaptionFonts(await library.LoadAsync(usual, cancellationToken), Ideographs(text, language));
        foreach (var family in text.Select(fonts.FamilyOf).OfType<string>().Where(family => family.Length > 0).Distinct(StringComparer.Ordinal))
            fonts.faces[family] = await library.LoadAsync(usual with { Name = family }, cancellationToken);
        return fonts;
    }

    /// <summary>A line in stretches of one typeface; marks, digits and spaces stay with the letters before them.</summary>
    public IReadOnlyList<(int Start, int End, Typeface Face)> Stretches(string line)
    {
        var stretches = new List<(int Start, int End, Typeface Face)>();
        var position = 0;
        foreach (var character in line.EnumerateRunes())
        {
            var end = position + character.Utf16SequenceLength;
            var family = FamilyOf(character);
            var face = family is null ? null : faces.GetValueOrDefault(family, usual);
            if (stretches.Count == 0) stretches.Add((position, end, face ?? FirstFace(line)));
            else if (face is null || face == stretches[^1].Face) stretches[^1] = stretches[^1] with { End = end };
            else stretches.Add((position, end, face));
            position = end;
        }

        return stretches;
    }

    private Typeface FirstFace(string line) =>
        line.EnumerateRunes().Select(FamilyOf).FirstOrDefault(family => family is not null) is { } family ? faces.GetValueOrDefault(family, usual) : usual;

    /// <summary>Null for what every script has; empty for the usual family.</summary>
    private string? FamilyOf(Rune character) => character.Value switch
    {
        >= 0x0590 and <= 0x05FF or >= 0xFB1D and <= 0xFB4F => "Noto Sans Hebrew",
        >= 0x0600 and <= 0x06FF or >= 0x0750 and <= 0x077F or >= 0x08A0 and <= 0x08FF or >= 0xFB50 and <= 0xFDFF or >= 0xFE70 and <= 0xFEFE => Arabic,
        >= 0x0E00 and <= 0x0E7F => "Noto Sans Thai",
        >= 0x0E80 and <= 0x0EFF => "Noto Sans Lao",
        _ when Characters.IsWide(character) => ideographs,
        _ => Rune.IsLetter(character) ? "" : null,
    };

    private static string Ideographs(IReadOnlyList<Rune> text, string language)
    {
        if (text.Any(character => character.Value is >= 0x3041 and <= 0x30FF)) return "Noto Sans CJK JP";
        if (text.Any(character => character.Value is >= 0xAC00 and <= 0xD7A3)) return "Noto Sans CJK KR";
        var traditional = language.StartsWith("yue", StringComparison.Ordinal) || language.StartsWith("zh-tw", StringComparison.Ordinal)
            || language.StartsWith("zh-hk", StringComparison.Ordinal) || language.StartsWith("zh-hant", StringComparison.Ordinal);
        return traditional ? "Noto Sans CJK TC" : "Noto Sans CJK SC";
    }
}
