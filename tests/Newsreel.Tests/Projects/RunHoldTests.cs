using Newsreel.Projects;
using Newsreel.Testing;

namespace Newsreel.Tests.Projects;

public sealed class RunHoldTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void One_process_holds_a_project_and_giving_up_leaves_nothing_behind()
    {
        var project = new ProjectFolder(folder.File("project"), "film.mp4");

        using (var first = RunHold.TryTake(project))
        {
            Assert.NotNull(first);
            Assert.Null(RunHold.TryTake(project));
        }

        using var second = RunHold.TryTake(project);
        Assert.NotNull(second);
        second.Undo();
        Assert.False(Directory.Exists(project.Root));
    }

    [Fact]
    public async Task An_owner_counts_as_dead_only_when_it_was_of_this_machine_runs_no_more_and_its_hold_was_free()
    {
        using var taken = RunHold.TryTake(new(folder.File("project"), "film.mp4"));
        string here;
        await using (var process = TestProcess.Start("sh", ["-c", "read line"], TimeSpan.FromMinutes(1)))
        {
            here = $"{Environment.MachineName}:{process.Id}";
            await process.EndAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(here, RunHold.Vanished(taken, here));
        Assert.Equal(RunHold.Owner, RunHold.Vanished(taken, RunHold.Owner));
        Assert.Null(RunHold.Vanished(taken, $"{Environment.MachineName}:1"));
        Assert.Null(RunHold.Vanished(taken, "another-machine:1"));
        Assert.Null(RunHold.Vanished(null, here));
        Assert.Null(RunHold.Vanished(taken, holder: null));
    }

    [Fact]
    public void Where_no_file_can_be_made_there_is_no_hold_and_no_failure()
    {
        File.WriteAllText(folder.File("file"), "");

        Assert.Null(RunHold.TryTake(new(Path.Combine(folder.File("file"), "project"), "film.mp4")));
    }
}
