using System.Text.Json;
using System.Text.RegularExpressions;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Archives.Reading;
using Newsreel.Providers.Http;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Footage.Commons;

/// <summary>Reads a file page of the wiki. Pure.</summary>
internal static partial class WikiFile
{
    private const string Prefix = "File:";
    private const string Page = "https://commons.wikimedia.org/wiki/";

    /// <summary>The video of a page; null when the page is missing or its file is no video.</summary>
    public static ArchiveVideo? Read(JsonElement page)
    {
        var (id, name) = (page.Raw("pageid"), page.Raw("title"));
        if (id.Length == 0 || !name.StartsWith(Prefix, StringComparison.Ordinal) || page.Parts("videoinfo").Cast<JsonElement?>().FirstOrDefault() is not { } file) return null;
        if (!file.Raw("mime").StartsWith("video/", StringComparison.OrdinalIgnoreCase)) return null;
        var told = new FileWords(file.Field("extmetadata") ?? default);
        var title = PlainText.Title(Path.ChangeExtension(name[Prefix.Length..], null));
        var description = PlainText.Description(told.Text("ImageDescription"));
        var author = PlainText.Title(told.Text("Attribution") is { Length: > 0 } wanted ? wanted : told.Text("Artist"));
        IReadOnlyList<string> keywords = PlainText.Keywords(told.Text("Categories").Split('|'));
        var candidate = new Candidate(
            CommonsArchive.Name, id, title, description, keywords, "", WrittenDate.Read(told.Date), author,
            file.Address("descriptionurl")?.AbsoluteUri ?? Page + Uri.EscapeDataString(name.Replace(' ', '_')),
            FileTerms.Of(told, title, author), NatureWords.Of([title, description, .. keywords]), IsStill: false, file.Length("duration"));
        return new(candidate, Renditions(file, candidate.Duration));
    }

    // Addresses are those that the service tells: where a file lies follows from a hash of its name, and derivatives may be missing.
    private static IReadOnlyList<Rendition> Renditions(JsonElement file, TimeSpan duration) =>
    [
        .. file.Parts("derivatives")
            .Where(derivative => Useful().IsMatch(derivative.Raw("transcodekey") is { Length: > 0 } key ? key : derivative.Raw("src")))
            .OrderByDescending(derivative => derivative.Pixels("height"))
            .Select(derivative => (derivative, Address: derivative.Address("src")))
            .Where(derivative => derivative.Address is not null)
            .Select(derivative => new Rendition(
                derivative.Address!, RenditionKind.File, derivative.derivative.Pixels("width"), derivative.derivative.Pixels("height"), 0, duration)),
        .. file.Address("url") is { } original
            ? [new Rendition(original, RenditionKind.File, file.Pixels("width"), file.Pixels("height"), file.Count("size"), duration)]
            : Array.Empty<Rendition>(),
    ];

    [GeneratedRegex(@"(^|\.)(1080|720|480)p\.vp9\.webm$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Useful();
}
