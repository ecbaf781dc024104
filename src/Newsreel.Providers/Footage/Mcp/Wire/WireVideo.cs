using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Footage.Mcp.Wire;

/// <summary>A video as the tools carry it. Unknown texts are empty, unknown figures zero. Whether it may be used is not said: the film's own policy decides.</summary>
internal sealed record WireVideo(
    [property: Description("Id within the source, for get_video_details and download_video.")] string Id,
    string Title,
    string Description,
    IReadOnlyList<string> Keywords,
    [property: Description("Where it was taken.")] string Place,
    [property: Description("When it was taken: yyyy, yyyy-mm or yyyy-mm-dd; empty when unknown.")] string Date,
    [property: Description("Who made it: person, unit or centre.")] string Author,
    [property: Description("A page about it that a person can open.")] string PageUrl,
    [property: Description("Zero when unknown, and for stills."), Range(0, double.MaxValue)] double DurationSeconds,
    [property: Description("What kind of recording it is."), AllowedValues("actuality", "training", "animation")] string Nature,
    [property: Description("Whether it is one picture.")] bool IsStill,
    [property: Description("Name of the licence; empty when nobody says.")] string Licence,
    [property: Description("Where the licence can be read.")] string LicenceUrl,
    [property: Description("The line to print when it is shown.")] string Credit,
    [property: Description("What the terms forbid or nobody has cleared.")] string Restrictions,
    [property: Description("Why the source's own words leave the rights in doubt; empty when they do not.")] string Doubt,
    [property: Description("Words that a film with it must carry once.")] string Notice,
    [property: Description("What the archive numbers it by, for example a VIRIN.")] string ArchiveNumber,
    [property: Description("Where its media lie; may be empty in the answer to a search.")] IReadOnlyList<WireRendition> Renditions)
{
    /// <summary>The video of an archive as the tools carry it.</summary>
    public static WireVideo Of(ArchiveVideo video)
    {
        var (candidate, terms) = (video.Candidate, video.Candidate.Terms);
        return new(
            candidate.Id,
            candidate.Title,
            candidate.Description,
            candidate.Keywords,
            candidate.Place,
            WireDate.Text(candidate.Date),
            candidate.Author,
            candidate.PageUrl,
            candidate.Duration.TotalSeconds,
            WireNature.Text(candidate.Nature),
            candidate.IsStill,
            terms.Licence,
            terms.LicenceUrl,
            terms.CreditLine,
            terms.Restrictions,
            terms.Doubt,
            terms.Notice,
            candidate.ArchiveNumber,
            [.. video.Renditions.Select(WireRendition.Of)]);
    }
}

/// <summary>One form in which a video is served.</summary>
internal sealed record WireRendition(
    [property: Description("Where it lies.")] string Url,
    [property: Description("A file that can be read in parts, or a playlist of pieces (HLS)."), AllowedValues("file", "playlist")] string Kind,
    [property: Description("Pixels; zero when unknown."), Range(0, int.MaxValue)] int Width,
    [property: Description("Pixels; zero when unknown."), Range(0, int.MaxValue)] int Height,
    [property: Description("Size of the whole file; zero when unknown."), Range(0, double.MaxValue)] long Bytes,
    [property: Description("Length of the whole file; zero when unknown."), Range(0, double.MaxValue)] double DurationSeconds)
{
    /// <summary>The word for a playlist.</summary>
    public const string Playlist = "playlist";

    /// <summary>The rendition of an archive as the tools carry it.</summary>
    public static WireRendition Of(Rendition rendition) => new(
        rendition.Address.AbsoluteUri,
        rendition.Kind is RenditionKind.Playlist ? Playlist : "file",
        rendition.Width,
        rendition.Height,
        rendition.Bytes,
        rendition.Duration.TotalSeconds);
}

/// <summary>The words for kinds of recordings.</summary>
internal static class WireNature
{
    /// <summary>One lower-case word.</summary>
    public static string Text(FootageNature nature) => nature switch
    {
        FootageNature.Training => "training",
        FootageNature.Animation => "animation",
        _ => "actuality",
    };

    /// <summary>The kind that a word means; words of nobody knows what mean real life.</summary>
    public static FootageNature Read(string text) => text.ToUpperInvariant() switch
    {
        "TRAINING" => FootageNature.Training,
        "ANIMATION" => FootageNature.Animation,
        _ => FootageNature.Actuality,
    };
}
