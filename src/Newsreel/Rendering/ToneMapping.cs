using Newsreel.Media;

namespace Newsreel.Rendering;

/// <summary>Whether this machine's ffmpeg can bring high dynamic range to common screens.</summary>
internal static class ToneMapping
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    /// <summary>Asks ffmpeg for the filters it needs.</summary>
    public static async Task<bool> IsKnownAsync(Ffmpeg ffmpeg)
    {
        var filters = (await ffmpeg.RunAsync(["-filters"], "asking for its filters", Deadline, CancellationToken.None)).OutputText;
        return filters.Contains(" zscale ", StringComparison.Ordinal) && filters.Contains(" tonemap ", StringComparison.Ordinal);
    }
}
