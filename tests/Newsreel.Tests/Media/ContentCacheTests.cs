using Newsreel.Common;
using Newsreel.Media;

namespace Newsreel.Tests.Media;

public sealed class ContentCacheTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly ContentCache cache;

    public ContentCacheTests() => cache = new(folder.File("cache"), TimeProvider.System);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_was_given_is_taken_whole_into_another_folder()
    {
        Give("a", 1000);

        Assert.True(cache.TryTake(Key("a"), folder.Folder("other")));
        Assert.Equal(new byte[1000], File.ReadAllBytes(Path.Combine(folder.Folder("other"), "a.mp4")));
        Assert.False(cache.TryTake(Key("b"), folder.Folder("other")));
    }

    [Fact]
    public async Task Beyond_the_limit_what_was_not_used_for_the_longest_time_goes()
    {
        foreach (var name in new[] { "a", "b", "c" }) Give(name, 1000);
        var token = TestContext.Current.CancellationToken;
        Age("a", hours: 1);
        Age("b", hours: 3);
        Age("c", hours: 2);
        Assert.True(cache.TryTake(Key("c"), folder.Folder("other")));

        await cache.SetLimitAsync(2500, token);
        Assert.Equal((false, true, true), (Has("b"), Has("a"), Has("c")));

        await cache.SetLimitAsync(1000, token);
        Assert.Equal((false, true), (Has("a"), Has("c")));
        Assert.Equal(new(1, 1000, 1000), cache.Measure());
    }

    [Fact]
    public async Task What_is_dropped_stays_with_those_who_took_it()
    {
        Give("a", 1000);
        Assert.True(cache.TryTake(Key("a"), folder.Folder("other")));

        await cache.SetLimitAsync(0, TestContext.Current.CancellationToken);

        Assert.Equal(0, cache.Measure().Entries);
        Assert.Equal(1000, new FileInfo(Path.Combine(folder.Folder("other"), "a.mp4")).Length);
        Give("b", 10);
        Assert.Equal(0, cache.Measure().Entries);
    }

    [Theory]
    [InlineData("one byte", 1000)]
    [InlineData("cut", 400)]
    [InlineData("foreign name", 1000)]
    [InlineData("gone", 1000)]
    public void What_is_not_as_it_was_given_is_not_taken_and_goes(string harm, int bytes)
    {
        Give("a", 1000);
        var file = Directory.EnumerateFiles(Path.Combine(folder.File("cache"), Key("a").Value[..32])).Single();
        File.Delete(file);
        var content = new byte[bytes];
        if (harm is "one byte") content[700] = 1;
        if (harm is not "gone") File.WriteAllBytes(harm is "foreign name" ? Path.Combine(Path.GetDirectoryName(file)!, "a.mp4") : file, content);

        Assert.False(cache.TryTake(Key("a"), folder.Folder("other")));

        Assert.Empty(Directory.EnumerateFiles(folder.Folder("other")));
        Assert.False(Has("a"));
        Give("a", 1000);
        Assert.True(cache.TryTake(Key("a"), folder.Folder("other")));
    }

    [Theory]
    [InlineData(20, 5000)]
    [InlineData(2, 1000)]
    public void Many_may_give_take_and_trim_at_once(int entries, int limit)
    {
        File.WriteAllText(Directory.CreateDirectory(folder.File("cache")).FullName + "/limit", $"{limit}");
        foreach (var number in Enumerable.Range(0, entries)) File.WriteAllBytes(folder.File($"{number}.mp4"), new byte[1000]);

        Parallel.For(0, 8, worker =>
        {
            var own = new ContentCache(folder.File("cache"), TimeProvider.System);
            var into = folder.Folder($"worker{worker}");
            var random = new Random(worker);
            for (var turn = 0; turn < 100; turn++)
            {
                var number = random.Next(entries);
                own.Give(Key($"{number}"), folder.File($"{number}.mp4"));
                if (own.TryTake(Key($"{number}"), into)) Assert.Equal(1000, new FileInfo(Path.Combine(into, $"{number}.mp4")).Length);
                if (turn % (entries / 2) == 0) own.Trim();
            }
        });

        cache.Trim();
        Assert.InRange(cache.Measure().Bytes, 0, limit);
        Assert.All(Directory.EnumerateDirectories(folder.File("cache")), entry => Assert.Matches("^[0-9a-f]{32}$", Path.GetFileName(entry)));
    }

    [Fact]
    public void What_a_killed_process_left_half_given_goes_at_last()
    {
        Give("a", 1000);
        var (fresh, left) = (Half(), Half());
        Directory.SetLastWriteTimeUtc(left, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-1));

        cache.Clear();

        Assert.Equal([fresh], Directory.EnumerateDirectories(folder.File("cache")));

        string Half() => Directory.CreateDirectory(PartFile.For(Path.Combine(folder.File("cache"), Key("b").Value[..32]))).FullName;
    }

    [Fact]
    public void An_entry_that_lost_one_of_its_files_is_not_taken_and_goes()
    {
        foreach (var name in new[] { "a.mp4", "a.seal" }) File.WriteAllText(folder.File(name), name);
        cache.Give(Key("a"), folder.File("a.mp4"), folder.File("a.seal"));
        File.Delete(Directory.EnumerateFiles(Path.Combine(folder.File("cache"), Key("a").Value[..32]), "*.seal").Single());

        Assert.False(cache.TryTake(Key("a"), folder.Folder("other")));

        Assert.False(Has("a"));
    }

    private static Fingerprint Key(string name) => Fingerprint.Of(name);

    private bool Has(string name) => Directory.Exists(Path.Combine(folder.File("cache"), Key(name).Value[..32]));

    private void Age(string name, int hours) =>
        Directory.SetLastWriteTimeUtc(Path.Combine(folder.File("cache"), Key(name).Value[..32]), TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-hours));

    private void Give(string name, int bytes)
    {
        File.WriteAllBytes(folder.File($"{name}.mp4"), new byte[bytes]);
        cache.Give(Key(name), folder.File($"{name}.mp4"));
    }
}
