namespace Newsreel.Testing.FakeModels.Services;

/// <summary>What all parts of running fake models share.</summary>
/// <param name="Options">How they were set up.</param>
internal sealed record ModelWorld(FakeModelOptions Options)
{
    /// <summary>What is switched on.</summary>
    public MisbehaviourBoard Board { get; } = new([.. FakeModelServices.All.Select(service => service.Name)], ModelMisbehaviour.All);

    /// <summary>What was asked and given.</summary>
    public ModelTraffic Traffic { get; } = new();

    /// <summary>Groq's tokens of a minute.</summary>
    public MinuteBudget Budget { get; } = new(Options);

    /// <summary>Ends every answer that waits.</summary>
    public CancellationTokenSource Ended { get; } = new();
}
