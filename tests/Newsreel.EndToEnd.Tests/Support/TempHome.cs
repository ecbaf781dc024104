namespace Newsreel.EndToEnd.Tests.Support;

/// <summary>A home in a temporary folder, deleted afterwards.</summary>
internal sealed class TempHome : IDisposable
{
    public const string DatabaseName = "ai-video-generator.db";

    public TempHome() => Root = Directory.CreateTempSubdirectory("newsreel-film-").FullName;

    public string Root { get; }

    public DatabaseFile Database => new(At(DatabaseName));

    public string Output => At("output");

    /// <summary>An absolute path below home.</summary>
    public string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>All files, relative to home with forward slashes, sorted.</summary>
    public string[] Files() => Below(Root);

    /// <summary>All files below a folder, relative to it with forward slashes, sorted.</summary>
    public static string[] Below(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>A home with the same files.</summary>
    public TempHome Copy()
    {
        var copy = new TempHome();
        foreach (var file in Files())
        {
            var target = copy.At(file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(At(file), target);
        }

        return copy;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
