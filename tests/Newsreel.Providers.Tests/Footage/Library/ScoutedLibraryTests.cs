using Newsreel.Common;
using Newsreel.Narrating;
using Newsreel.Projects;
using Newsreel.Providers.Tests.Voices.Espeak;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Tests.Footage.Library;

/// <summary>The scout with the real library, real files and files that are none.</summary>
public sealed class ScoutedLibraryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_film_takes_what_fits_from_a_library_full_of_broken_files_and_lists_those()
    {
        Assert.SkipUnless(Programs.Find("ffmpeg"), "ffmpeg is not installed.");
        using var folder = new TempFolder();
        await Task.WhenAll(MadeUpLibrary.CreateAsync(folder.Folder("mine"), Token), HostileMedia.CreateAsync(folder.Folder("mine/hostile"), Token));
        string[] texts =
        [
            "A convoy of trucks follows a country road.",
            "In August 2022 the first grain ship left the harbour of Odesa.",
            "An air strike hit the drama theatre of Mariupol on 16 March 2022.",
            "The convoy waits.",
            "Soldiers in Estonia train in a forest.",
            "Morning traffic fills the streets of Kyiv.",
            "Children play in the school yard.",
            "The hospital ship is out at sea.",
            "The convoy goes on.",
            "Tanks arrive on a train.",
        ];
        var selection = await ScoutAsync(folder, texts);
        Assert.Equal("convoy-of-trucks-on-a-country-road.mp4", Shown(1));
        Assert.Equal(("grain-ship-leaving-odesa-harbour.mov", ShotRole.Event), (Shown(2), selection.Choices[1].Shot.Role));
        Assert.Null(Shown(3));
        Assert.Equal("TRAINING", selection.Choices[4].Footage?.FileLabel);
        Assert.Equal("kyiv-street-morning-traffic.mp4", Shown(6));
        Assert.Null(Shown(7));
        Assert.Equal("hospital-ship-comfort-at-sea.mp4", Shown(8));
        Assert.Null(Shown(10));
        Assert.Contains(HostileMedia.HalfGood, new[] { Shown(4), Shown(9) });
        foreach (var name in HostileMedia.Names)
            Assert.Contains(selection.Refusals, refusal => refusal.Reason.Contains(name, StringComparison.Ordinal));
        Assert.Contains(selection.Refusals, refusal => refusal.Reason.Contains("Not to be shown", StringComparison.Ordinal));

        string? Shown(int number) => Path.GetFileName(selection.Choices[number - 1].Footage?.Path);
    }

    private static Task<Selection> ScoutAsync(TempFolder folder, string[] texts)
    {
        var length = FrameRate.Thirty.FramesIn(TimeSpan.FromSeconds(4));
        var shots = texts.Select((text, at) => new Shot(at + 1, at + 1, new(at * length, length), ShotRole.Graphic, text, text, null, OpensChapter: false)).ToList();
        var scenes = texts.Select((text, at) => new NarratedScene(
            SceneId.New(), at + 1, null, shots[at].Place, [new(text, text, null, 0, 0, [])], "", TimeSpan.Zero)).ToList();
        var brief = new Brief("Help and harvest", TimeSpan.FromSeconds(60), null, OutputProfile.Default, CaptionMode.Soft, TransitionStyle.Auto, Offline: true)
        {
            LibraryFolder = folder.Folder("mine"),
        };
        var narration = new Narration(new("fake:tone", "Tone", "en-us", "unknown", "fake", "F"), 1, 2.4, scenes, "", 0, []);
        return new FootageScout(FootageCatalogue.Of(LibraryFolder.Source()), new(folder.Root)).ChooseAsync(new(brief, narration, new(shots), folder.Folder("videos")), null, Token);
    }
}
