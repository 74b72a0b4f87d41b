CREATE TABLE live_event (
  number {key},
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  what TEXT NOT NULL
);
CREATE INDEX live_event_about ON live_event (kind, id, number);
