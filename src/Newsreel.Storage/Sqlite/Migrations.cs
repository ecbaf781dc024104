using System.Globalization;

namespace Newsreel.Storage.Sqlite;

/// <summary>One numbered change of the database.</summary>
/// <param name="Version">1 to n without gaps.</param>
/// <param name="Name">File name without number and ending.</param>
/// <param name="Sql">Its statements.</param>
internal sealed record Migration(int Version, string Name, string Sql);

/// <summary>The migrations inside the assembly, in order. The first makes the shared tables.</summary>
internal static class Migrations
{
    private const string Folder = "Newsreel.Storage.Sqlite.migrations.";

    /// <summary>All migrations.</summary>
    public static readonly IReadOnlyList<Migration> All =
    [
        .. typeof(Migrations).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(Read)
            .OrderBy(migration => migration.Version),
    ];

    /// <summary>The statements that make the tables shared with the earlier system.</summary>
    public static string SharedTables => All[0].Sql;

    private static Migration Read(string resource)
    {
        using var reader = new StreamReader(typeof(Migrations).Assembly.GetManifestResourceStream(resource)!);
        var name = Path.GetFileNameWithoutExtension(resource[Folder.Length..]);
        var separator = name.IndexOf('_', StringComparison.Ordinal);
        return new(int.Parse(name[..separator], CultureInfo.InvariantCulture), name[(separator + 1)..], reader.ReadToEnd());
    }
}
