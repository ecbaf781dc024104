namespace Newsreel.Projects;

/// <summary>Destinations as people write them.</summary>
public static class DestinationNames
{
    /// <summary>Every destination by its name.</summary>
    public static IReadOnlyDictionary<string, Destination> All { get; } = new Dictionary<string, Destination>(StringComparer.Ordinal)
    {
        ["youtube"] = Destination.Youtube,
        ["social"] = Destination.Social,
        ["broadcast-eu"] = Destination.BroadcastEu,
        ["broadcast-us"] = Destination.BroadcastUs,
    };

    /// <summary>The name of a destination.</summary>
    public static string Of(Destination destination) => All.First(name => name.Value == destination).Key;
}
