using Newsreel.Common;
using Newsreel.Scripting;

namespace Newsreel.Storage.Sqlite;

/// <summary>The article library: Markdown files in folders, found through an index in the database. Files are read at each call.</summary>
internal sealed class SqliteArticleLibrary(LibraryFolders folders, Database database, ArticleIndex index) : IArticleLibrary
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<Article>> SearchAsync(string topic, int limit, CancellationToken cancellationToken)
    {
        var words = TopicMatch.Words(topic);
        if (words.Count == 0) return [];
        var files = await FilesAsync(cancellationToken);
        var found = await IndexedAsync(files, session => ArticleIndex.SearchAsync(session, words), cancellationToken);
        return
        [
            .. found.Select(slug => ArticleMarkdown.Parse(slug, files[slug]))
                .Where(article => TopicMatch.IsAbout(topic, article))
                .Take(limit),
        ];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> TitlesAsync(CancellationToken cancellationToken) =>
        await IndexedAsync(await FilesAsync(cancellationToken), ArticleIndex.TitlesAsync, cancellationToken);

    private Task<IReadOnlyList<string>> IndexedAsync(
        IReadOnlyDictionary<string, string> files, Func<Session, Task<IReadOnlyList<string>>> read, CancellationToken cancellationToken) =>
        database.RunAsync(
            new Operation("Indexing the article library", "articles", IsCounted: false),
            async session =>
            {
                await index.RefreshAsync(session, files);
                return await read(session);
            },
            cancellationToken);

    private async Task<IReadOnlyDictionary<string, string>> FilesAsync(CancellationToken cancellationToken)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var folder in folders.Articles.Where(Directory.Exists))
            foreach (var path in Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal))
            {
                var slug = Path.GetFileNameWithoutExtension(path);
                if (slug.Equals("README", StringComparison.OrdinalIgnoreCase)) continue;
                files[slug] = await ReadAsync(path, cancellationToken);
            }

        return files;
    }

    private static async Task<string> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(path, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw NewsreelException.Work(
                "article-unreadable", $"The article {path} cannot be read: {failure.Message}", "Make the file readable, or move it away.", failure);
        }
    }
}
