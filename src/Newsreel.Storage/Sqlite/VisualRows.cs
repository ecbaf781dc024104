using System.Text.Encodings.Web;
using System.Text.Json;
using Newsreel.Common;
using Newsreel.Projects;

namespace Newsreel.Storage.Sqlite;

/// <summary>The table <c>visual_suggestions</c> with its notes, and what <c>scenes</c> says of pictures.</summary>
internal sealed class VisualRows(Database database)
{
    private const string Table = "visual_suggestions";
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task SetAsync(Session session, ProjectId project, IReadOnlyList<SceneVisuals> scenes)
    {
        foreach (var scene in scenes)
        {
            for (var index = 0; index < scene.Suggestions.Count; index++) await PutAsync(session, scene.Scene, scene.Suggestions[index], index + 1);
            await session.ExecuteOneAsync(
                "scenes",
                """
                UPDATE scenes SET visual_keywords = @visual_keywords, updated_at = @now,
                  selected_clip_id = (SELECT v.id FROM visual_suggestions v WHERE v.scene_id = @id AND v.video_id = @video_id)
                WHERE id = @id AND project_id = @project_id
                """,
                new
                {
                    id = scene.Scene.Value,
                    project_id = project.Value,
                    visual_keywords = JsonSerializer.Serialize(scene.Keywords, Json),
                    video_id = scene.Suggestions.FirstOrDefault(clip => string.Equals(clip.Id, scene.Selected, StringComparison.Ordinal))?.VideoId,
                    now = database.Now,
                },
                $"scene '{scene.Scene}' of project '{project}'");
        }
    }

    private async Task PutAsync(Session session, SceneId scene, SuggestedClip clip, int rank)
    {
        await PutRowAsync(session, scene, clip, rank);
        await session.ExecuteAsync(
            "suggestion_notes",
            """
            INSERT INTO suggestion_notes (suggestion_id, role, licence, refusal, reasons)
            SELECT v.id, @role, @licence, @refusal, @reasons FROM visual_suggestions v WHERE v.scene_id = @scene_id AND v.video_id = @video_id
            ON CONFLICT (suggestion_id) DO UPDATE SET role = excluded.role, licence = excluded.licence, refusal = excluded.refusal, reasons = excluded.reasons
            """,
            new
            {
                scene_id = scene.Value,
                video_id = clip.VideoId,
                role = clip.Role,
                licence = clip.Licence,
                refusal = clip.Refusal,
                reasons = JsonSerializer.Serialize(clip.Reasons, Json),
            });
    }

    // A row that is there, from an earlier attempt or from a person, keeps its id.
    private Task<int> PutRowAsync(Session session, SceneId scene, SuggestedClip clip, int rank) =>
        session.ExecuteAsync(
            Table,
            """
            INSERT INTO visual_suggestions
              (id, scene_id, video_id, title, channel_title, embed_url, rank, duration, default_segment_path, download_status, cv_score, provider, source_url, created_at)
            VALUES
              (@id, @scene_id, @video_id, @title, @channel_title, @embed_url, @rank, @duration, @default_segment_path, @download_status, @cv_score, @provider, @embed_url, @now)
            ON CONFLICT (scene_id, video_id) DO UPDATE SET
              title = excluded.title, channel_title = excluded.channel_title, embed_url = excluded.embed_url, rank = excluded.rank,
              duration = excluded.duration, default_segment_path = excluded.default_segment_path, download_status = excluded.download_status,
              cv_score = excluded.cv_score, provider = excluded.provider, source_url = excluded.source_url
            """,
            new
            {
                id = clip.Id,
                scene_id = scene.Value,
                video_id = clip.VideoId,
                title = clip.Title,
                channel_title = clip.Author.Length > 0 ? clip.Author : null,
                embed_url = clip.PageUrl,
                rank,
                duration = clip.Duration is { } duration ? (long?)Math.Round(duration.TotalSeconds) : null,
                default_segment_path = clip.Path,
                download_status = clip.Path is null ? "pending" : "complete",
                cv_score = clip.Score,
                provider = clip.Provider,
                now = database.Now,
            });
}
