CREATE TABLE organisation (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL UNIQUE,
  municipality_codes TEXT NOT NULL,
  area {blob},
  contact_mail TEXT,
  contact_phone TEXT,
  web_address TEXT,
  closed_at TEXT,
  version INTEGER NOT NULL
);

-- The person as the record needs it: an id, for good. Everything personal stands in personal_detail.
CREATE TABLE person (
  id TEXT PRIMARY KEY,
  created_at TEXT NOT NULL,
  closed_at TEXT,
  erased_at TEXT,
  is_demo INTEGER NOT NULL
);

-- Personal data: shown to those who have signed in, erased on demand or when the day to keep it until has passed.
CREATE TABLE personal_detail (
  person_id TEXT PRIMARY KEY REFERENCES person (id),
  name TEXT NOT NULL,
  mail TEXT NOT NULL,
  mail_key TEXT NOT NULL UNIQUE,
  keep_until TEXT
);

CREATE TABLE membership (
  person_id TEXT NOT NULL REFERENCES person (id),
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  role TEXT NOT NULL,
  given_at TEXT NOT NULL,
  PRIMARY KEY (person_id, organisation_id, role)
);

CREATE TABLE mandate (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id),
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  scope TEXT NOT NULL,
  decision TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  given_at TEXT NOT NULL,
  withdrawn_at TEXT
);

CREATE TABLE password (
  person_id TEXT PRIMARY KEY REFERENCES person (id),
  hash TEXT NOT NULL,
  set_at TEXT NOT NULL
);

CREATE TABLE one_time_code (
  person_id TEXT PRIMARY KEY REFERENCES person (id),
  secret {blob} NOT NULL,
  confirmed_at TEXT,
  last_step INTEGER NOT NULL
);

CREATE TABLE recovery_code (
  person_id TEXT NOT NULL REFERENCES person (id),
  code_hash TEXT NOT NULL,
  used_at TEXT,
  PRIMARY KEY (person_id, code_hash)
);

-- Of every secret that is handed out only its SHA-256 is kept.
CREATE TABLE sign_in_session (
  id TEXT PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  person_id TEXT NOT NULL REFERENCES person (id),
  device TEXT NOT NULL,
  started_at TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  ended_at TEXT
);
CREATE INDEX sign_in_session_of_person ON sign_in_session (person_id);

CREATE TABLE known_device (
  token_hash TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id),
  known_at TEXT NOT NULL,
  PRIMARY KEY (token_hash, person_id)
);

-- A letter with a link that may be used once: an invitation, a new password.
CREATE TABLE invitation (
  id TEXT PRIMARY KEY,
  token_hash TEXT NOT NULL UNIQUE,
  mail TEXT NOT NULL,
  organisation_id TEXT NOT NULL REFERENCES organisation (id),
  roles TEXT NOT NULL,
  invited_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  ended_at TEXT
);

CREATE TABLE password_reset (
  token_hash TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id),
  expires_at TEXT NOT NULL,
  used_at TEXT
);

CREATE TABLE region_setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);

CREATE TABLE audit_entry (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  object_kind TEXT,
  object_id TEXT,
  organisation_id TEXT,
  mandate_id TEXT,
  reason TEXT,
  details TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
);
CREATE INDEX audit_entry_of_object ON audit_entry (object_kind, object_id);
CREATE INDEX audit_entry_of_actor ON audit_entry (actor);
{append-only:audit_entry}
