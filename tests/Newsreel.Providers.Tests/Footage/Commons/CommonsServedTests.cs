using Microsoft.Extensions.Options;
using Newsreel.Common;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Commons;
using Newsreel.Testing.FakeArchive;

namespace Newsreel.Providers.Tests.Footage.Commons;

public sealed class CommonsServedTests : FootageArchiveContract
{
    protected override string Service => FakeServices.Commons;

    // Pages are numbered by the wiki.
    protected override IReadOnlyList<string> OddIds => [];

    private protected override IFootageArchive Create(Uri service) => new CommonsArchive(Calls, Options.Create(new CommonsOptions { BaseUrl = service }));

    [Fact]
    public async Task Licence_author_date_and_files_are_those_of_the_page()
    {
        await using var server = await StartAsync(
            Clip(71) with { Licence = FakeLicence.By },
            Clip(72) with { Licence = FakeLicence.BySa, Misbehaviours = [Misbehaviour.NoDerivatives] });
        var found = await Create(server.BaseOf(Service)).SearchAsync(new("lighthouse", 10), Token);
        Assert.Equal(["CC BY 4.0", "CC BY-SA 4.0"], found.Select(video => video.Candidate.Terms.Licence));
        Assert.Equal([new(2020, 5, 3), new(2020, 5, 3)], found.Select(video => video.Candidate.Date!.Value));
        Assert.Equal([[720, 1080], [1080]], found.Select(video => video.Renditions.Select(rendition => rendition.Height)));
        Assert.EndsWith(" by Ana <b> Example, CC BY 4.0, Wikimedia Commons", found[0].Candidate.Terms.CreditLine, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Misbehaviour.MaxLag, ArchiveFailure.Down)]
    [InlineData(Misbehaviour.Errors200, ArchiveFailure.Answer)]
    [InlineData(Misbehaviour.Edge403, ArchiveFailure.Answer)]
    public async Task An_error_of_the_wiki_is_a_failure(string misbehaviour, string code)
    {
        Server.Misbehave(Service, misbehaviour);
        Assert.Equal(code, (await Assert.ThrowsAsync<NewsreelException>(() => Archive.SearchAsync(new("bridge", 10), Token))).Code);
    }

    private FakeAsset Clip(int number) => new(Service, $"{number}", $"Lighthouse number {number}") { Date = new(2020, 5, 3), Author = "Ana <b> Example" };
}
