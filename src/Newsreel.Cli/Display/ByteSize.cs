using System.Globalization;
using System.Text.RegularExpressions;
using Newsreel.Common;

namespace Newsreel.Cli.Display;

/// <summary>Sizes as people write them, in powers of a thousand.</summary>
internal static partial class ByteSize
{
    private static readonly string[] Units = ["", "KB", "MB", "GB", "TB"];

    /// <summary>A size with its unit.</summary>
    public static string Of(long bytes)
    {
        var (value, unit) = ((double)bytes, 0);
        for (; value >= 1000 && unit < Units.Length - 1; unit++) value /= 1000;
        return unit == 0 ? $"{bytes} bytes" : string.Create(CultureInfo.InvariantCulture, $"{value:0.#} {Units[unit]}");
    }

    /// <summary>The bytes of a size: a number and KB, MB, GB or TB; without a unit bytes.</summary>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Usage"/>: no size, or beyond 1,000 TB.</exception>
    public static long Read(string text)
    {
        var match = Size().Match(text.Trim());
        var bytes = match.Success
            ? double.Parse(match.Groups["value"].ValueSpan, CultureInfo.InvariantCulture) * Math.Pow(1000, Array.IndexOf(Units, match.Groups["unit"].Value.ToUpperInvariant()))
            : double.MaxValue;
        return bytes <= 1e15
            ? (long)bytes
            : throw NewsreelException.Usage($"'{text}' is no size.", "Give a number with KB, MB, GB or TB, for example 20GB; 0 keeps nothing.");
    }

    [GeneratedRegex(@"^(?<value>\d{1,15}(\.\d{1,6})?) ?(?<unit>[KMGT]B|)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Size();
}
