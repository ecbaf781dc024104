using System.Text.Json;
using Microsoft.Extensions.Options;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Svs;
using Newsreel.Sourcing;
using Newsreel.Testing.FakeArchive;

namespace Newsreel.Providers.Tests.Footage.Svs;

public sealed class SvsArchiveTests : FootageArchiveContract
{
    protected override string Service => FakeServices.Svs;

    // The studio numbers its pages.
    protected override IReadOnlyList<string> OddIds => [];

    private protected override IFootageArchive Create(Uri service) => new SvsArchive(Calls, Options.Create(new SvsOptions { BaseUrl = service }));

    [Fact]
    public async Task What_is_computed_is_called_an_animation_whatever_its_words() =>
        Assert.All(await Archive.SearchAsync(new("bridge", 10), Token), video => Assert.Equal(FootageNature.Animation, video.Candidate.Nature));

    [Fact]
    public async Task An_id_that_is_no_number_is_nothing_and_nobody_is_asked()
    {
        Assert.Null(await Archive.DetailsAsync("../dvids/search", Token));
        Assert.Empty(Server.Traffic.Requests);
    }

    [Fact]
    public void Only_forms_of_the_main_film_are_taken()
    {
        using var json = JsonDocument.Parse("""
            {"id":5001,"url":"https://svs.example/5001/","page_type":"Visualization","title":"Moon","description":"d","release_date":"2024-05-01T10:00:00-04:00",
             "credits":[{"role":"Animator","people":[{"name":"A","employer":"NASA/GSFC"}]},{"role":"Scientist","people":[{"name":"B","employer":"ESA"}]}],
             "main_video":{"url":"https://svs.example/vis/moon_1080p30.mp4","media_type":"Movie","width":1920,"height":1080},
             "media_groups":[{"items":[
               {"instance":{"url":"https://svs.example/vis/moon_1080p30.mp4","media_type":"Movie","width":1920,"height":1080}},
               {"instance":{"url":"https://svs.example/vis/moon_2160p30.mp4","media_type":"Movie","width":3840,"height":2160}},
               {"instance":{"url":"https://svs.example/vis/moon_still.jpg","media_type":"Image","width":3840,"height":2160}},
               {"instance":{"url":"https://svs.example/vis/other_1080p30.mp4","media_type":"Movie","width":1920,"height":1080}},
               {"instance":null}]},{}]}
            """);
        var page = SvsApi.Page(json.RootElement);
        Assert.Equal([1080, 2160], page!.Renditions.Select(rendition => rendition.Height));
        Assert.Equal(["NASA/GSFC", "ESA"], page.Makers);
    }
}
