using System.Globalization;
using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Drawing.Animation;
using Newsreel.Projects;

namespace Newsreel.Editing;

/// <summary>Draws captions in a look: what is seen, where, and from which frame to which.</summary>
internal sealed class CaptionPainter(CaptionStage stage, CaptionLettering lettering, CaptionDirection direction)
{
    /// <summary>A bar stays between captions that follow each other at the least distance: it would blink.</summary>
    private const long ShortestAbsence = 2 * CaptionRules.Gap;

    /// <summary>Everything that is drawn for the captions of a film.</summary>
    public IEnumerable<CaptionEvent> Paint(IReadOnlyList<Caption> captions) => stage.Look switch
    {
        CaptionStyle.News => Bars(captions).Concat(captions.Select(InBar)),
        CaptionStyle.Karaoke => captions.SelectMany(WordByWord),
        _ => captions.Select(caption => Centred(caption, caption.Place, null)),
    };

    private CaptionEvent Centred(Caption caption, FrameRange place, CaptionWord? lit) =>
        new(place, 2, At(2, stage.Frame.Width / 2d, stage.Bottom) + lettering.Set(caption, direction.IsRightToLeft(caption), lit));

    /// <summary>A word is lit until the next one is heard, the last one to the end.</summary>
    private IEnumerable<CaptionEvent> WordByWord(Caption caption)
    {
        if (caption.Words.Count == 0) return [Centred(caption, caption.Place, null)];
        return caption.Words.Select((word, i) => Centred(
            caption, FrameRange.Between(word.Frame, i + 1 < caption.Words.Count ? caption.Words[i + 1].Frame : caption.Place.End), word));
    }

    private CaptionEvent InBar(Caption caption)
    {
        var rightToLeft = direction.IsRightToLeft(caption);
        var inset = CaptionStage.Strip + (2 * CaptionStage.Pad);
        return new(
            caption.Place, 2,
            At(rightToLeft ? 6 : 4, rightToLeft ? stage.Band.Right - inset : stage.Band.X + inset, stage.Band.CentreY) + lettering.Set(caption, rightToLeft, null));
    }

    private IEnumerable<CaptionEvent> Bars(IReadOnlyList<Caption> captions)
    {
        var (bar, theme) = (stage.Band, stage.Theme);
        for (int first = 0, next; first < captions.Count; first = next)
        {
            next = first + 1;
            while (next < captions.Count && captions[next].Place.Start - captions[next - 1].Place.End <= ShortestAbsence
                && direction.IsRightToLeft(captions[next]) == direction.IsRightToLeft(captions[first])) next++;
            var place = FrameRange.Between(captions[first].Place.Start, captions[next - 1].Place.End);
            var strip = bar with { X = direction.IsRightToLeft(captions[first]) ? bar.Right - CaptionStage.Strip : bar.X, Width = CaptionStage.Strip };
            yield return Filled(place, 0, bar, theme.Grounds[0].Deep);
            yield return Filled(place, 1, strip, theme.Accent);
        }
    }

    private static string At(int alignment, double x, double y) =>
        string.Create(CultureInfo.InvariantCulture, $@"{{\an{alignment}\pos({x:0.##},{y:0.##})}}");

    private static CaptionEvent Filled(FrameRange place, int layer, Box box, Rgb colour) =>
        new(place, layer, AssCodes.Outline(AssPath.Rectangle(box), colour, 1, ""));
}
