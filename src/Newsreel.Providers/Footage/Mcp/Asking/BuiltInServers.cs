namespace Newsreel.Providers.Footage.Mcp.Asking;

/// <summary>The sources that this program can serve itself, and the variables that their servers need. Pure.</summary>
internal static class BuiltInServers
{
    private static readonly Dictionary<string, Wants> Known = new(StringComparer.Ordinal)
    {
        ["dvids"] = new("Dvids", ["DVIDS_API_KEY", "DVIDS_API_SECRET", "DVIDS_REFERER"]),
        ["nasa"] = new("Nasa", []),
        ["svs"] = new("Svs", []),
        ["internet-archive"] = new("InternetArchive", []),
        ["commons"] = new("Commons", []),
        ["pexels"] = new("Pexels", ["PEXELS_API_KEY"]),
        ["pixabay"] = new("Pixabay", ["PIXABAY_API_KEY"]),
    };

    // Settings of all footage that hold no key.
    private static readonly string[] Shared = ["Footage__Contact", "Footage__Trusted__", "Footage__Fetch__"];

    /// <summary>Names of all of them.</summary>
    public static IReadOnlySet<string> Names { get; } = Known.Keys.ToHashSet(StringComparer.Ordinal);

    /// <summary>Names of those that films ask over MCP unless something else is configured.</summary>
    public static IReadOnlySet<string> AskedOverMcp { get; } = new HashSet<string>(StringComparer.Ordinal) { "dvids", "nasa" };

    /// <summary>Whether the server of a source needs a variable for its own work: a key of it, a setting of its section, or one of all footage.</summary>
    public static bool Needs(string name, string variable) =>
        Known.TryGetValue(name, out var needs)
        && (needs.Keys.Contains(variable, StringComparer.Ordinal)
            || Shared.Append($"Footage__{needs.Section}__").Any(setting => variable.StartsWith(setting, StringComparison.OrdinalIgnoreCase)));

    private sealed record Wants(string Section, IReadOnlyList<string> Keys);
}
