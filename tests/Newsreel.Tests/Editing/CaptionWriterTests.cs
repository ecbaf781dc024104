using Newsreel.Common;
using Newsreel.Editing;
using Newsreel.Narrating;
using Newsreel.Projects;

namespace Newsreel.Tests.Editing;

public sealed class CaptionWriterTests
{
    private static readonly FrameRate Rate = FrameRate.Thirty;
    private static readonly CaptionRules Wide = CaptionRules.For(OutputProfile.Default);
    private static readonly CaptionRules Tall = CaptionRules.For(OutputProfile.Default with { Aspect = Aspect.Tall });

    private static readonly string[][] War =
    [
        [
            "Before dawn on the twenty-fourth of February, columns of armour crossed the border from three sides.",
            "Moscow called it a special military operation; the rest of the world called it an invasion.",
        ],
        [
            "Kyiv did not fall.",
            "Volunteers filled sandbags, railway workers kept the trains running, and within a week a convoy forty miles long had stalled on the road from the north because its drivers had run out of fuel.",
            "No.",
            "Nobody had planned for that.",
        ],
    ];

    [Fact]
    public void Captions_break_where_a_reader_breathes()
    {
        var captions = CaptionWriter.Write(Spoken.Narration(War), Wide, Rate);
        Newsreel.Testing.Snapshot.Matches(Draw(captions), "captions-wide.txt");
    }

    [Fact]
    public void Captions_of_a_tall_film_have_short_lines()
    {
        var captions = CaptionWriter.Write(Spoken.Narration(War), Tall, Rate);
        Newsreel.Testing.Snapshot.Matches(Draw(captions), "captions-tall.txt");
    }

    private static string Draw(IReadOnlyList<Caption> captions) => string.Concat(captions.Select(caption =>
        $"{caption.Place.Start / 30.0:0.00} – {caption.Place.End / 30.0:0.00}\n{string.Join('\n', caption.Lines)}\n\n"));
}
