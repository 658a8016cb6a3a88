CREATE TABLE answer (
  id INTEGER PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (code),
  role TEXT NOT NULL CHECK (role IN ('mentee', 'mentor')),
  source INTEGER NOT NULL,
  row INTEGER NOT NULL,
  received INTEGER,
  body TEXT NOT NULL CHECK (json_valid(body) AND json_extract(body, '$.code') IS person),
  revision INTEGER NOT NULL REFERENCES revision ON DELETE CASCADE,
  UNIQUE (source, row, role),
  FOREIGN KEY (source, row) REFERENCES source_row (source, number)
) STRICT;

CREATE TABLE calendar (
  feed TEXT NOT NULL REFERENCES feed (feed_id),
  revision INTEGER NOT NULL REFERENCES revision ON DELETE CASCADE,
  last_modified INTEGER NOT NULL,
  PRIMARY KEY (feed, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE entry (
  feed TEXT NOT NULL REFERENCES feed (feed_id),
  occurrence INTEGER NOT NULL REFERENCES occurrence,
  revision INTEGER NOT NULL REFERENCES revision ON DELETE CASCADE,
  content_hash BLOB CHECK (length(content_hash) = 32),
  sequence INTEGER NOT NULL CHECK (sequence BETWEEN 0 AND 2147483647),
  last_modified INTEGER NOT NULL,
  PRIMARY KEY (feed, occurrence, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE feed (
  person TEXT NOT NULL PRIMARY KEY REFERENCES person (code),
  feed_id TEXT NOT NULL UNIQUE
    CHECK (length(feed_id) = 12 AND feed_id NOT GLOB '*[^a-z2-7]*'),
  key BLOB NOT NULL UNIQUE CHECK (length(key) = 32),
  revision INTEGER NOT NULL REFERENCES revision ON DELETE CASCADE
) STRICT;

CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY) STRICT;

CREATE TABLE identity (
  id INTEGER PRIMARY KEY,
  digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
  person TEXT NOT NULL REFERENCES person (code),
  revision INTEGER NOT NULL REFERENCES revision ON DELETE CASCADE
) STRICT;

CREATE TABLE occurrence (
  id INTEGER PRIMARY KEY,
  round TEXT NOT NULL,
  mentee TEXT NOT NULL REFERENCES person (code),
  week INTEGER NOT NULL CHECK (week BETWEEN 1 AND 9999),
  revision INTEGER NOT NULL REFERENCES revision ON DELETE CASCADE,
  UNIQUE (mentee, round, week)
) STRICT;

CREATE TABLE person (
  ordinal INTEGER PRIMARY KEY CHECK (ordinal >= 0),
  code TEXT NOT NULL UNIQUE,
  order_key INTEGER NOT NULL UNIQUE CHECK (order_key >= 0),
  revision INTEGER NOT NULL REFERENCES revision ON DELETE CASCADE
) STRICT;

CREATE TABLE revision (
  number INTEGER PRIMARY KEY AUTOINCREMENT CHECK (number > 0),
  kind TEXT NOT NULL CHECK (kind <> ''),
  round TEXT,
  instant INTEGER,
  body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE TABLE source (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  name TEXT NOT NULL,
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  revision INTEGER NOT NULL REFERENCES revision ON DELETE CASCADE
) STRICT;

CREATE TABLE source_row (
  source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number > 0),
  cells TEXT NOT NULL CHECK (length(cells) % 16 = 0 AND cells NOT GLOB '*[^0-9a-f]*'),
  PRIMARY KEY (source, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE workspace (
  key TEXT NOT NULL PRIMARY KEY,
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX answer_by_person ON answer (person);

CREATE INDEX entry_by_occurrence ON entry (occurrence);

CREATE INDEX identity_by_person ON identity (person);
