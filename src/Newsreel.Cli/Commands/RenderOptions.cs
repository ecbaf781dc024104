using System.CommandLine;
using Newsreel.Projects;

namespace Newsreel.Cli.Commands;

/// <summary>The options of <c>render</c>: what may change of a finished film. What is not given stays.</summary>
internal sealed class RenderOptions
{
    private readonly Option<string> quality = Options.Choice("--quality", "Time the encoder takes", Options.Qualities.Keys);
    private readonly Option<string> resolution = Options.Choice("--resolution", "Size of the picture: pixels of its short side", Options.Resolutions.Keys);
    private readonly Option<string> captions = Options.Choice("--captions", "A switchable track, drawn into the picture, or files only", Options.CaptionModes.Keys);
    private readonly Option<string> captionStyle = Options.Choice("--caption-style", "Look of captions drawn into the picture", Options.CaptionStyles.Keys);
    private readonly Option<string> transitions = Options.Choice("--transitions", "How shots follow each other", Options.TransitionStyles.Keys);
    private readonly Option<string> fit = Options.Choice("--fit", "Footage of another shape than the frame: between panels, cut to fill it, or before a blur of itself", Options.Fits.Keys);
    private readonly Option<string> music = new("--music") { Description = "Music under the voice, as for 'produce'; 'none' takes it out", HelpName = "FILE" };
    private readonly Option<bool> rights = new("--i-hold-rights") { Description = "You hold the rights in the music; the report and the credits say so" };

    /// <summary>All of them.</summary>
    public IReadOnlyList<Option> All => [quality, resolution, captions, captionStyle, transitions, fit, music, rights];

    /// <summary>The change that a command line asks for.</summary>
    /// <exception cref="Common.NewsreelException">Kind <see cref="Common.FailureKind.Usage"/>, naming what is valid.</exception>
    public Func<Brief, Brief> Read(ParseResult result)
    {
        var (newQuality, newCaptions) = (Options.Pick(result, quality, Options.Qualities), Options.Pick(result, captions, Options.CaptionModes));
        var (newSize, newFit) = (Options.Pick(result, resolution, Options.Resolutions), Options.Pick(result, fit, Options.Fits));
        var (newStyle, newTransitions) = (Options.Pick(result, captionStyle, Options.CaptionStyles), Options.Pick(result, transitions, Options.TransitionStyles));
        var (newMusic, holds) = (result.GetValue(music), result.GetValue(rights));
        var newPath = newMusic is null or "none" ? null : ProduceOptions.FullPath(music, newMusic);
        return brief =>
        {
            var changed = brief with
            {
                Profile = brief.Profile with { Quality = newQuality ?? brief.Profile.Quality, ShortSide = newSize ?? brief.Profile.ShortSide },
                Captions = newCaptions ?? brief.Captions,
                CaptionStyle = newStyle ?? brief.CaptionStyle,
                Transitions = newTransitions ?? brief.Transitions,
                Fit = newFit ?? brief.Fit,
                MusicPath = newMusic is null ? brief.MusicPath : newPath,
                HoldsMusicRights = holds || (newMusic is null && brief.HoldsMusicRights),
            };
            Options.CheckRights(holds, changed.MusicPath);
            Options.CheckStyle(newStyle, changed.Captions);
            return changed;
        };
    }
}
