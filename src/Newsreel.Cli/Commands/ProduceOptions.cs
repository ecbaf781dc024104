using System.CommandLine;
using System.Globalization;
using Newsreel.Common;
using Newsreel.Projects;
using Newsreel.Scripting;

namespace Newsreel.Cli.Commands;

/// <summary>The options of <c>produce</c> and their meaning.</summary>
internal sealed class ProduceOptions
{
    private readonly Option<string> _topic = new("--topic") { Description = $"What the film is about, 1 to {Brief.LongestTopic} characters (default: {Brief.DefaultTopic})", HelpName = "TEXT" };
    private readonly Option<string> _duration = new("--duration") { Description = "Length in whole seconds, 15 to 3600 (default: 300)", HelpName = "SECONDS" };
    private readonly Option<string> _voice = new("--voice") { Description = "Voice id; 'newsreel voices list' shows all (default: espeak:en-us)", HelpName = "ID" };
    private readonly Option<string> _aspect = Options.Choice("--aspect", "Shape of the picture", Options.Aspects.Keys, "16:9");
    private readonly Option<string> _resolution = Options.Choice("--resolution", "Size of the picture: pixels of its short side", Options.Resolutions.Keys, "1080p");
    private readonly Option<string> _quality = Options.Choice("--quality", "Time the encoder takes", Options.Qualities.Keys, "standard");
    private readonly Option<string> _captions = Options.Choice("--captions", "A switchable track, drawn into the picture, or files only", Options.CaptionModes.Keys, "soft");
    private readonly Option<string> _captionStyle = Options.Choice("--caption-style", "Look of captions drawn into the picture, with --captions burned", Options.CaptionStyles.Keys, "boxed");
    private readonly Option<string> _transitions = Options.Choice("--transitions", "How shots follow each other", Options.TransitionStyles.Keys, "auto");
    private readonly Option<string> _script = new("--script") { Description = "Words of your own: text, Markdown or JSON, scenes by blank line or heading; keeps its natural length unless --duration is given", HelpName = "FILE" };
    private readonly Option<string[]> _sources = new("--source") { Description = "A document that the words must rest on: text, Markdown, HTML or PDF, a file or an address; may be given several times", HelpName = "FILE-or-URL", AllowMultipleArgumentsPerToken = false };
    private readonly Option<string> _footage = FootageOptions.Footage();
    private readonly Option<string> _library = new("--library") { Description = "Folder of footage of your own, looked at before library/footage under home", HelpName = "DIR" };
    private readonly Option<string> _rights = Options.Choice("--rights", "Which licences clear footage of others without a person; permissive adds CC BY-SA and stock services, review clears nothing", Options.RightsPolicies.Keys, "strict");
    private readonly Option<bool> _rank = new("--rank-footage") { Description = "Ask a language model which of the clips that fit shows best what is said" };
    private readonly Option<string> _purpose = Options.Choice("--purpose", "What the film is for; for the last two, people and insignia go to a person", Options.Purposes.Keys, "editorial");
    private readonly Option<string> _fit = Options.Choice("--fit", "Footage of another shape than the frame: between panels, cut to fill it, or before a blur of itself", Options.Fits.Keys, "panels");
    private readonly SoundOptions _sound = new();
    private readonly WritingOptions _writing = new();
    private readonly Option<bool> _offline = new("--offline") { Description = "Call no outside address" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_topic, _duration, _script, _sources, .. _writing.All, _footage, _library, _rights, _rank, _purpose, _fit, _voice, _aspect, _resolution, _quality, _captions, _captionStyle, _transitions, .. _sound.All, _offline]) command.Add(option);
    }

    /// <summary>The brief that a command line asks for.</summary>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Usage"/>, naming what is valid.</exception>
    public Brief Read(ParseResult result) => _writing.Complete(_sound.Complete(FootageOptions.With(Asked(result), _footage, result.GetValue(_footage)), result), result);

    private Brief Asked(ParseResult result) => new(
        result.GetValue(_topic) is { } topic ? ReadTopic(topic) : HasFiles(result) ? "" : Brief.DefaultTopic,
        result.GetValue(_duration) is { } duration ? ReadDuration(duration) : Brief.DefaultTarget,
        result.GetValue(_voice),
        OutputProfile.Default with
        {
            Aspect = Options.Pick(result, _aspect, Options.Aspects) ?? Aspect.Wide,
            ShortSide = Options.Pick(result, _resolution, Options.Resolutions) ?? OutputProfile.Default.ShortSide,
            Quality = Options.Pick(result, _quality, Options.Qualities) ?? Quality.Standard,
        },
        Options.Pick(result, _captions, Options.CaptionModes) ?? CaptionMode.Soft,
        Options.Pick(result, _transitions, Options.TransitionStyles) ?? TransitionStyle.Auto,
        result.GetValue(_offline))
    {
        CaptionStyle = ReadCaptionStyle(result),
        ScriptPath = result.GetValue(_script) is { } script ? FullPath(_script, script) : null,
        SourcePaths = [.. (result.GetValue(_sources) ?? []).Select(ReadSource)],
        KeepsNaturalLength = result.GetValue(_script) is not null && result.GetValue(_duration) is null,
        Rights = Options.Pick(result, _rights, Options.RightsPolicies) ?? RightsPolicy.Strict,
        RanksFootage = result.GetValue(_rank),
        Purpose = Options.Pick(result, _purpose, Options.Purposes) ?? FilmPurpose.Editorial,
        Fit = Options.Pick(result, _fit, Options.Fits) ?? FrameFit.Panels,
        LibraryFolder = result.GetValue(_library) is { } folder ? FullPath(_library, folder) : null,
    };

    private CaptionStyle ReadCaptionStyle(ParseResult result)
    {
        var style = Options.Pick(result, _captionStyle, Options.CaptionStyles);
        Options.CheckStyle(style, Options.Pick(result, _captions, Options.CaptionModes) ?? CaptionMode.Soft);
        return style ?? CaptionStyle.Boxed;
    }

    /// <summary>A film from files may leave its topic to them.</summary>
    private bool HasFiles(ParseResult result) => result.GetValue(_script) is not null || result.GetValue(_sources) is { Length: > 0 };

    /// <summary>An address as it is given, once it is one that can be read; the path of a file absolute.</summary>
    private string ReadSource(string source) => SourceAddress.Is(source) ? SourceAddress.Read(source).AbsoluteUri : FullPath(_sources, source);

    internal static string FullPath(Option option, string path) =>
        path.Length > 0 && !path.Contains('\0', StringComparison.Ordinal)
            ? path.Contains("://", StringComparison.Ordinal) ? path : Path.GetFullPath(path)
            : throw NewsreelException.Usage($"'{path.Replace("\0", "␀", StringComparison.Ordinal)}' is no path.", $"Give {option.Name} the path of a file or folder that exists.");

    /// <summary>A topic as it is given, trimmed; whoever shows or speaks it makes one line of it.</summary>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Usage"/>: empty or too long.</exception>
    public static string ReadTopic(string text)
    {
        var topic = text.Trim();
        if (topic.Length == 0 || topic.All(char.IsControl)) throw NewsreelException.Usage("The topic is empty.", $"Give --topic 1 to {Brief.LongestTopic} characters.");
        var length = topic.EnumerateRunes().Count();
        if (length > Brief.LongestTopic) throw NewsreelException.Usage($"The topic has {length} characters.", $"Give --topic 1 to {Brief.LongestTopic} characters.");
        return topic;
    }

    /// <summary>A length in whole seconds.</summary>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Usage"/>: no number or out of range.</exception>
    public static TimeSpan ReadDuration(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds >= Brief.Shortest.TotalSeconds && seconds <= Brief.Longest.TotalSeconds)
            return TimeSpan.FromSeconds(seconds);
        throw NewsreelException.Usage(
            $"'{text}' is not a valid length.", $"Give --duration whole seconds from {Brief.Shortest.TotalSeconds:0} to {Brief.Longest.TotalSeconds:0}.");
    }
}
