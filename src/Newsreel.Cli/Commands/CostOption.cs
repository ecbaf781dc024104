using System.CommandLine;
using System.Globalization;
using Newsreel.Common;

namespace Newsreel.Cli.Commands;

/// <summary><c>--max-cost</c>: what language models may cost.</summary>
/// <param name="usually">What holds where it is not given, for the help.</param>
internal sealed class CostOption(string usually)
{
    private const decimal Most = 10_000;

    /// <summary>The option.</summary>
    public Option<string> Option { get; } = new("--max-cost")
    {
        Description = $"US dollars that language models may cost; works where the price of tokens is known (default: {usually})",
        HelpName = "DOLLARS",
    };

    /// <summary>The dollars; null where it is not given.</summary>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Usage"/>: no amount, or out of range.</exception>
    public decimal? Read(ParseResult result)
    {
        if (result.GetValue(Option) is not { } value) return null;
        return decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var dollars) && dollars is > 0 and <= Most
            ? dollars
            : throw NewsreelException.Usage($"'{value}' is no amount of money.", $"Give {Option.Name} US dollars such as 0.25, more than 0 and at most {Most}.");
    }
}
