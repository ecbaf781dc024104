using System.Collections.Concurrent;
using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Editing;
using Newsreel.Rendering;
using Newsreel.Tests.Media;

namespace Newsreel.Tests.Rendering;

/// <summary>A film of four clips with a cut, a dissolve and a dip between them, encoded for real.</summary>
internal sealed class EncodedFilm : IDisposable
{
    public static readonly Rgb Red = new(200, 0, 0);
    public static readonly Rgb Green = new(0, 200, 0);
    public static readonly Rgb Blue = new(40, 40, 220);
    public static readonly Rgb Grey = new(128, 128, 128);

    private EncodedFilm(FrameRate rate)
    {
        Rate = rate;
        Plan = RenderPlanner.Plan(
            Cards.Film(
                rate, [(Cards.Flat(Red), 11), (Cards.Flat(Green), 14), (Cards.Flat(Blue), 17), (Cards.Flat(Grey), 13)],
                TransitionKind.Cut, TransitionKind.Dissolve, TransitionKind.Dip),
            null);
    }

    public TempFolder Folder { get; } = new();

    public FrameRate Rate { get; }

    public RenderPlan Plan { get; }

    public IReadOnlyList<EncodedSegment> Segments { get; private set; } = [];

    public static async Task<EncodedFilm> EncodeAsync(FrameRate rate)
    {
        var film = new EncodedFilm(rate);
        var encoder = new SegmentEncoder(Tools.Ffmpeg, film.Folder.Root, Cards.Profile(rate));
        film.Segments = await Task.WhenAll(film.Plan.Segments.Select(segment => encoder.EncodeAsync(segment, 1, Tools.Token)));
        return film;
    }

    public void Dispose() => Folder.Dispose();
}

/// <summary>Films that several tests look at, one for each frame rate.</summary>
public sealed class EncodedFilms : IDisposable
{
    private readonly ConcurrentDictionary<FrameRate, Lazy<Task<EncodedFilm>>> _films = [];
    private readonly ConcurrentBag<EncodedFilm> _made = [];

    internal Task<EncodedFilm> AtAsync(FrameRate rate) => _films.GetOrAdd(rate, new Lazy<Task<EncodedFilm>>(() => MakeAsync(rate))).Value;

    public void Dispose()
    {
        foreach (var film in _made) film.Dispose();
    }

    private async Task<EncodedFilm> MakeAsync(FrameRate rate)
    {
        var film = await EncodedFilm.EncodeAsync(rate);
        _made.Add(film);
        return film;
    }
}
