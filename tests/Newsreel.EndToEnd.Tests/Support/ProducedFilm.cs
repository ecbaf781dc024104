using System.Text.Json;

namespace Newsreel.EndToEnd.Tests.Support;

/// <summary>A film that <c>produce --json</c> made once, for many assertions.</summary>
public abstract class ProducedFilm(params string[] arguments) : IAsyncLifetime
{
    internal TempHome Home { get; } = new();

    internal TestOutcome Outcome { get; private set; } = null!;

    /// <summary>The object on stdout.</summary>
    internal JsonElement Json { get; private set; }

    internal string Id => Json.GetProperty("projectId").GetString()!;

    /// <summary>The path as the program says it: relative to home.</summary>
    internal string StoredPath => Json.GetProperty("videoPath").GetString()!;

    internal MediaFile Film => new(Home.At(StoredPath));

    internal string Folder => Path.GetDirectoryName(Film.Path)!;

    internal IReadOnlyDictionary<string, object?> Row => Home.Database.Row($"SELECT * FROM projects WHERE id = '{Id}'");

    internal IReadOnlyList<IReadOnlyDictionary<string, object?>> Scenes =>
        Home.Database.Rows($"SELECT * FROM scenes WHERE project_id = '{Id}' ORDER BY scene_number");

    internal JsonElement Report => NewsreelProgram.Json(File.ReadAllText(Path.Combine(Folder, "report.json")));

    public virtual async ValueTask InitializeAsync() => await ProduceAsync(arguments);

    /// <summary>Makes the film.</summary>
    protected async Task ProduceAsync(params string[] options)
    {
        Outcome = await NewsreelProgram.RunAsync(Home, Variables, ["produce", .. options, "--json"]);
        Assert.True(Outcome.ExitCode == 0, Outcome.Errors);
        Json = NewsreelProgram.Json(Outcome.Output);
    }

    /// <summary>Changes to the environment in which it is made. Default: none.</summary>
    protected virtual IReadOnlyDictionary<string, string?>? Variables => null;

    /// <summary>Removes what else was made for the film.</summary>
    protected virtual ValueTask CleanAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        Home.Dispose();
        await CleanAsync();
        GC.SuppressFinalize(this);
    }
}
