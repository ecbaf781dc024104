using Newsreel.Providers.Footage.Archives;

namespace Newsreel.Providers.Footage.Fetching;

/// <summary>Puts the renditions of a video in the order in which they are tried. Pure.</summary>
internal static class RenditionChoice
{
    private const int MostLines = 1080;
    private static readonly int[] Enough = [720, 480, 1];

    /// <summary>The renditions worth trying, best first: enough lines for few bytes; playlists after files.</summary>
    /// <param name="renditions">Where a video lies.</param>
    /// <param name="lines">Lines of picture that the film has use for.</param>
    /// <param name="length">How much is read.</param>
    /// <param name="wanted">Bytes that this should take.</param>
    public static IReadOnlyList<Rendition> Order(IReadOnlyList<Rendition> renditions, int lines, TimeSpan length, long wanted)
    {
        var need = Math.Min(lines, MostLines);
        return [.. renditions.Select((rendition, at) => (rendition, at)).OrderBy(one => Rank(one.rendition)).ThenBy(one => one.at).Select(one => one.rendition)];

        (bool IsPlaylist, int Class, double Bytes) Rank(Rendition rendition)
        {
            var bytes = Expected(rendition, length);
            // A playlist offers several sizes, of which the fitting one is chosen when it has been read.
            if (rendition.Kind == RenditionKind.Playlist) return (true, 0, -Lines(rendition));
            // The smallest that is enough; of those that are not, the largest of a class; what is too heavy, by its weight.
            if (bytes > wanted) return (false, Enough.Length + 2, bytes);
            if (Lines(rendition) >= need) return (false, 0, bytes);
            return (false, 1 + Array.FindIndex(Enough, least => Math.Max(1, Lines(rendition)) >= least), -Lines(rendition));
        }
    }

    /// <summary>Bytes that a stretch of a rendition takes, by its size or else by what is usual for its lines.</summary>
    public static double Expected(Rendition rendition, TimeSpan length)
    {
        var perSecond = rendition.Bytes > 0 && rendition.Duration > TimeSpan.Zero
            ? rendition.Bytes / rendition.Duration.TotalSeconds
            : UsualBits(Lines(rendition)) / 8;
        return perSecond * length.TotalSeconds;
    }

    /// <summary>Lines of a picture: its short side; 0 when unknown.</summary>
    public static int Lines(Rendition rendition) => rendition.Width > 0 && rendition.Height > 0 ? Math.Min(rendition.Width, rendition.Height) : rendition.Height;

    private static double UsualBits(int lines) => lines switch
    {
        0 => 3e6,
        <= 360 => 0.8e6,
        <= 480 => 1.5e6,
        <= 720 => 3e6,
        <= 1080 => 6e6,
        <= 1440 => 12e6,
        _ => 30e6,
    };
}
