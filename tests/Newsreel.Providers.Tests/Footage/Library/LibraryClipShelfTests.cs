using Microsoft.Extensions.Options;
using Newsreel.Common;
using Newsreel.Media;
using Newsreel.Media.Probing;
using Newsreel.Narrating;
using Newsreel.Projects;
using Newsreel.Providers.Footage.Library;
using Newsreel.Providers.Tests.Voices.Espeak;
using Newsreel.Scripting;
using Newsreel.Sourcing;

namespace Newsreel.Providers.Tests.Footage.Library;

/// <summary>Clips that scripts name, as they lie on a disk.</summary>
public sealed class LibraryClipShelfTests : IDisposable
{
    private static readonly Ffmpeg Ffmpeg = new(MediaTools.InPath);
    private readonly TempFolder folder = new();

    public LibraryClipShelfTests() => Assert.SkipUnless(Programs.Find("ffmpeg"), "ffmpeg is not installed.");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private LibraryClipShelf Shelf => new(new(MediaTools.InPath), new(MediaTools.InPath), new(folder.Root), Options.Create(new LibraryOptions()));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_clip_is_found_beside_the_script_then_in_the_library_and_anywhere_below_it_then_at_home()
    {
        var beside = await MakeAsync("script/talk.mp4");
        string[] folders = [folder.Folder("script"), folder.Folder("mine")];
        Assert.Equal((beside, true, null), Told(await Shelf.FindAsync("talk.mp4", folders, Token)));
        var nested = Copy(beside, "mine/2024/harbour/talk two.mp4");
        Assert.Equal(nested, (await Shelf.FindAsync("Talk Two.mp4", folders, Token))!.Path);
        Assert.Equal(nested, (await Shelf.FindAsync("2024/harbour/talk two.mp4", folders, Token))!.Path);
        var home = Copy(beside, "library/footage/day/home.mp4");
        Assert.Equal(home, (await Shelf.FindAsync("home.mp4", folders, Token))!.Path);
        Assert.Null(await Shelf.FindAsync("other.mp4", folders, Token));
        Assert.Equal(2, (await Shelf.FindAsync(beside, [], Token))!.Whole.TotalSeconds, 0.1);
    }

    [Fact]
    public async Task What_may_not_or_cannot_be_shown_is_told()
    {
        var clip = await MakeAsync("script/talk.mp4");
        string[] folders = [folder.Folder("script")];
        await Ffmpeg.RunAsync(["-i", clip, "-an", "-c", "copy", folder.File("script/mute.mp4")], "making test material", TimeSpan.FromMinutes(1), Token);
        Assert.False((await Shelf.FindAsync("mute.mp4", folders, Token))!.HasSound);
        await File.WriteAllTextAsync($"{clip}.json", """{ "restrictions": "Not to be shown before May" }""", Token);
        Assert.Contains("before May", (await Shelf.FindAsync("talk.mp4", folders, Token))!.Objection, StringComparison.Ordinal);
        await File.WriteAllTextAsync(folder.File("script/none.mp4"), "no film", Token);
        Assert.NotNull((await Shelf.FindAsync("none.mp4", folders, Token))!.Objection);
    }

    [Fact]
    public async Task The_example_in_the_documents_has_every_mark_and_all_its_clips()
    {
        var examples = Path.Combine(Repository.Root, "docs", "examples");
        var brief = new Brief("", TimeSpan.FromSeconds(60), null, OutputProfile.Default, CaptionMode.Soft, TransitionStyle.Auto, Offline: true) { ScriptPath = Path.Combine(examples, "quay.md"), LibraryFolder = examples };
        var script = (await new MaterialReader(new FakePageSource(), PdfReader.InPath, TimeProvider.System, Shelf).ReadAsync(brief, Token)).Script!;
        Assert.Equal([SceneKind.Soundbite, SceneKind.Breath, SceneKind.Breath], script.Scenes.Select(scene => scene.Interlude?.Kind).OfType<SceneKind>());
        Assert.Equal(2, script.Scenes.SelectMany(scene => scene.Sentences).Count(sentence => sentence.Card is not null));
        Assert.NotEmpty(script.Scenes[0].Sentences);
        Assert.Empty(script.Notes);
    }

