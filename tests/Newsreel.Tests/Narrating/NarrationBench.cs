using Newsreel.Common;
using Newsreel.Narrating;
using Newsreel.Pipeline;
using Newsreel.Projects;
using Newsreel.Scripting;
using Newsreel.Tests.Media;

namespace Newsreel.Tests.Narrating;

/// <summary>Narrates a library article as the pipeline does, in a folder that vanishes.</summary>
internal sealed class NarrationBench : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly OfflineWriter _offline = new(new FakeArticleLibrary(Article));

    public NarrationBench()
    {
        Writer = new CountingWriter(_offline);
        Narrator = new(Writer, Tools.Ffmpeg);
        (Sentences, Scenes) = (_folder.Folder("sentences"), _folder.Folder("audio"));
    }

    public static Article Article { get; } = ArticleMarkdown.Parse(
        "the-berlin-airlift", File.ReadAllText(Path.Combine(Repository.Root, "library", "articles", "the-berlin-airlift.md")));

    public string Sentences { get; }

    public string Scenes { get; }

    public string Root => _folder.Root;

    public CountingWriter Writer { get; }

    public Narrator Narrator { get; }

    public static Brief Asking(int seconds) => new(
        Article.Title, TimeSpan.FromSeconds(seconds), null, OutputProfile.Default, CaptionMode.Soft, TransitionStyle.Auto, Offline: true);

    public static ScriptOrder Order(int seconds, int words, double wordsPerSecond = 2.4) => new(Asking(seconds), Material.None, words, wordsPerSecond);

    /// <summary>Measures the voice, writes and narrates.</summary>
    public async Task<(Narration Narration, Script Script)> MakeAsync(ISpeechSynthesizer engine, int seconds)
    {
        var (brief, length) = (Asking(seconds), new FilmLength(Asking(seconds)));
        var speed = await Narrator.MeasureAsync(engine, FakeSpeechSynthesizer.Voice, Sentences, Tools.Token);
        var script = await Writer.WriteAsync(Order(seconds, WordBudget.For(length.Narration, brief.SceneCount, speed), speed), Tools.Token);
        return await NarrateAsync(engine, script, seconds, Tools.Token);
    }

    public Task<(Narration Narration, Script Script)> NarrateAsync(
        ISpeechSynthesizer engine, Script script, int seconds, CancellationToken cancellationToken, IProgress<double>? progress = null) =>
        Narrator.NarrateAsync(
            new(Order(seconds, 1), script, engine, FakeSpeechSynthesizer.Voice, new(LengthRule.Exact, new FilmLength(Asking(seconds)).NarrationFrames),
                new(Sentences, Root, number => Path.Combine(Scenes, $"scene_{number}.mp3"))),
            progress, cancellationToken);

    public void Dispose() => _folder.Dispose();
}

/// <summary>A writer that counts how often it was asked to change words.</summary>
internal sealed class CountingWriter(IScriptWriter inner) : IScriptWriter
{
    public int Revisions { get; private set; }

    public Task<Script> WriteAsync(ScriptOrder order, CancellationToken cancellationToken) => inner.WriteAsync(order, cancellationToken);

    public Task<Script> ReviseAsync(ScriptOrder order, Script script, int extraWords, CancellationToken cancellationToken)
    {
        Revisions++;
        return inner.ReviseAsync(order, script, extraWords, cancellationToken);
    }
}
