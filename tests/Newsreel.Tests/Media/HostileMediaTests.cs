using System.Diagnostics;
using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Media.Probing;

namespace Newsreel.Tests.Media;

public sealed class HostileMediaTests(HostileMediaTests.Material material) : IClassFixture<HostileMediaTests.Material>
{
    private static readonly ClipNeed ThreeSeconds = new(TimeSpan.FromSeconds(3), 0);

    private readonly ClipProbe probe = new(MediaTools.InPath);

    [Theory]
    [InlineData("convoy-zero-bytes.mp4", "empty")]
    [InlineData("convoy-text.mp4", "is text")]
    [InlineData("convoy-cut-in-half.mp4", "cut off")]
    [InlineData("convoy-one-frame.mp4", "single picture")]
    [InlineData("convoy-sound-only.mp4", "no picture")]
    [InlineData("convoy-8k.mp4", "too large")]
    [InlineData("convoy-one-pixel.mkv", "too small")]
    [InlineData("convoy-no-times.h264", "no times")]
    [InlineData("convoy-no-times.m2v", "no times")]
    [InlineData("convoy-playlist-of-itself.mp4", "is text")]
    [InlineData("convoy-playlist-of-an-address.mp4", "is text")]
    [InlineData("convoy-list-of-files.mp4", "is text")]
    [InlineData("convoy-black.mp4", "black")]
    [InlineData("convoy-noise.mp4", "not readable media")]
    [InlineData("convoy-pipe.mp4", "pipe or device")]
    [InlineData("convoy-device.mp4", "pipe or device")]
    [InlineData("convoy-circle.mp4", "circle")]
    [InlineData("convoy-nowhere.mp4", "not there")]
    [InlineData("not-there.mp4", "not there")]
    public async Task Each_is_refused_in_time_with_a_sentence_that_says_why(string name, string reason)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() && HostileMedia.SystemNames.Contains(name), "This system has no such files.");
        var started = Stopwatch.GetTimestamp();
        var refusal = await Assert.ThrowsAsync<NewsreelException>(() => probe.ExamineAsync(material.File(name), ThreeSeconds, ClipLimits.Default, Tools.Token));
        Assert.Equal((FailureKind.Work, Unusable.Code), (refusal.Kind, refusal.Code));
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.StartsWith($"'{name}' ", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, ClipLimits.Default.ProbeDeadline + ClipLimits.Default.DecodeDeadline);
    }

    [Fact]
    public void Every_hostile_file_has_its_reason_here()
    {
        var test = typeof(HostileMediaTests).GetMethod(nameof(Each_is_refused_in_time_with_a_sentence_that_says_why))!;
        var told = Attribute.GetCustomAttributes(test).OfType<InlineDataAttribute>().Select(data => data.Data[0]);
        Assert.Empty(HostileMedia.Names.Concat(HostileMedia.SystemNames).Except(told.OfType<string>()));
    }

    [Fact]
    public async Task A_file_whose_end_is_missing_is_used_within_its_good_part()
    {
        var clip = await probe.ExamineAsync(material.File(HostileMedia.HalfGood), ThreeSeconds, ClipLimits.Default, Tools.Token);
        Assert.InRange(clip.Facts.Duration.TotalSeconds, 5, 8);
        Assert.True(clip.In + ThreeSeconds.Length <= clip.Facts.Duration);
        var refusal = await Assert.ThrowsAsync<NewsreelException>(
            () => probe.ExamineAsync(material.File(HostileMedia.HalfGood), new(TimeSpan.FromSeconds(12), 0), ClipLimits.Default, Tools.Token));
        Assert.Equal(Unusable.TooShortCode, refusal.Code);
    }

    [Fact]
    public async Task A_playlist_inside_binary_data_opens_no_other_file()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("list.mp4"), $"#EXTM3U\n#EXTINF:10,\n{material.File(HostileMedia.HalfGood)}\n\0\u0001", Tools.Token);
        var refusal = await Assert.ThrowsAsync<NewsreelException>(() => probe.ExamineAsync(folder.File("list.mp4"), ThreeSeconds, ClipLimits.Default, Tools.Token));
        Assert.Contains("not readable media", refusal.Message, StringComparison.Ordinal);
    }

    public sealed class Material : IAsyncLifetime
    {
        private readonly TempFolder folder = new();

        public string File(string name) => folder.File(name);

        public async ValueTask InitializeAsync()
        {
            Tools.Require();
            await HostileMedia.CreateAsync(folder.Root, Tools.Token);
        }

        public ValueTask DisposeAsync()
        {
            folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
