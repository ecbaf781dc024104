using System.Reflection;
using System.Runtime.InteropServices;
using Newsreel.Common;
using SQLitePCL;

namespace Newsreel.Storage.Sqlite;

/// <summary>Binds the SQLite provider to the library of the operating system, which gets its security updates there.</summary>
internal static class NativeSqlite
{
    private const string ImportedName = "e_sqlite3";
    private static readonly Lock Gate = new();
    private static bool isLoaded;

    /// <summary>Loads the library once per process; later calls do nothing. Thread-safe.</summary>
    /// <exception cref="NewsreelException">Kind <see cref="FailureKind.DatabaseUnavailable"/>: there is no such library.</exception>
    public static void Load()
    {
        lock (Gate)
        {
            if (isLoaded) return;
            var library = Find();
            // The resolver must stand before SetProvider, which makes the first native call.
            NativeLibrary.SetDllImportResolver(
                typeof(SQLite3Provider_e_sqlite3).Assembly,
                (name, _, _) => string.Equals(name, ImportedName, StringComparison.Ordinal) ? library : 0);
            raw.SetProvider(new SQLite3Provider_e_sqlite3());
            isLoaded = true;
        }
    }

    private static nint Find()
    {
        string[] names = OperatingSystem.IsWindows() ? ["winsqlite3.dll"]
            : OperatingSystem.IsMacOS() ? ["libsqlite3.dylib", "/usr/lib/libsqlite3.dylib"]
            : ["libsqlite3.so.0", "libsqlite3.so"];
        foreach (var name in names)
            if (NativeLibrary.TryLoad(name, Assembly.GetExecutingAssembly(), null, out var library)) return library;
        throw new NewsreelException(
            FailureKind.DatabaseUnavailable,
            "sqlite-missing",
            $"The SQLite library of this system was not found (looked for {string.Join(", ", names)}).",
            "Install it, for example with: apt-get install libsqlite3-0");
    }
}
