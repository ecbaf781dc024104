using System.Collections.ObjectModel;
using System.Text.Json;
using Newsreel.Common;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Footage.Http;

/// <summary>Calls to the service of one archive: spaced, retried, limited in size and time, and never into this machine's network.</summary>
internal interface IArchiveHttp
{
    /// <summary>Fetches JSON.</summary>
    /// <param name="address">Absolute; may hold a key, which no message shows.</param>
    /// <param name="headers">Sent with the call to the archive's own host only, for example a key.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="NewsreelException">Codes of <see cref="Archives.ArchiveFailure"/>.</exception>
    Task<ArchiveAnswer> GetAsync(Uri address, IReadOnlyDictionary<string, string>? headers, CancellationToken cancellationToken);

    /// <summary>Whether the answer to HEAD says that a file is there, and how large it is; null when it does not say.</summary>
    /// <exception cref="NewsreelException">As <see cref="GetAsync"/>.</exception>
    Task<long?> SizeAsync(Uri address, CancellationToken cancellationToken);
}

/// <summary>What a service answered; statuses that say nothing of the content (429, 5xx, time-outs) have been dealt with before.</summary>
/// <param name="Status">200, or 4xx other than 408 and 429.</param>
/// <param name="Body">At most some megabytes.</param>
/// <param name="MediaType">For example <c>application/json</c>; empty when not told.</param>
internal sealed record ArchiveAnswer(int Status, string Body, string MediaType)
{
    /// <summary>Headers that tell of calls that are left (<c>X-RateLimit-*</c>), by names without regard to case.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The body as JSON; null when it is none.</summary>
    public JsonDocument? Json()
    {
        try
        {
            return JsonDocument.Parse(Body, new JsonDocumentOptions { MaxDepth = 64 });
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>How an archive wants to be called.</summary>
/// <param name="Name">Its name in messages, for people.</param>
/// <param name="Base">The configured base address. Its exact host and port may lie in this network; nothing else may.</param>
/// <param name="Spacing">The least time between the starts of two calls.</param>
/// <param name="AtOnce">The most calls at the same time.</param>
internal sealed record ArchiveManners(string Name, Uri Base, TimeSpan Spacing, int AtOnce)
{
    /// <summary>How long one try may take.</summary>
    public TimeSpan Attempt { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a call may take, with all its tries and waits.</summary>
    public TimeSpan Total { get; init; } = TimeSpan.FromSeconds(40);

    /// <summary>How long the second try waits at least about; the third waits twice as long.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long the archive is left alone after three failures in a row.</summary>
    public TimeSpan Rest { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long an answer is kept and given again; zero for not at all.</summary>
    public TimeSpan Remembered { get; init; }

    /// <summary>Most bytes of an answer.</summary>
    public long MostBytes { get; init; } = 8 << 20;

    /// <summary>How long the parts of a call may take.</summary>
    public CallTimes Times => new(Attempt, Total, Pause, Rest, LongestWait: TimeSpan.FromSeconds(30));
}
