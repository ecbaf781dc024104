using System.Text.Json;

namespace Newsreel.EndToEnd.Tests.Support;

/// <summary>The built program, started as a person starts it: a process of its own.</summary>
internal static class NewsreelProgram
{
    private static readonly string[] Keys =
    [
        "NEWSREEL_HOME", "GROQ_API_KEY", "OPENAI_API_KEY", "GEMINI_API_KEY", "ANTHROPIC_API_KEY",
        "DVIDS_API_KEY", "DVIDS_API_SECRET", "DVIDS_REFERER", "PEXELS_API_KEY", "PIXABAY_API_KEY", "NASA_API_KEY", "ELEVENLABS_API_KEY",
    ];

    /// <summary>For a film of up to a minute on a machine that is busy with others.</summary>
    public static readonly TimeSpan FilmDeadline = TimeSpan.FromMinutes(4);

    /// <summary>For everything that makes no film.</summary>
    public static readonly TimeSpan QuickDeadline = TimeSpan.FromMinutes(1);

    /// <summary>The assembly that is run.</summary>
    public static string Assembly { get; } = Path.Combine(AppContext.BaseDirectory, "Newsreel.Cli.dll");

    /// <summary>The host that runs it: the one that runs these tests, else the one in PATH.</summary>
    public static string Host { get; } =
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) is "dotnet" ? Environment.ProcessPath! : "dotnet";

    /// <summary>Starts it; keys and home of the machine are not handed on.</summary>
    public static TestProcess Start(
        IEnumerable<string> arguments, TimeSpan deadline, IReadOnlyDictionary<string, string?>? variables = null, string? folder = null) =>
        StartThrough(Host, [], arguments, deadline, variables, folder);

    /// <summary>Starts it through another program, for example one that takes the network away.</summary>
    public static TestProcess StartThrough(
        string program, IEnumerable<string> before, IEnumerable<string> arguments, TimeSpan deadline,
        IReadOnlyDictionary<string, string?>? variables = null, string? folder = null)
    {
        var environment = Keys.ToDictionary(name => name, _ => (string?)null, StringComparer.Ordinal);
        // Outside archives are asked by the tests that bring some.
        environment["Footage__Online"] = "false";
        // A model that happens to run on this machine is no part of a test.
        environment["OLLAMA_HOST"] = "http://127.0.0.1:9";
        foreach (var (name, value) in variables ?? new Dictionary<string, string?>(StringComparer.Ordinal)) environment[name] = value;
        var isHost = Path.GetFileNameWithoutExtension(program) is "dotnet";
        return TestProcess.Start(program, [.. before, .. isHost ? [] : new[] { Host }, Assembly, .. arguments], deadline, environment, folder ?? Path.GetTempPath());
    }

    /// <summary>Runs it to its end in a home, which is named first, so that the rest stands as a person would type it.</summary>
    public static Task<TestOutcome> RunAsync(TempHome home, params string[] arguments) => RunAsync(home, null, arguments);

    /// <summary>The same, with changes to the environment.</summary>
    public static Task<TestOutcome> RunAsync(TempHome home, IReadOnlyDictionary<string, string?>? variables, params string[] arguments) =>
        EndAsync(Start(["--home", home.Root, .. arguments], arguments is ["produce", ..] or ["projects", "export", ..] ? FilmDeadline : QuickDeadline, variables));

    /// <summary>Waits for the end of a started one.</summary>
    public static async Task<TestOutcome> EndAsync(TestProcess process)
    {
        await using (process) return await process.EndAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Runs it with <c>--json</c>, demands success and reads the one value on stdout.</summary>
    public static async Task<JsonElement> JsonAsync(TempHome home, params string[] arguments)
    {
        var outcome = await RunAsync(home, [.. arguments, "--json"]);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        return Json(outcome.Output);
    }

    /// <summary>The one JSON value that a text holds; anything after it fails.</summary>
    public static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
