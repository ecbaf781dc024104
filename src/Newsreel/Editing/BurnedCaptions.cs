using System.Globalization;
using System.Text;
using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Drawing.Animation;
using Newsreel.Projects;

namespace Newsreel.Editing;

/// <summary>How the captions of a film are drawn.</summary>
/// <param name="Profile">The shape of the frame and its clock.</param>
/// <param name="Style">Their look.</param>
/// <param name="Theme">Its colours and its type.</param>
/// <param name="Language">Of the words, BCP 47: Chinese and Japanese write the same character in different ways.</param>
internal sealed record CaptionDesign(OutputProfile Profile, CaptionStyle Style, Theme Theme, string Language);

/// <summary>
/// Captions that are drawn into the picture: ASS documents for libass. Nothing in them moves: every change is an event of its own
/// that begins at a frame, so that a part of the film drawn by itself looks to the pixel as it does in the whole.
/// </summary>
internal sealed class BurnedCaptions
{
    private readonly OutputProfile profile;
    private readonly string head;
    private readonly IReadOnlyList<CaptionEvent> events;

    private BurnedCaptions(IReadOnlyList<Caption> captions, CaptionDesign design, CaptionFonts fonts)
    {
        var stage = new CaptionStage(design);
        var direction = new CaptionDirection(captions);
        var painter = new CaptionPainter(stage, new(fonts, stage), direction);
        profile = design.Profile;
        head = AssScript.Head(stage.Frame, stage.Style);
        events = [.. painter.Paint(captions)];
    }

    /// <summary>The captions of a film, with the fonts of this machine measured.</summary>
    /// <param name="captions">All captions of the film.</param>
    /// <param name="design">How they are drawn.</param>
    /// <param name="cancellationToken">Stops the search for fonts.</param>
    public static async Task<BurnedCaptions> CreateAsync(IReadOnlyList<Caption> captions, CaptionDesign design, CancellationToken cancellationToken) =>
        new(captions, design, await CaptionFonts.LoadAsync(captions, design.Theme.Label, design.Language, cancellationToken));

    /// <summary>The document for a part of the film; empty of events when nothing is said there.</summary>
    /// <param name="window">The part to draw; its first frame has time 0.</param>
    public string Window(FrameRange window)
    {
        var script = new StringBuilder(head);
        foreach (var shown in events)
        {
            var start = Math.Max(shown.Place.Start, window.Start) - window.Start;
            var end = Math.Min(shown.Place.End, window.End) - window.Start;
            if (start < end)
                script.Append(CultureInfo.InvariantCulture, $"Dialogue: {shown.Layer},{Time(start)},{Time(end)},Caption,,0,0,0,,{shown.Text}\n");
        }

        return script.ToString();
    }

    // Hundredths of a second are coarser than frames: half a frame earlier, a time lies safely between two frames.
    private string Time(long frame) =>
        AssScript.Clock(frame == 0 ? 0 : (long)Math.Round(((frame - 0.5) / profile.FrameRate.PerSecond) * 100, MidpointRounding.AwayFromZero));
}

/// <summary>Something that is drawn without change for a while.</summary>
/// <param name="Place">On the film's clock.</param>
/// <param name="Layer">Higher layers are drawn over lower ones.</param>
/// <param name="Text">Override codes and text.</param>
internal sealed record CaptionEvent(FrameRange Place, int Layer, string Text);
