namespace Newsreel.Projects;

/// <summary>The folder that holds the database and everything a project makes.</summary>
/// <param name="Root">Absolute path of the folder.</param>
public sealed record Home(string Root)
{
    /// <summary>The name of the database file.</summary>
    public const string DatabaseName = "ai-video-generator.db";

    /// <summary>Absolute path of the database file.</summary>
    public string DatabasePath => Path.Combine(Root, DatabaseName);

    /// <summary>Absolute path of the folder with what projects share and could make again.</summary>
    public string Cache => Path.Combine(Root, "cache");

    /// <summary>
    /// Finds home: the path given, else the variable, else the nearest folder at or above the current one
    /// that holds the database, else the current folder.
    /// </summary>
    public static Home Find(string? given, string? variable, string currentFolder)
    {
        if (!string.IsNullOrWhiteSpace(given)) return new(Path.GetFullPath(given, currentFolder));
        if (!string.IsNullOrWhiteSpace(variable)) return new(Path.GetFullPath(variable, currentFolder));
        for (var folder = new DirectoryInfo(currentFolder); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, DatabaseName))) return new(folder.FullName);
        return new(Path.GetFullPath(currentFolder));
    }

    /// <summary>The path as the database stores it: relative to home with forward slashes, or absolute when outside home.</summary>
    public string Store(string path)
    {
        var full = Path.GetFullPath(path, Root);
        return Contains(full) ? Path.GetRelativePath(Root, full).Replace('\\', '/') : full;
    }

    /// <summary>The absolute path of a stored one.</summary>
    public string Resolve(string stored) => Path.GetFullPath(stored, Root);

    /// <summary>Whether an absolute path is the database, one of the files that SQLite keeps beside it, or a copy made before adopting it.</summary>
    public bool IsDatabase(string fullPath) => fullPath.StartsWith(Path.GetFullPath(DatabasePath), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an absolute path lies inside home (home itself does not).</summary>
    public bool Contains(string fullPath)
    {
        var relative = Path.GetRelativePath(Root, fullPath);
        return relative is not "." and not ".."
            && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            && !Path.IsPathRooted(relative);
    }
}
