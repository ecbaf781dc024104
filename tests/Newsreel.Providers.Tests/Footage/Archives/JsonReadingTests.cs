using System.Text.Json;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Tests.Footage.Archives;

public sealed class JsonReadingTests
{
    [Theory]
    [InlineData("\"612.41\"", 612.41)]
    [InlineData("612.41", 612.41)]
    [InlineData("\"10:12\"", 612)]
    [InlineData("\"1:10:12\"", 4212)]
    [InlineData("\"-3\"", 0)]
    [InlineData("\"1e99\"", 0)]
    [InlineData("\"about an hour\"", 0)]
    [InlineData("{}", 0)]
    [InlineData("null", 0)]
    public void A_length_is_seconds_or_what_a_clock_shows(string json, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Field(json).Length("field"));

    [Theory]
    [InlineData("\"one\"", "one")]
    [InlineData("[null, \" \", \"one\", \"two\"]", "one")]
    [InlineData("true", "true")]
    [InlineData("7", "7")]
    [InlineData("\"\\ud83d\"", "")]
    [InlineData("{\"a\":1}", "")]
    public void The_first_text_of_a_field_is_its_text(string json, string text) => Assert.Equal(text, Field(json).Raw("field"));

    [Theory]
    [InlineData("\"//upload.example/x.webm\"", "https://upload.example/x.webm")]
    [InlineData("\"http://upload.example/x.webm\"", "http://upload.example/x.webm")]
    [InlineData("\"file:///etc/passwd\"", null)]
    [InlineData("\"javascript:alert(1)\"", null)]
    [InlineData("\"/etc/passwd\"", null)]
    [InlineData("\"\"", null)]
    public void Only_web_addresses_are_addresses(string json, string? address) => Assert.Equal(address, Field(json).Address("field")?.AbsoluteUri);

    [Theory]
    [InlineData("\"68512128\"", 68512128L)]
    [InlineData("90000000000000", 90000000000000L)]
    [InlineData("1e300", 0L)]
    [InlineData("-4", 0L)]
    public void A_number_may_be_a_text(string json, long number) => Assert.Equal(number, Field(json).Count("field"));

    private static JsonElement Field(string json) => JsonDocument.Parse($$"""{"field":{{json}}}""").RootElement;
}
