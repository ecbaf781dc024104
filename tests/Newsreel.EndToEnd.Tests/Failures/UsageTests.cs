using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Failures;

public sealed class UsageTests : IDisposable
{
    private readonly TempHome _home = new();

    public void Dispose() => _home.Dispose();

    [Theory]
    [InlineData("14", "15 to 3600")]
    [InlineData("3601", "15 to 3600")]
    [InlineData("abc", "15 to 3600")]
    [InlineData("-5", "15 to 3600")]
    [InlineData("1.5", "15 to 3600")]
    [InlineData("+60", "15 to 3600")]
    [InlineData("99999999999999999999", "15 to 3600")]
    public Task A_length_that_is_no_whole_number_of_seconds_from_15_to_3600_is_refused(string duration, string valid) =>
        RefusesAsync(valid, "produce", $"--duration={duration}");

    [Theory]
    [InlineData("")]
    [InlineData("  \t ")]
    public Task An_empty_topic_is_refused(string topic) => RefusesAsync("1 to 500 characters", "produce", "--topic", topic);

    [Fact]
    public Task A_topic_of_501_characters_is_refused() => RefusesAsync("1 to 500 characters", "produce", "--topic", new string('a', 501));

    [Theory]
    [InlineData("--aspect", "4:3", "16:9, 9:16, 1:1")]
    [InlineData("--quality", "best", "draft, standard, high")]
    [InlineData("--captions", "on", "off, soft, burned")]
    [InlineData("--caption-style", "fancy", "clean, boxed, news, karaoke")]
    [InlineData("--rights", "any", "strict, permissive, review")]
    [InlineData("--purpose", "fun", "editorial, education, commercial, advertising")]
    [InlineData("--fit", "stretch", "panels, crop, blur")]
    [InlineData("--transitions", "wipe", "auto, cut, crossfade")]
    [InlineData("--deliver", "cinema", "youtube, social, broadcast-eu, broadcast-us")]
    public Task A_value_that_an_option_does_not_know_is_refused_with_those_it_knows(string option, string value, string valid) =>
        RefusesAsync(valid, "produce", option, value);

    [Theory]
    [InlineData("produce", "--caption-style", "news")]
    [InlineData("produce", "--caption-style", "boxed", "--captions", "soft")]
    [InlineData("produce", "--captions", "off", "--caption-style", "karaoke")]
    public Task A_look_for_captions_that_are_not_drawn_is_refused(params string[] arguments) => RefusesAsync("--captions burned", arguments);

    [Theory]
    [InlineData("ftp://example.org/article", "begins with https:// or http://")]
    [InlineData("https://name:word@example.org/article", "public address")]
    public Task An_address_that_cannot_be_read_is_refused(string address, string valid) => RefusesAsync(valid, "produce", "--source", address);

    [Fact]
    public async Task A_voice_that_nobody_has_is_refused_with_examples()
    {
        var outcome = await NewsreelProgram.RunAsync(_home, "produce", "--voice", "nobody", "--duration", "15");

        AssertUsage(outcome, "espeak:en-us");
        Assert.Equal(0, _home.Database.Value<long>("SELECT count(*) FROM projects"));
    }

    [Fact]
    public Task Rights_without_music_are_refused() => RefusesAsync("--music", "produce", "--i-hold-rights");

    [Fact]
    public async Task Music_that_is_not_there_is_refused_before_there_is_a_project()
    {
        AssertUsage(await NewsreelProgram.RunAsync(_home, "produce", "--music", "no-such-file.mp3", "--duration", "15"), "'no-such-file.mp3' is not there");
        Assert.Equal(0, _home.Database.Value<long>("SELECT count(*) FROM projects"));
    }

    [Theory]
    [InlineData("no-such-command")]
    [InlineData("produce", "--no-such-option")]
    [InlineData("produce", "a topic without its option")]
    [InlineData("projects")]
    [InlineData("projects", "show")]
    [InlineData("projects", "delete", "--yes")]
    [InlineData("produce", "--topic")]
    [InlineData("produce", "--duration")]
    [InlineData("produce", "--duration=")]
    public Task A_command_line_that_is_not_understood_is_refused_and_points_to_help(params string[] arguments) => RefusesAsync("--help", arguments);

    [Theory]
    [InlineData("--topic")]
    [InlineData("--topic=")]
    public Task An_option_is_not_taken_for_the_value_of_the_one_before(string topic) =>
        RefusesAsync("--topic", "produce", topic, "--offline", "--duration", "91");

    [Theory]
    [InlineData("--voice-engine", "kokoro")]
    [InlineData("--theme", "x")]
    public Task An_option_that_does_not_work_yet_is_not_accepted(string option, string value) => RefusesAsync(option, "produce", option, value);

    [Theory]
    [InlineData("show")]
    [InlineData("delete")]
    public async Task A_project_that_does_not_exist_is_refused(string command)
    {
        AssertUsage(await NewsreelProgram.RunAsync(_home, "projects", command, "nope"), "projects list");
        AssertUsage(await NewsreelProgram.RunAsync(_home, "projects", command, "last"), "produce --topic");
    }

    [Fact]
    public async Task With_json_the_error_is_the_one_object_on_stdout()
    {
        var outcome = await NewsreelProgram.RunAsync(_home, "produce", "--duration", "14", "--json");

        Assert.Equal(64, outcome.ExitCode);
        var root = NewsreelProgram.Json(outcome.Output);
        var error = Assert.Single(root.EnumerateObject());
        Assert.Equal("error", error.Name);
        Assert.Equal(["action", "code", "message"], error.Value.EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal));
        Assert.All(error.Value.EnumerateObject(), field => Assert.NotEmpty(field.Value.GetString()!));
    }

    [Fact]
    public Task Without_a_terminal_a_bare_start_asks_nothing_and_says_what_to_do() => RefusesAsync("produce --topic");

    [Theory]
    [InlineData("@x")]
    [InlineData("-x")]
    [InlineData("--json")]
    public async Task A_value_after_an_equals_sign_is_a_value_whatever_it_begins_with(string topic)
    {
        // Without an article a film of 91 s fails at its script, so the row tells what was understood.
        var outcome = await NewsreelProgram.RunAsync(_home, "produce", $"--topic={topic}", "--duration", "91");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(topic, _home.Database.Value<string>("SELECT topic FROM projects"));
        Assert.Empty(outcome.Output);
    }

    private async Task RefusesAsync(string valid, params string[] arguments)
    {
        AssertUsage(await NewsreelProgram.RunAsync(_home, arguments), valid);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_home.Root));
    }

    private static void AssertUsage(TestOutcome outcome, string valid)
    {
        Assert.True(outcome.ExitCode == 64, $"Exit code {outcome.ExitCode}: {outcome.Errors}");
        Assert.StartsWith("newsreel: ", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains(valid, outcome.Errors, StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
    }
}
