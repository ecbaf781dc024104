using System.Globalization;
using Newsreel.Sourcing.Casting;

namespace Newsreel.Sourcing.Ranking;

/// <summary>
/// Lets the opinion of a model count among the other points. It moves clips that fit up and down and can sink them below the least; it makes
/// no clip usable that was refused, and claims nothing for any. Pure.
/// </summary>
internal static class RankedFits
{
    /// <summary>Points of the first of an order; the last one has none. As much as the place where a clip was taken counts.</summary>
    private const double First = 0.15;

    /// <summary>Points of a clip that does not fit: as far as words alone lift most clips over the least.</summary>
    private const double Unfit = -0.25;

    /// <summary>The clips of a shot with their new scores, best first.</summary>
    /// <param name="fits">All clips of the shot.</param>
    /// <param name="offer">Those that the model was told of.</param>
    /// <param name="ranked">What it said of them.</param>
    /// <param name="model">Its name, for people.</param>
    public static IReadOnlyList<Fit> With(IReadOnlyList<Fit> fits, ClipOffer offer, RankedShot ranked, string model)
    {
        var unfit = ranked.Unfit.Where(IsOffered).ToHashSet();
        var order = ranked.Order.Where(number => IsOffered(number) && !unfit.Contains(number)).Distinct().ToList();
        return [.. fits.Select(Judged).OrderByDescending(fit => fit.Score.Value).ThenBy(fit => fit.Key, StringComparer.Ordinal)];

        bool IsOffered(int number) => number >= 1 && number <= offer.Fits.Count;

        Fit Judged(Fit fit)
        {
            var number = offer.Fits.ToList().IndexOf(fit) + 1;
            if (unfit.Contains(number)) return Moved(fit, $"does not fit, says {model}", Unfit);
            // What is shown after others were rejected has not been looked at.
            if (number == 0 && unfit.Count > 0) return Moved(fit, $"not judged by {model}, which rejected {unfit.Count} of {offer.Fits.Count} before it", 0);
            var place = order.IndexOf(number);
            return place < 0 ? fit : Moved(fit, $"{place + 1} of {order.Count} for {model}", First * (order.Count - place) / order.Count);
        }
    }

    private static Fit Moved(Fit fit, string why, double points) => fit with
    {
        Score = new(Math.Clamp(fit.Score.Value + points, 0, 1), [.. fit.Score.Reasons, string.Create(CultureInfo.InvariantCulture, $"{why} {(points < 0 ? "−" : "+")}{Math.Abs(points):0.00}")]),
    };
}
