using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Editing;
using Newsreel.Projects;
using Newsreel.Sourcing;

namespace Newsreel.Bench;

/// <summary>A film of mixed sources: shots of four to five seconds, three to a scene, cuts within scenes and dissolves between them.</summary>
/// <param name="Shots">In order.</param>
/// <param name="Timeline">The edit that the product renders.</param>
internal sealed record BenchFilm(IReadOnlyList<BenchShot> Shots, Timeline Timeline)
{
    public static readonly OutputProfile Profile = OutputProfile.Default;

    private const int ShotsPerScene = 3;
    private const long DissolveFrames = 15;
    private static readonly long[] Lengths = [135, 120, 150, 128, 142];

    /// <summary>Plans a film.</summary>
    /// <param name="sources">Taken in turn.</param>
    /// <param name="seconds">Its length.</param>
    /// <param name="dissolvesEverywhere">Also within scenes.</param>
    /// <param name="swapped">The shot that shows another moment than it would; −1 for none.</param>
    public static BenchFilm Plan(IReadOnlyList<BenchSource> sources, int seconds, bool dissolvesEverywhere, int swapped = -1)
    {
        var rate = Profile.FrameRate;
        var places = Places(rate.FramesIn(TimeSpan.FromSeconds(seconds)));
        IReadOnlyList<Transition> transitions = [.. places.Skip(1).Select((place, index) => dissolvesEverywhere || (index + 1) % ShotsPerScene == 0
            ? new Transition(place.Start, TransitionKind.Dissolve, DissolveFrames / 2, DissolveFrames - (DissolveFrames / 2))
            : new Transition(place.Start, TransitionKind.Cut, 0, 0))];
        IReadOnlyList<BenchShot> shots = [.. places.Select((place, index) =>
        {
            var visible = FrameRange.Between(
                place.Start - (index > 0 ? transitions[index - 1].InOffset : 0), place.End + (index < transitions.Count ? transitions[index].OutOffset : 0));
            var first = 40 + ((index * 151) + (index == swapped ? 900 : 0)) % (rate.FramesIn(TimeSpan.FromSeconds(BenchSource.Seconds)) - 300);
            return new BenchShot(index, sources[index % sources.Count], place, visible, first, index / ShotsPerScene, index < transitions.Count ? transitions[index].Place.Length : 0);
        })];
        var track = new Track("Picture", TrackKind.Video, [.. shots.Select(Clip)], transitions);
        return new(shots, new("Benchmark", rate, [track], [], [], []));
    }

    private static List<FrameRange> Places(long frames)
    {
        var places = new List<FrameRange>();
        for (long start = 0; start < frames; start = places[^1].End)
        {
            var length = Lengths[places.Count % Lengths.Length];
            places.Add(new(start, frames - start - length < 60 ? frames - start : length));
        }

        return places;
    }

    private static TrackItem Clip(BenchShot shot)
    {
        var candidate = new Candidate(
            "library", shot.Source.Name, shot.Source.Name, "", [], "", null, "", $"file://{shot.Source.Path}",
            new("", "", "", Clearance.OwnFootage), FootageNature.Actuality, IsStill: false, TimeSpan.FromSeconds(BenchSource.Seconds));
        var footage = new Footage(candidate, new(1, []), shot.Source.Path, shot.Source.Facts, Profile.FrameRate.TimeAt(shot.First), null);
        var mount = new Mount(new(0, 0, Profile.Width, Profile.Height), null, null, []);
        var media = new FootageMedia(
            footage, ShotRole.Generic, mount, new(0, Profile.FrameRate.FramesIn(shot.Source.Facts.Duration)), new(shot.First, shot.Visible.Length));
        return new Clip(shot.Place, shot.Source.Name, media, new(shot.First + shot.Place.Start - shot.Visible.Start, shot.Place.Length));
    }
}

/// <summary>A shot of the benchmark's film.</summary>
/// <param name="Index">0 to n − 1.</param>
/// <param name="Source">What is shown.</param>
/// <param name="Place">Frames on the film's clock.</param>
/// <param name="Visible">The same with the overlaps of dissolves.</param>
/// <param name="First">The source's frame, on the film's clock, that is seen first.</param>
/// <param name="Scene">0 to m − 1.</param>
/// <param name="Dissolve">Frames of the dissolve that ends it; 0 for a cut.</param>
internal sealed record BenchShot(int Index, BenchSource Source, FrameRange Place, FrameRange Visible, long First, int Scene, long Dissolve)
{
    /// <summary>Seconds in the source where it begins.</summary>
    public string In => FormattableString.Invariant($"{BenchFilm.Profile.FrameRate.TimeAt(First).TotalSeconds:0.######}");
}
