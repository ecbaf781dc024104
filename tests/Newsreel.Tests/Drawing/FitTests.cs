using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Media;
using Newsreel.Projects;
using Newsreel.Tests.Sourcing;

namespace Newsreel.Tests.Drawing;

public sealed class FitTests
{
    private static readonly Task<GraphicDesigner> Designer = GraphicDesigner.CreateAsync(Theme.Newsreel, CancellationToken.None);

    public static TheoryData<Aspect> Shapes => [.. Enum.GetValues<Aspect>()];

    [Theory]
    [InlineData(640, 480, Aspect.Wide)]
    [InlineData(1080, 1080, Aspect.Wide)]
    [InlineData(2390, 1000, Aspect.Wide)]
    [InlineData(1920, 1080, Aspect.Square)]
    [InlineData(2000, 1000, Aspect.Square)]
    [InlineData(720, 900, Aspect.Tall)]
    public async Task A_crop_fills_the_frame_where_at_least_half_of_the_picture_stays(int width, int height, Aspect aspect)
    {
        var (mount, frame) = (await MountAsync(aspect, FrameFit.Crop, width, height), Frame.Of(Profile(aspect)));
        Assert.Equal(new(0, 0, frame.Width, frame.Height), mount.Area);
        Assert.Null(mount.Surround);
        Assert.False(mount.IsBlurredAround);
    }

    [Theory]
    [InlineData(1080, 1920, Aspect.Wide)]
    [InlineData(1920, 1080, Aspect.Tall)]
    [InlineData(640, 480, Aspect.Tall)]
    [InlineData(2390, 1000, Aspect.Square)]
    public async Task A_crop_that_would_lose_more_becomes_a_blur(int width, int height, Aspect aspect)
    {
        var mount = await MountAsync(aspect, FrameFit.Crop, width, height);
        Assert.True(mount.IsBlurredAround);
        Assert.Equal((await MountAsync(aspect, FrameFit.Panels, width, height)).Area, mount.Area);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Every_place_is_inside_the_frame_in_even_numbers_and_no_fit_leaves_a_part_of_the_frame_empty(Aspect aspect)
    {
        var random = new Random(20260 + (int)aspect);
        for (var round = 0; round < 60; round++)
        {
            var (width, height) = (random.Next(1, 1 << random.Next(1, 14)), random.Next(1, 1 << random.Next(1, 14)));
            var profile = Profile(aspect) with { ShortSide = new[] { 720, 1080, 2160 }[random.Next(3)] };
            foreach (var fit in Enum.GetValues<FrameFit>())
            {
                var mount = await MountAsync(aspect, fit, width, height, profile: profile);
                var (area, what) = (mount.Area, $"{width}×{height} in {aspect} {profile.ShortSide}, {fit}: {mount.Area}");
                var fills = area.Width == profile.Width && area.Height == profile.Height;
                Assert.True(area.X >= 0 && area.Y >= 0 && area.Width > 0 && area.Height > 0, what);
                Assert.True(area.X + area.Width <= profile.Width && area.Y + area.Height <= profile.Height, what);
                Assert.All(new[] { area.X, area.Y, area.Width, area.Height }, number => Assert.True(number % 2 == 0, what));
                Assert.True(fills == (mount.Surround is null && !mount.IsBlurredAround), what);
                Assert.True(fit == FrameFit.Panels || mount.Surround is null, what);
                if (fit == FrameFit.Crop && fills) Assert.True(Kept(width, height, area) >= 0.499, what);
            }
        }
    }

    [Theory]
    [InlineData(FrameFit.Crop, 1440, 1080, 1920, 1080)]
    [InlineData(FrameFit.Crop, 600, 1080, 600, 1080)]
    [InlineData(FrameFit.Blur, 600, 1080, 600, 1080)]
    public async Task What_is_transparent_has_a_drawn_ground_in_every_fit(FrameFit fit, int width, int height, int placeWidth, int placeHeight)
    {
        var mount = await MountAsync(Aspect.Wide, fit, width, height, "rgba");
        Assert.NotNull(mount.Surround);
        Assert.False(mount.IsBlurredAround);
        Assert.Equal((placeWidth, placeHeight), (mount.Area.Width, mount.Area.Height));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Labels_are_the_same_in_every_fit_and_stand_on_panels_of_their_own(Aspect aspect)
    {
        var scripts = new List<string>();
        foreach (var fit in Enum.GetValues<FrameFit>()) scripts.Add((await MountAsync(aspect, fit, 640, 480, label: "FILE · Kyiv 2019")).Script!);
        Assert.Single(scripts.Distinct());
        Assert.Equal(2, scripts[0].Split('\n').Count(line => line.Contains(@"\p1}", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Footage_of_the_shape_of_the_frame_knows_no_difference(Aspect aspect)
    {
        var profile = Profile(aspect);
        foreach (var fit in Enum.GetValues<FrameFit>())
        {
            var mount = await MountAsync(aspect, fit, profile.Width, profile.Height + 8);
            Assert.Equal(new(0, 0, profile.Width, profile.Height), mount.Area);
            Assert.True(mount is { Surround: null, IsBlurredAround: false });
        }
    }

    private static OutputProfile Profile(Aspect aspect) => new(aspect, Quality.Draft, FrameRate.Thirty);

    private static double Kept(int width, int height, PictureArea area)
    {
        var ratio = (double)width / height * area.Height / area.Width;
        return Math.Min(ratio, 1 / ratio);
    }

    private static async Task<Mount> MountAsync(Aspect aspect, FrameFit fit, int width, int height, string format = "yuv420p", string? label = null, OutputProfile? profile = null) =>
        (await Designer).Mount(
            Clips.Footage(Clips.Video with { Width = width, Height = height, Colour = Clips.Untagged with { PixelFormat = format } }, label: label),
            label is null ? null : "NASA",
            new(profile ?? Profile(aspect), "Film", null, 0, 0, 150) { Fit = fit });
}
