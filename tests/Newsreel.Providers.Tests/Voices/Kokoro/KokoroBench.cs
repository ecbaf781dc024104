using Microsoft.Extensions.Options;
using Newsreel.Media;
using Newsreel.Narrating;
using Newsreel.Projects;
using Newsreel.Providers.Voices.Kokoro;
using Newsreel.Providers.Voices.Kokoro.Install;
using Newsreel.Testing.FakeVoices;

namespace Newsreel.Providers.Tests.Voices.Kokoro;

/// <summary>A home with a small model, and the engine over it.</summary>
internal sealed class KokoroBench : IDisposable
{
    private readonly TempFolder home = new();
    private KokoroSynthesizer? engine;

    /// <param name="model">The model; null for an empty home.</param>
    /// <param name="voices">Voices of the home.</param>
    public KokoroBench(SmallKokoro? model, params IReadOnlyList<string> voices)
    {
        Files = new(new Home(home.Root), Options.Create(Settings));
        model?.Install(Files.Folder, Library, voices);
    }

    /// <summary>Absolute path of the real native library.</summary>
    public static string Library { get; } = OnnxRuntimeLibrary.PathAsync(NativeLibraryInstall.FileName, NativeLibraryInstall.FetchAsync, CancellationToken.None).GetAwaiter().GetResult();

    public KokoroOptions Settings { get; } = new() { Threads = 1 };

    public KokoroFiles Files { get; }

    public string Folder => Files.Folder;

    public KokoroSynthesizer Engine => engine ??= new(Files, Options.Create(Settings), Phonemes.PhonemizerTests.Made(home.Root), new(new Ffmpeg(MediaTools.InPath)));

    public async Task<Voice> VoiceAsync(string id = "af_heart") => (await Engine.VoicesAsync(TestContext.Current.CancellationToken)).Single(voice => string.Equals(voice.Id, id, StringComparison.Ordinal));

    public async Task<Speech> SpeakAsync(string text, double rate = 1, string voice = "af_heart") =>
        await Engine.SpeakAsync(new(text, await VoiceAsync(voice), rate), TestContext.Current.CancellationToken);

    public void Dispose()
    {
        engine?.Dispose();
        home.Dispose();
    }
}
