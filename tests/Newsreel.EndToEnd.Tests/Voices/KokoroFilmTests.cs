using Newsreel.EndToEnd.Tests.Support;
using Newsreel.Providers.Voices.Kokoro.Install;
using Newsreel.Testing.FakeVoices;

namespace Newsreel.EndToEnd.Tests.Voices;

public sealed class KokoroFilmTests : IDisposable
{
    private static readonly string[] Quick = ["--footage", "graphics", "--resolution", "720p", "--quality", "draft", "--json"];
    private readonly TempHome home = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task Once_it_is_installed_Kokoro_speaks_and_words_are_told_when_they_are_said()
    {
        await InstallAsync(new SmallKokoro { TellsDurations = true });

        var film = await MakeAsync(15);

        Assert.Equal("kokoro", film.GetProperty("voiceEngine").GetString());
        Assert.Equal(15, film.GetProperty("durationSeconds").GetDouble(), 0.2);
        var report = NewsreelProgram.Json(File.ReadAllText(home.At(film.GetProperty("report").GetString()!)));
        Assert.Equal("af_heart", report.GetProperty("voice").GetString());
    }

    [Fact]
    public async Task Nothing_is_told_to_the_makers_of_the_library_and_nothing_is_left_in_a_persons_folder()
    {
        using var person = new TempHome();
        await InstallAsync(new SmallKokoro());

        var outcome = await NewsreelProgram.RunAsync(home, new Dictionary<string, string?>(StringComparer.Ordinal) { ["HOME"] = person.Root, ["XDG_CACHE_HOME"] = null }, "voices", "preview", "af_heart");

        Assert.True(outcome.ExitCode == 0, outcome.Errors + outcome.Output);
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(person.Root, "*", SearchOption.AllDirectories), path => path.Contains("onnx", StringComparison.OrdinalIgnoreCase) || path.Contains("DeveloperTools", StringComparison.Ordinal));
    }

    [Theory]
    [Trait("Size", "Long")]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(1, true)]
    public async Task Films_are_of_the_length_asked_for_with_slow_and_fast_voices(int drawl, bool wholeSpeed)
    {
        await InstallAsync(new SmallKokoro { Drawl = drawl, HasWholeSpeed = wholeSpeed });

        foreach (var seconds in (int[])[30, 60, 120])
            Assert.Equal(seconds, (await MakeAsync(seconds)).GetProperty("durationSeconds").GetDouble(), seconds * 0.01);
    }

    private async Task InstallAsync(SmallKokoro model) =>
        model.Install(home.At("models/kokoro"), await OnnxRuntimeLibrary.PathAsync(NativeLibraryInstall.FileName, NativeLibraryInstall.FetchAsync, Token));

    private async Task<System.Text.Json.JsonElement> MakeAsync(int seconds)
    {
        var outcome = await NewsreelProgram.RunAsync(home, ["produce", "--topic", "Russian invasion of Ukraine", "--offline", "--duration", $"{seconds}", .. Quick]);
        Assert.True(outcome.ExitCode == 0, outcome.Errors + outcome.Output);
        return NewsreelProgram.Json(outcome.Output);
    }
}
