using Newsreel.Common;
using Newsreel.Editing;
using Newsreel.Editing.Interchange;

namespace Newsreel.Tests.Editing.Interchange;

public sealed class InterchangeTests
{
    private const int Few = 50;
    private const int Many = 1000;

    [Fact]
    public void Random_edits_survive_every_form() => Each(Few, Survives);

    [Fact]
    [Trait("Size", "Long")]
    public void A_thousand_random_edits_survive_every_form() => Each(Many, Survives);

    [Fact]
    public void Random_edits_obey_the_rules_of_every_form() => Each(Few, Obeys);

    [Fact]
    [Trait("Size", "Long")]
    public void A_thousand_random_edits_obey_the_rules_of_every_form() => Each(Many, Obeys);

    [Fact]
    public void The_random_edits_are_of_all_kinds()
    {
        var timelines = Enumerable.Range(0, Few).Select(RandomTimeline.Of).ToList();
        var clips = timelines.SelectMany(timeline => timeline.Picture.Items).Cast<Clip>().ToList();
        Assert.Equal(RandomTimeline.Rates, timelines.Select(timeline => timeline.Rate).Distinct());
        Assert.Equal(Enum.GetValues<TransitionKind>(), timelines.SelectMany(timeline => timeline.Picture.Transitions).Select(joint => joint.Kind).Distinct().Order());
        Assert.Contains(clips, clip => clip.Media is GraphicMedia);
        Assert.Contains(clips, clip => clip.Media is FootageMedia { Footage.Facts.IsStill: true });
        Assert.Contains(clips, clip => clip.Media is FootageMedia { Footage.Facts.IsStill: false });
        Assert.Contains(clips, clip => clip.Place.Length < 8);
        Assert.Superset(new HashSet<FrameRate>([new(2997, 100), new(359, 12)]), clips.Select(clip => clip.Media).OfType<FootageMedia>().Select(media => media.Footage.Facts.FrameRate).ToHashSet());
        var tracks = Enumerable.Range(0, Few).SelectMany(seed => HandedOver.Package(seed).Timeline.Tracks).Select(track => track.Name).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(new HashSet<string>(StringComparer.Ordinal) { "Music", "Natural" }, tracks);
        Assert.Contains(timelines, timeline => timeline.Picture.Items.Count == 1);
        Assert.Contains(timelines, timeline => timeline.Picture.Items.Count > 70);
    }

    private static void Each(int count, Action<EditPackage> check)
    {
        for (var seed = 0; seed < count; seed++)
        {
            try
            {
                check(HandedOver.Package(seed));
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Seed {seed}: {failure.Message}", failure);
            }
        }
    }

    private static void Survives(EditPackage package)
    {
        var markers = package.Markers.Select(marker => (marker.Frame, marker.Name, marker.Note)).ToList();
        var (final, finalMarkers) = FcpXmlReader.Read(FcpXmlWriter.Write(package));
        HandedOver.AssertSame(package, final, withGaps: false);
        Assert.Equal(markers, finalMarkers);
        var (seven, sevenMarkers) = XmemlReader.Read(XmemlWriter.Write(package));
        HandedOver.AssertSame(package, seven, withGaps: false);
        Assert.Equal(markers, sevenMarkers);
        foreach (var track in package.Timeline.Tracks) HandedOver.AssertSame(package, track, EdlReader.Read(EdlWriter.Write(package, track), package), withGaps: true);
        var open = OtioReader.Read(OtioWriter.Write(package));
        HandedOver.AssertSame(package, open, withGaps: true);
    }

    private static void Obeys(EditPackage package)
    {
        FcpXmlRules.Check(FcpXmlWriter.Write(package));
        XmemlRules.Check(XmemlWriter.Write(package, "/films/a b/handoff"));
        foreach (var track in package.Timeline.Tracks) EdlRules.Check(EdlWriter.Write(package, track), package, track);
        var paths = package.Media.Keys.Select(path => path.ToUpperInvariant()).ToList();
        Assert.Equal(paths.Distinct(StringComparer.Ordinal), paths);
        Assert.All(paths, path => Assert.Matches("^MEDIA/[A-Z0-9-]+(\\.[A-Z0-9.]+)?$", path));
        var reels = package.Media.Values.Select(media => media.Reel).ToList();
        Assert.Equal(reels.Distinct(StringComparer.Ordinal), reels);
    }
}
