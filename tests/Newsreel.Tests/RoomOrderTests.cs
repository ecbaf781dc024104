using System.Text.RegularExpressions;

namespace Newsreel.Tests;

public sealed partial class RoomOrderTests
{
    private static readonly string[] Order =
        ["Common", "Media", "Projects", "Scripting", "Narrating", "Sourcing", "Drawing", "Editing", "Rendering", "Inspecting", "Publishing", "Reviewing", "Exporting", "Pipeline"];

    private static readonly string Root = Path.Combine(Repository.Root, "src", "Newsreel");

    [Fact]
    public void Every_folder_of_the_product_is_a_room_with_a_place_in_the_order() =>
        Assert.Equal(Order.Order(StringComparer.Ordinal), Directory.GetDirectories(Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void No_room_uses_a_later_room()
    {
        var arrowsBack =
            from file in Directory.EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories)
            let room = Array.IndexOf(Order, Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar)[0])
            where room >= 0
            from Match use in UsedRoom().Matches(File.ReadAllText(file))
            let used = Array.IndexOf(Order, use.Groups["room"].Value)
            where used > room
            select $"{Path.GetRelativePath(Root, file)} uses {Order[used]}";
        Assert.Empty(arrowsBack);
    }

    [Fact]
    public void No_source_file_is_longer_than_four_hundred_lines() =>
        Assert.Empty(
            from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            let lines = File.ReadLines(file).Count()
            where lines > 400
            select $"{Path.GetRelativePath(Root, file)}: {lines}");

    [GeneratedRegex(@"^using Newsreel\.(?<room>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex UsedRoom();
}
