using Microsoft.Extensions.DependencyInjection;
using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Scripting;
using Newsreel.Storage.Sqlite;

namespace Newsreel.Storage.Tests.Sqlite;

public sealed class ArticleLibraryTests : IDisposable
{
    private readonly TempHome home = new();
    private readonly string shipped;
    private readonly string own;

    public ArticleLibraryTests()
    {
        shipped = Directory.CreateDirectory(Path.Combine(home.Home.Root, "program", "articles")).FullName;
        own = Path.Combine(home.Home.Root, "library", "articles");
        Write(shipped, "otters", "Otters of the river", "otter, river", "Otters swim well. They eat fish.", "Night boats pass the otters by the bridge.");
        Write(shipped, "bridges", "Bridges", "bridge, steel", "A bridge crosses a river.", "Otters sometimes live under a bridge.");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task Articles_about_the_topic_are_found_and_those_that_mention_it_are_not()
    {
        var found = await Library().SearchAsync("A documentary about the otter", 5, Token);

        Assert.Equal(["otters"], found.Select(article => article.Slug));
        Assert.Equal("otters#1", found[0].Sections[0].Sentences[0].Passage);
    }

    [Fact]
    public async Task The_best_come_first_and_the_limit_holds()
    {
        Write(shipped, "rivers", "River, river, river", "river", "Rivers flow.", "A river.");
        Assert.Equal("rivers", Assert.Single(await Library().SearchAsync("river", 1, Token)).Slug);
    }

    [Fact]
    public async Task An_article_of_home_replaces_the_shipped_one_of_the_same_name()
    {
        Write(own, "otters", "Sea otters", "otter, kelp", "Sea otters float.", "They sleep.");
        Assert.Equal("Sea otters", Assert.Single(await Library().SearchAsync("otters", 5, Token)).Title);
        Assert.Equal(["Bridges", "Sea otters"], await Library().TitlesAsync(Token));
    }

    [Fact]
    public async Task The_index_follows_new_changed_and_removed_files()
    {
        var library = Library();
        Assert.Empty(await library.SearchAsync("badgers", 5, Token));
        Write(own, "badgers", "Badgers", "badger", "Badgers dig.", "At night.");
        Assert.Single(await library.SearchAsync("badgers", 5, Token));
        Write(own, "badgers", "Foxes", "fox", "Foxes run.", "At night.");
        Assert.Empty(await library.SearchAsync("badgers", 5, Token));
        Assert.Single(await library.SearchAsync("foxes", 5, Token));
        File.Delete(Path.Combine(own, "badgers.md"));
        Assert.Empty(await library.SearchAsync("foxes", 5, Token));
        Assert.Equal(2, home.Value<int>("SELECT count(*) FROM article_search"));
        Assert.Equal(2, home.Value<int>("SELECT count(*) FROM articles"));
    }

    [Fact]
    public async Task A_file_that_did_not_change_is_not_indexed_again()
    {
        await Library().TitlesAsync(Token);
        home.Time.Now += TimeSpan.FromDays(1);
        Write(own, "badgers", "Badgers", "badger", "Badgers dig.", "At night.");
        await Library().TitlesAsync(Token);
        Assert.Equal(2, home.Value<int>("SELECT count(*) FROM articles WHERE indexed_at LIKE '2026-03-01%'"));
    }

    [Theory]
    [InlineData("otter\" OR title:*")]
    [InlineData("otter) NEAR( AND NOT")]
    [InlineData("\"")]
    [InlineData("otter*^:-+{}'")]
    [InlineData("🦦 otter 🎬")]
    [InlineData("نهر الأردن")]
    [InlineData("otter\0river")]
    [InlineData("'; DROP TABLE articles; --")]
    [InlineData("\ud83d")]
    [InlineData("AND OR NOT NEAR")]
    [InlineData("नदी 水獺 𠀋")]
    public async Task A_hostile_topic_breaks_nothing(string topic)
    {
        var library = Library();
        await library.SearchAsync(topic, 5, Token);
        Assert.Equal(2, (await library.TitlesAsync(Token)).Count);
    }

    [Fact]
    public async Task The_index_does_not_count_as_statements_of_a_film()
    {
        var database = home.NewDatabase();
        await new SqliteArticleLibrary(new([shipped]), database, new(database)).SearchAsync("otter", 5, Token);
        Assert.Equal(TimeSpan.Zero, database.TimeSpent);
    }

    [Fact]
    public async Task An_article_with_a_wrong_date_is_named()
    {
        Write(own, "badgers", "Badgers\nas_of: soon", "badger", "Badgers dig.", "At night.");
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => Library().TitlesAsync(Token));
        Assert.Contains("'badgers'", failure.Message);
    }

    [Fact]
    public async Task Both_ports_come_out_of_a_host_over_one_database()
    {
        var services = new ServiceCollection().AddSingleton(home.Home).AddSingleton(new LibraryFolders([shipped, own])).AddNewsreelStorage();
        await using var host = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

        await host.GetRequiredService<IProjectStore>().OpenAsync(Token);
        Assert.Single(await host.GetRequiredService<IArticleLibrary>().SearchAsync("otters", 5, Token));
    }

    private SqliteArticleLibrary Library()
    {
        var database = home.NewDatabase();
        return new(new([shipped, own]), database, new(database));
    }

    private static void Write(string folder, string slug, string title, string keywords, string lead, string body)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, slug + ".md"), $"---\ntitle: {title}\nkeywords: {keywords}\n---\n{lead}\n\n## More\n{body}\n");
    }
}
