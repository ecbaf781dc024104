using System.Globalization;
using Newsreel.Common;
using Newsreel.Drawing.Animation;
using Newsreel.Drawing.Backdrops;
using Newsreel.Drawing.Designs;
using Newsreel.Drawing.Lettering;
using Newsreel.Drawing.Mounting;
using Newsreel.Media;
using Newsreel.Projects;
using Newsreel.Sourcing;

namespace Newsreel.Drawing;

/// <summary>Draws the cards of a film. The same shot in the same context gives the same graphic. Thread-safe.</summary>
public sealed class GraphicDesigner
{
    private const string ThumbnailSeed = "thumbnail";
    private readonly Theme theme;
    private readonly TypeSet type;

    internal GraphicDesigner(Theme theme, TypeSet type) => (this.theme, this.type) = (theme, type);

    /// <summary>A designer in a theme, with the fonts of this machine measured.</summary>
    /// <param name="theme">The visual language, for example <see cref="Theme.Newsreel"/>.</param>
    /// <param name="cancellationToken">Stops the search for fonts.</param>
    public static async Task<GraphicDesigner> CreateAsync(Theme theme, CancellationToken cancellationToken) =>
        new(theme, await new FontLibrary(new FontConfig()).LoadAsync(theme, cancellationToken));

    /// <summary>Draws the graphic of a shot.</summary>
    public Graphic Draw(Shot shot, GraphicContext context)
    {
        var content = Read(shot, context);
        var design = DesignChoice.For(shot, content, context);
        var canvas = NewCanvas(Frame.Of(context.Profile), context);
        if (design is not (TitleDesign or EndCardDesign or ChapterDesign)) RunningLabel.Draw(content, canvas);
        design.Draw(content, canvas);
        var motif = BackdropPainter.NameFor(context.FilmTitle, shot.Turn);
        return Finish(design.Name, canvas, motif, GroundOf(context), context, Seed(context, shot.Turn.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>Draws a still of 1920 × 1080 that stands for the film in lists: its first frame is the whole picture.</summary>
    public Graphic DrawThumbnail(GraphicContext context)
    {
        var wide = context with { Profile = context.Profile with { Aspect = Aspect.Wide }, VisibleFrames = 1 };
        var canvas = NewCanvas(Frame.Of(wide.Profile), wide);
        var design = new ThumbnailDesign();
        design.Draw(Content(wide) with { EndCard = [] }, canvas);
        return Finish(design.Name, canvas, BackdropPainter.ForThumbnail, theme.Grounds[0], wide, Seed(wide, ThumbnailSeed));
    }

    /// <summary>Mounts footage: finds its place in the frame, draws what is around it and what is written over it.</summary>
    /// <param name="footage">What is shown.</param>
    /// <param name="credit">Whose work it is; null where viewers are not told.</param>
    /// <param name="context">Its film and the time it is seen.</param>
    public Mount Mount(Footage footage, string? credit, GraphicContext context)
    {
        var frame = Frame.Of(context.Profile);
        var fit = MountPlace.FitOf(footage.Facts, frame, context.Fit);
        var area = MountPlace.Of(footage.Facts, frame, fit);
        var fills = area.Width == frame.Width && area.Height == frame.Height;
        var (isBlurred, isSeenThrough) = (fit == FrameFit.Blur && !fills, PixelFormats.HasAlpha(footage.Facts.Colour.PixelFormat));
        var canvas = NewCanvas(frame, context);
        var labels = LabelPainter.Draw(
            canvas, context.Profile.FrameRate.TimeAt(context.VisibleFrames), footage.FileLabel is { } label ? context.Words.LabelOf(label) : null, credit).Concat(SpeakerPainter.Draw(canvas, context.Profile.FrameRate.TimeAt(context.VisibleFrames), context.Speaker)).ToList();
        return new(
            area,
            isBlurred || (fills && !isSeenThrough) ? null : SurroundPainter.Paint(GroundOf(context), frame, area),
            labels.Count > 0 ? canvas.Script : null,
            labels)
        { IsBlurredAround = isBlurred };
    }

    private static Graphic Finish(string design, Canvas canvas, string motif, Ground ground, GraphicContext context, Fingerprint seed)
    {
        var backdrop = BackdropPainter.Paint(motif, ground, canvas.Frame, context.VisibleFrames, context.Profile.FrameRate, seed);
        return new(design, backdrop.Svg, backdrop.Motion, canvas.Script, canvas.Words);
    }

    private Canvas NewCanvas(Frame frame, GraphicContext context) =>
        new(frame, theme, type, context.Profile.FrameRate.TimeAt(context.VisibleFrames));

    private Ground GroundOf(GraphicContext context) => theme.Grounds[context.ChapterNumber % theme.Grounds.Count];

    private static Fingerprint Seed(GraphicContext context, string what) => Fingerprint.Of("backdrop", context.FilmTitle, what);

    private static CardContent Read(Shot shot, GraphicContext context)
    {
        var words = shot.Card is { } card ? DesignChoice.Asked(card).Words : shot.KeyPhrase;
        var phrase = PhraseReading.AsHeading(Characters.Clean(words));
        return Content(context) with
        {
            Phrase = phrase,
            Figure = PhraseReading.FigureOf(phrase),
            Date = PhraseReading.DateOf(phrase, Characters.Clean(shot.Words)),
            Chapter = shot.Chapter is null ? null : Characters.Clean(shot.Chapter),
        };
    }

    private static CardContent Content(GraphicContext context) => new(
        Characters.Clean(context.FilmTitle), context.AsOf, "", null, null, null, context.ChapterNumber, context.ChapterCount, context.EndCard)
    {
        Notices = context.Notices,
        Words = context.Words,
    };
}
