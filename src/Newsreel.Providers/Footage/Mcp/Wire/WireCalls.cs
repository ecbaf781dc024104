using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Newsreel.Providers.Footage.Archives;

namespace Newsreel.Providers.Footage.Mcp.Wire;

/// <summary>What <c>search_videos</c> is asked.</summary>
internal sealed record SearchArguments(
    [property: Description("Words with a space between them, the most telling first; empty to go by the filters alone."), StringLength(500)] string Query,
    [property: Description("Videos wanted."), Range(1, 50)] int Limit = 10,
    [property: Description("English name of the country where it was taken."), StringLength(100)] string Country = "",
    [property: Description("Branch of the armed forces in the words of DVIDS, for example Navy."), StringLength(100)] string Branch = "",
    [property: Description("Category in the words of DVIDS, for example B-Roll."), StringLength(100)] string Category = "",
    [property: Description("The first day on which it may have been taken or published: yyyy-mm-dd.")] DateOnly? From = null,
    [property: Description("The last such day: yyyy-mm-dd.")] DateOnly? To = null,
    [property: Description("The longest video wanted, in seconds."), Range(1.0, 86_400.0)] double? LongestSeconds = null)
{
    /// <summary>The arguments for a query; what it leaves open is left out.</summary>
    public static SearchArguments Of(ArchiveQuery query) =>
        new(query.Words, query.Limit, query.Country, query.Branch, query.Category, query.From, query.To, query.Longest?.TotalSeconds);

    /// <summary>The query that is meant.</summary>
    public ArchiveQuery ToQuery() => new(Query, Limit)
    {
        Country = Country,
        Branch = Branch,
        Category = Category,
        From = From,
        To = To,
        Longest = LongestSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
    };
}

/// <summary>What <c>search_videos</c> answers.</summary>
/// <param name="Source">Name of the source.</param>
/// <param name="Results">Best first.</param>
internal sealed record SearchAnswer(string Source, IReadOnlyList<WireVideo> Results);

/// <summary>What <c>get_video_details</c> is asked.</summary>
internal sealed record DetailsArguments([property: Description("As search_videos gave it."), StringLength(2000, MinimumLength = 1)] string Id);

/// <summary>What <c>get_video_details</c> answers.</summary>
/// <param name="Source">Name of the source.</param>
/// <param name="Video">With its renditions.</param>
internal sealed record DetailsAnswer(string Source, WireVideo Video);

/// <summary>What <c>download_video</c> is asked.</summary>
internal sealed record DownloadArguments(
    [property: Description("As search_videos gave it."), StringLength(2000, MinimumLength = 1)] string Id,
    [property: Description("Where the wanted seconds begin; left out, good ones are looked for."), Range(0.0, 86_400.0)] double? StartSeconds = null,
    [property: Description("How many seconds are wanted."), Range(0.5, 120)] double DurationSeconds = 10,
    [property: Description("Absolute path of the folder to put the piece into; left out, a folder of the program's own."), StringLength(2000)] string Folder = "");

/// <summary>What <c>download_video</c> answers.</summary>
internal sealed record DownloadAnswer(
    [property: Description("Name of the source.")] string Source,
    string Id,
    [property: Description("Absolute path of the piece on the server's machine.")] string Path,
    [property: Description("Where in the whole video the piece begins."), Range(0, double.MaxValue)] double StartSeconds,
    [property: Description("What was fetched for it."), Range(0, double.MaxValue)] long BytesFetched,
    [property: Description("Size of the whole file; zero when unknown."), Range(0, double.MaxValue)] long WholeBytes);

/// <summary>What <c>ping</c> is asked: nothing.</summary>
internal sealed record PingArguments;

/// <summary>What <c>ping</c> answers.</summary>
internal sealed record PingAnswer(
    [property: AllowedValues("ok")] string Status,
    [property: Description("Name of the source that is served.")] string Source,
    [property: Description("The same for people.")] string Title,
    [property: Description("Version of the program.")] string Version);

/// <summary>Why a tool failed.</summary>
/// <param name="Code">One of <see cref="ArchiveFailure"/>, or <see cref="NoSuchVideo"/>, or another short stable word.</param>
/// <param name="Message">What happened, one sentence, no secrets.</param>
/// <param name="Action">What can be done, one sentence.</param>
internal sealed record WireFailure(string Code, string Message, string Action)
{
    /// <summary>The archive has no video of this id, or has it no longer.</summary>
    public const string NoSuchVideo = "archive-no-such-video";
}
