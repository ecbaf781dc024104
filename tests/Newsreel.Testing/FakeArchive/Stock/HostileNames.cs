namespace Newsreel.Testing.FakeArchive.Stock;

/// <summary>Videos whose ids and titles are hard to write into file names, pages, logs and databases.</summary>
public static class HostileNames
{
    private static readonly string[] Texts =
    [
        "C:/windows\\system32..", "../../../../etc/passwd", "\"quoted\" and 'quoted'", "<script>alert(1)</script>", "nul\0inside", new('x', 300), "line\nbreak\r\nand\ttab", "‮right to left", "CON", "-rf *; $(id) `id`",
    ];

    /// <summary>One for each hostile text, in services whose ids are texts; the others have it in the title.</summary>
    /// <param name="like">What they show, so that searches find them.</param>
    /// <param name="number">The last number that was given to a video.</param>
    public static IReadOnlyList<FakeAsset> Of(FakeAsset like, ref int number)
    {
        var assets = new List<FakeAsset>();
        foreach (var text in Texts)
            foreach (var service in new[] { FakeServices.Dvids, FakeServices.Nasa, FakeServices.Commons, FakeServices.InternetArchive, FakeServices.Pexels })
            {
                var asset = StockedAsset.Make(service, ++number, $"{like.Title} {text}");
                // No address can hold NUL but in a query.
                var id = service is FakeServices.Dvids ? $"video:{text}" : service is FakeServices.Nasa && !text.Contains('\0', StringComparison.Ordinal) ? text : asset.Id;
                assets.Add(asset with { Id = id, Description = like.Description, Keywords = like.Keywords, City = like.City, Country = like.Country, Date = like.Date, Published = like.Published, Author = $"Jo {text}" });
            }

        return assets;
    }
}
