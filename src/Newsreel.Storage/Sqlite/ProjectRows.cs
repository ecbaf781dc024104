using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Storage.Sqlite;

/// <summary>The table <c>projects</c>, but for the status, which <see cref="RunStates"/> writes.</summary>
internal sealed class ProjectRows(Database database, Home home)
{
    private const string Table = "projects";

    private const string OwnFiles = """
        SELECT CAST(video_path AS TEXT) FROM projects WHERE id = @id AND video_path IS NOT NULL
        UNION SELECT CAST(thumbnail_path AS TEXT) FROM projects WHERE id = @id AND thumbnail_path IS NOT NULL
        UNION SELECT CAST(audio_file_path AS TEXT) FROM scenes WHERE project_id = @id AND audio_file_path IS NOT NULL
        UNION SELECT CAST(v.default_segment_path AS TEXT) FROM visual_suggestions v JOIN scenes s ON s.id = v.scene_id
          WHERE s.project_id = @id AND v.default_segment_path IS NOT NULL
        """;

    // Thumbnails of clips are addresses as a rule, but may be files.
    private const string AllFiles = """
        SELECT CAST(video_path AS TEXT) FROM projects WHERE video_path IS NOT NULL
        UNION SELECT CAST(thumbnail_path AS TEXT) FROM projects WHERE thumbnail_path IS NOT NULL
        UNION SELECT CAST(audio_file_path AS TEXT) FROM scenes WHERE audio_file_path IS NOT NULL
        UNION SELECT CAST(default_segment_path AS TEXT) FROM visual_suggestions WHERE default_segment_path IS NOT NULL
        UNION SELECT CAST(thumbnail_url AS TEXT) FROM visual_suggestions WHERE thumbnail_url IS NOT NULL
        """;

    public async Task InsertAsync(Session session, ProjectId id, Brief brief)
    {
        var persona = await PersonaRows.KeepAsync(session, brief, database.Now);
        await session.ExecuteAsync(
            Table,
            """
            INSERT INTO projects (id, name, topic, current_step, status, system_prompt_id, target_duration, video_path, created_at, last_active)
            VALUES (@id, @topic, @topic, @current_step, 'active', @persona, @target_duration, NULL, @now, @now)
            """,
            new
            {
                persona,
                id = id.Value,
                topic = brief.Topic.Trim(),
                current_step = ProjectStep.ScriptGeneration.Name,
                target_duration = (long)brief.Target.TotalSeconds,
                now = database.Now,
            });
    }

    /// <summary>Sets columns of a project, named as the properties of the object, and <c>last_active</c>.</summary>
    public Task UpdateAsync(Session session, ProjectId id, object columns)
    {
        var values = Parameters.Of(columns);
        var assignments = string.Concat(values.Keys.Select(name => $"{name} = @{name}, "));
        var parameters = new Dictionary<string, object?>(values, StringComparer.Ordinal) { ["id"] = id.Value, ["now"] = database.Now };
        return session.ExecuteOneAsync(
            Table, $"UPDATE projects SET {assignments}last_active = @now WHERE id = @id", parameters, $"project '{id}'");
    }

    public Task TouchAsync(Session session, ProjectId id) => UpdateAsync(session, id, new { });

    public Task CompleteAsync(Session session, ProjectId id, Completion completion) =>
        UpdateAsync(
            session,
            id,
            new
            {
                video_path = completion.VideoPath,
                video_total_duration = completion.VideoDuration.TotalSeconds,
                video_file_size = completion.VideoBytes,
                total_duration = completion.NarrationDuration.TotalSeconds,
                thumbnail_path = completion.ThumbnailPath,
                current_step = ProjectStep.Export.Name,
            });

    /// <summary>Deletes the row and, by cascade, all that belongs to it; tells which files it named alone and which are still named.</summary>
    public async Task<DeletedRows> DeleteAsync(Session session, ProjectId id)
    {
        var own = await session.ColumnAsync<string>(OwnFiles, new { id = id.Value });
        await session.ExecuteOneAsync(Table, "DELETE FROM projects WHERE id = @id", new { id = id.Value }, $"project '{id}'");
        var kept = await session.ColumnAsync<string>(AllFiles);
        // Two rows may write one file in two ways, so files are compared, not texts.
        var keptPaths = kept.Where(IsPath).Select(home.Resolve).ToHashSet(StringComparer.Ordinal);
        return new(
            [.. own.Where(stored => IsPath(stored) && !keptPaths.Contains(home.Resolve(stored)) && !home.IsDatabase(home.Resolve(stored)))],
            keptPaths);
    }

    private static bool IsPath(string stored) => !string.IsNullOrWhiteSpace(stored) && !stored.Contains('\0', StringComparison.Ordinal);
}
