using Microsoft.Extensions.Options;
using Newsreel.Common;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Pixabay;
using Newsreel.Testing.FakeArchive;

namespace Newsreel.Providers.Tests.Footage.Pixabay;

public sealed class PixabayServedTests : FootageArchiveContract
{
    protected override string Service => FakeServices.Pixabay;

    // Videos are numbered by the service.
    protected override IReadOnlyList<string> OddIds => [];

    private protected override IFootageArchive Create(Uri service) => Create(service, Key);

    private PixabayArchive Create(Uri service, string key) => new(Calls, Options.Create(new PixabayOptions { BaseUrl = service, ApiKey = key }), TimeProvider.System);

    [Fact]
    public async Task A_wrong_key_is_refused_and_not_shown()
    {
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => Create(Server.BaseOf(Service), "wrong-key").SearchAsync(new("bridge", 5), Token));
        Assert.Equal((ArchiveFailure.Key, "Pixabay does not accept the key."), (failure.Code, failure.Message));
        Assert.DoesNotContain("wrong-key", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_that_is_too_long_is_shortened_until_the_service_takes_it() =>
        Assert.NotEmpty(await Archive.SearchAsync(new($"bridge {string.Concat(Enumerable.Repeat("lighthouse ", 20))}", 5), Token));

    [Fact]
    public async Task The_large_size_is_offered_where_it_is_there()
    {
        await using var server = await StartAsync(new FakeAsset(Service, "71", "Lighthouse") { Misbehaviours = [Misbehaviour.FullLarge] }, new FakeAsset(Service, "72", "Lighthouse"));
        var found = await Create(server.BaseOf(Service)).SearchAsync(new("lighthouse", 10), Token);
        Assert.Equal([2160, 1080], found.Select(video => video.Renditions[0].Height));
    }
}
