CREATE TABLE analysis_choice (
  analysis TEXT PRIMARY KEY,
  choice TEXT NOT NULL,
  chosen_at TEXT NOT NULL
);
