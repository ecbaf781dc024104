namespace Newsreel.Providers.Footage.Mcp.Asking;

/// <summary>A server of footage as a person configured it. Exactly one of command and address is there, or neither for a server of our own.</summary>
/// <param name="Name">Name of the source.</param>
/// <param name="Command">Program to start; empty for none.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Environment">Variables it gets besides what every program needs; may hold keys.</param>
/// <param name="Address">Where it is reached over HTTP; null when it is started here.</param>
/// <param name="IsEnabled">Whether it is asked at all.</param>
/// <param name="Priority">Smaller is asked first.</param>
internal sealed record McpServerEntry(
    string Name, string Command, IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, string> Environment, Uri? Address, bool IsEnabled, int Priority)
{
    /// <summary>The priority of an entry that names none.</summary>
    public const int UsualPriority = 100;

    /// <summary>Whether it names no program and no address: then it only changes a source that is built in.</summary>
    public bool IsOwn => Command.Length == 0 && Address is null;

    /// <summary>The entry of a source that is built in and that no file changes.</summary>
    public static McpServerEntry Own(string name) => new(name, "", [], new Dictionary<string, string>(StringComparer.Ordinal), Address: null, IsEnabled: true, UsualPriority);
}
