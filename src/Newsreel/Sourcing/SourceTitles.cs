namespace Newsreel.Sourcing;

/// <summary>What sources of footage are called for people. Pure.</summary>
public static class SourceTitles
{
    /// <summary>For example <c>Internet Archive</c> for <c>internet-archive</c>; the name itself where it has no other.</summary>
    /// <param name="source">Name of an <see cref="IFootageSource"/>.</param>
    public static string Of(string source) => source switch
    {
        "dvids" => "DVIDS",
        "nasa" => "NASA",
        "svs" or "nasa-svs" => "NASA SVS",
        "internet-archive" => "Internet Archive",
        "commons" => "Wikimedia Commons",
        "pexels" => "Pexels",
        "pixabay" => "Pixabay",
        _ => source,
    };
}
