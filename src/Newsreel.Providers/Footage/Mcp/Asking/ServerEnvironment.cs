using System.Collections;

namespace Newsreel.Providers.Footage.Mcp.Asking;

/// <summary>Chooses the variables that a server is started with. Keys reach only the server that needs them. Pure but for <see cref="OfThisProgram"/>.</summary>
internal static class ServerEnvironment
{
    private static readonly string[] ForEverybody = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "LANG", "TZ", "SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "PATHEXT", "COMSPEC", "USERPROFILE", "APPDATA", "LOCALAPPDATA"];
    private static readonly string[] ForDotnet = ["DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64", "DOTNET_HOST_PATH", "DOTNET_CLI_HOME", "DOTNET_gcServer", "DOTNET_GCHeapHardLimit", "SSL_CERT_FILE", "SSL_CERT_DIR"];

    /// <summary>The variables of this program.</summary>
    public static IReadOnlyDictionary<string, string> OfThisProgram() => Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? "", StringComparer.Ordinal);

    /// <summary>The variables of a server.</summary>
    /// <param name="entry">As configured; what it names itself goes first.</param>
    /// <param name="own">The variables of this program.</param>
    public static Dictionary<string, string?> For(McpServerEntry entry, IReadOnlyDictionary<string, string> own)
    {
        var chosen = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (name, value) in own)
            if (IsForEverybody(name) || (entry.IsOwn && IsForOurs(entry.Name, name))) chosen[name] = value;
        foreach (var (name, value) in entry.Environment) chosen[name] = value;
        return chosen;
    }

    private static bool IsForEverybody(string variable) =>
        ForEverybody.Contains(variable, StringComparer.OrdinalIgnoreCase) || variable.StartsWith("LC_", StringComparison.Ordinal);

    private static bool IsForOurs(string name, string variable) =>
        ForDotnet.Contains(variable, StringComparer.OrdinalIgnoreCase) || BuiltInServers.Needs(name, variable);
}
