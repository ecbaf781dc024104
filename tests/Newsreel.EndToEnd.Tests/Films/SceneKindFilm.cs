using System.Text.Json;
using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Films;

/// <summary>A film with a soundbite, a graphic and breaths, from clips that flash and beep at the same moment.</summary>
public sealed class SceneKindFilm : ProducedFilm
{
    /// <summary>Where the clip of the soundbite flashes and beeps, seconds from the soundbite's beginning.</summary>
    public const double Beep = 1.5;

    public const string Words = "We have been here for thirty years. Nobody has seen so much grain.";

    private const string Script = $"""
        # Harbour at work

        The harbour of the small town wakes long before the sun.

        [SOT interview.mp4 0:02 0:05.5 Jane Doe, harbour master]
        “{Words}”

        [GFX Forty thousand tonnes of grain] In a good summer it ships more than all others.

        [NAT 2 waves at sea]

        In the evening the boats come home.
        """;

    private readonly TempFolder folder = new();

    internal TempFolder Folders => folder;

    public override async ValueTask InitializeAsync()
    {
        await WriteAsync(folder);
        await ProduceAsync("--script", folder.File("script.md"), "--library", folder.File("library"), "--quality", "draft", "--resolution", "720p");
    }

    /// <summary>Writes script and clips.</summary>
    internal static async Task WriteAsync(TempFolder folder)
    {
        await File.WriteAllTextAsync(folder.File("script.md"), Script, TestContext.Current.CancellationToken);
        string[] coding = ["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac", "-shortest"];
        await Task.WhenAll(
            MediaFile.MakeAsync(
                ["-f", "lavfi", "-i", "gradients=s=480x270:r=30:d=8:seed=7:c0=0x102040:c1=0x305070,drawbox=enable='between(t,3.499,3.599)':c=white:t=fill",
                    "-f", "lavfi", "-i", "aevalsrc='0.05*sin(2*PI*200*t)+if(between(t,3.5,3.6),0.4*sin(2*PI*1000*t),0)':s=48000:d=8", .. coding, folder.File("interview.mp4")]),
            MediaFile.MakeAsync(
                ["-f", "lavfi", "-i", "gradients=s=480x270:r=25:d=8:seed=3", "-f", "lavfi", "-i", "sine=f=400:d=8", .. coding, Path.Combine(folder.Folder("library"), "waves-at-sea.mp4")]));
        await File.WriteAllTextAsync(folder.File("interview.mp4.json"), """{ "title": "The harbour master speaks", "author": "A. Camera", "licence": "CC BY 4.0" }""", TestContext.Current.CancellationToken);
    }

    /// <summary>The scenes as they were narrated.</summary>
    internal static IReadOnlyList<JsonElement> Narrated(string folder) =>
        [.. NewsreelProgram.Json(File.ReadAllText(Path.Combine(folder, "steps", "narration.json"))).GetProperty("narration").GetProperty("scenes").EnumerateArray()];

    /// <summary>Seconds of the film at which a scene begins and ends.</summary>
    internal static (double Start, double End) Place(JsonElement scene)
    {
        var place = scene.GetProperty("place");
        var start = place.GetProperty("start").GetInt64();
        return (start / 30.0, (start + place.GetProperty("length").GetInt64()) / 30.0);
    }

    /// <summary>Seconds of the film at which the soundbite flashes and beeps, measured in picture and sound.</summary>
    internal static async Task<(double Flash, double Beep)> MomentsAsync(MediaFile film, (double Start, double End) scene)
    {
        var luma = (await film.LumaAsync("iw:ih:0:0", 1, 1)).Select(frame => frame[0]).ToList();
        var (first, end) = ((int)Math.Round(scene.Start * 30), (int)Math.Round(scene.End * 30));
        var flash = Enumerable.Range(first + 3, end - first - 3).First(at => luma[at] > luma[first + 2] + 80);
        var power = await film.PowerAsync(1000);
        var from = (int)(scene.Start / MediaFile.PowerStep);
        var stretch = power.Skip(from).Take((int)((scene.End - scene.Start) / MediaFile.PowerStep)).ToList();
        return (flash / 30.0, (from + stretch.FindIndex(value => value > stretch.Max() / 4)) * MediaFile.PowerStep);
    }

    protected override ValueTask CleanAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
