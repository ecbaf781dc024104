using Newsreel.Common;
using Newsreel.Exporting;

namespace Newsreel.Tests.Exporting;

public sealed class HandoffFolderTests : IDisposable
{
    private static readonly HandoffList About = new("Film", "id", "30/1", DropFrame: false, 60, []);

    private readonly TempFolder folder = new();

    private string Package => folder.File("handoff");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_package_appears_whole_and_replaces_an_earlier_one()
    {
        await WriteAsync("old.txt");
        var files = await WriteAsync("new.txt");
        Assert.Equal(["handoff.json", "new.txt"], files);
        Assert.Equal(files, Directory.EnumerateFiles(Package).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.Single(Directory.EnumerateFileSystemEntries(folder.Root));
    }

    [Fact]
    public async Task Nothing_is_left_of_a_package_that_failed_and_the_earlier_one_stays()
    {
        await WriteAsync("old.txt");
        await Assert.ThrowsAsync<IOException>(() => new HandoffFolder(Package).ReplaceAsync(
            part =>
            {
                File.WriteAllText(Path.Combine(part, "half.txt"), "half");
                throw new IOException("full");
            },
            About, TestContext.Current.CancellationToken));
        Assert.True(File.Exists(Path.Combine(Package, "old.txt")));
        Assert.Single(Directory.EnumerateFileSystemEntries(folder.Root));
    }

    [Fact]
    public async Task What_a_killed_attempt_left_is_cleared()
    {
        Directory.CreateDirectory(folder.File("handoff.part.0123456789abcdef0123456789abcdef"));
        Directory.CreateDirectory(folder.File("handoff.part.mine"));
        await WriteAsync("new.txt");
        Assert.Equal(["handoff", "handoff.part.mine"], Directory.EnumerateDirectories(folder.Root).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_earlier_package_is_put_back_when_the_new_one_cannot_take_its_place()
    {
        await WriteAsync("old.txt");
        var refusing = new HandoffFolder(Package, (from, to) =>
        {
            if (string.Equals(to, Package, StringComparison.Ordinal) && File.Exists(Path.Combine(from, "new.txt"))) throw new IOException("busy");
            Directory.Move(from, to);
        });
        await Assert.ThrowsAsync<IOException>(() => WriteAsync(refusing, "new.txt"));
        Assert.True(File.Exists(Path.Combine(Package, "old.txt")));
        Assert.Single(Directory.EnumerateFileSystemEntries(folder.Root));
    }

    [Fact]
    public async Task The_earlier_package_is_put_back_after_an_attempt_that_was_killed_between_the_two()
    {
        await WriteAsync("old.txt");
        var earlier = "";
        var killed = new HandoffFolder(Package, (from, to) =>
        {
            if (string.Equals(to, Package, StringComparison.Ordinal)) throw new IOException("killed");
            Directory.Move(from, to);
            earlier = to;
        });
        await Assert.ThrowsAsync<IOException>(() => WriteAsync(killed, "new.txt"));
        Assert.Equal([earlier], Directory.EnumerateFileSystemEntries(folder.Root));

        await Assert.ThrowsAsync<IOException>(() => new HandoffFolder(Package).ReplaceAsync(_ => throw new IOException("full"), About, TestContext.Current.CancellationToken));
        Assert.True(File.Exists(Path.Combine(Package, "old.txt")));
        Assert.Single(Directory.EnumerateFileSystemEntries(folder.Root));
    }

    [Fact]
    public async Task An_earlier_package_is_removed_once_the_new_one_stands_and_kept_beside_anything_else()
    {
        var earlier = folder.File("handoff.earlier.0123456789abcdef0123456789abcdef");
        await WriteAsync("old.txt");
        Directory.Move(Package, earlier);
        Directory.CreateDirectory(Package);
        await File.WriteAllTextAsync(Path.Combine(Package, "mine.txt"), "work", TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<NewsreelException>(() => WriteAsync("new.txt"));
        Assert.True(File.Exists(Path.Combine(earlier, "old.txt")));

        File.Delete(Path.Combine(Package, "mine.txt"));
        await WriteAsync("new.txt");
        await WriteAsync("new.txt");
        Assert.Equal(["handoff"], Directory.EnumerateDirectories(folder.Root).Select(path => Path.GetFileName(path)));
    }

    [Fact]
    public async Task Files_that_are_not_of_a_package_are_never_replaced()
    {
        await WriteAsync("old.txt");
        await File.WriteAllTextAsync(Path.Combine(Package, "my project.prproj"), "work", TestContext.Current.CancellationToken);
        var refusal = await Assert.ThrowsAsync<NewsreelException>(() => WriteAsync("new.txt"));
        Assert.Equal(FailureKind.Usage, refusal.Kind);
        Assert.Contains("my project.prproj", refusal.Message, StringComparison.Ordinal);

        File.Delete(Path.Combine(Package, HandoffList.FileName));
        await Assert.ThrowsAsync<NewsreelException>(() => WriteAsync("new.txt"));
        Assert.True(File.Exists(Path.Combine(Package, "my project.prproj")));
    }

    [Fact]
    public async Task An_empty_folder_is_filled_and_a_file_is_refused()
    {
        Directory.CreateDirectory(Package);
        Assert.Equal(2, (await WriteAsync("new.txt")).Count);
        await File.WriteAllTextAsync(folder.File("file"), "", TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<NewsreelException>(() => new HandoffFolder(folder.File("file")).ReplaceAsync(_ => Task.CompletedTask, About, TestContext.Current.CancellationToken));
    }

    private static Task<IReadOnlyList<string>> WriteAsync(HandoffFolder target, string name) => target.ReplaceAsync(
        part => File.WriteAllTextAsync(Path.Combine(part, name), "text"), About, TestContext.Current.CancellationToken);

    private Task<IReadOnlyList<string>> WriteAsync(string name) => WriteAsync(new HandoffFolder(Package + "/"), name);
}
