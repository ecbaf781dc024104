namespace Newsreel.Testing.FakeArchive;

/// <summary>
/// Everything the fake does wrong on request. Names without <c>media-</c> are about answers of the service, those with it about the files.
/// Each can be switched on for a service (<see cref="FakeArchiveServer.Misbehave"/>) and most for one video (<see cref="FakeAsset.Misbehaviours"/>).
/// </summary>
public static class Misbehaviour
{
    /// <summary>403 with the HTML page of a content network.</summary>
    public const string Edge403 = "edge-403";

    /// <summary>Status 200 with <c>errors</c> (DVIDS) or <c>error</c> (Commons) inside.</summary>
    public const string Errors200 = "errors-200";

    /// <summary>401.</summary>
    public const string Unauthorized = "unauthorized";

    /// <summary>429: with Retry-After at Commons and the Internet Archive, bare at Pexels, as text at Pixabay.</summary>
    public const string TooMany = "http-429";

    /// <summary>500.</summary>
    public const string Http500 = "http-500";

    /// <summary>503.</summary>
    public const string Http503 = "http-503";

    /// <summary>Headers come after a minute.</summary>
    public const string SlowHeaders = "slow-headers";

    /// <summary>Some bytes of the answer, then none.</summary>
    public const string Stall = "stall";

    /// <summary>The connection is reset.</summary>
    public const string Reset = "reset";

    /// <summary>A gigabyte of blanks, compressed.</summary>
    public const string Bomb = "bomb";

    /// <summary>An answer without end.</summary>
    public const string Endless = "endless";

    /// <summary>200 with a web page instead of JSON.</summary>
    public const string Html = "html";

    /// <summary>JSON that ends in the middle.</summary>
    public const string HalfJson = "half-json";

    /// <summary>Redirected to another port of 127.0.0.1.</summary>
    public const string ToLoopback = "to-loopback";

    /// <summary>Redirected to http://169.254.169.254/.</summary>
    public const string ToLinkLocal = "to-link-local";

    /// <summary>Redirected in a circle.</summary>
    public const string Loop = "loop";

    /// <summary>DVIDS: no <c>credit</c>.</summary>
    public const string NoCredit = "no-credit";

    /// <summary>DVIDS: no <c>files</c>.</summary>
    public const string NoFiles = "no-files";

    /// <summary>DVIDS: <c>credit</c> is a list in a search and a text in an asset.</summary>
    public const string CreditList = "credit-list";

    /// <summary>DVIDS: found, but its asset answers 403.</summary>
    public const string Unpublished = "unpublished";

    /// <summary>DVIDS: no files but a playlist.</summary>
    public const string HlsOnly = "hls-only";

    /// <summary>DVIDS: <c>duration</c> is null.</summary>
    public const string NoDuration = "no-duration";

    /// <summary>DVIDS: files of 90 GB, as text.</summary>
    public const string HugeSize = "huge-size";

    /// <summary>DVIDS: day and month of <c>date</c> change places.</summary>
    public const string SwappedDate = "swapped-date";

    /// <summary>NASA: raw spaces, <c>@</c> and ’ in addresses.</summary>
    public const string OddNames = "odd-names";

    /// <summary>NASA: the original is a MOV, and there is no large one.</summary>
    public const string OrigMov = "orig-mov";

    /// <summary>NASA: 403 for the large file.</summary>
    public const string Large403 = "large-403";

    /// <summary>NASA: no keywords, no description.</summary>
    public const string NoKeywords = "no-keywords";

    /// <summary>Pexels: width, height and frame rate are null.</summary>
    public const string NullSize = "null-size";

    /// <summary>Pexels: the first file is a playlist.</summary>
    public const string HlsEntry = "hls-entry";

    /// <summary>Pexels: 200 from a cache for a wrong key.</summary>
    public const string Cached200 = "cached-200";

    /// <summary>Pixabay: the large file is there; usually its address is empty.</summary>
    public const string FullLarge = "full-large";

    /// <summary>Internet Archive: files come from another host name and port.</summary>
    public const string OtherHost = "other-host";

    /// <summary>Internet Archive: <c>{}</c> for an item.</summary>
    public const string EmptyItem = "empty-item";

    /// <summary>Internet Archive: a list where a text is usual, and a text for a list.</summary>
    public const string OddFields = "odd-fields";

    /// <summary>Internet Archive: no MP4 among the files.</summary>
    public const string NoMp4 = "no-mp4";

    /// <summary>Internet Archive: the item is dark.</summary>
    public const string Dark = "dark";

    /// <summary>Commons: no derivatives.</summary>
    public const string NoDerivatives = "no-derivatives";

    /// <summary>Commons: the servers lag.</summary>
    public const string MaxLag = "maxlag";

    /// <summary>Files come from another host name and port, after a redirection.</summary>
    public const string MediaOtherHost = "media-other-host";

    /// <summary>Range is ignored: 200 with everything.</summary>
    public const string MediaNoRange = "media-range-ignored";

    /// <summary>A web page named .mp4, told as <c>text/html</c>.</summary>
    public const string MediaHtml = "media-html";

    /// <summary>A web page named .mp4, told as <c>video/mp4</c>.</summary>
    public const string MediaLie = "media-html-as-mp4";

    /// <summary>The body ends before its length.</summary>
    public const string MediaShort = "media-short";

    /// <summary>No Content-Length.</summary>
    public const string MediaChunked = "media-chunked";

    /// <summary>416 for every range.</summary>
    public const string Media416 = "media-416";

    /// <summary>A body without end.</summary>
    public const string MediaEndless = "media-endless";

    /// <summary>A body that grows a thousandfold when it is unpacked.</summary>
    public const string MediaBomb = "media-bomb";

    /// <summary>Redirected to another port of 127.0.0.1.</summary>
    public const string MediaToLoopback = "media-to-loopback";

    /// <summary>Redirected to http://169.254.169.254/.</summary>
    public const string MediaToLinkLocal = "media-to-link-local";

    /// <summary>Redirected in a circle.</summary>
    public const string MediaLoop = "media-loop";

    /// <summary>Some bytes, then none.</summary>
    public const string MediaStall = "media-stall";

    /// <summary>Headers come after a minute.</summary>
    public const string MediaSlowHeaders = "media-slow-headers";

    /// <summary>500.</summary>
    public const string Media500 = "media-http-500";

    /// <summary>503.</summary>
    public const string Media503 = "media-http-503";

    /// <summary>403.</summary>
    public const string Media403 = "media-403";

    /// <summary>404.</summary>
    public const string Media404 = "media-404";

    /// <summary>429 with Retry-After.</summary>
    public const string Media429 = "media-http-429";

    /// <summary>The connection is reset after some bytes.</summary>
    public const string MediaReset = "media-reset";

    /// <summary>All names.</summary>
    public static readonly IReadOnlyList<string> All =
        [.. typeof(Misbehaviour).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];
}
