using System.Runtime.CompilerServices;

namespace Newsreel.Testing;

/// <summary>Where the sources are.</summary>
public static class Repository
{
    /// <summary>Absolute path of the repository's root.</summary>
    public static string Root { get; } = Find();

    /// <summary>The material that the specification keeps beside the repository; null where it is not checked out.</summary>
    public static string? Shared(string name)
    {
        var path = Path.Combine(Root, "..", "shared", name);
        return File.Exists(path) ? path : null;
    }

    private static string Find([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
