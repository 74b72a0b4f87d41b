CREATE TABLE comment (
  number INTEGER PRIMARY KEY,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  thread INTEGER NOT NULL,
  answers INTEGER REFERENCES comment (number),
  organisation TEXT NOT NULL,
  author TEXT,
  visibility TEXT NOT NULL,
  text TEXT NOT NULL,
  state TEXT NOT NULL,
  version INTEGER NOT NULL
);
CREATE INDEX comment_of_subject ON comment (subject_kind, subject_id);
CREATE INDEX comment_of_thread ON comment (thread);

-- Everything that was ever done to a comment, with the words that were written.
CREATE TABLE comment_step (
  comment INTEGER NOT NULL REFERENCES comment (number),
  position INTEGER NOT NULL,
  act TEXT NOT NULL,
  at TEXT NOT NULL,
  person TEXT,
  organisation TEXT,
  mandate TEXT,
  text TEXT,
  PRIMARY KEY (comment, position)
);
{append-only:comment_step}

-- What has happened, as the rooms have told it. Who may be told is as it was at that moment.
CREATE TABLE happening (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  about_kind TEXT NOT NULL,
  about_id TEXT NOT NULL,
  person TEXT,
  organisation TEXT,
  owner TEXT,
  concerns TEXT,
  state TEXT,
  visibility TEXT NOT NULL,
  details TEXT NOT NULL,
  once_by TEXT UNIQUE
);
{append-only:happening}
CREATE INDEX happening_of_person ON happening (person);
CREATE INDEX happening_of_organisation ON happening (organisation);

-- The objects that it concerns: what it is about, and what else.
CREATE TABLE happening_object (
  happening INTEGER NOT NULL REFERENCES happening (number),
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (happening, kind, id)
);
CREATE INDEX happening_of_object ON happening_object (kind, id, happening);

CREATE TABLE follow (
  person TEXT NOT NULL,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  since TEXT NOT NULL,
  PRIMARY KEY (person, kind, id)
);
CREATE INDEX follow_of_object ON follow (kind, id);

-- A letter is made and the notices in it are marked in one transaction; handed_at says that the mail room has it.
CREATE TABLE letter (
  number INTEGER PRIMARY KEY,
  person TEXT NOT NULL,
  made_at TEXT NOT NULL,
  handed_at TEXT
);

-- One a person and happening. A letter of 0 says that none is wanted.
CREATE TABLE notice (
  person TEXT NOT NULL,
  happening INTEGER NOT NULL REFERENCES happening (number),
  read_at TEXT,
  letter INTEGER,
  PRIMARY KEY (person, happening)
);
CREATE INDEX notice_without_letter ON notice (letter, person);

CREATE TABLE letter_choice (
  person TEXT PRIMARY KEY,
  rhythm TEXT NOT NULL
);

CREATE TABLE letter_key (
  name TEXT PRIMARY KEY,
  value {blob} NOT NULL
);
