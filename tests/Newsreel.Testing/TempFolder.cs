namespace Newsreel.Testing;

/// <summary>A folder that vanishes with everything in it.</summary>
public sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsreel-test-");

    /// <summary>Absolute path of the folder.</summary>
    public string Root => _folder.FullName;

    /// <summary>The names of all files in it, sorted.</summary>
    public IReadOnlyList<string> Names => [.. Directory.EnumerateFiles(Root).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>The path of a file in it.</summary>
    public string File(string name) => Path.Combine(Root, name);

    /// <summary>A folder in it, made if it is not there.</summary>
    public string Folder(string name) => Directory.CreateDirectory(File(name)).FullName;

    /// <inheritdoc />
    public void Dispose() => _folder.Delete(recursive: true);
}
