namespace Newsreel.EndToEnd.Tests.Endurance;

/// <summary>A film that nobody disturbs, with everything counted that it takes.</summary>
public sealed class WholeFilm : IAsyncLifetime
{
    public static readonly IReadOnlyList<string> Arguments = ["--topic", "Artemis I around the Moon", "--duration", "15", "--quality", "draft", "--aspect", "1:1"];

    internal KilledFilm Film { get; } = new(Arguments);

    internal Support.Work Made { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await using var program = Film.Start();
        var outcome = await program.EndAsync(TestContext.Current.CancellationToken);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        Made = Film.Made();
    }

    public ValueTask DisposeAsync()
    {
        Film.Dispose();
        return ValueTask.CompletedTask;
    }
}
