using Microsoft.Data.Sqlite;
using Newsreel.Common;
using SQLitePCL;

namespace Newsreel.Storage.Sqlite;

/// <summary>Turns a failure of SQLite into one that names operation, table and file and says what to do.</summary>
internal static class OperationFailure
{
    /// <summary>The failure as a person reads it.</summary>
    public static NewsreelException Describe(SqliteException failure, Operation operation, string table, string path)
    {
        var (code, action) = failure.SqliteErrorCode switch
        {
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => ("database-locked", "Close the other program that writes to this file, then go on."),
            raw.SQLITE_FULL => ("database-full", "Make room on the disk, then go on."),
            raw.SQLITE_READONLY => ("database-read-only", "Make the file and its folder writable, then go on."),
            raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => ("database-damaged", "Put back a copy of the file, or save what is left with: sqlite3 FILE .recover"),
            raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN => ("database-unreadable", "Check the disk and that the file and its folder are still there, then go on."),
            raw.SQLITE_CONSTRAINT => ("database-constraint", "Nothing of this operation was stored; what was stored before is kept."),
            _ => ("database-failed", "Nothing of this operation was stored; what was stored before is kept. 'newsreel doctor' checks the database."),
        };
        return Make(code, operation, table, path, Reason(failure), action, failure);
    }

    /// <summary>A failure with its parts in their usual order.</summary>
    public static NewsreelException Make(
        string code, Operation operation, string table, string path, string reason, string action, Exception? inner) =>
        new(FailureKind.DatabaseOperation, code, $"{operation.Name} failed in table {table} of {path}: {reason}.", action, inner);

    /// <summary>What SQLite says, without the wrapping of the library.</summary>
    public static string Reason(SqliteException failure)
    {
        var message = failure.Message;
        var start = message.IndexOf('\'', StringComparison.Ordinal);
        var end = message.LastIndexOf('\'');
        return (end > start && start >= 0 ? message[(start + 1)..end] : message).TrimEnd('.');
    }
}
