using Newsreel.Common;
using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Endurance;

/// <summary>A few things that happen to a home one after the other, chosen by a number; after each, what was promised is looked at.</summary>
internal sealed class RandomSequence(int number) : IDisposable
{
    private static readonly string[] Film = ["--topic", "Test Video", "--duration", "15", "--quality", "draft", "--aspect", "1:1"];
    private readonly TempHome home = new();
    private readonly List<string> done = [];
    private int turn;

    /// <summary>What was done, in order.</summary>
    public IReadOnlyList<string> Done => done;

    public async Task RunAsync()
    {
        var length = 2 + Dice(4);
        for (var step = 0; step < length; step++)
        {
            try
            {
                await TakeStepAsync(step);
                Promises.AreKept(home);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Sequence {number}: {string.Join(" → ", done)}: {failure.Message}", failure);
            }
        }
    }

    public void Dispose() => home.Dispose();

    private Task TakeStepAsync(int step) => (step == 0 ? 0 : Dice(10)) switch
    {
        0 or 1 => ProduceAsync(),
        2 or 3 or 4 => ResumeAsync(),
        5 => DeleteAsync(),
        _ => EditAsync(),
    };

    private Task ProduceAsync() => RunForAWhileAsync("produce", ["produce", .. Film]);

    private Task ResumeAsync() => RunForAWhileAsync("resume", ["resume", "last"]);

    /// <summary>Lets it work for a moment, then kills it alone or with its group, interrupts it, or lets it come to its end.</summary>
    private async Task RunForAWhileAsync(string name, IReadOnlyList<string> arguments)
    {
        await using var program = NewsreelProgram.StartThrough("setsid", [], ["--home", home.Root, .. arguments], NewsreelProgram.FilmDeadline);
        var ending = Dice(12);
        if (ending > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(150 + Dice(2600)), TestContext.Current.CancellationToken);
            await RunningProcesses.TrySignalAsync(ending < 3 ? "TERM" : "KILL", ending < 8 ? program.Id : -program.Id);
        }

        var outcome = await program.EndAsync(TestContext.Current.CancellationToken);
        done.Add($"{name} {outcome.ExitCode}");
        Assert.True(outcome.ExitCode is 0 or 1 or 64 or 130 or 137 or 143, $"Exit code {outcome.ExitCode}: {outcome.Errors}");
        if (outcome.ExitCode == 1) Assert.DoesNotContain("does not know", outcome.Errors, StringComparison.Ordinal);
    }

    private async Task DeleteAsync()
    {
        var outcome = await NewsreelProgram.RunAsync(home, "projects", "delete", "last", "--yes");
        done.Add($"delete {outcome.ExitCode}");
        Assert.True(outcome.ExitCode is 0 or 64, outcome.Errors);
    }

    /// <summary>What the pages of the earlier web site write.</summary>
    private Task EditAsync()
    {
        if (!File.Exists(home.Database.Path) || !home.Database.Tables().Contains("scenes", StringComparer.Ordinal)) return Task.CompletedTask;
        const string Newest = "(SELECT id FROM projects ORDER BY created_at DESC, rowid DESC LIMIT 1)";
        var edits = new (string Name, string Sql)[]
        {
            ("edit words", $"UPDATE scenes SET text = 'A person wrote this sentence by hand, and another one.', updated_at = datetime('now') WHERE project_id = {Newest} AND scene_number = 1"),
            ("edit title", $"UPDATE projects SET name = 'Renamed', topic = 'Renamed' WHERE id = {Newest}"),
            ("edit step", $"UPDATE projects SET current_step = 'visual-curation', last_active = datetime('now') WHERE id = {Newest} AND status <> 'complete'"),
            ("remove scene", $"DELETE FROM scenes WHERE project_id = {Newest} AND scene_number = 2"),
            ("add scene", $"INSERT OR IGNORE INTO scenes (id, project_id, scene_number, text) SELECT lower(hex(randomblob(16))), id, 9, 'A scene that was added.' FROM projects WHERE id = {Newest}"),
            ("add message", $"INSERT INTO messages (id, project_id, role, content) SELECT lower(hex(randomblob(16))), id, 'user', 'hello' FROM projects WHERE id = {Newest}"),
            ("suggest", $"INSERT OR IGNORE INTO visual_suggestions (id, scene_id, video_id, title, embed_url, rank) SELECT lower(hex(randomblob(16))), id, 'x1', 'By hand', 'https://example.org', 1 FROM scenes WHERE project_id = {Newest}"),
            ("choose voice", $"UPDATE projects SET voice_id = 'af_sky', voice_selected = 1 WHERE id = {Newest}"),
        };
        var (name, sql) = edits[Dice(edits.Length)];
        home.Database.Execute($"PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON; {sql}");
        done.Add(name);
        return Task.CompletedTask;
    }

    private int Dice(int sides) => (int)(Convert.ToUInt32(Fingerprint.Of("sequence", $"{number}", $"{turn++}").Value[..8], 16) % sides);
}

