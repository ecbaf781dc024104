using System.Globalization;
using System.Text.Json;
using Newsreel.EndToEnd.Tests.Support;
using Newsreel.Testing.FakeModels;

namespace Newsreel.EndToEnd.Tests.Writing;

/// <summary>Films in other languages than English, from words to captions.</summary>
public sealed class LanguageFilmTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ar", "ara", "rtl", "espeak:ar", 0x0627)]
    public Task A_film_speaks_writes_and_names_its_language(string language, string letters, string direction, string voice, int letter) =>
        IsRightAsync(language, (letters, direction, voice, letter), "soft");

    [Theory]
    [Trait("Size", "Long")]
    [InlineData("es", "spa", "ltr", "espeak:es", 0)]
    [InlineData("fr", "fra", "ltr", "espeak:fr-fr", 0)]
    [InlineData("de", "deu", "ltr", "espeak:de", 0)]
    [InlineData("it", "ita", "ltr", "espeak:it", 0)]
    [InlineData("pt", "por", "ltr", "espeak:pt", 0)]
    [InlineData("hi", "hin", "ltr", "espeak:hi", 0x0915)]
    [InlineData("ja", "jpn", "ltr", "espeak:ja", 0x306E)]
    [InlineData("zh", "zho", "ltr", "espeak:cmn-latn-pinyin", 0x4E00)]
    [InlineData("ar", "ara", "rtl", "espeak:ar", 0x0627)]
    public Task Every_language_can_be_drawn_into_the_picture(string language, string letters, string direction, string voice, int letter) =>
        IsRightAsync(language, (letters, direction, voice, letter), "burned");

    [Theory]
    [InlineData("--language", "tlh", "ar, cs")]
    [InlineData("--language", "vi", "espeak:vi", "--voice", "espeak:es")]
    public async Task A_language_that_nobody_speaks_is_wrong_usage_with_what_is_valid(string option, string value, string valid, params string[] more)
    {
        using var home = new TempHome();

        var outcome = await NewsreelProgram.RunAsync(home, ["produce", "--topic", "Lighthouses", option, value, .. more]);

        Assert.Equal(64, outcome.ExitCode);
        Assert.Contains(valid, outcome.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(home.At("output")));
    }

    [Theory]
    [InlineData("speaks German", "Leave out --language", "--topic", "Lighthouses", "--language", "en", "--voice", "espeak:de")]
    [InlineData("is to be German", "--source", "--topic", "Lighthouses", "--language", "de")]
    [InlineData("is to be German", "--source", "--topic", "Lighthouses", "--voice", "espeak:de")]
    [InlineData("is written in German", "--language de", "--script", "own.txt")]
    public async Task A_language_that_does_not_fit_is_refused_before_there_is_a_project(string message, string action, params string[] options)
    {
        using var home = new TempHome();
        var script = home.At("own.txt");
        File.WriteAllText(script, "Der Leuchtturm steht seit hundert Jahren auf der Insel und ist von weitem zu sehen. Die Menschen auf der Insel wissen nicht, wer ihn gebaut hat.");

        var outcome = await NewsreelProgram.RunAsync(home, ["produce", "--duration", "20", .. options.Select(option => option is "own.txt" ? script : option)]);

        Assert.Equal(64, outcome.ExitCode);
        Assert.Contains(message, outcome.Errors, StringComparison.Ordinal);
        Assert.Contains(action, outcome.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(home.At("output")));
        Assert.Equal("[]", (await NewsreelProgram.RunAsync(home, "projects", "list", "--json")).Output.Trim());
    }

    private static async Task IsRightAsync(string language, (string Letters, string Direction, string Voice, int Letter) wanted, string captions)
    {
        using var home = new TempHome();
        await using var server = await FakeModelServer.StartAsync(new(), Token);
        var keep = Environment.GetEnvironmentVariable("NEWSREEL_PREVIEWS");

        var outcome = await NewsreelProgram.RunAsync(
            home, server.Environment([FakeModelServices.Groq]).ToDictionary(entry => entry.Key, entry => (string?)entry.Value, StringComparer.Ordinal),
            "produce", "--topic", "Lighthouses of the north", "--language", language, "--duration", "16", "--footage", "graphics", "--resolution", "720p", "--quality", "draft", "--captions", captions, "--json");

        Assert.True(outcome.ExitCode == 0, outcome.Errors + outcome.Output);
        var made = NewsreelProgram.Json(outcome.Output);
        var film = new MediaFile(home.At(made.GetProperty("videoPath").GetString()!));
        if (keep is not null) File.Copy(film.Path, Path.Combine(keep, $"{language}-{captions}.mp4"), overwrite: true);
        Assert.InRange(await film.SecondsAsync(), 15, 17);
        var streams = (await film.FactsAsync()).GetProperty("streams").EnumerateArray().Where(stream => stream.GetProperty("codec_type").GetString() is "audio" or "subtitle").ToList();
        Assert.Equal(captions is "soft" ? 2 : 1, streams.Count);
        Assert.All(streams, stream => Assert.Equal(wanted.Letters, stream.GetProperty("tags").GetProperty("language").GetString()));
        var folder = Path.GetDirectoryName(film.Path)!;
        var read = CaptionFile.WebVtt(Directory.GetFiles(folder, "*.vtt").Single());
        var report = NewsreelProgram.Json(File.ReadAllText(home.At(made.GetProperty("report").GetString()!)));
        Assert.Equal(wanted.Voice, report.GetProperty("voice").GetString());
        Assert.DoesNotContain(report.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("code").GetString()!.Contains("caption", StringComparison.Ordinal));
        if (wanted.Letter > 0) Assert.Contains(read, caption => caption.Lines.Any(line => line.Any(letter => letter >= wanted.Letter && letter < wanted.Letter + 0x3000)));
        Assert.All(read.SelectMany(caption => caption.Lines), line => Assert.InRange(Width(line), 1, 42));
        var transcript = File.ReadAllText(Directory.GetFiles(folder, "*transcript*.html").Single());
        Assert.Contains($"<html lang=\"{(language is "fr" ? "fr-fr" : language)}\" dir=\"{wanted.Direction}\">", transcript, StringComparison.Ordinal);
        Assert.All(server.Traffic.Paid, call => Assert.Contains("Search words alone are English", call.Prompt, StringComparison.Ordinal));
    }

    private static int Width(string line) => line.EnumerateRunes().Sum(letter => letter.Value >= 0x2E80 ? 2 : CharUnicodeInfo.GetUnicodeCategory(letter.Value) is UnicodeCategory.NonSpacingMark ? 0 : 1);
}
