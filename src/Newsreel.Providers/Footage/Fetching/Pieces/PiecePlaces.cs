using Newsreel.Media.Probing;

namespace Newsreel.Providers.Footage.Fetching.Pieces;

/// <summary>Chooses where in a video a piece is taken. Pure.</summary>
internal static class PiecePlaces
{
    /// <summary>Where the seconds begin that are needed; null when the video is too short, or nothing is left that was not tried.</summary>
    /// <param name="whole">Length of the video.</param>
    /// <param name="need">What is needed.</param>
    /// <param name="avoid">Where pieces began that are not good.</param>
    /// <param name="margin">What a piece has on either side.</param>
    public static TimeSpan? Of(TimeSpan whole, ClipNeed need, IReadOnlyList<TimeSpan> avoid, TimeSpan margin)
    {
        // A piece begins at the whole picture before its place, so one that began a little earlier is the same.
        var near = need.Length + (margin * 2);
        return ClipPlaces.Of(whole, need.Length, need.Turn)
            .Select(place => (TimeSpan?)place)
            .FirstOrDefault(place => avoid.All(bad => (place!.Value - bad).Duration() >= near));
    }
}
