namespace Newsreel.Providers.Footage;

/// <summary>Settings of all footage, section <c>Footage</c>.</summary>
internal sealed class FootageSettings
{
    /// <summary>Whether outside archives may be asked from this machine. Default true; false is the same as <c>--offline</c> for every film.</summary>
    public bool Online { get; set; } = true;

    /// <summary>
    /// Addresses of this network from which media may be fetched, for example of a mirror of one's own; their exact hosts and ports and
    /// nothing else. Default: none but those that sources are configured with.
    /// </summary>
    public IList<Uri> Trusted { get; } = [];
}
