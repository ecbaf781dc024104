using Newsreel.EndToEnd.Tests.Support;

namespace Newsreel.EndToEnd.Tests.Adoption;

/// <summary>A database as the earlier system leaves it: its tables, rows in all of them, orphans, and tables of its other programs.</summary>
internal static class EarlierDatabase
{
    public const string OldId = "11111111-aaaa-4bbb-8ccc-000000000001";
    public const string OldTopic = "Harbour at night";

    private const string TwoColumns = "visuals_provider TEXT, visuals_download_progress INTEGER DEFAULT 0,";

    /// <summary>Writes the database into a home, with 23 or 25 columns of <c>projects</c>.</summary>
    public static void Make(TempHome home, int columns, bool writeAhead)
    {
        home.Database.Execute(
            (writeAhead ? "PRAGMA journal_mode = WAL;" : "") + Shared.Replace("{two}", columns == 25 ? TwoColumns : "", StringComparison.Ordinal) + Foreign + Rows + Orphans);
        Assert.Equal(columns, home.Database.Columns("projects").Count);
    }

    private const string Shared = """
        CREATE TABLE system_prompts (
          id TEXT PRIMARY KEY, name TEXT NOT NULL, prompt TEXT NOT NULL, description TEXT, category TEXT,
          is_preset BOOLEAN DEFAULT false, is_default BOOLEAN DEFAULT false,
          created_at TEXT DEFAULT (datetime('now')), updated_at TEXT DEFAULT (datetime('now')));
        CREATE TABLE projects (
          id TEXT PRIMARY KEY, name TEXT NOT NULL, topic TEXT,
          current_step TEXT DEFAULT 'topic' CHECK(current_step IN
            ('topic','voice','script-generation','voiceover','visual-sourcing','visual-curation','editing','export')),
          status TEXT DEFAULT 'draft', config_json TEXT, system_prompt_id TEXT, voice_id TEXT, niche TEXT,
          script_generated BOOLEAN DEFAULT 0, voice_selected BOOLEAN DEFAULT 0, visuals_generated BOOLEAN DEFAULT 0,
          target_duration INTEGER DEFAULT 2, total_duration REAL, {two}
          video_path TEXT, video_total_duration REAL, video_file_size INTEGER, thumbnail_path TEXT,
          rag_enabled INTEGER DEFAULT 0, rag_config TEXT, rag_last_sync TEXT,
          created_at TEXT DEFAULT (datetime('now')), last_active TEXT DEFAULT (datetime('now')),
          FOREIGN KEY (system_prompt_id) REFERENCES system_prompts(id) ON DELETE SET NULL);
        CREATE INDEX idx_projects_last_active ON projects(last_active);
        CREATE TABLE messages (
          id TEXT PRIMARY KEY, project_id TEXT NOT NULL, role TEXT NOT NULL CHECK(role IN ('user','assistant','system')),
          content TEXT NOT NULL, timestamp TEXT DEFAULT (datetime('now')),
          FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE);
        CREATE TABLE scenes (
          id TEXT PRIMARY KEY, project_id TEXT NOT NULL, scene_number INTEGER NOT NULL, text TEXT NOT NULL, sanitized_text TEXT,
          audio_file_path TEXT, duration REAL, visual_keywords TEXT, selected_clip_id TEXT,
          created_at TEXT DEFAULT (datetime('now')), updated_at TEXT DEFAULT (datetime('now')),
          FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE, UNIQUE(project_id, scene_number));
        CREATE TABLE visual_suggestions (
          id TEXT PRIMARY KEY, scene_id TEXT NOT NULL, video_id TEXT NOT NULL, title TEXT NOT NULL, thumbnail_url TEXT, channel_title TEXT,
          embed_url TEXT NOT NULL, rank INTEGER NOT NULL, duration INTEGER, default_segment_path TEXT,
          download_status TEXT DEFAULT 'pending' CHECK(download_status IN ('pending','queued','downloading','complete','error')),
          cv_score REAL, provider TEXT DEFAULT 'youtube', source_url TEXT, created_at TEXT DEFAULT (datetime('now')),
          FOREIGN KEY (scene_id) REFERENCES scenes(id) ON DELETE CASCADE, UNIQUE(scene_id, video_id));
        CREATE TABLE user_preferences (
          id TEXT PRIMARY KEY DEFAULT 'default', default_voice_id TEXT, default_persona_id TEXT, default_duration INTEGER DEFAULT 2,
          quick_production_enabled INTEGER DEFAULT 1, default_video_provider TEXT DEFAULT 'youtube',
          default_llm_provider TEXT DEFAULT 'ollama' CHECK(default_llm_provider IN ('ollama','gemini','groq')),
          auto_cleanup_enabled INTEGER DEFAULT 1, created_at TEXT DEFAULT (datetime('now')), updated_at TEXT DEFAULT (datetime('now')),
          FOREIGN KEY (default_persona_id) REFERENCES system_prompts(id) ON DELETE SET NULL);

        """;

