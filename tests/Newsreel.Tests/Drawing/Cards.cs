using Newsreel.Common;
using Newsreel.Drawing;
using Newsreel.Drawing.Animation;
using Newsreel.Drawing.Backdrops;
using Newsreel.Drawing.Designs;
using Newsreel.Drawing.Lettering;
using Newsreel.Projects;
using Newsreel.Sourcing;

namespace Newsreel.Tests.Drawing;

/// <summary>Shots and contexts as films have them.</summary>
internal static class Cards
{
    public const string Film = "Russian invasion of Ukraine";
    public static readonly IReadOnlyList<EndCardLine> EndCard =
    [
        new("Text", "Written from 14 sources; the full list is in the description"),
        new("Sources", "United Nations\u00a0(6), Reuters\u00a0(4), BBC\u00a0(2), others\u00a0(2)"),
        new("Pictures", "Graphics drawn by Newsreel"),
        new("Voice", "Synthetic voice: Kokoro, af_heart"),
        new("Words", "Selected from the article library, no language model"),
        new("Review", "Not reviewed by a person"),
    ];

    public static readonly FontLibrary Fonts = new(new FontConfig());

    public static GraphicContext Context(Aspect aspect, int chapter = 2, string film = Film) =>
        new(new(aspect, Quality.Standard, FrameRate.Thirty), film, new(2025, 5, 14), chapter, 5, 150) { EndCard = EndCard };

    public static Shot Shot(int number, string phrase, ShotRole role = ShotRole.Graphic, string? chapter = "The full-scale invasion", bool opens = false) =>
        new(number, 1, new(0, 150), role, phrase, phrase, chapter, opens);

    public static CardContent Content(string phrase, string film = Film, string chapter = "The full-scale invasion")
    {
        var shown = PhraseReading.AsHeading(Characters.Clean(phrase));
        return new(
            Characters.Clean(film), new(2025, 5, 14), shown, PhraseReading.FigureOf(shown), PhraseReading.DateOf(shown, ""), Characters.Clean(chapter), 2, 5, EndCard);
    }

    /// <summary>One design over one backdrop, whatever would have been chosen.</summary>
    public static Task<Graphic> DrawAsync(IGraphicDesign design, CardContent content, Aspect aspect, int number = 1) =>
        PaintAsync(design, content, aspect, number);

    private static async Task<Graphic> PaintAsync(IGraphicDesign design, CardContent content, Aspect aspect, int number)
    {
        var theme = Theme.Newsreel;
        var frame = Frame.Of(Context(aspect).Profile);
        var canvas = new Canvas(frame, theme, await Fonts.LoadAsync(theme, CancellationToken.None), TimeSpan.FromSeconds(5));
        if (design is not (TitleDesign or EndCardDesign or ChapterDesign or ThumbnailDesign)) RunningLabel.Draw(content, canvas);
        design.Draw(content, canvas);
        var motif = BackdropPainter.Names[number % BackdropPainter.Names.Count];
        var ground = theme.Grounds[design is TitleDesign or EndCardDesign or ThumbnailDesign ? 0 : number % theme.Grounds.Count];
        var backdrop = BackdropPainter.Paint(motif, ground, frame, 150, FrameRate.Thirty, Fingerprint.Of(design.Name));
        return new(design.Name, backdrop.Svg, backdrop.Motion, canvas.Script, canvas.Words);
    }
}
