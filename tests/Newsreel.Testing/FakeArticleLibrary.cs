using Newsreel.Scripting;

namespace Newsreel.Testing;

/// <summary>An article library in memory: an article is about a topic that is its title.</summary>
public sealed class FakeArticleLibrary(params IReadOnlyList<Article> articles) : IArticleLibrary
{
    /// <inheritdoc />
    public Task<IReadOnlyList<Article>> SearchAsync(string topic, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Article>>([.. articles.Where(article => string.Equals(article.Title, topic, StringComparison.OrdinalIgnoreCase)).Take(limit)]);

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> TitlesAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([.. articles.Select(article => article.Title).Order(StringComparer.Ordinal)]);
}
