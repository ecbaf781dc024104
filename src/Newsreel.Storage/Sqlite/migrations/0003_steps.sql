-- Steps of a run whose result is stored: what makes a run resumable.

CREATE TABLE steps (
  run_id TEXT NOT NULL,
  name TEXT NOT NULL,                  -- script, narration, shots …
  fingerprint TEXT NOT NULL,           -- of everything that shaped the result
  artifact TEXT NOT NULL,              -- the result as a JSON file, relative to home
  attempt INTEGER NOT NULL,            -- the attempt of the run that made it
  done_at TEXT NOT NULL,
  PRIMARY KEY (run_id, name),
  FOREIGN KEY (run_id) REFERENCES runs(id) ON DELETE CASCADE
);
