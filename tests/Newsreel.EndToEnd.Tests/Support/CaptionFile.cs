using System.Globalization;

namespace Newsreel.EndToEnd.Tests.Support;

/// <summary>A caption of a file, in seconds.</summary>
internal sealed record ReadCaption(double Start, double End, IReadOnlyList<string> Lines);

/// <summary>Reads caption files strictly, as a player that forgives nothing.</summary>
internal static class CaptionFile
{
    public static IReadOnlyList<ReadCaption> SubRip(string path)
    {
        var blocks = Blocks(File.ReadAllText(path));
        return [.. blocks.Select((lines, index) =>
        {
            Assert.Equal((index + 1).ToString(CultureInfo.InvariantCulture), lines[0]);
            return Read(lines[1..], ',');
        })];
    }

    public static IReadOnlyList<ReadCaption> WebVtt(string path)
    {
        var blocks = Blocks(File.ReadAllText(path));
        Assert.Equal("WEBVTT", Assert.Single(blocks[0]));
        return [.. blocks.Skip(1).Select(lines => Read(lines, '.'))];
    }

    /// <summary>Every word of the captions in order.</summary>
    public static string Words(IEnumerable<ReadCaption> captions) => Words(string.Join(' ', captions.SelectMany(caption => caption.Lines)));

    /// <summary>Every word of a text in order.</summary>
    public static string Words(string text) =>
        string.Join(' ', text.Replace("\u2060", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static List<string[]> Blocks(string text) =>
        [.. text.Trim('\n').Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(block => block.Trim('\n').Split('\n'))];

    private static ReadCaption Read(string[] lines, char mark)
    {
        var times = lines[0].Split(" --> ");
        Assert.Equal(2, times.Length);
        Assert.NotEmpty(lines[1..]);
        return new(Seconds(times[0], mark), Seconds(times[1], mark), lines[1..]);
    }

    private static double Seconds(string text, char mark) =>
        TimeSpan.ParseExact(text, $@"hh\:mm\:ss\{mark}fff", CultureInfo.InvariantCulture).TotalSeconds;
}
