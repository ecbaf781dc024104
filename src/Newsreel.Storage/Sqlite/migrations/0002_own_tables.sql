-- Newsreel's own tables, beside the shared ones.

CREATE TABLE runs (
  id TEXT PRIMARY KEY,                 -- UUID v4, lower case
  project_id TEXT NOT NULL,
  state TEXT NOT NULL CHECK(state IN
    ('Queued','Running','AwaitingReview','Succeeded','Failed','Interrupted','Cancelled')),
  state_reason TEXT,                   -- one sentence for a person
  owner TEXT,                          -- who holds the lease
  lease_until TEXT,                    -- UTC; past this moment the run belongs to nobody
  attempt INTEGER NOT NULL DEFAULT 1,
  target_seconds INTEGER NOT NULL,
  brief_json TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  ended_at TEXT,
  FOREIGN KEY (project_id) REFERENCES projects(id) ON DELETE CASCADE
);
CREATE INDEX idx_runs_project ON runs(project_id);

CREATE TABLE articles (
  slug TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  fingerprint TEXT NOT NULL,           -- of the file's content
  indexed_at TEXT NOT NULL
);
CREATE VIRTUAL TABLE article_search USING fts5(
  slug UNINDEXED, title, keywords, lead, body, tokenize = 'porter unicode61 remove_diacritics 2');