    [Fact]
    public async Task A_breath_takes_a_clip_that_can_be_heard_and_the_clip_of_a_soundbite_is_seen_nowhere_else()
    {
        // All fit the words; the mute one fits best, and the one that speaks next.
        var talk = await MakeAsync("mine/waves-in-the-harbour-at-dawn-interview.mp4", seconds: 8);
        await MakeAsync("mine/waves-in-the-harbour-at-dawn.mp4", source: "mandelbrot=s=320x180:r=12", seconds: 8, sound: false);
        var heard = await MakeAsync("mine/waves.mp4", source: "gradients=s=320x180:r=12:seed=9", seconds: 8);
        List<Shot> shots =
        [
            new(1, 1, new(0, 60), ShotRole.Graphic, "We were there.", "", null, OpensChapter: false) { Kind = SceneKind.Soundbite, Excerpt = new(talk, TimeSpan.FromSeconds(1)) { Whole = TimeSpan.FromSeconds(8) } },
            new(2, 2, new(60, 90), ShotRole.Graphic, "", "Waves", null, OpensChapter: false) { Kind = SceneKind.Breath, About = "waves in the harbour at dawn" },
        ];
        var narration = new Narration(
            new("fake:tone", "Tone", "en-us", "unknown", "fake", "F"), 1, 2.4,
            [.. shots.Select(shot => new NarratedScene(SceneId.New(), shot.Number, null, shot.Place, [], "", TimeSpan.Zero) { Interlude = new(shot.Kind, TimeSpan.FromSeconds(2), "[NAT]") })], "", 0, []);
        var brief = new Brief("Waves", TimeSpan.FromSeconds(60), null, OutputProfile.Default, CaptionMode.Soft, TransitionStyle.Auto, Offline: true) { LibraryFolder = folder.Folder("mine") };
        var scout = new FootageScout(FootageCatalogue.Of(LibraryFolder.Source()), new(folder.Root), new(Ffmpeg, new(MediaTools.InPath)));

        var selection = await scout.ChooseAsync(new(brief, narration, new(shots), folder.Folder("videos")), null, Token);
        Assert.Equal((talk, TimeSpan.FromSeconds(1), ShotRole.Event), (selection.Choices[0].Footage!.Path, selection.Choices[0].Footage!.In, selection.Choices[0].Shot.Role));
        Assert.Equal((heard, true), (selection.Choices[1].Footage?.Path, selection.Choices[1].Footage?.IsAudible));

        // A film that draws all its pictures still shows the clip whose sound is heard.
        var drawn = await scout.ChooseAsync(new(brief with { Footage = FootageChoice.Graphics }, narration, new(shots), folder.Folder("videos")), null, Token);
        Assert.Equal((talk, null), (drawn.Choices[0].Footage?.Path, drawn.Choices[1].Footage));

        File.Delete(heard);
        var silent = await new FootageScout(FootageCatalogue.Of(LibraryFolder.Source()), new(folder.Root), new(Ffmpeg, new(MediaTools.InPath))).ChooseAsync(new(brief, narration, new(shots), folder.Folder("videos")), null, Token);
        Assert.Equal(("waves-in-the-harbour-at-dawn.mp4", false), (Path.GetFileName(silent.Choices[1].Footage?.Path), silent.Choices[1].Footage?.IsAudible));
    }

    private static (string Path, bool HasSound, string? Objection) Told(ShelvedClip? clip) => (clip!.Path, clip.HasSound, clip.Objection);

    private string Copy(string from, string name)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.File(name))!);
        File.Copy(from, folder.File(name));
        return folder.File(name);
    }

    private async Task<string> MakeAsync(string name, string source = "testsrc2=s=320x180:r=12", int seconds = 2, bool sound = true)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.File(name))!);
        string[] heard = sound ? ["-f", "lavfi", "-i", "sine=f=300", "-c:a", "aac"] : [];
        await Ffmpeg.RunAsync(
            ["-f", "lavfi", "-i", source, .. heard, "-t", $"{seconds}", "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", folder.File(name)], "making test material", TimeSpan.FromMinutes(1), Token);
        return folder.File(name);
    }
}
