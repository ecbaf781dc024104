using System.CommandLine;
using Newsreel.Projects;

namespace Newsreel.Cli.Commands;

/// <summary>The options of <c>render</c>: what may change of a finished film. What is not given stays.</summary>
internal sealed class RenderOptions
{
    private readonly Option<string> quality = Options.Choice("--quality", "Time the encoder takes", Options.Qualities.Keys);
    private readonly Option<string> captions = Options.Choice("--captions", "A switchable track, drawn into the picture, or files only", Options.CaptionModes.Keys);
    private readonly Option<string> transitions = Options.Choice("--transitions", "How shots follow each other", Options.TransitionStyles.Keys);

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { quality, captions, transitions }) command.Add(option);
    }

    /// <summary>The change that a command line asks for.</summary>
    /// <exception cref="Common.NewsreelException">Kind <see cref="Common.FailureKind.Usage"/>, naming what is valid.</exception>
    public Func<Brief, Brief> Read(ParseResult result)
    {
        var (newQuality, newCaptions, newTransitions) =
            (Options.Pick(result, quality, Options.Qualities), Options.Pick(result, captions, Options.CaptionModes), Options.Pick(result, transitions, Options.TransitionStyles));
        return brief => brief with
        {
            Profile = brief.Profile with { Quality = newQuality ?? brief.Profile.Quality },
            Captions = newCaptions ?? brief.Captions,
            Transitions = newTransitions ?? brief.Transitions,
        };
    }
}
