using Microsoft.Extensions.Options;
using Newsreel.Common;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Pexels;
using Newsreel.Testing.FakeArchive;

namespace Newsreel.Providers.Tests.Footage.Pexels;

public sealed class PexelsServedTests : FootageArchiveContract
{
    protected override string Service => FakeServices.Pexels;

    // Videos are numbered by the service.
    protected override IReadOnlyList<string> OddIds => [];

    private protected override IFootageArchive Create(Uri service) => Create(service, Key);

    private PexelsArchive Create(Uri service, string key) => new(Calls, Options.Create(new PexelsOptions { BaseUrl = service, ApiKey = key }), TimeProvider.System);

    [Fact]
    public async Task A_wrong_key_is_refused_and_not_shown()
    {
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => Create(Server.BaseOf(Service), "wrong-key").SearchAsync(new("bridge", 5), Token));
        Assert.Equal((ArchiveFailure.Key, "Pexels does not accept the key."), (failure.Code, failure.Message));
        Assert.DoesNotContain("wrong-key", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Playlists_and_files_without_a_size_are_told_apart()
    {
        await using var server = await StartAsync(
            new FakeAsset(Service, "71", "Lighthouse one") { Misbehaviours = [Misbehaviour.HlsEntry] },
            new FakeAsset(Service, "72", "Lighthouse two") { Misbehaviours = [Misbehaviour.NullSize] });
        var found = await Create(server.BaseOf(Service)).SearchAsync(new("lighthouse", 10), Token);
        Assert.Equal(RenditionKind.Playlist, found.Single(video => video.Candidate.Id is "71").Renditions[^1].Kind);
        Assert.True(found.Single(video => video.Candidate.Id is "71").Renditions.Count > 1);
        Assert.Empty(found.Single(video => video.Candidate.Id is "72").Renditions);
    }

    [Fact]
    public async Task What_the_service_tells_of_calls_that_are_left_arrives()
    {
        var service = Server.BaseOf(Service);
        var answer = await Calls.For(new("Pexels", service, TimeSpan.Zero, AtOnce: 1))
            .GetAsync(new($"{service.AbsoluteUri}/videos/search?query=bridge"), new Dictionary<string, string> { ["Authorization"] = Key }, Token);
        Assert.Equal("1790000000", answer.Headers["x-ratelimit-reset"]);
        Assert.Equal(3, answer.Headers.Count);
    }
}
