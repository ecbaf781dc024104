using System.Globalization;
using System.Text;
using System.Text.Json;
using Newsreel.Narrating;
using Newsreel.Rendering.Sound;
using Newsreel.Scripting;
using Newsreel.Sourcing;
using Newsreel.Sourcing.Rights;

namespace Newsreel.Publishing;

/// <summary>Everybody whose work is in a film, in the order in which it must be printed.</summary>
/// <param name="Entries">Without repetition; footage of one source stands together.</param>
public sealed record Credits(IReadOnlyList<CreditEntry> Entries)
{
    private static readonly CreditEntry Graphics = new(
        CreditKind.Graphic, "Graphics", "", "Newsreel", "", "Part of this film", "Graphics: drawn by Newsreel from the script", "");

    private static readonly CreditEntry Fonts = new(
        CreditKind.Font, "Noto fonts", "The Noto Project Authors", "Google Fonts", "https://fonts.google.com/noto",
        "SIL Open Font License 1.1", "Type: Noto fonts, SIL Open Font License 1.1", "");

    // Creative Commons licences ask that changes be named.
    private const string Changes = "Footage was shortened for this film and fitted to its frame.";

    /// <inheritdoc cref="Credits" path="/param[@name='Entries']" />
    public IReadOnlyList<CreditEntry> Entries { get; } = InOrder(Entries);

    /// <summary>Words that the film must carry once, each once. Default: none.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>The credits of a film.</summary>
    /// <param name="voice">Who speaks.</param>
    /// <param name="writer">Who wrote the words.</param>
    /// <param name="sources">What the words rest on.</param>
    /// <param name="footage">What is shown of others, in the order of its first showing.</param>
    /// <param name="hasGraphics">Whether pictures are drawn too.</param>
    public static Credits Of(Voice voice, WriterName writer, IReadOnlyList<SourceReference> sources, IReadOnlyList<Footage> footage, bool hasGraphics) =>
        new([.. footage.Select(Picture), Author(writer), .. sources.Select(Source), Speaker(voice), .. hasGraphics ? [Graphics] : Array.Empty<CreditEntry>(), Fonts])
        {
            Notices = [.. footage.Select(piece => piece.Candidate.Terms).SelectMany(terms => new[] { terms.Notice, ShareAlike(terms) }).Where(notice => notice.Length > 0).Distinct(StringComparer.Ordinal)],
        };

    /// <summary>What a licence that binds the whole film asks of it; empty for every other.</summary>
    private static string ShareAlike(FootageTerms terms) => Licence.Read(terms.Licence, terms.LicenceUrl) is { Kind: LicenceKind.ShareAlike } licence
        ? $"This film holds footage under {licence.Name} and may be shared only under that licence or a later version of it."
        : "";

    /// <summary>These credits, and those of music; the same when there is none.</summary>
    public Credits With(Music? music) => music is null ? this : new([.. Entries, Musician(music.Rights)]) { Notices = Notices };

    /// <summary>The content of <c>credits.txt</c>.</summary>
    public string Text()
    {
        var text = new StringBuilder("CREDITS\n");
        foreach (var group in Entries.GroupBy(Heading, StringComparer.Ordinal))
        {
            text.Append('\n').Append(group.Key).Append('\n');
            foreach (var entry in group)
            {
                text.Append("- ").Append(entry.CreditLine).Append('\n');
                foreach (var (name, value) in new[]
                {
                    ("Page", entry.Url), ("Archive number", entry.ArchiveNumber), ("Licence", entry.Licence), ("Licence text", entry.LicenceUrl), ("Restrictions", entry.Restrictions),
                })
                    if (value.Length > 0) text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
            }
        }

        IReadOnlyList<string> notices = [.. Notices, .. Entries.Any(entry => entry is { Kind: CreditKind.Footage, IsCreativeCommons: true }) ? [Changes] : Array.Empty<string>()];
        if (notices.Count == 0) return text.ToString();
        text.Append("\nNotices\n");
        foreach (var notice in notices) text.Append("- ").Append(notice).Append('\n');
        return text.ToString();
    }

    /// <summary>The content of <c>credits.json</c>: a list of entries.</summary>
    public string Json() => JsonSerializer.Serialize(Entries, PublishingJson.Files.IReadOnlyListCreditEntry) + "\n";

