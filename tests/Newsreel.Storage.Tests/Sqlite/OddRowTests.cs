namespace Newsreel.Storage.Tests.Sqlite;

public sealed class OddRowTests : IDisposable
{
    private readonly TempHome home = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData("9223372036854775807", null)]
    [InlineData("-9223372036854775808", null)]
    [InlineData("1e300", null)]
    [InlineData("-5", null)]
    [InlineData("0", null)]
    [InlineData("'five'", null)]
    [InlineData("x'00ff'", null)]
    [InlineData("'7'", 420.0)]
    [InlineData("2.5", 150.0)]
    [InlineData("922337203684", 922337203684.0)]
    public async Task A_length_asked_for_that_is_none_is_not_shown(string stored, double? seconds)
    {
        await AddAsync($"UPDATE projects SET target_duration = {stored}, video_total_duration = {stored}");

        var project = Assert.Single(await home.Store.ListAsync(Token));

        Assert.Equal(seconds, project.Target?.TotalSeconds);
    }

    [Fact]
    public async Task Odd_values_in_other_columns_leave_the_rest_of_the_row_to_be_shown()
    {
        await AddAsync("""
            UPDATE projects SET video_total_duration = 'long', video_file_size = 'big', created_at = 'last Tuesday', topic = x'00ff', voice_id = 7, current_step = NULL, status = NULL;
            INSERT INTO projects (id, name, created_at, video_total_duration, video_file_size) VALUES (NULL, 'Nameless', 1735787045, -4, 1e300), ('n', 'Negative', '9999-99-99', 1e19, -1);
            """);

        var projects = await home.Store.ListAsync(Token);

        Assert.Equal(["", "n", "p"], projects.Select(project => project.Id.Value).Order(StringComparer.Ordinal));
        Assert.All(projects, project => Assert.Null(project.VideoDuration));
        Assert.All(projects, project => Assert.Null(project.VideoBytes));
        Assert.All(projects, project => Assert.Equal(DateTimeOffset.UnixEpoch, project.CreatedAt));
        Assert.Equal("7", projects.Single(project => project.Id.Value is "p").VoiceId);
        Assert.Contains("Nameless", projects.Select(project => project.Topic));
    }

    [Fact]
    public async Task Odd_values_in_scenes_are_shown_as_far_as_they_can_be()
    {
        await AddAsync("INSERT INTO scenes (id, project_id, scene_number, text, duration) VALUES (NULL, 'p', 9e15, 'Words.', 'long'), ('s', 'p', 'two', 'More.', 1e300)");

        var scenes = await home.Store.ScenesAsync(new("p"), Token);

        Assert.Equal([("Words.", int.MaxValue), ("More.", 0)], scenes.Select(scene => (scene.Text, scene.Number)));
        Assert.All(scenes, scene => Assert.Null(scene.Duration));
    }

    private async Task AddAsync(string more)
    {
        await home.Store.OpenAsync(Token);
        home.Execute($"INSERT INTO projects (id, name) VALUES ('p', 'Odd'); {more}");
    }
}
