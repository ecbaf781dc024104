namespace Newsreel.Sourcing.Casting;

/// <summary>Gives clips to shots so that as many shots as possible have one, no clip is seen twice while another fits, and sources are mixed. Pure.</summary>
internal static class Assignment
{
    private const int MostUses = 2;
    private const int LeastDistance = 3;
    private const double MostLoss = 0.15;

    // So much less may a clip fit whose source the film shows less.
    private const double Alike = 0.04;

    /// <summary>What each shot takes; null for none.</summary>
    /// <param name="fits">For each shot the clips that it can take, best first.</param>
    /// <param name="identity">The same for clips that hold the same recording.</param>
    public static IReadOnlyList<Part?> Of(IReadOnlyList<IReadOnlyList<Fit>> fits, Func<Fit, string> identity)
    {
        var taken = new Fit?[fits.Count];
        var owners = new Dictionary<string, int>(StringComparer.Ordinal);
        var best = fits.SelectMany(list => list).OrderByDescending(fit => fit.Score.Value).ThenBy(fit => fit.Shot).ThenBy(fit => fit.Key, StringComparer.Ordinal);
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var fit in best)
            if (taken[fit.Shot] is null && !owners.ContainsKey(identity(fit))) Take(LeastSeen(fit));

        // A shot without a clip may have one that another shot can do without, as long as that one loses little.
        for (var shot = 0; shot < fits.Count; shot++)
            if (taken[shot] is null) Make(shot, 0, new(StringComparer.Ordinal));

        var parts = taken.Select(fit => fit is null ? null : new Part(fit, Turn: 0)).ToArray();
        for (var shot = 0; shot < fits.Count; shot++) parts[shot] ??= Repeat(fits[shot], parts, identity);
        return parts;

        // Of clips that fit about as well, the one whose source the film shows least so far.
        Fit LeastSeen(Fit first) => fits[first.Shot]
            .Where(fit => first.Score.Value - fit.Score.Value <= Alike && !owners.ContainsKey(identity(fit)))
            .OrderBy(fit => uses.GetValueOrDefault(fit.Candidate.Source))
            .ThenByDescending(fit => fit.Score.Value)
            .ThenBy(fit => fit.Key, StringComparer.Ordinal)
            .First();

        void Take(Fit fit)
        {
            owners[identity(fit)] = fit.Shot;
            taken[fit.Shot] = fit;
            uses[fit.Candidate.Source] = uses.GetValueOrDefault(fit.Candidate.Source) + 1;
        }

        bool Make(int shot, double least, HashSet<string> tried)
        {
            foreach (var fit in fits[shot].Where(fit => fit.Score.Value >= least))
            {
                var clip = identity(fit);
                if (!tried.Add(clip) || (owners.TryGetValue(clip, out var owner) && !Make(owner, taken[owner]!.Score.Value - MostLoss, tried))) continue;
                owners[clip] = shot;
                taken[shot] = fit;
                return true;
            }

            return false;
        }
    }

    private static Part? Repeat(IReadOnlyList<Fit> fits, Part?[] parts, Func<Fit, string> identity) => fits
        .Select(fit => (Fit: fit, Uses: parts.OfType<Part>().Where(part => string.Equals(identity(part.Fit), identity(fit), StringComparison.Ordinal)).ToList()))
        .Where(found => found.Uses.Count < MostUses && found.Uses.TrueForAll(use => Math.Abs(use.Fit.Shot - found.Fit.Shot) >= LeastDistance))
        .Select(found => new Part(found.Fit, found.Uses.Count))
        .FirstOrDefault();
}

/// <summary>A clip in the place of a shot.</summary>
/// <param name="Fit">The clip and the shot.</param>
/// <param name="Turn">How often the film shows the clip already.</param>
internal sealed record Part(Fit Fit, int Turn);
