CREATE TABLE result (
  step TEXT PRIMARY KEY,
  step_version INTEGER NOT NULL,
  parameters TEXT NOT NULL,
  inputs TEXT NOT NULL,
  used_datasets TEXT,
  engine_version TEXT NOT NULL,
  computed_at TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  content {blob} NOT NULL,
  tables TEXT NOT NULL
);
