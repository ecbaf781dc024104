using System.Globalization;
using System.Text.RegularExpressions;

namespace Newsreel.Scripting.Reading;

/// <summary>As much of an element's style as decides whether its text can be seen.</summary>
internal sealed partial record Look
{
    /// <summary>Nothing is said.</summary>
    public static readonly Look Plain = new();

    private const double FarOut = -900;
    private const double Tiny = 2;

    private bool isGone;
    private bool isFaint;
    private bool isFarOut;
    private bool isClipped;
    private bool isNarrow;
    private bool isCutOff;

    /// <summary>The colour of its letters; null when not said.</summary>
    public Shade? Ink { get; init; }

    /// <summary>The colour behind them; null when not said.</summary>
    public Shade? Ground { get; init; }

    /// <summary>Whether its letters are invisible; null when not said.</summary>
    public bool? IsInvisible { get; init; }

    /// <summary>Whether its letters are too small to be seen; null when not said.</summary>
    public bool? IsTiny { get; init; }

    /// <summary>Whether nobody sees anything of it, whatever its parts say.</summary>
    public bool IsHidden => isGone || isFaint || isFarOut || isClipped || (isNarrow && isCutOff);

    /// <summary>Whether it hides nothing and names no colour.</summary>
    public bool SaysNothing => !IsHidden && !isNarrow && !isCutOff && Ink is null && Ground is null && IsInvisible is not true && IsTiny is not true;

    /// <summary>The look after more declarations.</summary>
    public Look With(string declarations)
    {
        var look = this with { };
        foreach (Match match in Property().Matches(declarations)) look = look.With(match.Groups["name"].Value.ToLowerInvariant(), match.Groups["value"].Value.Replace("!important", "", StringComparison.OrdinalIgnoreCase).Trim().ToLowerInvariant());
        return look;
    }

    private Look With(string name, string value) => name switch
    {
        "display" => this with { isGone = value is "none" },
        "visibility" => this with { IsInvisible = value is "hidden" or "collapse" },
        "content-visibility" => this with { isGone = isGone || value is "hidden" },
        "opacity" => this with { isFaint = Number(value) is < 0.1 },
        "font-size" => this with { IsTiny = Pixels(value) is < Tiny },
        "text-indent" or "left" or "right" or "top" or "bottom" or "margin-left" or "margin-top" or "margin-right" => this with { isFarOut = isFarOut || Pixels(value) is < FarOut },
        "transform" => this with { isFarOut = isFarOut || value.Contains("scale(0)", StringComparison.Ordinal) || value.Contains("(-9999", StringComparison.Ordinal) },
        "clip" => this with { isClipped = Clip().IsMatch(value) },
        "clip-path" => this with { isClipped = value.StartsWith("inset(50%", StringComparison.Ordinal) || value.StartsWith("inset(100%", StringComparison.Ordinal) },
        "width" or "height" or "max-height" or "max-width" => this with { isNarrow = isNarrow || Pixels(value) is < Tiny },
        "overflow" => this with { isCutOff = value is "hidden" or "clip" },
        "color" or "-webkit-text-fill-color" => this with { Ink = Shade.Read(value) ?? Ink },
        _ => this with { Ground = Shade.Read(value) ?? (value.Contains("url(", StringComparison.Ordinal) || value.Contains("gradient", StringComparison.Ordinal) ? Shade.Unknown : Ground) },
    };

    private static double? Number(string value) =>
        double.TryParse(value.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? value.EndsWith('%') ? number / 100 : number : null;

    // A length in about pixels; null for what depends on something else.
    private static double? Pixels(string value)
    {
        if (Length().Match(value) is not { Success: true } match) return null;
        var number = double.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
        return match.Groups["unit"].Value switch
        {
            "em" or "rem" or "vw" or "vh" => number * 16,
            "%" => number <= -100 ? FarOut * 2 : number == 0 ? 0 : null,
            _ => number,
        };
    }

    [GeneratedRegex(@"(?<![\w-])(?<name>display|visibility|content-visibility|opacity|font-size|text-indent|left|right|top|bottom|margin-left|margin-top|margin-right|transform|clip|clip-path|width|height|max-height|max-width|overflow|color|-webkit-text-fill-color|background|background-color)\s*:\s*(?<value>[^;{}]{1,300})", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Property();

    [GeneratedRegex(@"^rect\(\s*[01](px)?[\s,]+[01](px)?[\s,]+[01](px)?[\s,]+[01](px)?\s*\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Clip();

    [GeneratedRegex(@"^(?<number>-?\d{0,8}(\.\d{1,8})?)(?<unit>px|pt|em|rem|vw|vh|%|)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Length();
}
