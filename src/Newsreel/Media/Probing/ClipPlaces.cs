namespace Newsreel.Media.Probing;

/// <summary>Where in a clip to look for the seconds that are shown. Pure.</summary>
public static class ClipPlaces
{
    private const int Most = 4;

    /// <summary>A clip often begins with a slate or a jolt.</summary>
    private static readonly TimeSpan Lead = TimeSpan.FromSeconds(0.5);

    private static readonly double[] Shares = [0, 0.5, 1, 0.25, 0.75];

    /// <summary>Starts in order of preference, from the first picture; none when the clip is too short.</summary>
    /// <param name="good">How much of the clip is good.</param>
    /// <param name="needed">How much is needed.</param>
    /// <param name="turn">How often the film shows the clip already: each time begins elsewhere if there is room.</param>
    public static IReadOnlyList<TimeSpan> Of(TimeSpan good, TimeSpan needed, int turn)
    {
        var slack = good - needed;
        if (slack < TimeSpan.Zero) return [];
        var lead = slack < Lead ? slack : Lead;
        return
        [
            .. Enumerable.Range(0, Shares.Length)
                .Select(index => Shares[(index + turn) % Shares.Length])
                .Select(share => TimeSpan.FromMilliseconds(Math.Floor((lead + ((slack - lead) * share)).TotalMilliseconds)))
                .Distinct()
                .Take(Most),
        ];
    }
}
