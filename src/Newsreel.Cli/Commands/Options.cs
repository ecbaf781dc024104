using System.CommandLine;
using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Cli.Commands;

/// <summary>Options whose values are words of a list.</summary>
internal static class Options
{
    public static readonly Dictionary<string, Aspect> Aspects = new(StringComparer.Ordinal) { ["16:9"] = Aspect.Wide, ["9:16"] = Aspect.Tall, ["1:1"] = Aspect.Square };
    public static readonly Dictionary<string, int> Resolutions = new(StringComparer.Ordinal) { ["720p"] = 720, ["1080p"] = 1080, ["4k"] = 2160 };

    public static readonly Dictionary<string, FrameRate> FrameRates = new(StringComparer.Ordinal)
    {
        ["24"] = new(24, 1),
        ["25"] = new(25, 1),
        ["29.97"] = new(30_000, 1_001),
        ["30"] = new(30, 1),
        ["50"] = new(50, 1),
        ["60"] = new(60, 1),
    };

    public static readonly Dictionary<string, Quality> Qualities = Names<Quality>();
    public static readonly Dictionary<string, CaptionMode> CaptionModes = Names<CaptionMode>();
    public static readonly Dictionary<string, CaptionStyle> CaptionStyles = Names<CaptionStyle>();
    public static readonly Dictionary<string, FrameFit> Fits = Names<FrameFit>();
    public static readonly Dictionary<string, RightsPolicy> RightsPolicies = Names<RightsPolicy>();
    public static readonly Dictionary<string, FilmPurpose> Purposes = Names<FilmPurpose>();
    public static readonly Dictionary<string, TransitionStyle> TransitionStyles = Names<TransitionStyle>();

    /// <summary>An option that takes one of some words; the help shows them behind its name.</summary>
    public static Option<string> Choice(string name, string description, IEnumerable<string> values, string? usual = null) =>
        new(name) { Description = $"{description}{(usual is null ? "" : $" (default: {usual})")}", HelpName = string.Join('|', values) };

    /// <summary>The value of an option; null when it is not given.</summary>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Usage"/>, naming what is valid.</exception>
    public static T? Pick<T>(ParseResult result, Option<string> option, IReadOnlyDictionary<string, T> values)
        where T : struct
    {
        if (result.GetValue(option) is not { } text) return null;
        return values.TryGetValue(text, out var value)
            ? value
            : throw NewsreelException.Usage($"'{text}' is not valid for {option.Name}.", $"Give {option.Name} one of {string.Join(", ", values.Keys)}.");
    }

    /// <summary>Refuses rights in music where there is none.</summary>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Usage"/>.</exception>
    public static void CheckRights(bool holds, string? music)
    {
        if (holds && music is null) throw NewsreelException.Usage("--i-hold-rights is about music, and there is none.", "Name the music with --music FILE.");
    }

    /// <summary>Refuses a look of captions where none are drawn into the picture.</summary>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Usage"/>.</exception>
    public static void CheckStyle(CaptionStyle? style, CaptionMode captions)
    {
        if (style is not null && captions != CaptionMode.Burned)
            throw NewsreelException.Usage(
                "--caption-style is the look of captions drawn into the picture, and none are drawn.", "Give --captions burned as well, or leave --caption-style out.");
    }

    private static Dictionary<string, T> Names<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(value => value.ToString().ToLowerInvariant(), StringComparer.Ordinal);
}
