using Newsreel.Common;
using Newsreel.Sourcing;

namespace Newsreel.Drawing.Designs;

/// <summary>
/// Chooses a design by what the phrase holds, then by variety. A shot's design depends on the shot, the film's title
/// and the two designs before it, so that a change to one scene leaves the cards of distant scenes as they were.
/// </summary>
internal static class DesignChoice
{
    private static readonly TitleDesign Title = new();
    private static readonly EndCardDesign EndCard = new();
    private static readonly ChapterDesign Chapter = new();

    // What these show is in few phrases; where it is, nothing else shows it as well.
    private static readonly IGraphicDesign[] Particular = [new FigureDesign(), new DatelineDesign()];
    private static readonly IGraphicDesign[] General =
        [new HeadlineDesign(), new StatementDesign(), new BandDesign(), new MarkerDesign(), new BracketsDesign(), new LedgerDesign()];

    /// <summary>Every design that a shot can have.</summary>
    public static IReadOnlyList<IGraphicDesign> All { get; } = [Title, Chapter, .. Particular, .. General, EndCard];

    /// <summary>The design that a script's card asks for by its first word, and the words to show; null and all of it where the first word names none.</summary>
    /// <param name="card">As the script's mark says it.</param>
    public static (IGraphicDesign? Design, string Words) Asked(string card)
    {
        var parts = card.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
        var named = parts.Length < 2 ? null : Particular.Concat(General).FirstOrDefault(design => string.Equals(design.Name, parts[0].TrimEnd(':'), StringComparison.OrdinalIgnoreCase));
        return (named, named is null ? card : parts[1]);
    }

    public static IGraphicDesign For(Shot shot, CardContent content, GraphicContext context)
    {
        if (shot.Role == ShotRole.EndCard) return EndCard;
        if (shot.Role == ShotRole.Title || content.Phrase.Length == 0 && !Chapter.Suits(content)) return Title;
        if (content.Phrase.Length == 0 || (shot.OpensChapter && Chapter.Suits(content))) return Chapter;
        if (shot.Card is { } card && Asked(card).Design is { } asked && asked.Suits(content)) return asked;
        var recent = context.PreviousDesigns.TakeLast(2).ToArray();
        foreach (var design in Particular)
            if (design.Suits(content) && !recent.Contains(design.Name, StringComparer.Ordinal)) return design;
        var order = new Seeded(Fingerprint.Of("designs", context.FilmTitle)).Shuffled(General);
        var turn = Enumerable.Range(0, order.Length).Select(step => order[(shot.Turn + step) % order.Length]);
        return turn.First(design => design.Suits(content) && !recent.TakeLast(1).Contains(design.Name, StringComparer.Ordinal));
    }
}
