namespace Newsreel.Testing.FakeArchive.Stock;

/// <summary>Fills archives for films.</summary>
public static class StockBuilder
{
    /// <summary>An inventory for texts.</summary>
    public static FakeInventory Fill(IReadOnlyList<string> texts, bool isHostile) =>
        new(FakeServices.All.SelectMany((entry, at) => texts.DefaultIfEmpty("").Select((_, text) => StockedAsset.Make(entry.Service, (at * 10) + text + 1, "Grain ship leaves Odesa harbour") with { Keywords = ["ship"], Country = "Ukraine", IndexAtEnd = at % 2 == 0, HasSound = true })));
}
