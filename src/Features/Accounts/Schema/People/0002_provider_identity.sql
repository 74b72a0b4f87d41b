-- Who somebody is at another provider: its own name for the person, never an address, which can change hands.
CREATE TABLE provider_identity (
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id),
  PRIMARY KEY (issuer, subject)
);
