namespace Newsreel.Scripting;

/// <summary>A document of the article library, cut into sentences.</summary>
/// <param name="Slug">File name without its ending; unique in the library.</param>
/// <param name="Title">Its title.</param>
/// <param name="AsOf">The date up to which its facts hold; null when it asserts none.</param>
/// <param name="Keywords">Search words, lower case.</param>
/// <param name="Places">Places it names.</param>
/// <param name="Sources">What it rests on.</param>
/// <param name="Sections">The lead (without heading) first, then the chapters.</param>
public sealed record Article(
    string Slug,
    string Title,
    DateOnly? AsOf,
    IReadOnlyList<string> Keywords,
    IReadOnlyList<string> Places,
    IReadOnlyList<SourceReference> Sources,
    IReadOnlyList<ArticleSection> Sections)
{
    /// <summary>Of its words, ISO 639-1. Default: English, as the library's are.</summary>
    public string Language { get; init; } = "en";
}

/// <summary>A part of an article under one heading.</summary>
/// <param name="Heading">The chapter's name; null for the lead.</param>
/// <param name="Sentences">In reading order.</param>
public sealed record ArticleSection(string? Heading, IReadOnlyList<Sentence> Sentences);

/// <summary>The article library with full-text search. Shipped articles and those of home's own <c>library/articles</c> folder.</summary>
public interface IArticleLibrary
{
    /// <summary>
    /// Articles about the topic (<see cref="TopicMatch.IsAbout"/>), best first, at most <paramref name="limit"/>; empty when there is none.
    /// </summary>
    Task<IReadOnlyList<Article>> SearchAsync(string topic, int limit, CancellationToken cancellationToken);

    /// <summary>Titles of all articles, sorted.</summary>
    Task<IReadOnlyList<string>> TitlesAsync(CancellationToken cancellationToken);
}
