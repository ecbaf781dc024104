namespace Newsreel.Storage.Sqlite;

/// <summary>One column or one table constraint of a <c>CREATE TABLE</c> statement.</summary>
/// <param name="Name">The column, in lower case; null for a table constraint.</param>
/// <param name="Meaning">Its tokens joined: equal for definitions that differ only in case, quotes, blanks or comments.</param>
/// <param name="Text">As written.</param>
/// <param name="Start">Where it begins in the statement.</param>
/// <param name="End">Where it ends in the statement.</param>
internal sealed record TablePart(string? Name, string Meaning, string Text, int Start, int End);

/// <summary>A <c>CREATE TABLE</c> statement, cut into its parts, so that two tables can be compared rule by rule.</summary>
internal sealed class TableDefinition
{
    private static readonly HashSet<string> ConstraintWords = new(StringComparer.Ordinal) { "constraint", "primary", "unique", "check", "foreign" };
    private readonly string sql;
    private readonly string options;

    private TableDefinition(string sql, IReadOnlyList<TablePart> parts, string options)
    {
        this.sql = sql;
        this.options = options;
        Parts = parts;
    }

    /// <summary>Columns and constraints as written.</summary>
    public IReadOnlyList<TablePart> Parts { get; }

    /// <summary>Cuts a statement as <c>sqlite_master</c> keeps it.</summary>
    public static TableDefinition Parse(string sql)
    {
        var tokens = SqlToken.Read(sql);
        var at = 0;
        while (at < tokens.Count && tokens[at].Value is not "(") at++;
        var parts = new List<TablePart>();
        var first = ++at;
        for (var depth = 1; depth > 0 && at < tokens.Count; at++)
        {
            depth += tokens[at].Value switch { "(" => 1, ")" => -1, _ => 0 };
            var endsPart = depth == 0 || (depth == 1 && tokens[at].Value is ",");
            if (!endsPart) continue;
            if (at > first) parts.Add(Part(sql, [.. tokens.Skip(first).Take(at - first)]));
            first = at + 1;
        }

        return new(sql, parts, string.Join(' ', tokens.Skip(at).Select(token => token.Value)));
    }

    /// <summary>Whether both demand the same of every row; the order of columns aside.</summary>
    public bool MeansTheSameAs(TableDefinition other) =>
        string.Equals(options, other.options, StringComparison.Ordinal) && Meanings().SetEquals(other.Meanings()) && Parts.Count == other.Parts.Count;

    /// <summary>The columns that the other definition does not have.</summary>
    public IReadOnlyList<TablePart> ColumnsBeyond(TableDefinition other)
    {
        var known = other.Parts.Select(part => part.Name).ToHashSet(StringComparer.Ordinal);
        return [.. Parts.Where(part => part.Name is not null && !known.Contains(part.Name))];
    }

    /// <summary>The statement with more columns, placed after its own and before its constraints.</summary>
    public string With(IReadOnlyList<TablePart> columns)
    {
        if (columns.Count == 0) return sql;
        var added = string.Join(",\n  ", columns.Select(column => column.Text));
        var constraint = Parts.FirstOrDefault(part => part.Name is null);
        return constraint is null
            ? sql.Insert(Parts[^1].End, $",\n  {added}")
            : sql.Insert(constraint.Start, $"{added},\n  ");
    }

    private HashSet<string> Meanings() => Parts.Select(part => part.Meaning).ToHashSet(StringComparer.Ordinal);

    private static TablePart Part(string sql, IReadOnlyList<SqlToken> tokens)
    {
        var (start, end) = (tokens[0].Start, tokens[^1].End);
        // A quoted word is a column even if it reads like a constraint.
        var isConstraint = ConstraintWords.Contains(tokens[0].Value) && char.IsLetter(sql[start]);
        return new(
            isConstraint ? null : tokens[0].Value,
            string.Join(' ', tokens.Select(token => token.Value)),
            sql[start..end],
            start,
            end);
    }
}
