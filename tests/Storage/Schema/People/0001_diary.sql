CREATE TABLE diary (
  day INTEGER PRIMARY KEY,
  entry TEXT NOT NULL
);
{append-only:diary}
