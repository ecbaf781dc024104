using Newsreel.Drawing;
using Newsreel.Drawing.Designs;
using Newsreel.Projects;

namespace Newsreel.Tests.Drawing;

public sealed class EndCardTests
{
    /// <summary>As full as a film of seven archives makes it.</summary>
    internal static readonly CardContent Crowded = Cards.Content("") with
    {
        EndCard =
        [
            new("Words", "Chosen from the article library by Newsreel, no language model"),
            new("Sources", "14, listed in the credits"),
            new("Voice", "English (America), synthetic, espeak-ng"),
            new("Pictures", "12 pieces from NASA Image and Video Library, 10 pieces from DVIDS, 9 pieces from others, listed in the credits; graphics by Newsreel"),
            new("Music", "A Long and Winding Piece for Strings by Somebody Known, CC BY 4.0"),
            new("Review", "Not reviewed by a person"),
            new("As of", "14 May 2025"),
        ],
        Notices =
        [
            "The appearance of U.S. Department of Defense (Department of War) visual information does not imply or constitute endorsement.",
            "This film holds footage under CC BY-SA 4.0 and may be shared only under that licence or a later version of it.",
            "This film holds footage under CC BY-SA 3.0 and may be shared only under that licence or a later version of it.",
        ],
    };

    [Theory]
    [InlineData(Aspect.Wide)]
    [InlineData(Aspect.Square)]
    [InlineData(Aspect.Tall)]
    public async Task A_crowded_end_card_shows_notices_and_pictures_whole(Aspect aspect)
    {
        var words = string.Join(' ', (await Cards.DrawAsync(new EndCardDesign(), Crowded, aspect)).Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.All(Crowded.Notices.Append(Crowded.EndCard[3].Text), text => Assert.Contains(text, words, StringComparison.Ordinal));
        Assert.DoesNotContain("…", words, StringComparison.Ordinal);
    }
}
