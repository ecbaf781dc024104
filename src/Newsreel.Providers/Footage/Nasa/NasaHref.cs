namespace Newsreel.Providers.Footage.Nasa;

/// <summary>
/// Reads the addresses in NASA's answers, which name <c>http</c> where https is served and hold blanks, quotes, <c>@</c> and other
/// letters as they are. Pure.
/// </summary>
internal static class NasaHref
{
    /// <summary>The address as it can be called; null when it is none.</summary>
    /// <param name="text">As it is written in the answer.</param>
    /// <param name="service">Address of the service: an answer that came over https leads on over https.</param>
    public static Uri? Read(string text, Uri service)
    {
        var end = text.IndexOf("://", StringComparison.Ordinal);
        if (end < 0 || text[..end].ToLowerInvariant() is not ("http" or "https")) return null;
        var path = text.IndexOf('/', end + 3);
        if (path < 0 || !Uri.TryCreate(text[..path], UriKind.Absolute, out var host)) return null;
        var escaped = string.Join('/', text[path..].Split('/').Select(part => Uri.EscapeDataString(Uri.UnescapeDataString(part))));
        var isUpgraded = service.Scheme is "https" && host is { Scheme: "http", IsDefaultPort: true };
        return Uri.TryCreate($"{(isUpgraded ? $"https://{host.Host}" : host.GetLeftPart(UriPartial.Authority))}{escaped}", UriKind.Absolute, out var address) ? address : null;
    }
}
