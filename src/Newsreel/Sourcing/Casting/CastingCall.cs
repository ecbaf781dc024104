using Newsreel.Common;
using Newsreel.Media.Probing;
using Newsreel.Media.Probing.Looks;

namespace Newsreel.Sourcing.Casting;

/// <summary>Fetches what an assignment wants, and assigns again without what turned out to be unusable, until every part stands.</summary>
internal sealed class CastingCall(IReadOnlyDictionary<string, IFootageSource> sources, string folder, IReadOnlyList<ClipNeed> needed)
{
    // Clips of archives wait on the network; decoding has a limit of its own.
    private const int AtOnce = 6;
    private const int MostInVain = 6;

    /// <summary>How long a source may take to answer for one clip.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(90);

    private readonly Dictionary<(string Key, ClipNeed Need), FetchedClip> fetched = [];
    private readonly Dictionary<string, string> identities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> lost = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (TimeSpan Length, string Reason)> tooShort = new(StringComparer.Ordinal);
    private readonly HashSet<(string Key, int Shot)> unrepeatable = [];
    private readonly Dictionary<string, (HashSet<string> Keys, string Reason)> away = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> inVain = [];
    private readonly List<(string Identity, Likeness Likeness)> looks = [];

    /// <summary>Why a clip could not be taken for its shot; null when nothing is known against it.</summary>
    public string? Refusal(Fit fit) =>
        lost.GetValueOrDefault(fit.Key)
        ?? (tooShort.TryGetValue(fit.Key, out var known) && needed[fit.Shot].Length >= known.Length ? known.Reason : null)
        ?? (HasGivenUp(fit.Shot) && IsOutside(fit) && !identities.ContainsKey(fit.Key) ? FormattableString.Invariant($"It was not tried: {GivenUpReason}") : null);

    /// <summary>Why no more clips are tried for a shot: one sentence.</summary>
    public static string GivenUpReason { get; } = FormattableString.Invariant($"{MostInVain} clips of archives could not be used for the shot.");

    /// <summary>Whether so many clips of archives could not be used for a shot that no more are fetched for it; files of this machine cost nothing to try.</summary>
    public bool HasGivenUp(int shot) => inVain.GetValueOrDefault(shot) >= MostInVain;

    /// <summary>Sources that could not send clips that were wanted: how many, and why the first could not be had.</summary>
    public IEnumerable<Refusal> Away => away.OrderBy(source => source.Key, StringComparer.Ordinal).Select(source => new Refusal(
        sources[source.Key].Facts.Title, $"{Counted.Of(source.Value.Keys.Count, "clip")} that the film wanted could not be had: {source.Value.Reason} Once it answers, 'scene redo' and 'render' look again.")
    { IsSource = true });

    /// <summary>Clips that could not be used at all or not for so long, with the reason; those whose source was away are no fault of theirs.</summary>
    public IEnumerable<(string Key, string Reason)> Refusals =>
        lost.Where(pair => !away.Values.Any(source => source.Keys.Contains(pair.Key))).Select(pair => (pair.Key, pair.Value)).Concat(tooShort.Select(pair => (pair.Key, pair.Value.Reason)));

    /// <summary>Gives clips to shots.</summary>
    /// <param name="fits">For each shot what it may take, best first.</param>
    /// <param name="onFetched">Called after each clip.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IReadOnlyList<Part?>> AssignAsync(IReadOnlyList<IReadOnlyList<Fit>> fits, Action onFetched, CancellationToken cancellationToken)
    {
        while (true)
        {
            var parts = Assignment.Of([.. fits.Select(list => list.Where(fit => Refusal(fit) is null && !unrepeatable.Contains((fit.Key, fit.Shot))).ToList())], Identity);
            var missing = parts.OfType<Part>().Where(part => !fetched.ContainsKey((part.Fit.Key, Need(part)))).ToList();
            if (missing.Count == 0) return parts;
            await FetchAsync(missing, onFetched, cancellationToken);
        }
    }

    /// <summary>Tries one more clip; false when it cannot be used.</summary>
    public async Task<bool> TryAsync(Part part, CancellationToken cancellationToken)
    {
        if (!fetched.ContainsKey((part.Fit.Key, Need(part))) && Refusal(part.Fit) is null) await FetchAsync([part], () => { }, cancellationToken);
        return fetched.ContainsKey((part.Fit.Key, Need(part)));
    }

    /// <summary>The clip of a part that was assigned.</summary>
    public FetchedClip Clip(Part part) => fetched[(part.Fit.Key, Need(part))];

    /// <summary>The same for clips that hold the same recording or look alike, as far as they were fetched.</summary>
    public string Identity(Fit fit) => identities.GetValueOrDefault(fit.Key, fit.Key);

    private bool IsOutside(Fit fit) => sources[fit.Candidate.Source].Facts.IsOutside;

    private ClipNeed Need(Part part) => needed[part.Fit.Shot] with { Turn = part.Turn };

    private async Task FetchAsync(List<Part> parts, Action onFetched, CancellationToken cancellationToken)
    {
        var outcomes = new Outcome[parts.Count];
        await Parallel.ForAsync(0, parts.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (at, token) =>
        {
            outcomes[at] = await OutcomeAsync(parts[at], token);
            onFetched();
        });
        foreach (var (part, outcome) in parts.Zip(outcomes)) Note(part, outcome);
    }

    private async Task<Outcome> OutcomeAsync(Part part, CancellationToken cancellationToken)
    {
        try
        {
            var candidate = part.Fit.Candidate;
            var clip = await Limited.RunAsync(token => sources[candidate.Source].FetchAsync(candidate, Need(part), folder, token), Deadline, cancellationToken);
            return new(clip, await ClipIdentity.OfAsync(clip.Path, cancellationToken), null);
        }
        catch (NewsreelException failure) when (failure.Code is not ("program-missing" or "program-too-old" or "disk-full"))
        {
            return new(null, "", failure);
        }
        catch (IOException gone)
        {
            return new(null, "", Unusable.Because(part.Fit.Candidate.Id, $"cannot be read: {gone.Message.TrimEnd('.')}"));
        }
    }

    private void Note(Part part, Outcome outcome)
    {
        var key = part.Fit.Key;
        if (outcome.Clip is { } clip)
        {
            fetched[(key, Need(part))] = clip;
            // Pieces of one video for two shots are two files.
            var identity = identities.GetValueOrDefault(key) ?? looks.Find(look => look.Likeness.IsLike(clip.Likeness)).Identity ?? outcome.Identity;
            identities[key] = identity;
            looks.Add((identity, clip.Likeness));
            return;
        }

        if (IsOutside(part.Fit)) inVain[part.Fit.Shot] = inVain.GetValueOrDefault(part.Fit.Shot) + 1;
        if (outcome.Failure is { Code: Unusable.TooShortCode } brief)
        {
            if (!tooShort.TryGetValue(key, out var brevity) || brevity.Length > needed[part.Fit.Shot].Length) tooShort[key] = (needed[part.Fit.Shot].Length, brief.Message);
        }
        else if (part.Turn > 0)
        {
            unrepeatable.Add((key, part.Fit.Shot));
        }
        else
        {
            lost[key] = outcome.Failure!.Message;
            if (!SourceFailure.IsAway(outcome.Failure)) return;
            var source = part.Fit.Candidate.Source;
            if (!away.TryGetValue(source, out var known)) away[source] = known = (new(StringComparer.Ordinal), outcome.Failure.Message);
            known.Keys.Add(key);
        }
    }

    private sealed record Outcome(FetchedClip? Clip, string Identity, NewsreelException? Failure);
}
