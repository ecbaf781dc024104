using Newsreel.Providers.Http;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Footage.Archives.Reading;
using Newsreel.Providers.Footage.Mcp.Asking;
using Newsreel.Providers.Footage.Mcp.Wire;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Tests.Footage.Mcp;

public sealed class WireVideoTests
{
    // Half of a pair of surrogates is no text and goes over no wire.
    private static readonly Gen<string> Texts = ArbMap.Default.GeneratorFor<UnicodeString>()
        .Select(text => PlainText.OneLine(string.Concat((text.Get ?? "").Where(letter => !char.IsSurrogate(letter))), 1000));

    private static readonly Gen<string> Pages = Gen.Choose(0, 3).Select(number => number == 0 ? "" : $"https://archive.example/{number}");

    private static readonly Gen<ArchiveDate?> Dates = Gen.OneOf(
        Gen.Constant<ArchiveDate?>(null),
        Gen.Choose(1890, 2030).Select(year => (ArchiveDate?)new ArchiveDate(year, null, null)),
        Gen.Choose(1, 12).Select(month => (ArchiveDate?)new ArchiveDate(1999, month, null)),
        Gen.Choose(1, 28).Select(day => (ArchiveDate?)new ArchiveDate(2022, 2, day)));

    private static readonly Gen<Rendition> Renditions =
        from number in Gen.Choose(0, 1_000_000)
        from kind in Gen.Elements(RenditionKind.File, RenditionKind.Playlist)
        select new Rendition(
            new($"https://media.example/{number}.mp4?x={number}"), kind, number, number / 2, number * 1_000_000L, TimeSpan.FromMilliseconds(number));

    private static readonly Gen<ArchiveVideo> Videos =
        from texts in Texts.ArrayOf(12)
        from pages in Pages.ArrayOf(2)
        from keywords in Texts.Where(word => word.Length > 0).ArrayOf()
        from date in Dates
        from nature in Gen.Elements(FootageNature.Actuality, FootageNature.Training, FootageNature.Animation)
        from isStill in Gen.Elements(true, false)
        from milliseconds in Gen.Choose(0, 100_000_000)
        from renditions in Renditions.ArrayOf()
        select new ArchiveVideo(
            new(
                "newsroom", "id" + texts[0], texts[1], texts[2], keywords, texts[3], date, texts[4], pages[0],
                new(texts[6], texts[7], texts[8], Clearance.NeedsPerson) { LicenceUrl = pages[1], Doubt = texts[10], Notice = texts[11] },
                nature, isStill, TimeSpan.FromMilliseconds(milliseconds))
            {
                ArchiveNumber = texts[2] + "-1",
            },
            renditions);

    [Fact]
    public void What_goes_over_the_wire_comes_back_the_same() =>
        Prop.ForAll(Videos.ToArbitrary(), video =>
        {
            var json = JsonSerializer.SerializeToElement(new DetailsAnswer("newsroom", WireVideo.Of(video)), WireJson.Default.DetailsAnswer);
            var back = VideoReader.Video(json, "newsroom")!;
            Assert.Equal(video.Candidate.Keywords, back.Candidate.Keywords);
            Assert.Equal(video.Renditions, back.Renditions);
            Assert.Equal(video.Candidate with { Keywords = [] }, back.Candidate with { Keywords = [] });
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_server_clears_nothing_by_itself()
    {
        var own = ScriptedArchive.Video() with { Candidate = ScriptedArchive.Video().Candidate with { Terms = new("CC0", "", "", Clearance.OwnFootage) } };
        var json = JsonSerializer.SerializeToElement(new DetailsAnswer("x", WireVideo.Of(own)), WireJson.Default.DetailsAnswer);
        Assert.Equal(Clearance.NeedsPerson, VideoReader.Video(json, "x")!.Candidate.Terms.Clearance);
    }
}
