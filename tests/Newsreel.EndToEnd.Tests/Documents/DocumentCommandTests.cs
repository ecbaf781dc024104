using System.Globalization;
using System.Text.RegularExpressions;
using Newsreel.EndToEnd.Tests.Library;
using Newsreel.EndToEnd.Tests.Support;
using Newsreel.Testing.FakeArchive;

namespace Newsreel.EndToEnd.Tests.Documents;

/// <summary>
/// Every command that the documents show in a <c>bash</c> block is run as it stands, each in a copy of a home with films, where
/// <c>./newsreel</c> is the built program. Films that take long are made with --long only; otherwise their options are checked.
/// </summary>
[Collection(TwoFilms.Collection)]
public sealed partial class DocumentCommandTests(TwoFilms films)
{
    private const int LongestOrdinaryFilm = 20;
    private static readonly TimeSpan LongDeadline = TimeSpan.FromMinutes(30);

    private static readonly (string[] FirstWords, string Why)[] Skipped =
    [
        (["git"], "it fetches or changes the sources"),
        (["cd"], "it only goes to a folder"),
        (["dotnet"], "it serves a made-up archive until it is interrupted"),
        (["./test"], "it runs these tests"),
        (["sudo", "apt-get", "apt", "brew", "winget"], "it installs programs on the machine"),
        (["xdg-open", "open", "ffplay", "mpv", "vlc"], "it needs a screen"),
    ];

    public static TheoryData<string, int, string> Commands()
    {
        var commands = new TheoryData<string, int, string>();
        foreach (var (file, line, command) in Documents().SelectMany(Read)) commands.Add(file, line, command);
        return commands;
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_in_the_documents_works(string file, int line, string command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The documents show commands for bash.");
        Assert.SkipWhen(command is "./newsreel", $"{file}:{line}: '{command}' is left out: it asks questions on a terminal.");
        foreach (var (firstWords, why) in Skipped)
            Assert.SkipWhen(firstWords.Contains(command.Split(' ')[0], StringComparer.Ordinal), $"{file}:{line}: '{command}' is left out: {why}.");
        using var home = films.Home.Copy();
        var isLong = Environment.GetEnvironmentVariable("NEWSREEL_LONG_TESTS") is "1";
        if (Produce().IsMatch(command) && !isLong && Seconds(command) > LongestOrdinaryFilm)
        {
            await CheckOptionsAsync(home, command);
            return;
        }

        var outcome = await RunAsync(home, command, isLong ? LongDeadline : NewsreelProgram.FilmDeadline);

        Assert.True(outcome.ExitCode == 0, $"{file}:{line}: '{command}' ended with {outcome.ExitCode}.\n{outcome.Output}\n{outcome.Errors}");
    }

    // All options are read before the database is opened; a folder in its place stops the command right after them.
    private static async Task CheckOptionsAsync(TempHome home, string command)
    {
        foreach (var file in Directory.GetFiles(home.Root)) File.Delete(file);
        Directory.CreateDirectory(home.Database.Path);
        var outcome = await RunAsync(home, command, NewsreelProgram.QuickDeadline);
        Assert.True(outcome.ExitCode == 2, $"'{command}' is not understood ({outcome.ExitCode}): {outcome.Errors}");
    }

    private static async Task<TestOutcome> RunAsync(TempHome home, string command, TimeSpan deadline)
    {
        if (OperatingSystem.IsWindows()) throw new PlatformNotSupportedException();
        Directory.CreateDirectory(home.At("docs"));
        Directory.CreateSymbolicLink(home.At("docs", "examples"), Path.Combine(Repository.Root, "docs", "examples"));
        var script = home.At("newsreel");
        await File.WriteAllTextAsync(
            script, $"#!/bin/sh\nexport NEWSREEL_HOME=\"${{NEWSREEL_HOME:-{home.Root}}}\"\nexec '{NewsreelProgram.Host}' '{NewsreelProgram.Assembly}' \"$@\"\n",
            TestContext.Current.CancellationToken);
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal) { ["NEWSREEL_HOME"] = null };
        // A search needs archives that answer; films are made without, so that none takes long.
        await using var archives = command.Contains("footage search", StringComparison.Ordinal)
            ? await FakeArchiveServer.StartAsync(new() { Inventory = FakeInventory.ForWords(FakeServices.Nasa, "Helicopter on the deck of a ship") }, TestContext.Current.CancellationToken)
            : null;
        if (archives is not null)
            foreach (var (name, value) in archives.Environment()) environment[name] = value;

        await using var process = TestProcess.Start("bash", ["-euo", "pipefail", "-c", command], deadline, environment, home.Root);
        return await process.EndAsync(TestContext.Current.CancellationToken);
    }

    private static int Seconds(string command) =>
        Duration().Match(command) is { Success: true } match ? int.Parse(match.Groups["seconds"].Value, CultureInfo.InvariantCulture) : 300;

    private static IEnumerable<string> Documents() =>
        new[] { "README.md", "CONTRIBUTING.md" }.Select(name => Path.Combine(Repository.Root, name)).Where(File.Exists)
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal));

    private static IEnumerable<(string File, int Line, string Command)> Read(string path)
    {
        var name = Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');
        var (lines, isInside, command) = (File.ReadAllLines(path), false, "");
        for (var index = 0; index < lines.Length; index++)
        {
            var line = lines[index].Trim();
            if (line.StartsWith("```", StringComparison.Ordinal)) isInside = line is "```bash";
            else if (isInside && line.EndsWith('\\')) command += line[..^1];
            else if (isInside)
            {
                var whole = Comment().Replace(command + line, "").Trim();
                command = "";
                if (whole.Length > 0) yield return (name, index + 1, whole);
            }
        }
    }

    [GeneratedRegex(@"(^|\s)#.*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\./newsreel produce\b", RegexOptions.None, 1000)]
    private static partial Regex Produce();

    [GeneratedRegex(@"--duration[ =](?<seconds>\d{1,4})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Duration();
}
