using System.Text.Encodings.Web;
using System.Text.Json;
using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Storage.Sqlite;

/// <summary>The table <c>scenes</c>.</summary>
internal sealed class SceneRows(Database database)
{
    private const string Table = "scenes";
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task InsertAsync(Session session, ProjectId project, IReadOnlyList<SceneRow> rows)
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

    public async Task SetKeywordsAsync(Session session, ProjectId project, IReadOnlyDictionary<SceneId, IReadOnlyList<string>> keywords)
    {
        foreach (var (scene, words) in keywords)
            await session.ExecuteOneAsync(
                Table,
                "UPDATE scenes SET visual_keywords = @visual_keywords, updated_at = @now WHERE id = @id AND project_id = @project_id",
                new { id = scene.Value, project_id = project.Value, visual_keywords = JsonSerializer.Serialize(words, Json), now = database.Now },
                $"scene '{scene}' of project '{project}'");
    }

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
