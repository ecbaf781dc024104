using System.ComponentModel.DataAnnotations;

namespace Newsreel.Providers.Articles;

/// <summary>Settings of sources on the web, section <c>Articles</c>.</summary>
internal sealed class ArticleOptions
{
    /// <summary>
    /// Addresses of one's own network that may be read, by their exact host and port: an intranet, a machine beside this one. Default none,
    /// so that neither a page nor a redirection reaches what lies behind one's door.
    /// </summary>
    [OwnAddresses]
    public IList<Uri> Trusted { get; } = [];

    /// <summary>How long one try may take, its body included. Default 20 s: most sites answer within two.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:02:00")]
    public TimeSpan Attempt { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>The least wait before the second try; the third waits twice as long. Default 500 ms: a site that stumbles is soon up again.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:00:10")]
    public TimeSpan Pause { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest wish to be left alone (Retry-After) that is waited for. Default 30 s: a film waits for its first words.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(30);
}
