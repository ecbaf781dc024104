using System.Globalization;
using System.Text.RegularExpressions;

namespace Newsreel.Scripting.Reading;

/// <summary>Moments of a clip as people write them: seconds (<c>12</c>, <c>12.5</c>) or a clock (<c>0:12</c>, <c>1:02:03.5</c>).</summary>
internal static partial class ClipTime
{
    /// <summary>The moment; null when the text is none.</summary>
    public static TimeSpan? Read(string text)
    {
        if (Form().Match(text) is not { Success: true } form) return null;
        var seconds = double.Parse(form.Groups["seconds"].Value.Replace(',', '.'), CultureInfo.InvariantCulture);
        return TimeSpan.FromSeconds((Part("hours") * 3600) + (Part("minutes") * 60) + seconds);

        int Part(string name) => form.Groups[name].Success ? int.Parse(form.Groups[name].Value, CultureInfo.InvariantCulture) : 0;
    }

    [GeneratedRegex(@"^((?<hours>\d{1,2}):(?=\d{1,2}:))?((?<minutes>\d{1,3}):(?=\d\d(\D|$)))?(?<seconds>\d{1,5}([.,]\d{1,6})?)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
