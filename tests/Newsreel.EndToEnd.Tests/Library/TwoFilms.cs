using System.Text.Json;
using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Library;

/// <summary>Two films about the same topic, made at the same time in one home.</summary>
public sealed class TwoFilms : IAsyncLifetime
{
    public const string Collection = "two films";

    internal TempHome Home { get; } = new();

    internal IReadOnlyList<JsonElement> Films { get; private set; } = [];

    /// <summary>The ids, the newest first.</summary>
    internal IReadOnlyList<string> Ids { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        string[] arguments = ["produce", "--topic", "Test Video", "--duration", "15", "--quality", "draft", "--json"];
        var outcomes = await Task.WhenAll(NewsreelProgram.RunAsync(Home, arguments), NewsreelProgram.RunAsync(Home, arguments));
        Assert.All(outcomes, outcome => Assert.True(outcome.ExitCode == 0, outcome.Errors));
        Films = [.. outcomes.Select(outcome => NewsreelProgram.Json(outcome.Output))];
        Ids = [.. Home.Database.Rows("SELECT id FROM projects ORDER BY created_at DESC, rowid DESC").Select(row => (string)row["id"]!)];
    }

    public ValueTask DisposeAsync()
    {
        Home.Dispose();
        return ValueTask.CompletedTask;
    }
}

[CollectionDefinition(TwoFilms.Collection)]
public sealed class TwoFilmsCollection : ICollectionFixture<TwoFilms>;
