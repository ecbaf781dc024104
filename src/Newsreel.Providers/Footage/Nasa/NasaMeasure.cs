using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Newsreel.Providers.Footage.Archives;
using Newsreel.Providers.Http;

namespace Newsreel.Providers.Footage.Nasa;

/// <summary>What the metadata of an original tells of its picture; unknown figures are zero.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Duration">Length.</param>
internal sealed partial record NasaMeasure(int Width, int Height, TimeSpan Duration)
{
    /// <summary>Nothing is known.</summary>
    public static readonly NasaMeasure Unknown = new(0, 0, TimeSpan.Zero);

    /// <summary>Reads the metadata file of a video: one object, whose names have a group before them.</summary>
    public static NasaMeasure Read(JsonElement root) =>
        new(Pixels(root, "ImageWidth", "SourceImageWidth"), Pixels(root, "ImageHeight", "SourceImageHeight"), Length(root));

    private static int Pixels(JsonElement root, params string[] names) => (int)Math.Min(Groups(names).Select(name => root.Count(name)).FirstOrDefault(count => count > 0), ushort.MaxValue);

    private static TimeSpan Length(JsonElement root) =>
        Groups(["Duration", "TrackDuration", "MediaDuration"]).Select(name => Time(root.Raw(name))).FirstOrDefault(time => time > TimeSpan.Zero);

    private static IEnumerable<string> Groups(IEnumerable<string> names) => names.SelectMany(name => new[] { $"QuickTime:{name}", $"Composite:{name}", $"File:{name}", name });

    /// <summary>A length in either of the forms that are in use: <c>0:02:31</c> and <c>12.3 s</c>.</summary>
    private static TimeSpan Time(string text)
    {
        var match = Form().Match(text);
        if (!match.Success) return TimeSpan.Zero;
        return JsonReading.Seconds((Part("hours") * 3600) + (Part("minutes") * 60) + Part("seconds"));

        double Part(string name) => match.Groups[name].Success ? double.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture) : 0;
    }

    [GeneratedRegex(@"^\s*((?<hours>\d{1,3}):(?<minutes>\d{1,2}):)?(?<seconds>\d{1,7}(\.\d{1,9})?)( s)?(\s*\(approx\))?\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
