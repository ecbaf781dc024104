using Newsreel.Scripting.Models;

namespace Newsreel.Sourcing.Ranking;

/// <summary>What a model answers for several shots.</summary>
/// <param name="Shots">One for each shot that was asked for.</param>
internal sealed record RankingAnswer(IReadOnlyList<RankedShot> Shots);

/// <summary>What a model says of the clips of a shot, by their numbers from 1.</summary>
/// <param name="Shot">Number of the shot.</param>
/// <param name="Order">Clips that show what is said, best first.</param>
/// <param name="Unfit">Clips that do not.</param>
internal sealed record RankedShot(int Shot, IReadOnlyList<int> Order, IReadOnlyList<int> Unfit);

/// <summary>How a language model took part in the choice of footage.</summary>
/// <param name="Provider">Name of the service.</param>
/// <param name="Model">The model, as the service calls it.</param>
/// <param name="Use">What it took.</param>
/// <param name="Shots">Shots whose clips it put in order.</param>
public sealed record FootageRankingUse(string Provider, string Model, ModelUse Use, int Shots);
