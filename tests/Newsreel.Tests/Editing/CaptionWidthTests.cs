using System.Text;
using Newsreel.Drawing.Lettering;
using Newsreel.Editing;

namespace Newsreel.Tests.Editing;

public sealed class CaptionWidthTests
{
    [Theory]
    [InlineData("街")]
    [InlineData("가")]
    [InlineData("\uA960")]
    [InlineData("\uFE50")]
    [InlineData("，")]
    [InlineData("𠀀")]
    public void A_full_width_character_is_wide_in_captions_and_in_drawn_words(string text)
    {
        Assert.Equal(2, CaptionWidth.Of(text));
        Assert.True(Characters.IsWide(Rune.GetRuneAt(text, 0)));
    }

    [Theory]
    [InlineData("a", 1)]
    [InlineData("♪", 1)]
    [InlineData("e\u0301", 1)]
    [InlineData("\u200B", 0)]
    [InlineData("🎬", 2)]
    [InlineData("🚀", 2)]
    [InlineData("👩\u200D🚀", 2)]
    public void Other_characters_take_the_room_that_a_reader_sees(string text, int width) => Assert.Equal(width, CaptionWidth.Of(text));

    [Fact]
    public void Pictures_are_no_letters_of_a_typeface() => Assert.False(Characters.IsWide(new(0x1F3AC)));
}
