using System.Text;
using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Scripting;

namespace Newsreel.Tests.Scripting;

/// <summary>Writes what a person would bring into a folder that vanishes, and reads it as the product does.</summary>
internal sealed class MaterialBench : IDisposable
{
    private readonly TempFolder folder = new();

    public MaterialBench() => Reader = new(Web, PdfReader.InPath, new StillClock(), Clips) { Deadline = TimeSpan.FromSeconds(2) };

    /// <summary>The day on which everything is read.</summary>
    public static readonly DateOnly Today = new(2026, 3, 9);

    public MaterialReader Reader { get; init; }

    /// <summary>The pages that there are.</summary>
    public FakePageSource Web { get; } = new();

    /// <summary>The clips that there are.</summary>
    public FakeClipShelf Clips { get; } = new();

    public static Brief Asking(int seconds = 60, string topic = "Harbour town") => new(
        topic, TimeSpan.FromSeconds(seconds), null, OutputProfile.Default, CaptionMode.Soft, TransitionStyle.Auto, Offline: false);

    public string Path(string name) => folder.File(name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(Path(name), bytes);
        return Path(name);
    }

    /// <summary>The script in a file with this content.</summary>
    public async Task<OwnScript> ScriptAsync(string name, string text) => (await ReadAsync(script: Write(name, text))).Script!;

    /// <summary>The source in a file with this content.</summary>
    public async Task<SourceDocument> SourceAsync(string name, string text) => (await ReadAsync(sources: Write(name, text))).Sources[0];

    public Task<Material> ReadAsync(string? script = null, params string[] sources) =>
        Reader.ReadAsync(Asking() with { ScriptPath = script, SourcePaths = sources }, TestContext.Current.CancellationToken);

    /// <summary>The refusal of a script or of a source: wrong usage that names the file.</summary>
    public async Task<NewsreelException> RefusesAsync(string? script = null, string? source = null)
    {
        var failure = await Assert.ThrowsAsync<NewsreelException>(() => ReadAsync(script, source is null ? [] : [source]));
        Assert.Equal(FailureKind.Usage, failure.Kind);
        Assert.Contains(script ?? source!, failure.Message, StringComparison.Ordinal);
        Assert.NotEmpty(failure.Action);
        return failure;
    }

    /// <summary>The texts of all scenes.</summary>
    public static IReadOnlyList<string> Texts(OwnScript script) => [.. script.Scenes.Select(scene => string.Join(' ', scene.Sentences.Select(sentence => sentence.Text)))];

    public void Dispose() => folder.Dispose();

    private sealed class StillClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(Today, new(12, 0), TimeSpan.Zero);
    }
}
