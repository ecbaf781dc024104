namespace Newsreel.EndToEnd.Tests.Setup;

public sealed class InstallingTests : IDisposable
{
    private readonly MadeUpMachine _machine = new();

    public void Dispose() => _machine.Dispose();

    [Fact]
    public async Task On_a_bare_machine_everything_missing_is_installed_and_the_program_starts()
    {
        var result = await _machine.StartAsync("doctor");

        Assert.True(result.ExitCode == 0, result.Errors);
        Assert.Contains("[doctor]", result.OutputText, StringComparison.Ordinal);
        Assert.Single(_machine.Calls, call => call.StartsWith("apt-get", StringComparison.Ordinal) && call.EndsWith(" update", StringComparison.Ordinal));
        var install = Assert.Single(_machine.Calls, call => call.Contains(" install ", StringComparison.Ordinal));
        Assert.EndsWith(
            "install -y --no-install-recommends ffmpeg espeak-ng libsqlite3-0 fontconfig fonts-noto-core curl ca-certificates poppler-utils kakasi fonts-noto-cjk",
            install, StringComparison.Ordinal);
        Assert.Single(_machine.Calls, call => call.StartsWith("curl", StringComparison.Ordinal) && call.EndsWith("https://dot.net/v1/dotnet-install.sh", StringComparison.Ordinal));
        Assert.True(File.Exists(Path.Combine(_machine.Repository, ".dotnet", "dotnet")));
        Assert.Contains("Installing ffmpeg (renders the film), espeak-ng (speaks)", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Set_up_writes_nothing_to_standard_output()
    {
        var result = await _machine.StartAsync("read");

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.OutputText);
        Assert.NotEmpty(result.Errors);
    }

    [Fact]
    public async Task A_distribution_that_has_the_sdk_provides_it()
    {
        _machine.Set("sdk-package");

        var result = await _machine.StartAsync();

        Assert.True(result.ExitCode == 0, result.Errors);
        Assert.Contains(_machine.Calls, call => call.Contains(" dotnet-sdk-10.0", StringComparison.Ordinal) && call.Contains(" install ", StringComparison.Ordinal));
        Assert.DoesNotContain(_machine.Calls, call => call.StartsWith("curl", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_sdk_that_cannot_be_fetched_is_reported_with_what_to_do()
    {
        _machine.Set("no-sdk-server");

        var result = await _machine.StartAsync();

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("The .NET SDK could not be fetched from https://dot.net/v1/dotnet-install.sh.", result.Errors, StringComparison.Ordinal);
        Assert.Contains("Could not resolve host", result.Errors, StringComparison.Ordinal);
        Assert.Contains("Check the network and start again", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_administrator_the_command_is_shown_and_nothing_is_installed()
    {
        _machine.Set("not-root");

        var result = await _machine.StartAsync();

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(
            "sudo apt-get update && sudo apt-get install -y --no-install-recommends ffmpeg espeak-ng libsqlite3-0 fontconfig fonts-noto-core curl ca-certificates poppler-utils kakasi fonts-noto-cjk",
            result.Errors, StringComparison.Ordinal);
        Assert.Equal(["id -u", "sudo -n true"], _machine.Calls.Where(call => !call.StartsWith("ldconfig", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_sudo_that_asks_for_no_password_is_used()
    {
        _machine.Set("not-root");
        _machine.Set("sudo-works");

        var result = await _machine.StartAsync();

        Assert.True(result.ExitCode == 0, result.Errors);
        Assert.Contains(_machine.Calls, call => call.StartsWith("sudo -n env DEBIAN_FRONTEND=noninteractive apt-get", StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_apt_fails_the_message_says_what_where_and_what_to_do()
    {
        _machine.Set("no-network");

        var result = await _machine.StartAsync();

        Assert.Equal(1, result.ExitCode);
        Assert.Empty(result.OutputText);
        Assert.Contains("apt-get could not install ffmpeg espeak-ng", result.Errors, StringComparison.Ordinal);
        Assert.Contains("E: Unable to fetch some archives", result.Errors, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(_machine.Repository, ".newsreel/install.log"), result.Errors, StringComparison.Ordinal);
        Assert.Contains("Check the network and the package sources, then start again", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_optional_and_cannot_be_had_does_not_hold_up_the_rest()
    {
        _machine.Set("no-cjk-package");

        var result = await _machine.StartAsync();
        var tries = _machine.Calls.Count(call => call.Contains(" fonts-noto-cjk", StringComparison.Ordinal));
        _machine.ForgetCalls();
        var again = await _machine.StartAsync();

        // With all others first, then alone.
        Assert.Equal(2, tries);
        Assert.True(File.Exists(_machine.At("bin/pdftotext")));
        Assert.True(result.ExitCode == 0, result.Errors);
        Assert.Contains("fonts-noto-cjk could not be installed", result.Errors, StringComparison.Ordinal);
        Assert.Equal(0, again.ExitCode);
        Assert.Empty(again.Errors);
        Assert.DoesNotContain(_machine.Calls, call => call.StartsWith("apt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_network_only_the_optional_fonts_may_be_missing()
    {
        _machine.WithEverything();
        await File.WriteAllTextAsync(_machine.At("families"), "Noto Sans\n", TestContext.Current.CancellationToken);
        _machine.Set("no-network");

        var result = await _machine.StartAsync();

        Assert.True(result.ExitCode == 0, result.Errors);
        Assert.Contains("Going on without", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_pdftotext_and_administrator_the_program_starts_and_says_what_is_missing_once()
    {
        _machine.WithEverything().Set("not-root");
        File.Delete(_machine.At("bin/pdftotext"));

        var result = await _machine.StartAsync();
        var again = await _machine.StartAsync();

        Assert.True(result.ExitCode == 0, result.Errors);
        Assert.Contains("sources in PDF: sudo apt-get", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("poppler", again.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Optional_fonts_are_asked_for_again_with_a_new_version()
    {
        _machine.Set("no-cjk-package");
        await _machine.StartAsync();
        _machine.Unset("no-cjk-package");
        _machine.ChangeSource("// a new version");
        _machine.ForgetCalls();

        var result = await _machine.StartAsync();

        Assert.True(result.ExitCode == 0, result.Errors);
        Assert.Single(_machine.Calls, call => call.EndsWith(" install -y --no-install-recommends fonts-noto-cjk", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Apt_is_not_called_when_everything_is_there()
    {
        _machine.WithEverything();

        var result = await _machine.StartAsync();

        Assert.True(result.ExitCode == 0, result.Errors);
        Assert.All(_machine.Calls, call => Assert.True(
            call.StartsWith("dotnet ", StringComparison.Ordinal) || call.StartsWith("fc-list ", StringComparison.Ordinal), call));
    }

    [Fact]
    public async Task A_preview_of_the_sdk_is_not_taken_for_the_sdk()
    {
        _machine.WithEverything();
        Directory.Move(_machine.At("dotnet/sdk/10.0.100"), _machine.At("dotnet/sdk/10.0.100-rc.2"));
        _machine.Set("sdk-package");

        var result = await _machine.StartAsync();

        Assert.True(result.ExitCode == 0, result.Errors);
        Assert.Contains(_machine.Calls, call => call.EndsWith(" dotnet-sdk-10.0", StringComparison.Ordinal) && call.Contains(" install ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_system_without_apt_is_told_what_is_missing()
    {
        File.Delete(_machine.At("bin/apt-get"));

        var result = await _machine.StartAsync();

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("This system has no apt-get", result.Errors, StringComparison.Ordinal);
        Assert.Contains("ffmpeg (renders the film)", result.Errors, StringComparison.Ordinal);
    }
}
