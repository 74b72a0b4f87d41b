CREATE TABLE proposal (
  number INTEGER PRIMARY KEY,
  edition INTEGER NOT NULL,
  organisation TEXT NOT NULL,
  author TEXT,
  title TEXT NOT NULL,
  reason TEXT NOT NULL,
  changes TEXT NOT NULL,
  attachments TEXT NOT NULL,
  decided TEXT,
  version INTEGER NOT NULL
);
CREATE TABLE proposal_step (
  proposal INTEGER NOT NULL REFERENCES proposal (number),
  position INTEGER NOT NULL,
  act TEXT NOT NULL,
  state TEXT NOT NULL,
  at TEXT NOT NULL,
  person TEXT,
  organisation TEXT,
  mandate TEXT,
  reason TEXT,
  PRIMARY KEY (proposal, position)
);
{append-only:proposal_step}
CREATE INDEX proposal_of_edition ON proposal (edition);
