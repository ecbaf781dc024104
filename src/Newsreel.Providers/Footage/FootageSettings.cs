namespace Newsreel.Providers.Footage;

/// <summary>Settings of all footage, section <c>Footage</c>.</summary>
internal sealed class FootageSettings
{
    /// <summary>Whether outside archives may be asked from this machine. Default true; false is the same as <c>--offline</c> for every film.</summary>
    public bool Online { get; set; } = true;
}
