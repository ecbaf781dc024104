using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Storage.Sqlite;

/// <summary>The table <c>scenes</c>.</summary>
internal sealed class SceneRows(Database database)
{
    private const string Table = "scenes";

    /// <summary>
    /// Makes the rows of a project these. A row of a known scene stays, with all that hangs on it; it loses its sound when its number
    /// or its words change.
    /// </summary>
    public async Task SetAsync(Session session, ProjectId project, IReadOnlyList<SceneRow> rows)
    {
        var there = (await OfAsync(session, project)).ToDictionary(row => row.Id);
        foreach (var id in there.Keys.Except(rows.Select(row => row.Id)))
            await session.ExecuteAsync(Table, "DELETE FROM scenes WHERE id = @id AND project_id = @project_id", new { id = id.Value, project_id = project.Value });
        var changed = rows.Where(row => there.TryGetValue(row.Id, out var old) && !IsSame(old, row)).ToList();
        // Numbers are unique at every moment: all that move step aside first.
        foreach (var row in changed) await NumberAsync(session, project, row, -row.Number);
        foreach (var row in changed) await NumberAsync(session, project, row, row.Number);
        await InsertAsync(session, project, [.. rows.Where(row => !there.ContainsKey(row.Id))]);
    }

    private static bool IsSame(SceneRow old, SceneRow row) => old.Number == row.Number && string.Equals(old.Text, row.Text, StringComparison.Ordinal);

    private Task NumberAsync(Session session, ProjectId project, SceneRow row, int number) =>
        session.ExecuteOneAsync(
            Table,
            """
            UPDATE scenes SET scene_number = @scene_number, text = @text, sanitized_text = NULL, audio_file_path = NULL, duration = NULL, updated_at = @now
            WHERE id = @id AND project_id = @project_id
            """,
            new { id = row.Id.Value, project_id = project.Value, scene_number = number, text = row.Text, now = database.Now },
            $"scene {row.Number} ('{row.Id}') of project '{project}'");

    private async Task InsertAsync(Session session, ProjectId project, IReadOnlyList<SceneRow> rows)
    {
        foreach (var row in rows)
            await session.ExecuteAsync(
                Table,
                """
                INSERT INTO scenes (id, project_id, scene_number, text, sanitized_text, audio_file_path, duration, created_at, updated_at)
                VALUES (@id, @project_id, @scene_number, @text, @sanitized_text, @audio_file_path, @duration, @now, @now)
                """,
                new
                {
                    id = row.Id.Value,
                    project_id = project.Value,
                    scene_number = row.Number,
                    text = row.Text,
                    sanitized_text = row.SanitizedText,
                    audio_file_path = row.AudioPath,
                    duration = row.Duration?.TotalSeconds,
                    now = database.Now,
                });
    }

    public async Task ChangeTextAsync(Session session, ProjectId project, IReadOnlyList<SceneRow> rows)
    {
        foreach (var row in rows)
            await session.ExecuteOneAsync(
                Table,
                "UPDATE scenes SET text = @text, sanitized_text = @sanitized_text, updated_at = @now WHERE id = @id AND project_id = @project_id",
                new { id = row.Id.Value, project_id = project.Value, text = row.Text, sanitized_text = row.SanitizedText, now = database.Now },
                $"scene {row.Number} ('{row.Id}') of project '{project}'");
    }

    public Task SetAudioAsync(Session session, SceneId scene, string sanitizedText, string audioPath, TimeSpan duration) =>
        session.ExecuteOneAsync(
            Table,
            """
            UPDATE scenes SET sanitized_text = @sanitized_text, audio_file_path = @audio_file_path, duration = @duration, updated_at = @now
            WHERE id = @id
            """,
            new { id = scene.Value, sanitized_text = sanitizedText, audio_file_path = audioPath, duration = duration.TotalSeconds, now = database.Now },
            $"scene '{scene}'");

    public static async Task<ProjectId> ProjectOfAsync(Session session, SceneId scene) =>
        new(await session.ValueAsync<string>("SELECT project_id FROM scenes WHERE id = @id", new { id = scene.Value }) ?? "");

    public static Task<IReadOnlyList<SceneRow>> OfAsync(Session session, ProjectId project) =>
        session.RowsAsync(
            """
            SELECT id, scene_number, text, sanitized_text, audio_file_path, duration
            FROM scenes WHERE project_id = @project_id ORDER BY scene_number
            """,
            new { project_id = project.Value },
            row => new SceneRow(
                new(row.TextAt(0) ?? ""),
                (int)long.Clamp(row.WholeAt(1) ?? 0, int.MinValue, int.MaxValue),
                row.TextAt(2) ?? "",
                row.TextAt(3),
                row.TextAt(4),
                row.SecondsAt(5)));
}
