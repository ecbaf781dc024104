using Newsreel.Common;

namespace Newsreel.Providers.Footage.Archives;

/// <summary>Keys of services, and what is said when they are missing or refused. A key itself is never said.</summary>
internal static class ArchiveKey
{
    /// <summary>What is known of an archive whose key is there and was not tried.</summary>
    public const string IsSet = "a key is set";

    /// <summary>The key to use: the configured one, else that of the environment; empty when there is none.</summary>
    public static string Of(string configured, string? environment) => configured.Trim() is { Length: > 0 } own ? own : environment?.Trim() ?? "";

    /// <summary>Why an archive is not asked, and what to do; empty when it is asked.</summary>
    /// <param name="isEnabled">Whether its settings want it.</param>
    /// <param name="section">Its section of the settings within <c>Footage</c>.</param>
    public static string Off(bool isEnabled, string section) => isEnabled ? "" : $"It is switched off: set Footage:{section}:Enabled to true to ask it.";

    /// <summary>The same for an archive with a key.</summary>
    /// <param name="isEnabled">Whether its settings want it.</param>
    /// <param name="section">Its section of the settings within <c>Footage</c>.</param>
    /// <param name="key">The key.</param>
    /// <param name="keyName">The variable of the environment that holds the key.</param>
    public static string Off(bool isEnabled, string section, string key, string keyName) =>
        isEnabled && key.Length == 0 ? $"It needs a key: set {keyName} to ask it." : Off(isEnabled, section);

    /// <summary>The failure of a call without a key.</summary>
    public static NewsreelException Missing(string archive, string keyName) =>
        ArchiveFailure.Of(ArchiveFailure.Key, archive, "needs a key, and there is none", $"Set {keyName}.");

    /// <summary>The failure of a call whose key was not accepted.</summary>
    public static NewsreelException Refused(string archive, string keyName) =>
        ArchiveFailure.Of(ArchiveFailure.Key, archive, "does not accept the key", $"Check {keyName}.");
}
