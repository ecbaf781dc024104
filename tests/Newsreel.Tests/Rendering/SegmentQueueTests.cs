using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Rendering;
using Newsreel.Tests.Editing;

namespace Newsreel.Tests.Rendering;

public sealed class SegmentQueueTests
{
    [Fact]
    public void Dissolves_are_encoded_one_at_a_time_as_long_as_there_is_something_else()
    {
        var segments = Segments("s d d s s d s s s d s");
        var queue = new SegmentQueue(segments);
        var (taken, atWork) = (new List<int>(), new Queue<int>());
        while (taken.Count < segments.Count)
        {
            taken.Add(queue.Take());
            atWork.Enqueue(taken[^1]);
            Assert.InRange(atWork.Count(index => segments[index].Next is not null), 0, 1);
            if (atWork.Count == 2) queue.Done(atWork.Dequeue());
        }

        Assert.Equal(Enumerable.Range(0, segments.Count), taken.Order());
    }

    [Fact]
    public void Where_everything_dissolves_no_worker_waits()
    {
        var queue = new SegmentQueue(Segments("d d d"));
        Assert.Equal([0, 1, 2], [queue.Take(), queue.Take(), queue.Take()]);
    }

    [Theory]
    [InlineData(Quality.Draft, 1080, 123)]
    [InlineData(Quality.Standard, 1080, 305)]
    [InlineData(Quality.High, 1080, 497)]
    [InlineData(Quality.Standard, 2160, 652)]
    [InlineData(Quality.High, 2160, 1702)]
    public void The_memory_that_is_reckoned_with_is_no_less_than_what_was_seen(Quality quality, int shortSide, int megabytes) =>
        Assert.InRange(
            EncoderProfile.MemoryOf(new OutputProfile(Aspect.Wide, quality, FrameRate.Thirty) { ShortSide = shortSide }) / 1e6, megabytes * 0.95, megabytes * 2);

    private static IReadOnlyList<Segment> Segments(string kinds) =>
        [.. kinds.Split(' ').Select((kind, index) => new Segment(
            index + 1, new(index * 30, 30), new SegmentGraphic(Films.Card, 0), kind is "d" ? new SegmentGraphic(Films.Card, 0) : null, kind is "d" ? 15 : 0, 0, 0, null))];
}
