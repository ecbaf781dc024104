namespace Newsreel.Storage.Tests.Sqlite;

public sealed class ConcurrencyTests : IDisposable
{
    private readonly TempHome home = new();

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public async Task Eight_writers_never_meet_a_busy_database(int stores)
    {
        var token = TestContext.Current.CancellationToken;
        const int Writers = 8;
        const int Projects = 10;
        var all = Enumerable.Range(0, stores).Select(_ => home.NewStore()).ToList();

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(
            async () =>
            {
                var store = all[writer % stores];
                for (var round = 0; round < Projects; round++)
                {
                    var (project, run) = (Newsreel.Common.ProjectId.New(), Newsreel.Common.RunId.New());
                    await store.CreateAsync(project, run, Briefs.About($"{writer}-{round}"), "me", home.Time.Now, token);
                    await store.SetScenesAsync(project, Scenes.Of(5), token);
                    Assert.Equal(5, (await store.ScenesAsync(project, token)).Count);
                }
            },
            token)));

        Assert.Equal(Writers * Projects * 5, home.Value<int>("SELECT count(*) FROM scenes"));
    }
}
