using System.Globalization;
using Microsoft.Extensions.AI;
using Newsreel.Common;

namespace Newsreel.Scripting.Models;

/// <summary>Counts what a film asks of a language model and stops it before it costs more than it may. For one task at a time.</summary>
/// <param name="price">What tokens cost; null when that is unknown or nothing.</param>
/// <param name="most">US dollars that the film may cost; null for no limit.</param>
internal sealed class ModelMeter(TokenPrice? price, decimal? most)
{
    private const decimal Million = 1_000_000;

    /// <summary>What was used so far.</summary>
    public ModelUse Used { get; private set; } = ModelUse.None;

    /// <summary>Counts an answer.</summary>
    /// <param name="usage">Its tokens, as the service says; null when it does not.</param>
    /// <param name="isKept">Whether an earlier attempt had asked for it already.</param>
    public void Add(UsageDetails? usage, bool isKept)
    {
        var (input, output) = (usage?.InputTokenCount ?? 0, usage?.OutputTokenCount ?? 0);
        Used = new(Used.Calls + (isKept ? 0 : 1), Used.KeptAnswers + (isKept ? 1 : 0), Used.InputTokens + input, Used.OutputTokens + output, price is null ? null : (Used.Dollars ?? 0) + Cost(input, output));
    }

    /// <summary>Refuses a question whose longest answer would take the film past its limit.</summary>
    /// <param name="title">Who is asked, for people.</param>
    /// <param name="input">Estimated tokens of the question.</param>
    /// <param name="output">The longest answer in tokens.</param>
    /// <exception cref="NewsreelException">Code <see cref="ModelFailure.Cost"/>.</exception>
    public void Require(string title, long input, long output)
    {
        if (most is not { } limit || price is null) return;
        var spent = Used.Dollars ?? 0;
        var next = Cost(input, output);
        if (spent + next <= limit) return;
        throw ModelFailure.Of(
            ModelFailure.Cost, title,
            string.Create(CultureInfo.InvariantCulture, $"would cost more than the film may: {spent:0.0000} dollars are spent, the next answer can cost {next:0.0000}, and the limit is {limit:0.00##}"),
            "Run 'newsreel resume last --max-cost DOLLARS' with more: what is written so far is kept.");
    }

    private decimal Cost(long input, long output) => price is null ? 0 : ((input * price.Input) + (output * price.Output)) / Million;
}

/// <summary>What a film asked of a language model.</summary>
/// <param name="Calls">Answers that were asked for.</param>
/// <param name="KeptAnswers">Answers that an earlier attempt had stored.</param>
/// <param name="InputTokens">Tokens of questions, kept answers counted in.</param>
/// <param name="OutputTokens">Tokens of answers, reasoning and kept answers counted in.</param>
/// <param name="Dollars">What all of it cost in US dollars; null when the price is unknown.</param>
public sealed record ModelUse(int Calls, int KeptAnswers, long InputTokens, long OutputTokens, decimal? Dollars)
{
    /// <summary>Nothing was asked.</summary>
    public static readonly ModelUse None = new(0, 0, 0, 0, null);

    /// <summary>Both together.</summary>
    public ModelUse With(ModelUse more) => new(
        Calls + more.Calls, KeptAnswers + more.KeptAnswers, InputTokens + more.InputTokens, OutputTokens + more.OutputTokens,
        Dollars is null && more.Dollars is null ? null : (Dollars ?? 0) + (more.Dollars ?? 0));
}
