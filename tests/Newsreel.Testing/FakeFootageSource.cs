using System.Collections.Concurrent;
using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Media.Probing;
using Newsreel.Media.Probing.Looks;
using Newsreel.Sourcing;

namespace Newsreel.Testing;

/// <summary>A source of footage whose files are a few bytes each and whose facts are made up.</summary>
public sealed class FakeFootageSource(params IReadOnlyList<Candidate> candidates) : IFootageSource, IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ConcurrentQueue<(string Id, ClipNeed Need)> _fetches = [];

    /// <inheritdoc />
    public string Name { get; init; } = "library";

    /// <inheritdoc />
    public SourceFacts Facts => new(Name, IsOutside, Obstacle);

    /// <summary>Whether asking it would call an outside address.</summary>
    public bool IsOutside { get; init; }

    /// <summary>Why it cannot be asked; null when it can be.</summary>
    public string? Obstacle { get; init; }

    /// <summary>What was fetched, in the order of the calls.</summary>
    public IReadOnlyList<(string Id, ClipNeed Need)> Fetches => [.. _fetches];

    /// <summary>The folders that were asked for last.</summary>
    public IReadOnlyList<string> Folders { get; private set; } = [];

    /// <summary>How long every clip is.</summary>
    public TimeSpan Length { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Called before a clip is given: to fail, or to wait.</summary>
    public Func<Candidate, ClipNeed, CancellationToken, Task> Before { get; init; } = (_, _, _) => Task.CompletedTask;

    /// <summary>Called before a clip is looked up: to fail, or to wait.</summary>
    public Func<string, CancellationToken, Task> BeforeFinding { get; init; } = (_, _) => Task.CompletedTask;

    /// <summary>Fails every search.</summary>
    public bool IsDown { get; init; }

    /// <summary>The content of a clip's file; clips of the same content are the same recording.</summary>
    public Func<Candidate, string> Content { get; init; } = candidate => candidate.Id;

    /// <summary>What a clip looks like; default: like no other.</summary>
    public Func<Candidate, Likeness> Look { get; init; } = _ => Likeness.None;

    /// <summary>Makes a candidate.</summary>
    public static Candidate Clip(string title, string place = "", ArchiveDate? date = null, params IReadOnlyList<string> keywords) => new(
        "library", title, title, "", keywords, place, date, "Somebody", "file:///clip", new("CC0", $"Credit of {title}", "", Clearance.Cleared), FootageNature.Actuality, IsStill: false, TimeSpan.Zero);

    /// <inheritdoc />
    public Task<IReadOnlyList<Candidate>> SearchAsync(FootageQuery query, CancellationToken cancellationToken)
    {
        Folders = query.LibraryFolders;
        return IsDown ? throw NewsreelException.Work("source-down", "The archive is closed.", "Try later.") : Task.FromResult(candidates);
    }

    /// <inheritdoc />
    public async Task<Candidate?> FindAsync(string name, CancellationToken cancellationToken)
    {
        await BeforeFinding(name, cancellationToken);
        return candidates.FirstOrDefault(candidate => string.Equals(candidate.Id, name, StringComparison.Ordinal));
    }

    /// <inheritdoc />
    public async Task<FetchedClip> FetchAsync(Candidate candidate, ClipNeed need, string folder, CancellationToken cancellationToken)
    {
        _fetches.Enqueue((candidate.Id, need));
        await Before(candidate, need, cancellationToken);
        if (need.Length > Length) throw Unusable.TooShort(candidate.Id, Length, need.Length);
        var path = _folder.File($"{Fingerprint.Of(candidate.Id).Value[..16]}.mp4");
        await File.WriteAllTextAsync(path, Content(candidate), cancellationToken);
        var colour = new ColourFacts("yuv420p", "bt709", "bt709", "bt709", IsFullRange: false);
        return new(
            path,
            new(candidate.IsStill, 1920, 1080, FrameRate.Thirty, FieldOrder.Progressive, colour, TimeSpan.Zero, Length, !candidate.IsStill),
            TimeSpan.FromSeconds(0.5 + (need.Turn * 10)))
        {
            Likeness = Look(candidate),
        };
    }

    /// <inheritdoc />
    public void Dispose() => _folder.Dispose();
}
