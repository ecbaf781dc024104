using Newsreel.Scripting.Claims;

namespace Newsreel.Scripting;

/// <summary>Several documents as one article: the first leads, headings become chapters, what is said twice is said once, and orders to language models are no part of it.</summary>
internal static class SourceArticle
{
    private const string Slug = "sources";

    /// <summary>Whether an article was made of sources that a person brought.</summary>
    public static bool Is(Article article) => string.Equals(article.Slug, Slug, StringComparison.Ordinal);

    /// <summary>The article; its date is left open, because it depends on the sentences that are chosen.</summary>
    /// <param name="sources">At least one.</param>
    /// <param name="topic">The title when the first source has none.</param>
    /// <param name="language">Of their words, ISO 639-1.</param>
    public static Article Of(IReadOnlyList<SourceDocument> sources, string topic, string language = "en")
    {
        var said = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var sections = new List<ArticleSection>();
        foreach (var source in sources)
            foreach (var section in source.Sections)
            {
                var fresh = section.Sentences.Where(sentence => !OrdersToModels.Is(sentence.Text) && said.Add(sentence.Text)).ToList();
                if (fresh.Count > 0) sections.Add(new(section.Heading ?? (source.Number > 1 ? source.Reference().Title : null), fresh));
            }

        return new(Slug, sources[0].Title ?? Outline.TitleFor(topic), null, [], [], [.. sources.Select(source => source.Reference())], sections) { Language = language };
    }

    /// <summary>Which of the sources some sentences rest on, in order.</summary>
    public static IReadOnlyList<SourceReference> Used(Article article, IEnumerable<Sentence> sentences)
    {
        var numbers = sentences.Select(sentence => sentence.Quotation?.Source).ToHashSet();
        return [.. article.Sources.Where(source => numbers.Contains(source.Number))];
    }
}
