namespace Newsreel.EndToEnd.Tests.Setup;

public sealed class StartingTests : IDisposable
{
    private readonly MadeUpMachine _machine = new MadeUpMachine().WithEverything();

    public void Dispose() => _machine.Dispose();

    [Fact]
    public async Task A_second_start_runs_the_program_and_nothing_else()
    {
        await _machine.StartAsync();
        _machine.ForgetCalls();

        var result = await _machine.StartAsync("--json");

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Errors);
        Assert.Equal($"dotnet {Assert.Single(_machine.Programs)}/Newsreel.Cli.dll --json", Assert.Single(_machine.Calls));
    }

    [Fact]
    public async Task Arguments_and_exit_code_pass_untouched()
    {
        string[] arguments = ["two words", "", "-x", "--", "@file", "*", "$HOME", "a\nb", "\"quoted\"", "ü"];

        var result = await _machine.RunAsync(["WANTED_CODE=64"], Path.Combine(_machine.Repository, "newsreel"), ["produce", .. arguments]);

        Assert.Equal(64, result.ExitCode);
        Assert.EndsWith("[produce]\n" + string.Concat(arguments.Select(argument => $"[{argument}]\n")), result.OutputText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_is_the_repository_unless_it_is_set()
    {
        var unset = await _machine.StartAsync();
        var set = await _machine.RunAsync(["NEWSREEL_HOME=/some where"], Path.Combine(_machine.Repository, "newsreel"));

        Assert.Contains($"home {_machine.Repository}\n", unset.OutputText, StringComparison.Ordinal);
        Assert.Contains("home /some where\n", set.OutputText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_starts_through_links_and_leaves_the_current_folder_alone()
    {
        File.CreateSymbolicLink(_machine.At("elsewhere/middle link"), "../a repository/newsreel");
        File.CreateSymbolicLink(_machine.At("bin/newsreel"), _machine.At("elsewhere/middle link"));

        var result = await _machine.RunAsync(["CDPATH=.."], "newsreel", "doctor");

        Assert.True(result.ExitCode == 0, result.Errors);
        Assert.Contains($"home {_machine.Repository}\nfolder {_machine.At("elsewhere")}\n[doctor]\n", result.OutputText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_takes_the_place_of_the_script_so_signals_reach_it()
    {
        await _machine.StartAsync();

        var result = await _machine.RunAsync([], "bash", "-c",
            """
            "$1" wait & started=$!
            until [[ -e $2 ]]; do sleep 0.05; done
            kill -TERM "$started"
            wait "$started"
            """, "bash", Path.Combine(_machine.Repository, "newsreel"), _machine.At("facts/waiting"));

        Assert.Equal(7, result.ExitCode);
        Assert.Equal("stopped by a signal\n", result.OutputText);
    }

    [Fact]
    public async Task Standard_input_is_left_to_the_program_even_when_it_is_built_first()
    {
        var result = await _machine.RunAsync([], "bash", "-c", "echo '{\"id\":1}' | \"$1\" read", "bash", Path.Combine(_machine.Repository, "newsreel"));

        Assert.Equal("{\"id\":1}\n", result.OutputText);
    }

    [Fact]
    public async Task A_changed_source_is_built_and_a_program_that_runs_keeps_its_files()
    {
        await _machine.StartAsync();
        var first = Assert.Single(_machine.Programs);

        var result = await _machine.RunAsync([], "bash", "-c",
            """
            "$1/newsreel" wait >/dev/null & running=$!
            until [[ -e $2 ]]; do sleep 0.05; done
            for content in two three four; do
                echo "// $content" >"$1/src/Newsreel.Cli/Program.cs"
                "$1/newsreel" || exit
            done
            kill -TERM "$running"
            """, "bash", _machine.Repository, _machine.At("facts/waiting"));

        Assert.True(result.ExitCode == 0, result.Errors);
        Assert.Equal("// one", await File.ReadAllTextAsync(Path.Combine(first, "Newsreel.Cli.dll"), TestContext.Current.CancellationToken));
        // The one that runs, the newest, and the one before it; "two" is gone.
        Assert.Equal(
            ["// four", "// one", "// three"],
            _machine.Programs.Select(folder => File.ReadAllText(Path.Combine(folder, "Newsreel.Cli.dll")).Trim()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_build_that_was_killed_is_done_again()
    {
        _machine.Set("build-killed");
        var killed = await _machine.StartAsync();
        _machine.Unset("build-killed");
        _machine.ForgetCalls();

        var result = await _machine.StartAsync();

        Assert.Equal(137, killed.ExitCode);
        Assert.True(result.ExitCode == 0, result.Errors);
        Assert.Contains(_machine.Calls, call => call.StartsWith("dotnet build", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_build_that_fails_shows_its_last_lines_and_where_the_rest_is()
    {
        _machine.Set("build-fails");

        var result = await _machine.StartAsync("--json");

        Assert.Equal(1, result.ExitCode);
        Assert.Empty(result.OutputText);
        Assert.Contains("error CS0000: made up", result.Errors, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(_machine.Repository, ".newsreel/build.log"), result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_build_restores_what_the_lock_files_say_and_leaves_no_server_behind()
    {
        await _machine.StartAsync();

        var build = Assert.Single(_machine.Calls, call => call.StartsWith("dotnet build", StringComparison.Ordinal));
        Assert.Contains("-p:RestoreLockedMode=true", build, StringComparison.Ordinal);
        Assert.Contains("-p:UseSharedCompilation=false", build, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_two_starts_at_once_one_builds_and_the_other_waits(bool withFlock)
    {
        if (!withFlock) _machine.RemoveTool("flock");
        _machine.Set("slow-build");

        var result = await _machine.RunAsync([], "bash", "-c",
            """
            "$1" first 2>first & one=$!
            until grep -qs "dotnet build" "$2"; do sleep 0.05; done
            "$1" second 2>second & two=$!
            until grep -qs "is preparing Newsreel; waiting for it." second; do sleep 0.05; done
            rm "$3"
            wait "$one" && wait "$two"
            """, "bash", Path.Combine(_machine.Repository, "newsreel"), _machine.At("calls"), _machine.At("facts/slow-build"));

        Assert.True(result.ExitCode == 0, result.Errors);
        Assert.Contains("[first]", result.OutputText, StringComparison.Ordinal);
        Assert.Contains("[second]", result.OutputText, StringComparison.Ordinal);
        Assert.Single(_machine.Calls, call => call.StartsWith("dotnet build", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_lock_of_a_process_that_is_gone_is_not_waited_for()
    {
        _machine.RemoveTool("flock");
        Directory.CreateDirectory(Path.Combine(_machine.Repository, ".newsreel"));
        // Above the largest number that Linux gives to a process.
        File.CreateSymbolicLink(Path.Combine(_machine.Repository, ".newsreel/lock.owner"), "4194305");

        var result = await _machine.StartAsync();

        Assert.True(result.ExitCode == 0, result.Errors);
        Assert.DoesNotContain("waiting", result.Errors, StringComparison.Ordinal);
    }
}
