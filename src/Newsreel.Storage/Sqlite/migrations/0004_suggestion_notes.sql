-- Why a suggestion has its rank: beside the shared table, which has no place for it.

CREATE TABLE suggestion_notes (
  suggestion_id TEXT PRIMARY KEY,
  role TEXT NOT NULL,                  -- what it may claim: Event, SameKind, Generic, Graphic when nothing
  licence TEXT NOT NULL,               -- as its source says; empty when it does not
  refusal TEXT,                        -- why it was not taken, one sentence; NULL when it could be
  reasons TEXT NOT NULL,               -- JSON list: what made its score
  FOREIGN KEY (suggestion_id) REFERENCES visual_suggestions(id) ON DELETE CASCADE
);