/// <summary>What section 1 of the tracking contract promises of a home at rest.</summary>
internal static class Promises
{
    public static void AreKept(TempHome home)
    {
        Assert.DoesNotContain(home.Files(), file => !file.StartsWith("output/", StringComparison.Ordinal) && !file.StartsWith(TempHome.DatabaseName, StringComparison.Ordinal));
        if (!File.Exists(home.Database.Path) || !home.Database.Tables().Contains("steps", StringComparer.Ordinal)) return;
        var database = home.Database;
        Assert.Equal("ok", database.Value<string>("PRAGMA integrity_check"));
        Assert.Empty(database.Rows("PRAGMA foreign_key_check"));
        foreach (var project in database.Rows("SELECT * FROM projects")) IsTrue(home, project);
        Assert.Equal(0L, database.Value<long>("SELECT count(*) FROM projects WHERE id NOT IN (SELECT project_id FROM runs)"));
        Assert.Equal(0L, database.Value<long>("SELECT count(*) FROM scenes WHERE selected_clip_id IS NOT NULL AND selected_clip_id NOT IN (SELECT id FROM visual_suggestions)"));
        foreach (var scene in database.Rows("SELECT * FROM scenes WHERE audio_file_path IS NOT NULL OR duration IS NOT NULL"))
        {
            Assert.NotNull(scene["duration"]);
            Assert.True(File.Exists(home.At((string)scene["audio_file_path"]!)), $"The sound {scene["audio_file_path"]} is not there.");
        }

        // Folders of deleted projects are gone.
        var ids = database.Rows("SELECT substr(id, 1, 8) AS id FROM projects").Select(row => (string)row["id"]!).ToList();
        if (Directory.Exists(home.Output))
            foreach (var folder in Directory.EnumerateDirectories(home.Output).Where(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any(file => !file.EndsWith("run.lock", StringComparison.Ordinal))))
                Assert.Contains(ids, id => folder.EndsWith(id, StringComparison.Ordinal));
    }

    private static void IsTrue(TempHome home, IReadOnlyDictionary<string, object?> project)
    {
        var (id, status, step) = (project["id"], (string)project["status"]!, (string)project["current_step"]!);
        Assert.Equal(15L, project["target_duration"]);
        var run = home.Database.Row($"SELECT * FROM runs WHERE project_id = '{id}'");
        var expected = (string)run["state"]! switch
        {
            "Running" => "active",
            "Succeeded" => "complete",
            "Cancelled" => "cancelled",
            "Failed" => "error",
            var other => other,
        };
        Assert.Equal(expected, status);
        Assert.Equal(run["ended_at"] is null, status is "active");
        Assert.Equal(status is "complete", project["video_path"] is not null);
        if (status is not "complete") return;
        Assert.Equal("export", step);
        Assert.Equal(new FileInfo(home.At((string)project["video_path"]!)).Length, project["video_file_size"]);
        Assert.True(File.Exists(home.At((string)project["thumbnail_path"]!)));
    }
}