    private const string Foreign = """
        CREATE TABLE migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE);
        CREATE TABLE assembly_jobs (id TEXT PRIMARY KEY, project_id TEXT NOT NULL REFERENCES projects(id) ON DELETE CASCADE, status TEXT);
        CREATE TABLE background_jobs (id TEXT PRIMARY KEY, project_id TEXT REFERENCES projects(id) ON DELETE CASCADE, payload TEXT);
        CREATE TABLE cron_schedules (id TEXT PRIMARY KEY, cron TEXT NOT NULL, enabled INTEGER DEFAULT 1);
        CREATE TABLE channels (id TEXT PRIMARY KEY, title TEXT);
        CREATE TABLE channel_videos (id TEXT PRIMARY KEY, channel_id TEXT REFERENCES channels(id) ON DELETE CASCADE, title TEXT);
        CREATE TABLE news_sources (id TEXT PRIMARY KEY, url TEXT);
        CREATE TABLE news_articles (id TEXT PRIMARY KEY, source_id TEXT REFERENCES news_sources(id), title TEXT, body BLOB);
        CREATE INDEX idx_news_articles_title ON news_articles(title);
        INSERT INTO migrations (name) VALUES ('001_first'), ('002_second');
        INSERT INTO cron_schedules VALUES ('c-1', '0 6 * * *', 1);
        INSERT INTO channels VALUES ('ch-1', 'A channel');
        INSERT INTO channel_videos VALUES ('cv-1', 'ch-1', 'A video');
        INSERT INTO news_sources VALUES ('n-1', 'https://example.org/feed');
        INSERT INTO news_articles VALUES ('a-1', 'n-1', 'An article', x'00ff10');

        """;

    private const string Rows = $"""
        INSERT INTO system_prompts (id, name, prompt) VALUES ('prompt-1', 'Documentary', 'Tell it.');
        INSERT INTO projects (id, name, topic, current_step, status, system_prompt_id, target_duration, video_path, created_at, last_active) VALUES
          ('{OldId}', '{OldTopic}', '{OldTopic}', 'export', 'complete', 'prompt-1', 5, 'old/film.mp4', '2025-01-02 03:04:05', '2025-01-02 03:09:05'),
          ('11111111-aaaa-4bbb-8ccc-000000000002', 'Ümläut ''quoted''', NULL, 'topic', 'draft', NULL, 2, NULL, '2025-01-03 03:04:05', '2025-01-03 03:04:05');
        INSERT INTO messages (id, project_id, role, content) VALUES ('m-1', '{OldId}', 'user', 'Make it longer.');
        INSERT INTO scenes (id, project_id, scene_number, text, audio_file_path, duration) VALUES
          ('s-1', '{OldId}', 1, 'One.', 'audio/one.mp3', 1.5), ('s-2', '{OldId}', 2, 'Two.', NULL, NULL);
        INSERT INTO visual_suggestions (id, scene_id, video_id, title, embed_url, rank) VALUES ('v-1', 's-1', 'abc', 'A clip', 'https://example.org/v', 1);
        INSERT INTO user_preferences (id, default_persona_id, default_llm_provider) VALUES ('default', 'prompt-1', 'groq');
        INSERT INTO assembly_jobs VALUES ('aj-1', '{OldId}', 'done');
        INSERT INTO background_jobs VALUES ('bj-1', '{OldId}', '');

        """;

    private const string Orphans = """
        INSERT INTO scenes (id, project_id, scene_number, text) VALUES ('s-orphan', 'gone', 1, 'Nobody''s scene.');
        INSERT INTO messages (id, project_id, role, content) VALUES ('m-orphan', 'gone', 'system', 'Nobody''s message.');
        INSERT INTO visual_suggestions (id, scene_id, video_id, title, embed_url, rank) VALUES ('v-orphan', 'gone', 'x', 'Nobody''s clip', 'https://example.org/x', 1);
        INSERT INTO background_jobs VALUES ('bj-orphan', 'gone', 'nobody''s');
        INSERT INTO projects (id, name, topic, system_prompt_id, created_at) VALUES
          ('11111111-aaaa-4bbb-8ccc-000000000003', 'No prompt', 'No prompt', 'gone', '2025-01-04 03:04:05');
        """;
}
