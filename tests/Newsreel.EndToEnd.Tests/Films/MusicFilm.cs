using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Films;

/// <summary>A draft for television in Europe with music of six seconds under it.</summary>
public sealed class MusicFilm : ProducedFilm
{
    private readonly TempFolder folder = new();

    public override async ValueTask InitializeAsync()
    {
        var music = folder.File("chord.mp3");
        await MediaFile.MakeAsync("-f", "lavfi", "-i", "aevalsrc='0.2*sin(2*PI*220*t)+0.2*sin(2*PI*277*t)':s=44100:d=6", music);
        await File.WriteAllTextAsync(
            folder.File("chord.json"),
            """{ "title": "Chord, slowly", "composer": "A. Name", "publisher": "A House", "licence": "CC BY 4.0", "source": "https://example.org/chord", "credit": "Chord by A. Name (CC BY 4.0)" }""");
        await ProduceAsync("--topic", ArticleFilm.Topic, "--duration", "15", "--quality", "draft", "--music", music, "--deliver", "broadcast-eu");
    }

    protected override ValueTask CleanAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

[Trait("Size", "Long")]
public sealed class MusicFilmTests(MusicFilm film) : IClassFixture<MusicFilm>
{
    [Fact]
    public async Task It_has_the_rate_and_the_loudness_that_television_in_Europe_asks_for()
    {
        var picture = Assert.Single((await film.Film.FactsAsync()).GetProperty("streams").EnumerateArray(), stream => stream.GetProperty("codec_type").GetString() is "video");
        Assert.Equal("25/1", picture.GetProperty("r_frame_rate").GetString());
        var ticks = await film.Film.PictureTicksAsync();
        Assert.Equal(375, ticks.Count);
        Assert.Single(ticks.Zip(ticks.Skip(1), (left, right) => right - left).Distinct());
        var (sound, shown) = (await film.Film.PresentedAsync("a:0"), await film.Film.PresentedAsync("v:0"));
        Assert.InRange(sound[0].Start - shown[0].Start, -0.04, 0.04);
        Assert.InRange(sound[^1].End - shown[^1].End, -0.04, 0.04);
        var (loudness, peak, silentFrom) = await film.Film.SoundAsync();
        Assert.InRange(loudness, -23.5, -22.5);
        Assert.True(peak <= -1, $"The sound peaks at {peak} dBTP.");
        // The music plays on under the end card, where a film without it is silent.
        Assert.True(silentFrom > 14, $"Nothing is heard from {silentFrom} s.");
    }

    [Fact]
    public void The_music_stands_in_credits_report_and_cue_sheet()
    {
        Assert.Contains("Music: Chord by A. Name (CC BY 4.0)", File.ReadAllText(Path.Combine(film.Folder, "credits.txt")), StringComparison.Ordinal);
        var credits = NewsreelProgram.Json(File.ReadAllText(Path.Combine(film.Folder, "credits.json")));
        Assert.Contains(credits.EnumerateArray(), entry => entry.GetProperty("kind").GetString() is "music" && entry.GetProperty("title").GetString() is "Chord, slowly");
        Assert.Equal("broadcast-eu", film.Report.GetProperty("delivery").GetString());
        Assert.False(film.Report.GetProperty("music").GetProperty("isDeclared").GetBoolean());
        Assert.InRange(film.Report.GetProperty("inspection").GetProperty("musicUnderVoice").GetDouble(), 18, 40);
        Assert.DoesNotContain(film.Report.GetProperty("declared").EnumerateArray(), item => item.GetProperty("kind").GetString() is "silence");
        Assert.Equal(
            [
                "\uFEFFCue,Title,Composer,Publisher,Use,In,Out,Duration,Licence,Source",
                "1,\"Chord, slowly\",A. Name,A House,Background instrumental,00:00:00:00,00:00:15:00,00:00:15:00,CC BY 4.0,https://example.org/chord", "",
            ],
            System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(film.Folder, "cuesheet.csv"))).Split("\r\n"));
    }
}
