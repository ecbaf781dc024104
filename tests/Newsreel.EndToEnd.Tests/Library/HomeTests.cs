using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Library;

/// <summary>Where the database goes: the option, the variable, the nearest folder that has one, the current folder.</summary>
public sealed class HomeTests : IDisposable
{
    private readonly TempHome _option = new();
    private readonly TempHome _variable = new();
    private readonly TempHome _nearest = new();
    private readonly string _current;

    public HomeTests()
    {
        _current = _nearest.At("a", "b");
        Directory.CreateDirectory(_current);
    }

    public void Dispose()
    {
        _option.Dispose();
        _variable.Dispose();
        _nearest.Dispose();
    }

    [Fact]
    public async Task The_option_comes_first()
    {
        await MakeNearestAsync();

        Assert.Equal(_option.Database.Path, await DatabaseAsync(withVariable: true, "--home", _option.Root));
        Assert.Empty(_variable.Files());
    }

    [Fact]
    public async Task The_variable_comes_second()
    {
        await MakeNearestAsync();

        Assert.Equal(_variable.Database.Path, await DatabaseAsync(withVariable: true));
    }

    [Fact]
    public async Task The_nearest_folder_with_a_database_comes_third()
    {
        await MakeNearestAsync();

        Assert.Equal(_nearest.Database.Path, await DatabaseAsync(withVariable: false));
        Assert.Empty(Directory.GetFiles(_current));
    }

    [Fact]
    public async Task The_current_folder_comes_last() =>
        Assert.Equal(Path.Combine(_current, TempHome.DatabaseName), await DatabaseAsync(withVariable: false));

    [Fact]
    public async Task A_relative_option_is_meant_from_the_current_folder_and_made()
    {
        Assert.Equal(Path.Combine(_current, "new home", TempHome.DatabaseName), await DatabaseAsync(withVariable: false, "--home", "new home"));
    }

    private async Task MakeNearestAsync() => await NewsreelProgram.JsonAsync(_nearest, "projects", "list");

    /// <summary>The database that a start uses, which it makes when it is missing.</summary>
    private async Task<string> DatabaseAsync(bool withVariable, params string[] more)
    {
        var outcome = await NewsreelProgram.EndAsync(NewsreelProgram.Start(
            ["doctor", "--json", .. more], NewsreelProgram.QuickDeadline,
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["NEWSREEL_HOME"] = withVariable ? _variable.Root : null }, _current));
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        var check = NewsreelProgram.Json(outcome.Output).GetProperty("checks").EnumerateArray().Last();
        var path = check.GetProperty("message").GetString()!.Split(',')[0];
        Assert.True(File.Exists(path), path);
        return path;
    }
}
