using System.Globalization;
using System.Text.Json;
using Newsreel.Common;
using Newsreel.Testing;
using Newsreel.Testing.FakeArchive;
using Newsreel.Testing.FakeArchive.Stock;

namespace Newsreel.Bench;

/// <summary>
/// Makes a whole film over the fake archive at the speed of a usual line, and prints what sourcing its footage took: by the clock, in
/// bytes, against fetching whole files.
/// </summary>
internal static class SourcingBench
{
    /// <summary>50 Mbit/s, shared by all connections.</summary>
    private const long BytesPerSecond = 50_000_000 / 8;

    /// <summary>Wait before every answer.</summary>
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(45);

    /// <summary>Runs it.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="article">The article that the film is made from and the archive is stocked for.</param>
    /// <param name="seconds">Length of the film.</param>
    /// <param name="home">An empty folder; the film stays there.</param>
    public static async Task<IReadOnlyDictionary<string, double>> RunAsync(string root, string article, int seconds, string home)
    {
        var inventory = StockBuilder.Fill([await File.ReadAllTextAsync(article)], isHostile: false);
        await using var server = await FakeArchiveServer.StartAsync(new() { Inventory = inventory, BytesPerSecond = BytesPerSecond, Latency = Latency });
        Say($"{inventory.Assets.Count} videos in the archive");
        // What was encoded for the first film need not be encoded while the second one is measured.
        await ProduceAsync(root, server, article, seconds, Path.Combine(home, "first"));
        var before = server.Traffic.BytesPerFile.Values.Sum();
        var requests = server.Traffic.Requests.Count;
        var folder = await ProduceAsync(root, server, article, seconds, Path.Combine(home, "second"));
        return Figures(folder, server.Traffic.BytesPerFile.Values.Sum() - before, server.Traffic.Requests.Count - requests);
    }

    private static async Task<string> ProduceAsync(string root, FakeArchiveServer server, string article, int seconds, string home)
    {
        Directory.CreateDirectory(home);
        var variables = server.Environment().ToDictionary(entry => entry.Key, entry => (string?)entry.Value, StringComparer.Ordinal);
        var program = Path.Combine(root, "artifacts", "bin", "Newsreel.Cli", "release", "Newsreel.Cli.dll");
        string[] arguments = [program, "--home", home, "produce", "--source", article, "--duration", seconds.ToString(CultureInfo.InvariantCulture), "--resolution", "720p", "--quality", "draft", "--json"];
        await using var process = TestProcess.Start(Environment.ProcessPath!, arguments, Deadline, variables);
        var outcome = await process.EndAsync(CancellationToken.None);
        if (outcome.ExitCode != 0) throw NewsreelException.Work("bench-failed", $"The film was not made: {outcome.Errors}", "Read the message.");
        Say(outcome.Errors);
        return Directory.GetDirectories(Path.Combine(home, "output")).Single();
    }

    private static Dictionary<string, double> Figures(string folder, long sent, int requests)
    {
        var report = Read(folder, "report.json");
        var shots = Read(folder, "steps/shots.json").GetProperty("choices").EnumerateArray().ToList();
        var shown = report.GetProperty("footage").EnumerateArray().ToList();
        var clips = shots.Where(choice => choice.GetProperty("footage").ValueKind == JsonValueKind.Object)
            .Select(choice => choice.GetProperty("footage").GetProperty("candidate")).Select(candidate => $"{candidate.GetProperty("source").GetString()}|{candidate.GetProperty("id").GetString()}").ToList();
        var credited = Read(folder, "credits.json").EnumerateArray().Where(entry => entry.GetProperty("kind").GetString() is "footage" && entry.GetProperty("licence").GetString()!.Length > 0)
            .Select(entry => entry.GetProperty("title").GetString()).ToHashSet(StringComparer.Ordinal);
        var perClip = shown.Select(footage => footage.GetProperty("bytesFetched").GetInt64()).Where(bytes => bytes > 0).ToList();
        return new(StringComparer.Ordinal)
        {
            ["wallSeconds"] = report.GetProperty("stages").EnumerateArray().Single(stage => stage.GetProperty("name").GetString() is "shots").GetProperty("seconds").GetDouble(),
            ["shots"] = shots.Count,
            ["clips"] = clips.Distinct(StringComparer.Ordinal).Count(),
            ["graphicsShare"] = (double)(shots.Count - clips.Count) / shots.Count,
            ["bytesPerClip"] = (double)sent / Math.Max(1, clips.Count),
            ["mostBytesOfAClip"] = perClip.DefaultIfEmpty().Max(),
            ["wholeFileBytesPerClip"] = shown.Select(footage => footage.GetProperty("wholeBytes").GetInt64()).DefaultIfEmpty().Average(),
            ["wholeFilesWallSeconds"] = shown.Sum(footage => footage.GetProperty("wholeBytes").GetInt64()) / (double)BytesPerSecond,
            ["repeats"] = clips.Count - clips.Distinct(StringComparer.Ordinal).Count(),
            ["creditsShare"] = shown.Count == 0 ? 1 : (double)shown.Count(footage => credited.Contains(footage.GetProperty("title").GetString())) / shown.Count,
            ["requests"] = requests,
        };
    }

    private static JsonElement Read(string folder, string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, name)));
        return document.RootElement.Clone();
    }

    private static void Say(string text) => Console.Error.WriteLine(text.TrimEnd());
}
