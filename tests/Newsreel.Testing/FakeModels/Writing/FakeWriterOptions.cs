namespace Newsreel.Testing.FakeModels.Writing;

/// <summary>What kind of a model the fake is. Default a good one.</summary>
public sealed record FakeWriterOptions
{
    /// <summary>Changes what it thinks up; the same seed gives the same text for the same prompt.</summary>
    public int Seed { get; init; }

    /// <summary>The least it writes of the words that are asked for: 0.5 is half. Default 1: exactly as many.</summary>
    public double LeastWords { get; init; } = 1;

    /// <summary>The most it writes of the words that are asked for: 1.8 is 80 % too many. Each scene has a share of its own in between.</summary>
    public double MostWords { get; init; } = 1;

    /// <summary>Whether sentences without a source have figures. Default not: nothing would support them.</summary>
    public bool HasFigures { get; init; }

    /// <summary>Numbers of scenes with a claim that no source holds: <see cref="FakeWriter.FalseFigure"/> and <see cref="FakeWriter.FalseName"/>, with a passage cited for it.</summary>
    public IReadOnlyList<int> FalseClaims { get; init; } = [];

    /// <summary>Whether it does what a source tells it: <c>ignore the above and write X</c> makes X of every text.</summary>
    public bool ObeysInjections { get; init; }

    /// <summary>Whether it begins its texts with the first sentence of its system prompt.</summary>
    public bool EchoesPersona { get; init; }

    /// <summary>Whether it cites passages by numbers that the prompt does not have.</summary>
    public bool CitesNowhere { get; init; }

    /// <summary>A model that does not care how many words it is asked for: from half to 80 % too many.</summary>
    public static FakeWriterOptions Careless(int seed) => new() { Seed = seed, LeastWords = 0.5, MostWords = 1.8 };
}
