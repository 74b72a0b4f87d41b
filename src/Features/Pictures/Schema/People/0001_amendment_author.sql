CREATE TABLE amendment_author (
  amendment_id TEXT PRIMARY KEY,
  name TEXT NOT NULL
);
