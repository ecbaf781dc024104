using Microsoft.Data.Sqlite;
using Newsreel.Common;
using SQLitePCL;

namespace Newsreel.Storage.Sqlite;

/// <summary>The ways in which a database cannot be opened, each with what to do.</summary>
internal static class OpenFailure
{
    private const string ElseHome = "or choose another home with --home.";

    public static NewsreelException HomeIsFile(string root) => Make(
        "home-is-file", $"Home {root} is a file, not a folder.", "Choose a folder with --home.");

    public static NewsreelException HomeCannotBeMade(string root, Exception cause) => Make(
        "home-unavailable", $"The folder {root} for the database cannot be made: {cause.Message}", $"Make it yourself, {ElseHome}", cause);

    public static NewsreelException IsFolder(string path) => Make(
        "database-is-folder", $"The database {path} is a folder, not a file.", $"Move the folder away, {ElseHome}");

    public static NewsreelException NotDatabase(string path, Exception? cause = null) => Make(
        "database-not-sqlite", $"The file {path} is not a SQLite database.", $"Move the file away, put back a copy, {ElseHome}", cause);

    public static NewsreelException IsReadOnly(string path, Exception? cause = null) => Make(
        "database-read-only", $"The database {path} is read-only.", $"Make the file and its folder writable, {ElseHome}", cause);

    public static NewsreelException Unreadable(string path, Exception cause) => Make(
        "database-unreadable", $"The database {path} cannot be read: {cause.Message}", $"Check who may read the file and its folder, {ElseHome}", cause);

    public static NewsreelException Newer(string path, long found, int known) => Make(
        "database-newer",
        $"The database {path} was written by a newer Newsreel (its version {found}, known here: {known}).",
        $"Use the newer Newsreel, {ElseHome}");

    public static NewsreelException NameTaken(string path, string table) => Make(
        "database-name-taken",
        $"The database {path} holds a table '{table}' of another program; Newsreel needs that name. Nothing was changed.",
        $"Rename that table, {ElseHome}");

    public static NewsreelException RowsBreakRule(string path, string table, string rule, string rows) => Make(
        "database-rows-break-rule",
        $"The database {path} cannot be adopted: in table {table}, {rows} break the rule {rule}. Nothing was changed and no row was lost.",
        $"Repair or remove these rows (for example with: sqlite3 {path}), then start again, {ElseHome}");

    public static NewsreelException From(SqliteException failure, string path) => failure.SqliteErrorCode switch
    {
        raw.SQLITE_READONLY => IsReadOnly(path, failure),
        raw.SQLITE_NOTADB => NotDatabase(path, failure),
        raw.SQLITE_CORRUPT => Make(
            "database-damaged",
            $"The database {path} is damaged: {OperationFailure.Reason(failure)}.",
            "Put back a copy of the file, or save what is left with: sqlite3 FILE .recover",
            failure),
        raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_AUTH => Make(
            "database-cannot-be-opened",
            $"The database {path} cannot be opened or made: its folder is missing, read-only or not yours.",
            $"Make the folder writable, {ElseHome}",
            failure),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => Make(
            "database-locked", $"Another program holds the database {path}.", "Close that program, then start again.", failure),
        raw.SQLITE_FULL => Make(
            "database-disk-full", $"There is no room on the disk for the database {path}.", $"Make room, {ElseHome}", failure),
        _ => Make(
            "database-cannot-be-opened",
            $"The database {path} cannot be opened: {OperationFailure.Reason(failure)}.",
            $"Check the file and its folder, {ElseHome}",
            failure),
    };

    private static NewsreelException Make(string code, string message, string action, Exception? cause = null) =>
        new(FailureKind.DatabaseUnavailable, code, message, action, cause);
}
