using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Editing;
using Newsreel.Narrating;
using Newsreel.Projects;
using Newsreel.Rendering;
using Newsreel.Tests.Editing;
using Newsreel.Tests.Media;

namespace Newsreel.Tests.Rendering;

public sealed class KaraokeTests
{
    private const int Width = 540;

    [Theory]
    [InlineData("Volunteers filled sandbags, and the trains kept running all night long.", false)]
    [InlineData("NATO قالت إن القوات عبرت الحدود من 3 جهات قبل الفجر.", true)]
    [InlineData("黎明前，部队从三个方向越过边境。", false)]
    public async Task The_lit_word_changes_at_the_frame_at_which_it_is_heard(string text, bool rightToLeft)
    {
        Tools.Require();
        var profile = Cards.Profile(FrameRate.Thirty);
        var narration = Spoken.Narration([[text]], text.Contains(' ', StringComparison.Ordinal) ? 150 : 12);
        var captions = CaptionWriter.Write(narration, CaptionRules.For(profile), FrameRate.Thirty);
        var frames = captions[^1].Place.End;
        // The segments meet while a word is lit.
        var border = captions[0].Words[2].Frame + 2;
        var burned = await BurnedCaptions.CreateAsync(captions, new(profile, CaptionStyle.Karaoke, Theme.Newsreel, "en-us"), Tools.Token);
        using var folder = new TempFolder();
        var lit = new List<(double X, double Y)?>();
        foreach (var place in new[] { new FrameRange(0, border), FrameRange.Between(border, frames) })
        {
            var segment = Cards.Segment(Cards.Flat(EncodedFilm.Grey), place.Length) with { Place = place, BurnedCaptions = burned.Window(place) };
            lit.AddRange(await LitAsync((await new SegmentEncoder(Tools.Ffmpeg, folder.Root, profile).EncodeAsync(segment, 1, Tools.Token)).Path));
        }

        Assert.Equal(frames, lit.Count);
        var words = captions.SelectMany(caption => caption.Words.Select(word => (word.Frame, word.Line, caption.Place))).ToList();
        var spoken = narration.Scenes[0].Sentences[0].Words;
        var times = spoken.Count > 1 ? spoken.Select(word => FrameRate.Thirty.FrameNearest(word.Start)) : words.Select(word => word.Frame);
        var seen = Changes(lit);
        Assert.Equal(words.Count, seen.Count);
        Assert.All(seen.Zip(times), pair => Assert.InRange(pair.First - pair.Second, -1, 1));
        foreach (var (first, second) in words.Zip(words.Skip(1)).Where(pair => pair.First.Line == pair.Second.Line && pair.First.Place == pair.Second.Place))
            Assert.True(lit[(int)first.Frame]!.Value.X < lit[(int)second.Frame]!.Value.X != rightToLeft, $"Word at frame {second.Frame} is on the wrong side.");
    }

    private static List<long> Changes(List<(double X, double Y)?> lit) =>
        [.. Enumerable.Range(0, lit.Count).Where(frame => lit[frame] is { } now
            && (frame == 0 || lit[frame - 1] is not { } then || Math.Abs(now.X - then.X) + Math.Abs(now.Y - then.Y) > 3)).Select(frame => (long)frame)];

    /// <summary>The middle of the amber pixels of each frame, which have little blue.</summary>
    private static async Task<IEnumerable<(double X, double Y)?>> LitAsync(string path)
    {
        var blue = await Tools.MakeAsync("-i", path, "-vf", "extractplanes=u", "-vsync", "0", "-f", "rawvideo", "pipe:1");
        return blue.Chunk(Width * Width).Select(plane =>
        {
            var amber = Enumerable.Range(0, plane.Length).Where(at => plane[at] < 90).ToList();
            return amber.Count == 0 ? ((double, double)?)null : (amber.Average(at => (double)(at % Width)), amber.Average(at => (double)(at / Width)));
        });
    }
}
