namespace Newsreel.Storage.Sqlite;

/// <summary>A word, a literal or a mark of an SQL text. Comments and white space are no tokens.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last character.</param>
/// <param name="Value">Identifiers and keywords bare and in lower case; literals and marks as written.</param>
internal readonly record struct SqlToken(int Start, int End, string Value)
{
    /// <summary>The tokens of a text.</summary>
    public static IReadOnlyList<SqlToken> Read(string sql)
    {
        var tokens = new List<SqlToken>();
        for (var at = 0; at < sql.Length;)
        {
            var next = EndOfBlank(sql, at);
            if (next == at)
            {
                next = EndOfToken(sql, at);
                tokens.Add(new(at, next, Normalized(sql[at..next])));
            }

            at = next;
        }

        return tokens;
    }

    private static int EndOfBlank(string sql, int at)
    {
        if (char.IsWhiteSpace(sql[at])) return at + 1;
        if (sql.AsSpan(at).StartsWith("--", StringComparison.Ordinal)) return After(sql, "\n", at);
        return sql.AsSpan(at).StartsWith("/*", StringComparison.Ordinal) ? After(sql, "*/", at + 2) : at;
    }

    private static int EndOfToken(string sql, int at) => sql[at] switch
    {
        '\'' or '"' or '`' => EndOfQuoted(sql, at, sql[at]),
        '[' => After(sql, "]", at),
        var first when IsWord(first) => EndOfWord(sql, at),
        _ => at + 1,
    };

    private static int EndOfQuoted(string sql, int at, char quote)
    {
        for (var end = at + 1; end < sql.Length; end++)
        {
            if (sql[end] != quote) continue;
            if (end + 1 < sql.Length && sql[end + 1] == quote) end++;
            else return end + 1;
        }

        return sql.Length;
    }

    private static int EndOfWord(string sql, int at)
    {
        while (at < sql.Length && IsWord(sql[at])) at++;
        return at;
    }

    private static int After(string sql, string mark, int from)
    {
        var found = sql.IndexOf(mark, from, StringComparison.Ordinal);
        return found < 0 ? sql.Length : found + mark.Length;
    }

    private static bool IsWord(char character) => char.IsLetterOrDigit(character) || character is '_' or '$' or '.';

    private static string Normalized(string text) => text[0] switch
    {
        '"' or '`' => Unquoted(text, text[0]).ToLowerInvariant(),
        '[' => text.Trim('[', ']').ToLowerInvariant(),
        '\'' => text,
        _ => text.ToLowerInvariant(),
    };

    private static string Unquoted(string text, char quote) =>
        text.Trim(quote).Replace(new string(quote, 2), quote.ToString(), StringComparison.Ordinal);
}
