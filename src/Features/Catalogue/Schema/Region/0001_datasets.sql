CREATE TABLE dataset (
  id TEXT NOT NULL PRIMARY KEY,
  role TEXT NOT NULL,
  title TEXT NOT NULL,
  owner TEXT,
  licence TEXT,
  update_interval TEXT
);

CREATE TABLE dataset_version (
  dataset_id TEXT NOT NULL REFERENCES dataset (id),
  number INTEGER NOT NULL,
  year INTEGER,
  source_hash TEXT NOT NULL,
  options_hash TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  file_name TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  updated_on TEXT NOT NULL,
  table_name TEXT NOT NULL,
  geometry_type TEXT,
  row_count INTEGER NOT NULL,
  columns TEXT NOT NULL,
  aliases TEXT NOT NULL,
  keeps_outside INTEGER NOT NULL,
  is_current INTEGER NOT NULL,
  PRIMARY KEY (dataset_id, number)
);
