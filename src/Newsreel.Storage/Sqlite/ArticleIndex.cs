using Newsreel.Common;
using Newsreel.Scripting;

namespace Newsreel.Storage.Sqlite;

/// <summary>The tables <c>articles</c> and <c>article_search</c>: the full-text index of the library.</summary>
internal sealed class ArticleIndex(Database database)
{
    private const string Table = "articles";

    // Part of every fingerprint: raise it when articles are parsed or indexed differently.
    private const string Form = "1";

    private const int LongestQuery = 64;

    /// <summary>Indexes files that are new or changed and removes those that are gone.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="files">Content of every article by slug.</param>
    public async Task RefreshAsync(Session session, IReadOnlyDictionary<string, string> files)
    {
        var known = (await session.RowsAsync("SELECT slug, fingerprint FROM articles", null, row => (row.GetString(0), row.GetString(1))))
            .ToDictionary(StringComparer.Ordinal);
        foreach (var slug in known.Keys.Where(slug => !files.ContainsKey(slug))) await RemoveAsync(session, slug);
        foreach (var (slug, text) in files)
        {
            var fingerprint = Fingerprint.Of(Form, text).Value;
            if (string.Equals(known.GetValueOrDefault(slug), fingerprint, StringComparison.Ordinal)) continue;
            await RemoveAsync(session, slug);
            await AddAsync(session, ArticleMarkdown.Parse(slug, text), fingerprint);
        }
    }

    /// <summary>Slugs of the articles that hold any of the words, best first.</summary>
    public static async Task<IReadOnlyList<string>> SearchAsync(Session session, IReadOnlyList<string> words)
    {
        if (words.Count == 0) return [];
        // Each word stands in quotes and holds only letters, digits and marks, so that none can act as an operator.
        var query = string.Join(" OR ", words.Take(LongestQuery).Select(word => $"\"{word}\""));
        return
        [
            .. await session.ColumnAsync<string>(
                "SELECT slug FROM article_search WHERE article_search MATCH @query ORDER BY bm25(article_search, 0, 10, 5, 3, 1), slug",
                new { query }),
        ];
    }

    /// <summary>Titles of all articles, sorted.</summary>
    public static async Task<IReadOnlyList<string>> TitlesAsync(Session session) =>
        [.. await session.ColumnAsync<string>("SELECT title FROM articles ORDER BY title COLLATE NOCASE, slug")];

    private static async Task RemoveAsync(Session session, string slug)
    {
        await session.ExecuteAsync("article_search", "DELETE FROM article_search WHERE slug = @slug", new { slug });
        await session.ExecuteAsync(Table, "DELETE FROM articles WHERE slug = @slug", new { slug });
    }

    private async Task AddAsync(Session session, Article article, string fingerprint)
    {
        await session.ExecuteAsync(
            Table,
            "INSERT INTO articles (slug, title, fingerprint, indexed_at) VALUES (@slug, @title, @fingerprint, @now)",
            new { slug = article.Slug, title = article.Title, fingerprint, now = database.Now });
        await session.ExecuteAsync(
            "article_search",
            "INSERT INTO article_search (slug, title, keywords, lead, body) VALUES (@slug, @title, @keywords, @lead, @body)",
            new
            {
                slug = article.Slug,
                title = article.Title,
                keywords = string.Join(", ", article.Keywords),
                lead = Text(article.Sections.Where(section => section.Heading is null)),
                body = Text(article.Sections.Where(section => section.Heading is not null)),
            });
    }

    private static string Text(IEnumerable<ArticleSection> sections) =>
        string.Join('\n', sections.Select(section => $"{section.Heading} {string.Join(' ', section.Sentences.Select(sentence => sentence.Text))}"));
}
