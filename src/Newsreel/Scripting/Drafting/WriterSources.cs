namespace Newsreel.Scripting.Drafting;

/// <summary>What a model's words rest on: documents that a person brought, an article of the library, or nothing.</summary>
/// <param name="Shelf">Their sentences.</param>
/// <param name="References">What they are published as, in the order of the shelf; those of a library article are what it cites.</param>
/// <param name="IsLibrary">Whether it is an article of the library.</param>
internal sealed record WriterSources(PassageShelf Shelf, IReadOnlyList<SourceReference> References, bool IsLibrary)
{
    /// <summary>Nothing.</summary>
    public static readonly WriterSources None = new(PassageShelf.Empty, [], IsLibrary: false);

    private DateOnly? ArticleDate { get; init; }

    /// <summary>Documents of one's own.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="language">Of the film.</param>
    public static WriterSources Of(IReadOnlyList<SourceDocument> documents, string language = "en") => new(
        new([.. documents.Select(document => (document.Reference().Title, (IReadOnlyList<Sentence>)[.. document.Sections.SelectMany(section => section.Sentences)]))], language),
        [.. documents.Select(document => document.Reference())], IsLibrary: false);

    /// <summary>An article of the library.</summary>
    public static WriterSources Of(Article article) => new(
        new([(article.Title, [.. article.Sections.SelectMany(section => section.Sentences)])]), article.Sources, IsLibrary: true)
    { ArticleDate = article.AsOf };

    /// <summary>The sources that some scenes rest on.</summary>
    public IReadOnlyList<SourceReference> Used(IReadOnlyList<Scene> scenes)
    {
        if (IsLibrary) return References;
        var numbers = scenes.SelectMany(scene => scene.Sentences).Select(sentence => sentence.Quotation?.Source).ToHashSet();
        return [.. References.Where(source => numbers.Contains(source.Number))];
    }

    /// <summary>The date up to which the words hold; null when their sources have none in common.</summary>
    public DateOnly? AsOf(IReadOnlyList<Scene> scenes) => IsLibrary ? ArticleDate : SourceDates.AsOf(Used(scenes));

    /// <summary>What a person should know about the use of the sources.</summary>
    public IEnumerable<ScriptNote> Notes(IReadOnlyList<Scene> scenes) =>
    [
        .. Shelf.Orders.Select(order => ScriptNote.Ordering(Shelf.Titles[order.Source - 1], order.Sentence.Text)),
        .. IsLibrary ? [] : SourceDates.Notes(Used(scenes)),
        .. IsLibrary ? [] : ScriptNote.Unused(References.Except(Used(scenes))),
    ];
}
