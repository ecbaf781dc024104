using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Drawing.Backdrops;
using Newsreel.Drawing.Designs;
using Newsreel.Projects;

namespace Newsreel.Tests.Drawing;

/// <summary>What a viewer sees, measured on rendered pictures.</summary>
public sealed class PictureTests
{
    private static readonly (string Phrase, string Film, string Chapter)[] Words =
    [
        ("more than 3.5 million homes", "Russian invasion of Ukraine", "The full-scale invasion"),
        ("on 24 February 2022 the columns crossed the border", "The dam", "War"),
        (Long(200), Long(80), Long(90)),
        ("7 ok", "A", "B"),
        ("أعيد فتح ممر الحبوب في شهر يوليو", "الغزو الروسي لأوكرانيا", "الحرب الشاملة"),
        ("俄罗斯于二零一四年吞并了克里米亚半岛并引发了国际社会的强烈谴责", "俄罗斯入侵乌克兰", "全面入侵"),
        (@"{\b1}{\p1}m 0 0 l 4000 4000{\p0} \N \h {\pos(0,0)} 55 C:\new 🚀", @"{\an1}\Nhostile{", @"}\fs400{\clip}"),
        ("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "Pneumonoultramicroscopicsilicovolcanoconiosis", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"),
    ];

    [Theory]
    [InlineData(Aspect.Tall)]
    public Task Nothing_readable_stands_outside_the_safe_area(Aspect aspect) => StandsInsideAsync(aspect);

    [Theory]
    [Trait("Size", "Long")]
    [InlineData(Aspect.Wide)]
    [InlineData(Aspect.Square)]
    public Task Nothing_readable_stands_outside_the_safe_area_of_other_shapes(Aspect aspect) => StandsInsideAsync(aspect);

    private static async Task StandsInsideAsync(Aspect aspect)
    {
        Assert.SkipUnless(Studio.HasFfmpeg, "ffmpeg is not installed.");
        var (reel, names) = await ReelAsync(aspect, withShapes: false);
        var edges = await reel.EdgesAsync(0.8);
        Assert.Equal(reel.Count, edges.Length);
        for (var card = 0; card < edges.Length; card++)
        {
            var frame = Frame.Of(Cards.Context(aspect).Profile);
            var safe = names[card].StartsWith("endcard", StringComparison.Ordinal) || names[card].StartsWith("thumbnail", StringComparison.Ordinal) ? frame.Safe : frame.Key;
            var (left, top, right, bottom) = edges[card] ?? throw new InvalidOperationException($"{names[card]} shows nothing.");
            Assert.True(
                left >= safe.X - 1 && top >= safe.Y - 1 && right <= safe.Right + 1 && bottom <= safe.Bottom + 1,
                $"{names[card]}, {aspect}: type from {left},{top} to {right},{bottom} leaves {safe}.");
        }
    }

    [Theory]
    [InlineData(Aspect.Wide)]
    [InlineData(Aspect.Tall)]
    public async Task Everything_stands_after_eight_tenths_of_a_second_and_stays(Aspect aspect)
    {
        Assert.SkipUnless(Studio.HasFfmpeg, "ffmpeg is not installed.");
        var (reel, names) = await ReelAsync(aspect, withShapes: true, texts: 2);
        var early = await reel.HashesAsync(0.8);
        var late = await reel.HashesAsync(4.96);
        var moving = names.Where((_, card) => !string.Equals(early[card], late[card], StringComparison.Ordinal));
        Assert.Empty(moving);
    }

    [Fact]
    public async Task No_ground_and_no_motif_is_darker_than_a_picture_may_be()
    {
        Assert.SkipUnless(Studio.HasFfmpeg, "ffmpeg is not installed.");
        using var studio = new Studio();
        var frame = Frame.Of(Aspect.Wide, 640, 360);
        List<(string Name, string Svg)> pictures = [];
        foreach (var motif in BackdropPainter.Names)
            foreach (var ground in Theme.Newsreel.Grounds)
                pictures.Add(($"{motif} on {ground.Mid.Hex}", BackdropPainter.Paint(motif, ground, frame, 30, FrameRate.Thirty, Fingerprint.Of(motif)).Svg));
        var lumas = await studio.MeanLumasAsync([.. pictures.Select(picture => picture.Svg)]);
        Assert.Equal(pictures.Count, lumas.Length);
        Assert.All(pictures.Zip(lumas), picture => Assert.True(picture.Second is >= 50 and <= 115, $"{picture.First.Name}: mean luma {picture.Second}"));
    }

    private static async Task<(Reel Reel, List<string> Names)> ReelAsync(Aspect aspect, bool withShapes, int texts = int.MaxValue)
    {
        var profile = Cards.Context(aspect).Profile;
        var (reel, names) = (new Reel(profile.Width, profile.Height), new List<string>());
        IGraphicDesign[] designs = aspect == Aspect.Wide ? [.. DesignChoice.All, new ThumbnailDesign()] : [.. DesignChoice.All];
        foreach (var (phrase, film, chapter) in Words.Take(texts))
        {
            var content = Cards.Content(phrase, film, chapter);
            foreach (var design in designs.Where(design => design.Suits(content)))
            {
                reel.Add((await Cards.DrawAsync(design, content, aspect)).Script, withShapes);
                names.Add($"{design.Name} of '{phrase}'");
            }
        }

        return (reel, names);
    }

    private static string Long(int length)
    {
        const string Source = "the Zaporizhzhia nuclear power station has been under occupation since the first weeks and its six reactors are now kept in cold shutdown while shelling cuts the lines that cool them again and again, inspectors say";
        return Source[..length];
    }
}
