CREATE TABLE amendment (
  id TEXT PRIMARY KEY,
  place_id TEXT NOT NULL,
  class TEXT,
  indicator TEXT,
  value REAL,
  reason TEXT NOT NULL,
  made_at TEXT NOT NULL,
  withdrawn_at TEXT,
  CHECK ((class IS NULL) <> (indicator IS NULL)),
  CHECK ((indicator IS NULL) = (value IS NULL))
);
