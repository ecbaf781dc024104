using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Scripting;
using Newsreel.Scripting.Models;
using Newsreel.Sourcing.Casting;

namespace Newsreel.Sourcing.Ranking;

/// <summary>Asks a language model which of the clips that fit a shot show best what is said, where a brief asks for it. No film fails for it.</summary>
/// <param name="models">Who can be asked.</param>
public sealed class FootageRanking(ModelCatalogue models)
{
    private const int TokensOfAnswer = 1200;
    private const int TokensOfShot = 60;
    private const int MostShots = 12;

    /// <summary>The clips of every shot with what a model thinks of them.</summary>
    /// <param name="order">The film.</param>
    /// <param name="fits">For each shot its clips, best first.</param>
    /// <param name="isOpen">Whether a shot, counted from 0, is still to be decided.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal async Task<RankedFootage> RankAsync(ScoutOrder order, IReadOnlyList<IReadOnlyList<Fit>> fits, Func<int, bool> isOpen, CancellationToken cancellationToken)
    {
        if (!order.Brief.RanksFootage) return new(fits, null, null);
        var offers = ClipOffer.Of(order, fits, isOpen);
        if (offers.Count == 0) return new(fits, null, null);
        if (Asked(order) is not { } provider) return new(fits, null, new("Language model", "No language model can be asked to rank footage: it is ranked by its words alone.") { IsSource = true });
        var (ranked, shots, use) = (fits.ToArray(), 0, (Func<FootageRankingUse?>)(() => null));
        try
        {
            var model = await provider.OpenAsync(cancellationToken);
            var meter = new ModelMeter(model.Limits.Price, order.Brief.MaxCost is { } most ? Math.Max(0, most - (order.Spent.Dollars ?? 0)) : null);
            var ask = StructuredAsk.Kept(model, provider.Title, meter, order.Answers);
            use = () => meter.Used == ModelUse.None ? null : new(provider.Name, model.Name, meter.Used, shots);
            foreach (var part in Parts(offers, model.Limits))
            {
                var answer = await ask.AskAsync(Question(order, part), cancellationToken);
                foreach (var (offer, said) in part.Join(answer.Shots.DistinctBy(shot => shot.Shot), offer => order.Shots.Shots[offer.At].Number, shot => shot.Shot, (offer, shot) => (offer, shot)))
                {
                    ranked[offer.At] = RankedFits.With(ranked[offer.At], offer, said, model.Name);
                    shots++;
                }
            }

            return new(ranked, use(), null);
        }
        catch (NewsreelException failure) when (failure.Code.StartsWith("model-", StringComparison.Ordinal))
        {
            return new(ranked, use(), new(provider.Title, $"Footage is ranked by its words{(ranked.SequenceEqual(fits) ? "" : " where the model did not come to it")}: {failure.Message}") { IsSource = true });
        }
    }

    /// <summary>Who wrote the film; else who would have been asked to.</summary>
    private IModelProvider? Asked(ScoutOrder order) => (order.Brief.Writer is Brief.AnyWriter or Brief.OfflineWriter ? models.Fallbacks : [models.Named(order.Brief.Writer)])
        .Where(provider => provider.Obstacle is null && (provider.IsLocal || !order.Brief.Offline))
        .OrderByDescending(provider => string.Equals(provider.Name, order.Writer, StringComparison.Ordinal))
        .FirstOrDefault();

    private static Question<RankingAnswer> Question(ScoutOrder order, IReadOnlyList<ClipOffer> part) => new(
        "footage_ranking", Prompts.Text("rank"),
        $"Film: {Prompts.OneLine(order.Brief.Topic)}\n\nCLIPS BEGIN\n{string.Concat(part.Select(offer => offer.Text))}CLIPS END\n",
        TokensOfAnswer + (part.Count * TokensOfShot),
        answer => part.Any(offer => answer.Shots.Any(shot => shot.Shot == order.Shots.Shots[offer.At].Number)) ? "" : $"none of the shots {string.Join(", ", part.Select(offer => order.Shots.Shots[offer.At].Number))} is in it.");

    /// <summary>As many shots at once as the model takes.</summary>
    private static IEnumerable<IReadOnlyList<ClipOffer>> Parts(IReadOnlyList<ClipOffer> offers, ModelLimits limits)
    {
        var room = (int)(0.9 * Math.Min(limits.ContextTokens, limits.TokensPerMinute ?? int.MaxValue)) - TokensOfAnswer - TokenEstimate.Of(Prompts.Text("rank"));
        var (part, used) = (new List<ClipOffer>(), 0);
        foreach (var offer in offers)
        {
            var tokens = TokenEstimate.Of(offer.Text) + TokensOfShot;
            if (part.Count > 0 && (part.Count == MostShots || used + tokens > room))
            {
                yield return part;
                (part, used) = ([], 0);
            }

            part.Add(offer);
            used += tokens;
        }

        yield return part;
    }
}

/// <summary>Clips with what a model thinks of them.</summary>
/// <param name="Fits">For each shot its clips, best first.</param>
/// <param name="Use">What the model took, also when it failed in the end; null when it answered nothing.</param>
/// <param name="Trouble">Why there is no opinion; null when there is, or none was asked for.</param>
internal sealed record RankedFootage(IReadOnlyList<IReadOnlyList<Fit>> Fits, FootageRankingUse? Use, Refusal? Trouble);
