using Newsreel.Common;
using Newsreel.Media.Probing;
using Newsreel.Projects;
using Newsreel.Scripting;
using Newsreel.Sourcing.Casting;
using Newsreel.Sourcing.Ranking;
using Newsreel.Sourcing.Rights;

namespace Newsreel.Sourcing;

/// <summary>Looks for footage for every shot of a film and chooses. The same film and the same footage give the same choice.</summary>
/// <param name="catalogue">Every source.</param>
/// <param name="home">Has a library too.</param>
/// <param name="hearing">Listens to clips that are heard alone; null hears nothing.</param>
/// <param name="ranking">Asks a language model where a brief wishes it; null when there is none to ask.</param>
public sealed class FootageScout(FootageCatalogue catalogue, Home home, ClipHearing? hearing = null, FootageRanking? ranking = null)
{
    private const double Gathered = 0.2;

    /// <summary>The most clips that are listened to for one shot: one of an archive has to be fetched for it.</summary>
    private const int MostHeard = 3;

    /// <summary>Chooses what fills every shot: footage that fits, else a graphic with the reason.</summary>
    /// <param name="order">The film so far.</param>
    /// <param name="progress">Told the share of shots that are decided, 0 to 1.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="NewsreelException">The folder of footage that the brief names has gone; a clip or a source that fails is a refusal instead.</exception>
    public async Task<Selection> ChooseAsync(ScoutOrder order, IProgress<double>? progress, CancellationToken cancellationToken) =>
        await new ExcerptDesk(catalogue, hearing).FillAsync(order, await CastAsync(order, progress, cancellationToken), cancellationToken);

    private async Task<Selection> CastAsync(ScoutOrder order, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var earlier = KeptChoices.Of(order.Shots, order.Earlier);
        List<ShotChoice?> kept = [.. earlier.Select(choice => choice is { IsRejected: true } ? null : choice)];
        if (kept.All(choice => choice is not null)) return new([.. kept.OfType<ShotChoice>()], order.Earlier!.Refusals);
        if (order.Brief.LibraryFolder is { } library && !Directory.Exists(library))
            throw NewsreelException.Work("library-missing", $"The footage library '{library}' is not there any more.", "Put the folder back.");
        if (order.Brief.Footage == FootageChoice.Graphics) return AllDrawn("All pictures are drawn, as was asked for.");
        var asked = catalogue.Asked(order.Brief);
        var folders = Folders(order.Brief);
        var (offered, refusals) = await new CandidatePool(asked).GatherAsync(FilmQueries.Of(order, folders), cancellationToken);
        var candidates = RightsDesk.Decide(offered, order.Brief);
        progress?.Report(candidates.Count == 0 ? 1 : Gathered);
        if (candidates.Count > 0) return await ChooseAsync(order, earlier, (candidates, refusals), progress, cancellationToken);
        return AllDrawn(NothingFound(asked, folders, refusals)) with { Refusals = refusals };

        Selection AllDrawn(string reason)
        {
            var drawn = Selection.AllDrawn(order.Shots, reason);
            return drawn with { Choices = [.. drawn.Choices.Select((choice, at) => kept[at] ?? Stays(earlier[at]) ?? choice)] };
        }
    }

    /// <summary>Checks that the folder and the sources of footage that a brief names are there.</summary>
    /// <exception cref="NewsreelException">One of them is not: wrong usage.</exception>
    public void Check(Brief brief)
    {
        catalogue.Check(brief);
        if (brief.LibraryFolder is not { } folder || Directory.Exists(folder)) return;
        throw NewsreelException.Usage(
            File.Exists(folder) ? $"The footage library '{folder}' is a file." : $"The footage library '{folder}' is not there.",
            "Give the folder that holds your footage with --library.");
    }

    private async Task<Selection> ChooseAsync(
        ScoutOrder order, IReadOnlyList<ShotChoice?> earlier, (IReadOnlyList<Candidate> Candidates, IReadOnlyList<Refusal> Refusals) offer, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var shots = order.Shots.Shots;
        var rate = order.Brief.Profile.FrameRate;
        List<TimeSpan> needed = [.. shots.Select(order.Needed)];
        List<bool> isShort = [.. shots.Select(shot => rate.TimeAt(shot.Place.Length) < ShortShots.Readable)];
        var ranked = new RankedFootage(FilmReading.Judge(order, offer.Candidates), null, null);
        if (ranking is not null) ranked = await ranking.RankAsync(order, ranked.Fits, at => !IsKept(at), cancellationToken);
        var fits = ranked.Fits;
        // What a shot keeps is in the film already, what was rejected comes back nowhere, and nobody's lips move under the narrator's words.
        var shown = earlier.Select(choice => choice?.Footage).OfType<Footage>().Select(footage => (footage.Candidate.Source, footage.Candidate.Id))
            .Concat(shots.Select(shot => shot.Excerpt).OfType<Excerpt>().Select(excerpt => (Candidate.Library, excerpt.Path.Replace(Path.DirectorySeparatorChar, '/')))).ToHashSet();
        List<IReadOnlyList<Fit>> usable = [.. fits.Select((list, at) => IsKept(at)
            ? []
            : list.Where(fit => fit.Refusal is null && !shown.Contains((fit.Candidate.Source, fit.Candidate.Id))).ToList())];
        var call = new CastingCall(catalogue.All.ToDictionary(source => source.Name, StringComparer.Ordinal), order.Folder, [.. shots.Select(order.Need)]);
        var parts = (await call.AssignAsync([.. usable.Select((list, at) => isShort[at] ? [] : list)], Steps(progress, shots.Count), cancellationToken)).ToArray();
        for (var at = 1; at < parts.Length; at++)
            if (isShort[at] && !IsKept(at)) parts[at] = await ShortAsync(at, usable[at], parts, call, cancellationToken);
        for (var at = 0; at < parts.Length; at++)
            if (shots[at].Kind is SceneKind.Breath && !IsKept(at) && hearing is not null) parts[at] = await AudibleAsync(at, usable[at], parts, call, needed[at], cancellationToken);
        progress?.Report(1);
        return new(
            [.. shots.Select((shot, at) => IsKept(at) ? earlier[at]!
                : parts[at] is { } part ? Choices.Shown(shot, part, call, needed[at], fits[at])
                : Stays(earlier[at]) ?? Choices.Drawn(shot, call, fits[at], isShort[at]))],
            [.. offer.Refusals, .. ranked.Trouble is { } trouble ? [trouble] : Array.Empty<Refusal>(), .. call.Away, .. Refusals(fits, call)])
        { Ranking = ranked.Use };

        bool IsKept(int at) => earlier[at] is { IsRejected: false };
    }

