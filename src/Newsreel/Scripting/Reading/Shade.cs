using System.Globalization;

namespace Newsreel.Scripting.Reading;

/// <summary>A colour of a page.</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
/// <param name="Alpha">0 for nothing to 1 for opaque.</param>
internal sealed record Shade(double Red, double Green, double Blue, double Alpha)
{
    /// <summary>White.</summary>
    public static readonly Shade White = new(255, 255, 255, 1);

    /// <summary>A picture or a course of colours: any letters may be readable on it.</summary>
    public static readonly Shade Unknown = new(-1000, -1000, -1000, 1);

    private const double LeastDifference = 24;

    /// <summary>Whether letters of this colour cannot be told from what is behind them.</summary>
    public bool IsUnreadableOn(Shade ground) =>
        Alpha < 0.1 || (Math.Abs(Red - ground.Red) < LeastDifference && Math.Abs(Green - ground.Green) < LeastDifference && Math.Abs(Blue - ground.Blue) < LeastDifference);

    /// <summary>The colour that a style names; null for what it does not know.</summary>
    public static Shade? Read(string text)
    {
        var value = text.Trim().ToLowerInvariant();
        if (value.StartsWith('#')) return Hex(value[1..].Split(' ')[0]);
        if (value.StartsWith("rgb", StringComparison.Ordinal) && value.IndexOf('(') is > 0 and var open && value.IndexOf(')') is > 0 and var close && close > open) return Parts(value[(open + 1)..close]);
        return value.Split(' ')[0] switch
        {
            "white" => White,
            "snow" or "ivory" or "ghostwhite" or "whitesmoke" or "floralwhite" => new(250, 250, 250, 1),
            "black" => new(0, 0, 0, 1),
            "transparent" => new(0, 0, 0, 0),
            _ => null,
        };
    }

    private static Shade? Hex(string digits)
    {
        var wide = digits.Length is 3 or 4 ? string.Concat(digits.Select(digit => new string(digit, 2))) : digits;
        return wide.Length is 6 or 8 && uint.TryParse(wide, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _)
            ? new(Pair(0), Pair(2), Pair(4), wide.Length == 8 ? Pair(6) / 255 : 1)
            : null;

        double Pair(int at) => byte.Parse(wide.AsSpan(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }

    private static Shade? Parts(string list)
    {
        var parts = list.Split([',', ' ', '/'], StringSplitOptions.RemoveEmptyEntries).Select(Part).ToList();
        return parts.Count is 3 or 4 && parts.TrueForAll(part => part is not null) ? new(parts[0]!.Value, parts[1]!.Value, parts[2]!.Value, parts.Count == 4 ? Math.Min(1, parts[3]!.Value) : 1) : null;
    }

    private static double? Part(string text) =>
        double.TryParse(text.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? text.EndsWith('%') ? number * 2.55 : number : null;
}
