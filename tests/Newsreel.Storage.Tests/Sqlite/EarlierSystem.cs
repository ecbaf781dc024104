using Dapper;

namespace Newsreel.Storage.Tests.Sqlite;

/// <summary>Databases as the earlier system left them.</summary>
internal static class EarlierSystem
{
    private const string Newest = "  visuals_provider TEXT,\n  visuals_download_progress INTEGER DEFAULT 0,\n";

    /// <summary>The statements of the schema, with or without the two newest columns of <c>projects</c>.</summary>
    public static string Schema(int projectColumns)
    {
        using var reader = new StreamReader(typeof(Newsreel.Storage.StorageRegistration).Assembly
            .GetManifestResourceStream("Newsreel.Storage.Sqlite.migrations.0001_shared_tables.sql")!);
        var schema = reader.ReadToEnd();
        Assert.Contains(Newest, schema);
        return projectColumns == 25 ? schema : schema.Replace(Newest, "");
    }

    /// <summary>Tables that declare names and types, but none of the rules.</summary>
    public const string Lax = """
        CREATE TABLE system_prompts (id TEXT PRIMARY KEY, name TEXT, prompt TEXT, description TEXT, category TEXT, is_preset BOOLEAN,
          is_default BOOLEAN, created_at TEXT, updated_at TEXT);
        CREATE TABLE projects (id TEXT, name TEXT, topic TEXT, current_step TEXT DEFAULT 'topic', status TEXT, config_json TEXT,
          system_prompt_id TEXT, voice_id TEXT, niche TEXT, script_generated BOOLEAN DEFAULT false, voice_selected BOOLEAN DEFAULT 0,
          visuals_generated BOOLEAN DEFAULT 0, target_duration INTEGER DEFAULT 2, total_duration REAL, video_path TEXT,
          video_total_duration REAL, video_file_size INTEGER, thumbnail_path TEXT, rag_enabled INTEGER DEFAULT 0, rag_config TEXT,
          rag_last_sync TEXT, created_at TEXT DEFAULT CURRENT_TIMESTAMP, last_active TEXT DEFAULT CURRENT_TIMESTAMP, "mood, or so" TEXT DEFAULT ',)');
        CREATE TABLE messages (id TEXT PRIMARY KEY, project_id TEXT, role TEXT, content TEXT, timestamp TEXT);
        CREATE TABLE scenes (id TEXT PRIMARY KEY, project_id TEXT, scene_number INTEGER, text TEXT, sanitized_text TEXT, audio_file_path TEXT,
          duration REAL, visual_keywords TEXT, selected_clip_id TEXT, created_at TEXT, updated_at TEXT);
        CREATE INDEX idx_scenes_number ON scenes(text);
        CREATE INDEX my_own_index ON scenes(duration);
        CREATE TABLE visual_suggestions (id TEXT PRIMARY KEY, scene_id TEXT, video_id TEXT, title TEXT, thumbnail_url TEXT, channel_title TEXT,
          embed_url TEXT, rank INTEGER, duration INTEGER, default_segment_path TEXT, download_status TEXT, cv_score REAL, created_at TEXT);
        CREATE TABLE user_preferences (id TEXT PRIMARY KEY, default_voice_id TEXT, default_persona_id TEXT, default_duration INTEGER,
          quick_production_enabled INTEGER, default_video_provider TEXT, default_llm_provider TEXT, created_at TEXT, updated_at TEXT);
        """;

    private const string Rows = """
        INSERT INTO system_prompts (id, name, prompt) VALUES ('prompt-1', 'Documentary', 'Tell it.');
        INSERT INTO projects (id, name, topic, status, target_duration, system_prompt_id, created_at)
          VALUES ('p-1', 'Old film', 'Old film', 'complete', 5, 'prompt-1', '2025-01-02 03:04:05'),
                 ('p-2', 'Unnamed', NULL, 'draft', 300, NULL, '2025-01-03T03:04:05Z');
        INSERT INTO messages (id, project_id, role, content) VALUES ('m-1', 'p-1', 'user', 'Hello');
        INSERT INTO scenes (id, project_id, scene_number, text, audio_file_path) VALUES ('s-1', 'p-1', 1, 'One.', 'a/1.mp3'), ('s-2', 'p-1', 2, 'Two.', NULL);
        INSERT INTO visual_suggestions (id, scene_id, video_id, title, embed_url, rank) VALUES ('v-1', 's-1', 'yt', 'A clip', 'https://example.org', 1);
        INSERT INTO user_preferences (id, default_llm_provider) VALUES ('default', 'groq');
        """;

    private const string Strangers = """
        CREATE TABLE migrations (id INTEGER PRIMARY KEY, name TEXT);
        INSERT INTO migrations VALUES (7, 'add voices');
        CREATE TABLE background_jobs (id TEXT PRIMARY KEY, project_id TEXT REFERENCES projects(id) ON DELETE CASCADE, note TEXT);
        INSERT INTO background_jobs VALUES ('j-1', 'p-1', 'left alone'), ('j-2', 'gone', 'an orphan of somebody else');
        CREATE TABLE somebody_else (x);
        INSERT INTO somebody_else VALUES (x'00ff'), (3.5), (NULL);
        CREATE VIEW finished AS SELECT id FROM projects WHERE status = 'complete';
        CREATE TRIGGER scenes_touch AFTER UPDATE ON scenes BEGIN UPDATE projects SET niche = 'touched' WHERE id = new.project_id; END;
        """;

    public static void Make(TempHome home, string schema, bool wal = false)
    {
        using var connection = home.Raw();
        if (wal) connection.Execute("PRAGMA journal_mode = WAL");
        connection.Execute(schema + Rows + Strangers);
    }

    public static void MakeWith(TempHome home, string schema, string more)
    {
        Make(home, schema);
        home.Execute(more);
    }
}
