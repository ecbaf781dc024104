using System.Globalization;
using System.Text.RegularExpressions;

namespace Newsreel.Media.Probing;

/// <summary>Reads what ffmpeg's idet filter prints at its end.</summary>
internal static partial class InterlaceCount
{
    private const int Enough = 10;

    /// <summary>The order that most frames show; progressive when too few tell.</summary>
    public static FieldOrder Read(string log)
    {
        var match = Counts().Matches(log).LastOrDefault();
        if (match is null) return FieldOrder.Progressive;
        var (top, bottom, progressive) = (Number("top"), Number("bottom"), Number("progressive"));
        if (top + bottom < Enough || top + bottom <= progressive) return FieldOrder.Progressive;
        return top >= bottom ? FieldOrder.TopFirst : FieldOrder.BottomFirst;

        int Number(string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"Multi frame detection:\s*TFF:\s*(?<top>\d+)\s*BFF:\s*(?<bottom>\d+)\s*Progressive:\s*(?<progressive>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Counts();
}
