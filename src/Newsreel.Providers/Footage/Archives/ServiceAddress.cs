namespace Newsreel.Providers.Footage.Archives;

/// <summary>Puts addresses of services together. Pure.</summary>
internal static class ServiceAddress
{
    /// <summary>An address below a configured one.</summary>
    /// <param name="root">The configured base address; may have a path.</param>
    /// <param name="path">Begins with a slash; its parts are escaped.</param>
    /// <param name="fields">What is asked, as it is; the same name may come again.</param>
    public static Uri Of(Uri root, string path, params IReadOnlyList<(string Name, string Value)> fields) => new(
        root.GetLeftPart(UriPartial.Path).TrimEnd('/') + path
        + string.Concat(fields.Select((field, at) => $"{(at == 0 ? '?' : '&')}{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}")));
}
