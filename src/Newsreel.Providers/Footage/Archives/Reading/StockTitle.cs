using Newsreel.Providers.Http;
using System.Text.RegularExpressions;

namespace Newsreel.Providers.Footage.Archives.Reading;

/// <summary>Titles of stock videos, which have none: their pages are named by them. Pure.</summary>
internal static partial class StockTitle
{
    /// <summary>The words of a page's name, for example "Boats in a harbour" of <c>/video/boats-in-a-harbour-900001/</c>; empty when it has none.</summary>
    public static string Of(Uri? page)
    {
        var name = Uri.UnescapeDataString(page?.Segments[^1].Trim('/') ?? "");
        var words = PlainText.Title(Number().Replace(name, "").Replace('-', ' '));
        return words is "" or "id" or "video" ? "" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    [GeneratedRegex(@"(^|-)[0-9]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
