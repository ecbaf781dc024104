using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Providers.Voices.Kokoro.Phonemes;

namespace Newsreel.Providers.Tests.Voices.Kokoro.Phonemes;

public sealed class PronunciationBookTests : IDisposable
{
    private readonly TempFolder home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task The_words_of_the_house_are_said_as_it_wants()
    {
        Write("# Names of the coast.", "Skarvoy = SKAR-voy", "Ylva\t/ˈilvə/", "gif = ʤˈɪf  # as its maker said it", "Zelenskyy = zeh-LEN-skee", "");
        var said = await PhonemizerTests.Made(home.Root).OfAsync("Ylva left Skarvoy's port with a GIF of Zelenskyy.", "en-us", TestContext.Current.CancellationToken);
        Assert.Equal("ˈilvə lˈɛft skˈɑɹvYz pˈɔɹt wɪð ɐ ʤˈɪf ʌv zɛlˈɛnski.", string.Join(' ', said.Words.Select(word => word.Phonemes)));
    }

    [Fact]
    public async Task A_British_voice_says_a_respelling_in_its_own_way()
    {
        Write("Skarvoy = SKAR-voy");
        var said = await PhonemizerTests.Made(home.Root).OfAsync("Skarvoy", "en-gb", TestContext.Current.CancellationToken);
        Assert.Equal("skˈɑːvY", said.Words.Single().Phonemes);
    }

    [Fact]
    public async Task Words_of_other_tongues_are_said_as_the_house_wants()
    {
        Write("Skarvoy = SKAR-voy");
        var said = await PhonemizerTests.Made(home.Root).OfAsync("El puerto de Skarvoy, ayer.", "es", TestContext.Current.CancellationToken);
        Assert.Equal("skˈɑɹvY,", said.Words[3].Phonemes);
    }

    [Theory]
    [InlineData("SKAR-voy", "skˈɑɹvY")]
    [InlineData("zeh-LEN-skee", "zɛlˈɛnski")]
    [InlineData("kee-iv", "kˈiɪv")]
    [InlineData("tar-tu-FEE-yo", "tɑɹtufˈijO")]
    [InlineData("MUR-mansk", "mˈɜɹmænsk")]
    [InlineData("night", "nˈIt")]
    [InlineData("scar voy", "skˈɑɹvˈY")]
    [InlineData("EYE-ses", "ˈIsɛs")]
    public void Syllables_are_read_as_they_look(string respelling, string symbols) => Assert.Equal(symbols, Respelling.Read(respelling));

    [Fact]
    public void Other_engines_get_the_respelling()
    {
        Write("Skarvoy = SKAR-voy", "Ylva = /ˈilvə/");
        var book = new PronunciationBook(new Home(home.Root));
        Assert.Equal("Ylva saw skar-voy's port; skarvoyish.", book.Respelled("Ylva saw Skarvoy's port; skarvoyish."));
        Assert.NotEmpty(book.Release);
    }

    [Fact]
    public void A_home_without_the_file_has_an_empty_book()
    {
        var book = new PronunciationBook(new Home(home.Root));
        Assert.Null(book.Say("Skarvoy", isBritish: false));
        Assert.Equal("As it is.", book.Respelled("As it is."));
        Assert.Empty(book.Release);
    }

    [Theory]
    [InlineData("Skarvoy", "says nothing")]
    [InlineData("Skarvoy =", "says nothing")]
    [InlineData("Cape Skarvoy = SKAR-voy", "is not one word")]
    [InlineData("Skarvoy = xq-zzk", "cannot be said")]
    [InlineData("Skarvoy = /sk4rvoy/", "cannot be said")]
    [InlineData("Skarvoy = skˈɑʀvY", "cannot be said")]
    [InlineData("fjord = fyord", "stands there twice")]
    public void A_line_that_cannot_be_read_is_refused_with_its_place(string line, string reason)
    {
        Write("# comment", "fjord = fyord", line);
        var failure = Assert.Throws<NewsreelException>(() => new PronunciationBook(new Home(home.Root)).Say("fjord", isBritish: false));
        Assert.Equal("pronunciations", failure.Code);
        Assert.Contains("Line 3 of", failure.Message, StringComparison.Ordinal);
        Assert.Contains(PronunciationBook.FileName, failure.Message, StringComparison.Ordinal);
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    private void Write(params IEnumerable<string> lines) => File.WriteAllLines(Path.Combine(home.Root, PronunciationBook.FileName), lines);
}
