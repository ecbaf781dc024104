using System.Data.Common;
using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Storage.Sqlite;

/// <summary>Projects as lists and pages show them. Reads what is there and changes nothing.</summary>
internal static class ProjectQueries
{
    private const string Last = "last";
    private const int LongestShownList = 5;

    // The earlier web application offers 1 to 20 minutes; a larger number in a row of its own kind can only be seconds.
    private const double LongestMinutes = 20;

    private const string Select = """
        SELECT p.id, coalesce(nullif(trim(p.topic), ''), p.name), p.current_step, p.status, p.target_duration, p.video_path,
          p.video_total_duration, p.video_file_size, p.voice_id, p.visuals_provider, p.thumbnail_path, p.created_at,
          EXISTS (SELECT 1 FROM runs r WHERE r.project_id = p.id),
          EXISTS (SELECT 1 FROM runs r WHERE r.project_id = p.id AND r.state = 'Running' AND coalesce(r.lease_until, '') <= @now)
        FROM projects p
        """;

    private const string NewestFirst = " ORDER BY coalesce(datetime(p.created_at), p.created_at) DESC, p.rowid DESC";

    /// <summary>All projects, newest first.</summary>
    public static Task<IReadOnlyList<Project>> AllAsync(Session session, string now) => session.RowsAsync(Select + NewestFirst, new { now }, Map);

    /// <summary>The one project with this id, beginning of an id, or <c>last</c>.</summary>
    public static async Task<Project> FindAsync(Session session, string name, string now)
    {
        var wanted = name.Trim();
        if (wanted.Length == 0) throw NewsreelException.Usage("No project is named.", "Give its id, the beginning of its id, or 'last'.");
        var found = wanted is Last
            ? await session.RowsAsync($"{Select}{NewestFirst} LIMIT 1", new { now }, Map)
            : await session.RowsAsync($"{Select} WHERE p.id = @wanted", new { wanted, now }, Map);
        if (found.Count == 0 && wanted is not Last)
            found = await session.RowsAsync(
                $"{Select} WHERE substr(lower(p.id), 1, length(@wanted)) = lower(@wanted){NewestFirst}", new { wanted, now }, Map);
        if (found.Count == 1) return found[0];
        if (found.Count > 1) throw Several(wanted, found);
        throw wanted is Last
            ? NewsreelException.Usage("There is no project yet.", "Make one: newsreel produce --topic TEXT")
            : NewsreelException.Usage($"No project is named '{wanted}'.", "See all with: newsreel projects list");
    }

    private static NewsreelException Several(string wanted, IReadOnlyList<Project> found)
    {
        var shown = string.Join(", ", found.Take(LongestShownList).Select(project => $"{project.Id} ({project.Topic})"));
        return NewsreelException.Usage(
            $"'{wanted}' names {found.Count} projects: {shown}{(found.Count > LongestShownList ? ", …" : "")}.", "Give more of the id.");
    }

    private static Project Map(DbDataReader row)
    {
        var isOurs = row.GetBoolean(12);
        return new(
            new(row.TextAt(0) ?? ""),
            row.TextAt(1) ?? "",
            row.TextAt(2) ?? "",
            row.TextAt(3) ?? "",
            Target(row.NumberAt(4), isOurs),
            row.TextAt(5),
            row.SecondsAt(6),
            row.WholeAt(7) is >= 0 and var bytes ? bytes : null,
            row.TextAt(8),
            row.TextAt(9),
            row.TextAt(10),
            Timestamp.Parse(row.TextAt(11)) ?? DateTimeOffset.UnixEpoch,
            isOurs,
            row.GetBoolean(13));
    }

    private static TimeSpan? Target(double? value, bool isOurs) => value switch
    {
        null or <= 0 => null,
        { } number when !isOurs && number <= LongestMinutes => TimeSpan.FromMinutes(number),
        { } number => ReaderExtensions.Seconds(number),
    };
}