    private static CreditEntry Author(WriterName writer) => new(
        CreditKind.Text, "Words of the narration", writer.IsLanguageModel ? "A language model" : "", "Newsreel", "", "Part of this film",
        $"Words: {writer.Description}", "");

    private static CreditEntry Picture(Footage footage)
    {
        var candidate = footage.Candidate;
        return new(
            CreditKind.Footage, candidate.Title, candidate.Author, candidate.Source, candidate.PublicUrl, candidate.Terms.Licence,
            // What waits for a person is a matter of the report; who watches is told what the terms forbid.
            CreditText.Of(candidate), candidate.Terms.Clearance == Clearance.NeedsPerson ? "" : candidate.Terms.Restrictions)
        {
            LicenceUrl = candidate.Terms.LicenceUrl,
            ArchiveNumber = candidate.ArchiveNumber,
        };
    }

    private static CreditEntry Source(SourceReference source)
    {
        if (source.Number is not null) return Brought(source);
        var by = source.Publisher.Length > 0 ? $"{source.Publisher}: " : "";
        var check = source.Checked ? "checked for this text" : "not checked";
        return new(
            CreditKind.Text, source.Title, source.Publisher, "Source of the words", source.Url, "Cited as a source",
            $"{by}{source.Title} ({check})", source.Checked ? "" : "Nobody compared the words with this source.");
    }

    private static CreditEntry Brought(SourceReference source)
    {
        string[] makers = [source.Author, source.Publisher];
        var by = string.Join(", ", makers.Where(maker => maker.Length > 0));
        var place = source.ReadOn is { } day ? $"read {Day(day)}" : source.File;
        return new(
            CreditKind.Text, source.Title, source.Author.Length > 0 ? source.Author : source.Publisher, $"Source of the words, {place}", source.Url, "As its owner allows",
            $"{(by.Length > 0 ? $"{by}: " : "")}{source.Title}{(source.Date is { } date ? $", {Day(date)}" : "")} ({place})",
            "The narration may use its sentences word for word: clear that with its owner before publishing.");
    }

    private static string Day(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static CreditEntry Musician(MusicRights rights) => new(
        CreditKind.Music, rights.Title, rights.Composer, rights.Publisher, rights.Source.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? rights.Source : "",
        rights.Licence, rights.CreditLine, rights.IsDeclared ? rights.Basis : rights.Restriction ?? "");

    private static CreditEntry Speaker(Voice voice) =>
        string.Equals(voice.Engine, "espeak", StringComparison.Ordinal)
            ? new(
                CreditKind.Voice, voice.Name, "The eSpeak NG contributors", "espeak-ng", "https://github.com/espeak-ng/espeak-ng",
                "Program: GPL-3.0-or-later; the sound it makes is unrestricted", $"Voice: {voice.Name}, synthetic, espeak-ng", "")
            : new(
                CreditKind.Voice, voice.Name, "", voice.Engine, "", "Terms of the voice engine",
                $"Voice: {voice.Name}, synthetic, {voice.Engine}", "Check the engine's terms before publishing.");

    private static IReadOnlyList<CreditEntry> InOrder(IReadOnlyList<CreditEntry> entries)
    {
        var ordered = entries.Distinct().OrderBy(entry => entry.Kind).ToList();
        var sources = ordered.Where(entry => entry.Kind is CreditKind.Footage).Select(entry => entry.Source).Distinct(StringComparer.Ordinal).ToList();
        return [.. ordered.OrderBy(entry => entry.Kind is CreditKind.Footage ? sources.IndexOf(entry.Source) : sources.Count)];
    }

    private static string Heading(CreditEntry entry) => entry.Kind switch
    {
        CreditKind.Footage when entry.Source is Candidate.Library => "Footage",
        CreditKind.Footage => $"Footage from {SourceTitles.Of(entry.Source)}",
        CreditKind.Data => "Data",
        CreditKind.Text => "Words and their sources",
        CreditKind.Music => "Music",
        CreditKind.Voice => "Voice",
        CreditKind.Graphic => "Graphics",
        _ => "Fonts",
    };
}
