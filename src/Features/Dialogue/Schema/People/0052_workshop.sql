CREATE TABLE workshop (
  number INTEGER PRIMARY KEY,
  organisation TEXT,
  leader TEXT,
  title TEXT NOT NULL,
  questions TEXT NOT NULL,
  view TEXT NOT NULL,
  circles TEXT NOT NULL,
  state TEXT NOT NULL,
  code TEXT UNIQUE,
  code_until TEXT,
  dots_each INTEGER NOT NULL,
  opened_at TEXT,
  closed_at TEXT,
  version INTEGER NOT NULL
);
CREATE TABLE workshop_seat (
  workshop INTEGER NOT NULL REFERENCES workshop (number),
  seat INTEGER NOT NULL,
  secret_hash TEXT UNIQUE,
  circle TEXT NOT NULL,
  PRIMARY KEY (workshop, seat)
);
CREATE TABLE workshop_card (
  workshop INTEGER NOT NULL REFERENCES workshop (number),
  id TEXT NOT NULL,
  number INTEGER NOT NULL,
  question INTEGER NOT NULL,
  seat INTEGER NOT NULL,
  circle TEXT NOT NULL,
  words TEXT NOT NULL,
  shape TEXT,
  theme INTEGER,
  is_removed INTEGER NOT NULL,
  PRIMARY KEY (workshop, id),
  UNIQUE (workshop, number)
);
CREATE TABLE workshop_theme (
  workshop INTEGER NOT NULL REFERENCES workshop (number),
  number INTEGER NOT NULL,
  question INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (workshop, number)
);
CREATE TABLE workshop_dot (
  workshop INTEGER NOT NULL REFERENCES workshop (number),
  seat INTEGER NOT NULL,
  target TEXT NOT NULL,
  PRIMARY KEY (workshop, seat, target)
);
CREATE TABLE workshop_result (
  workshop INTEGER NOT NULL REFERENCES workshop (number),
  target TEXT NOT NULL,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (workshop, target, kind, id)
);
