using System.CommandLine;
using Newsreel.Projects;

namespace Newsreel.Cli.Commands;

/// <summary>The options of <c>produce</c> that are about music and about where the film is shown.</summary>
internal sealed class SoundOptions
{
    private readonly Option<string> _music = new("--music") { Description = "Music under the voice: any sound file of 5 s or more, with its terms in FILE.json beside it, or with --i-hold-rights", HelpName = "FILE" };
    private readonly Option<bool> _rights = new("--i-hold-rights") { Description = "You hold the rights in the music; the report and the credits say so" };
    private readonly Option<string> _deliver = Options.Choice("--deliver", "Where the film is shown: decides loudness and frame rate", DestinationNames.All.Keys, "youtube");

    /// <summary>The options, in the order of the help.</summary>
    public IReadOnlyList<Option> All => [_music, _rights, _deliver];

    /// <summary>A brief with what these options ask for.</summary>
    /// <exception cref="Common.NewsreelException">Kind <see cref="Common.FailureKind.Usage"/>, naming what is valid.</exception>
    public Brief Complete(Brief brief, ParseResult result)
    {
        var destination = Options.Pick(result, _deliver, DestinationNames.All) ?? Destination.Youtube;
        var (music, holds) = (result.GetValue(_music), result.GetValue(_rights));
        Options.CheckRights(holds, music);
        return brief with
        {
            Destination = destination,
            Profile = brief.Profile with { FrameRate = destination.FrameRate() },
            MusicPath = music is null ? null : ProduceOptions.FullPath(_music, music),
            HoldsMusicRights = holds,
        };
    }
}
