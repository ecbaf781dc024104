using Newsreel.Scripting;
using Newsreel.Sourcing.Casting;

namespace Newsreel.Sourcing.Ranking;

/// <summary>A shot and the clips that fit it best, as a language model is told of them. Pure.</summary>
/// <param name="At">The shot, counted from 0.</param>
/// <param name="Fits">At least one and at most <see cref="Most"/>, best first; a model knows them by their numbers from 1.</param>
/// <param name="Text">What the model reads.</param>
internal sealed record ClipOffer(int At, IReadOnlyList<Fit> Fits, string Text)
{
    /// <summary>More clips than these are not worth their tokens: the words have put the likely ones first.</summary>
    public const int Most = 5;

    private const int LongestWords = 300;
    private const int LongestTitle = 120;
    private const int LongestDescription = 240;

    /// <summary>The offers of a film: one for each shot that can take a clip and is still to be decided.</summary>
    /// <param name="order">The film.</param>
    /// <param name="fits">For each shot its clips, best first.</param>
    /// <param name="isOpen">Whether a shot, counted from 0, is still to be decided.</param>
    public static IReadOnlyList<ClipOffer> Of(ScoutOrder order, IReadOnlyList<IReadOnlyList<Fit>> fits, Func<int, bool> isOpen) =>
    [
        .. fits.Select((list, at) => (At: at, Fits: isOpen(at) ? list.Where(fit => fit.Refusal is null).Take(Most).ToList() : []))
            .Where(shot => shot.Fits.Count > 0)
            .Select(shot => new ClipOffer(shot.At, shot.Fits, Told(order.Shots.Shots[shot.At], shot.Fits))),
    ];

    private static string Told(Shot shot, IEnumerable<Fit> fits) =>
        $"Shot {shot.Number}: {Cut(shot.Wanted, LongestWords)}\n" + string.Concat(fits.Select((fit, at) => $"  {at + 1}. {Told(fit.Candidate)}\n"));

    private static string Told(Candidate clip) => string.Join(" | ", new[]
    {
        Cut(clip.Title, LongestTitle), clip.Place.Length > 0 ? $"place: {Cut(clip.Place, LongestTitle)}" : "", clip.Date is { } date ? $"date: {date}" : "", Cut(clip.Description, LongestDescription),
    }.Where(part => part.Length > 0));

    private static string Cut(string text, int most) => Prompts.OneLine(text) is var line && line.Length > most ? line[..most].TrimEnd() + "…" : line;
}
