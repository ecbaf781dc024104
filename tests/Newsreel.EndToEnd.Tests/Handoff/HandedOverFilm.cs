using System.Text.Json;
using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Handoff;

/// <summary>A draft of 15 s from words, footage and music of one's own, with the sound of one clip, and its package for editing programs.</summary>
public sealed class HandedOverFilm : ProducedFilm
{
    private static readonly string[] Clips = ["convoy-of-trucks-on-a-country-road.mp4", "bakery-workers-and-bread.mp4", "snowy-forest-road.tiff", "harbour-cranes-loading-grain.avi"];

    private readonly TempFolder library = new();
    private readonly TempFolder folder = new();

    internal TestOutcome Exported { get; private set; } = null!;

    internal JsonElement Handoff { get; private set; }

    /// <summary>Absolute path of the package.</summary>
    internal string Package => Home.At(Handoff.GetProperty("folder").GetString()!);

    internal string[] Files => [.. Handoff.GetProperty("files").EnumerateArray().Select(file => file.GetString()!)];

    public override async ValueTask InitializeAsync()
    {
        await MadeUpLibrary.CreateAsync(library.Root, Clips, TestContext.Current.CancellationToken);
        // Sound for one of the clips, whose sidecar wants it to be heard.
        var clip = library.File(Clips[^1]);
        await MediaFile.MakeAsync("-i", clip, "-f", "lavfi", "-i", "aevalsrc='0.2*sin(2*PI*330*t)':s=48000", "-shortest", "-c:v", "copy", "-c:a", "pcm_s16le", folder.File("heard.avi"));
        File.Move(folder.File("heard.avi"), clip, overwrite: true);
        await File.WriteAllTextAsync($"{clip}.json", """{ "naturalSound": true }""", TestContext.Current.CancellationToken);
        var music = folder.File("chord.mp3");
        await MediaFile.MakeAsync("-f", "lavfi", "-i", "aevalsrc='0.2*sin(2*PI*220*t)+0.2*sin(2*PI*277*t)':s=44100:d=6", music);
        var script = library.File("roads.txt");
        await File.WriteAllTextAsync(
            script,
            "A convoy of trucks rolls along a country road between the fields. Bakery workers carry the bread to the trucks.\n\n"
            + "The snowy forest road is empty in the morning. Cranes in the harbour go on loading grain.\n",
            TestContext.Current.CancellationToken);
        await ProduceAsync("--script", script, "--duration", "15", "--library", library.Root, "--quality", "draft", "--captions", "burned", "--footage", "library", "--music", music, "--i-hold-rights");
        Exported = await NewsreelProgram.RunAsync(Home, "projects", "export", "last", "--json");
        Assert.True(Exported.ExitCode == 0, Exported.Errors);
        Handoff = NewsreelProgram.Json(Exported.Output);
    }

    protected override ValueTask CleanAsync()
    {
        library.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