    /// <summary>A rejected picture that stays because there is nothing else; null where a graphic serves.</summary>
    private static ShotChoice? Stays(ShotChoice? earlier) => earlier is { IsRejected: true, Footage: { } footage }
        ? earlier with { IsRejected = false, Reason = $"“{footage.Candidate.Title}” stays: another picture was asked for, and no other footage fits." }
        : null;

    private static async Task<Part?> ShortAsync(int at, IReadOnlyList<Fit> fits, Part?[] parts, CastingCall call, CancellationToken cancellationToken)
    {
        var used = parts.OfType<Part>().Select(part => call.Identity(part.Fit)).ToHashSet(StringComparer.Ordinal);
        foreach (var part in ShortShots.Parts(fits, parts[at - 1], fit => used.Contains(call.Identity(fit))))
            if (await call.TryAsync(part, cancellationToken) && !used.Contains(call.Identity(part.Fit))) return part;
        return null;
    }

    /// <summary>For a shot whose picture is heard, the best clip with sound that no other shot shows; where none has any, what was chosen.</summary>
    private async Task<Part?> AudibleAsync(int at, IReadOnlyList<Fit> fits, Part?[] parts, CastingCall call, TimeSpan length, CancellationToken cancellationToken)
    {
        var used = parts.Where((_, other) => other != at).OfType<Part>().Select(part => call.Identity(part.Fit)).ToHashSet(StringComparer.Ordinal);
        var others = fits.Where(fit => !ReferenceEquals(fit, parts[at]?.Fit)).Select(fit => new Part(fit, Turn: 0));
        foreach (var part in (parts[at] is { } chosen ? others.Prepend(chosen) : others).Take(MostHeard))
        {
            if (!await call.TryAsync(part, cancellationToken) || used.Contains(call.Identity(part.Fit))) continue;
            parts[at] ??= part;
            var clip = call.Clip(part);
            if (await hearing!.IsAudibleAsync(clip.Path, clip.Facts.Start + clip.In, length, cancellationToken)) return part;
        }

        return parts[at];
    }

    /// <summary>Says where footage was looked for, and nothing of places where nobody could look.</summary>
    private string NothingFound(IReadOnlyList<IFootageSource> asked, IReadOnlyList<string> folders, IReadOnlyList<Refusal> refusals)
    {
        var failed = string.Join(", ", refusals.Where(refusal => refusal.IsSource).Select(refusal => refusal.Name));
        var answered = string.Join(", ", asked.Where(source => !failed.Contains(source.Facts.Title, StringComparison.Ordinal))
            .Select(source => source.Name is Candidate.Library ? $"{source.Name} ({string.Join(", ", folders.Select(home.Store))})" : source.Name));
        var nothing = answered.Length > 0 ? $"No footage shares a word with the film; looked in {answered}." : failed.Length > 0 ? "No footage could be looked for." : "No footage was looked for: there is no source.";
        return failed.Length == 0 ? nothing : $"{nothing} Not asked, or not in full: {failed}.";
    }

    private IReadOnlyList<string> Folders(Brief brief) =>
        [.. brief.LibraryFolder is { } own ? [own] : Array.Empty<string>(), Path.Combine(home.Root, "library", "footage")];

    // A clip is told of once, with what was found out about it first.
    private static IEnumerable<Refusal> Refusals(IReadOnlyList<IReadOnlyList<Fit>> fits, CastingCall call)
    {
        var known = fits.SelectMany(list => list).DistinctBy(fit => fit.Key, StringComparer.Ordinal).ToDictionary(fit => fit.Key, fit => fit.Candidate, StringComparer.Ordinal);
        var waiting = fits.SelectMany(list => list).Where(fit => fit.WaitsForPerson).Select(fit => (fit.Key, Reason: fit.Candidate.Terms.Restrictions));
        return call.Refusals.Concat(waiting)
            .DistinctBy(refusal => refusal.Key, StringComparer.Ordinal)
            .OrderBy(refusal => refusal.Key, StringComparer.Ordinal)
            .Select(refusal => new Refusal(known[refusal.Key].Title, refusal.Reason));
    }

    private static Action Steps(IProgress<double>? progress, int shots)
    {
        var gate = new Lock();
        var done = 0;
        return () =>
        {
            lock (gate) progress?.Report(Math.Min(0.99, Gathered + ((1 - Gathered) * ++done / shots)));
        };
    }
}
