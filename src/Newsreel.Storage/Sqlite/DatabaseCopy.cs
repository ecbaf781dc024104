using System.Globalization;

namespace Newsreel.Storage.Sqlite;

/// <summary>The copy of an earlier system's database that is kept beside it.</summary>
internal sealed class DatabaseCopy
{
    /// <summary>What is put behind the name of the database.</summary>
    public const string Ending = ".before-newsreel";

    private readonly string made;

    private DatabaseCopy(string made) => this.made = made;

    /// <summary>
    /// Copies the database with whatever stands in its write-ahead log, then renames: there is a whole copy or none.
    /// An existing copy may be of an attempt that was killed, and the file may have changed since: it is kept and the next free
    /// name is taken. Call it while holding the write lock, so that nobody changes the file meanwhile.
    /// </summary>
    public static async Task<DatabaseCopy> MakeAsync(string database, CancellationToken cancellationToken)
    {
        var copy = FreeName(database + Ending);
        var part = $"{copy}.part.{Guid.NewGuid():N}";
        try
        {
            ReserveAlike(part, database);
            await BackUpAsync(database, part, cancellationToken);
            File.Move(part, copy, overwrite: false);
            return new(copy);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }

    /// <summary>Removes the copy that this attempt made.</summary>
    public void Discard()
    {
        try
        {
            File.Delete(made);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What made the attempt fail is what the person must read. A copy too many does no harm.
        }
    }

    private static string FreeName(string first) =>
        Enumerable.Range(2, int.MaxValue - 2)
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"{first}-{number}"))
            .Prepend(first)
            .First(name => !Path.Exists(name));

    private static async Task BackUpAsync(string database, string part, CancellationToken cancellationToken)
    {
        await using var source = await DatabaseConnection.OpenForReadingAsync(database, cancellationToken);
        await using var target = await DatabaseConnection.OpenForMigrationAsync(part, cancellationToken);
        source.BackupDatabase(target);
    }

    // A private database must not become readable for others by being copied.
    private static void ReserveAlike(string part, string database)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = File.GetUnixFileMode(database);
        using var file = new FileStream(part, options);
    }
}
