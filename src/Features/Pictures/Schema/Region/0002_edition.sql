CREATE TABLE edition (
  number INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  target_year INTEGER,
  based_on INTEGER REFERENCES edition (number),
  checksum TEXT NOT NULL UNIQUE,
  frozen_at TEXT NOT NULL
);
CREATE TABLE edition_status (
  edition INTEGER NOT NULL REFERENCES edition (number),
  position INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'dialogue', 'referral', 'adopted', 'replaced')),
  at TEXT NOT NULL,
  decision TEXT,
  paragraph TEXT,
  note TEXT,
  replaced_by INTEGER REFERENCES edition (number),
  PRIMARY KEY (edition, position),
  CHECK (status <> 'adopted' OR decision IS NOT NULL)
);
{append-only:edition}
{append-only:edition_status}
