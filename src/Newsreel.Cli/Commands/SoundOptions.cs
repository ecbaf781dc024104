using System.CommandLine;
using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Cli.Commands;

/// <summary>The options of <c>produce</c> that are about music and about where the film is shown, which decides loudness and frame rate.</summary>
internal sealed class SoundOptions
{
    private readonly Option<string> _music = new("--music") { Description = "Music under the voice: any sound file of 5 s or more, with its terms in FILE.json beside it, or with --i-hold-rights", HelpName = "FILE" };
    private readonly Option<bool> _rights = new("--i-hold-rights") { Description = "You hold the rights in the music; the report and the credits say so" };
    private readonly Option<string> _deliver = Options.Choice("--deliver", "Where the film is shown: decides loudness and frame rate", DestinationNames.All.Keys, "youtube");

    private readonly Option<string> _frameRate = Options.Choice("--fps", "Frames a second", Options.FrameRates.Keys, "as --deliver asks, 30 for the web");

    /// <summary>The options, in the order of the help.</summary>
    public IReadOnlyList<Option> All => [_music, _rights, _deliver, _frameRate];

    /// <summary>A brief with what these options ask for.</summary>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.Usage"/>, naming what is valid.</exception>
    public Brief Complete(Brief brief, ParseResult result)
    {
        var destination = Options.Pick(result, _deliver, DestinationNames.All) ?? Destination.Youtube;
        var (music, holds) = (result.GetValue(_music), result.GetValue(_rights));
        Options.CheckRights(holds, music);
        return brief with
        {
            Destination = destination,
            Profile = brief.Profile with { FrameRate = Rate(destination, Options.Pick(result, _frameRate, Options.FrameRates)) },
            MusicPath = music is null ? null : ProduceOptions.FullPath(_music, music),
            HoldsMusicRights = holds,
        };
    }

    private FrameRate Rate(Destination destination, FrameRate? wanted)
    {
        var usual = destination.FrameRate();
        return wanted is null || wanted == usual || destination is Destination.Youtube or Destination.Social
            ? wanted ?? usual
            : throw NewsreelException.Usage($"Television asks for {usual.PerSecond:0.##} frames a second.", $"Leave {_frameRate.Name} out, or deliver elsewhere.");
    }
}
