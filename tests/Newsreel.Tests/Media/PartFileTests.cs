using Newsreel.Media;

namespace Newsreel.Tests.Media;

public sealed class PartFileTests
{
    [Fact]
    public async Task A_file_appears_under_its_name_when_it_is_whole()
    {
        using var folder = new TempFolder();
        await PartFile.WriteAsync(folder.File("film.mp4"), async part =>
        {
            Assert.Equal(folder.Root, Path.GetDirectoryName(part));
            Assert.Equal(".mp4", Path.GetExtension(part));
            await File.WriteAllTextAsync(part, "whole", Tools.Token);
            Assert.False(File.Exists(folder.File("film.mp4")));
        });
        Assert.Equal(["film.mp4"], folder.Names);
        Assert.Equal("whole", await File.ReadAllTextAsync(folder.File("film.mp4"), Tools.Token));
    }

    [Fact]
    public async Task A_failure_leaves_nothing_new_and_the_old_file_as_it_was()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("film.mp4"), "old", Tools.Token);
        await Assert.ThrowsAsync<IOException>(() => PartFile.WriteAsync(folder.File("film.mp4"), async part =>
        {
            await File.WriteAllTextAsync(part, "half", Tools.Token);
            throw new IOException("The disk is full.");
        }));
        Assert.Equal(["film.mp4"], folder.Names);
        Assert.Equal("old", await File.ReadAllTextAsync(folder.File("film.mp4"), Tools.Token));
    }

    [Fact]
    public async Task Two_attempts_at_the_same_time_do_not_meet()
    {
        using var folder = new TempFolder();
        var path = folder.File("notes.txt");
        await PartFile.WriteAsync(path, async first =>
        {
            await File.WriteAllTextAsync(first, "first", Tools.Token);
            await PartFile.WriteTextAsync(path, "second", Tools.Token);
            Assert.Equal("first", await File.ReadAllTextAsync(first, Tools.Token));
        });
        Assert.Equal(["notes.txt"], folder.Names);
        Assert.Equal("first", await File.ReadAllTextAsync(path, Tools.Token));
    }

    [Fact]
    public async Task Text_has_no_byte_order_mark()
    {
        using var folder = new TempFolder();
        await PartFile.WriteTextAsync(folder.File("notes.txt"), "é", Tools.Token);
        Assert.Equal([0xC3, 0xA9], await File.ReadAllBytesAsync(folder.File("notes.txt"), Tools.Token));
    }
}
