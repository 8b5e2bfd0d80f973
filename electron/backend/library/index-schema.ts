/**
 * The steps that make the index, in order; `PRAGMA user_version` counts those that were taken. A change of
 * the schema is a new step at the end. Times are milliseconds on the attempt's timeline.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    started_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE attempts (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    stamp TEXT NOT NULL,
    session_id TEXT NOT NULL REFERENCES sessions (id),
    created_at TEXT NOT NULL,
    question_id TEXT NOT NULL,
    question TEXT NOT NULL,
    title TEXT NOT NULL,
    stage TEXT NOT NULL,
    kind TEXT NOT NULL,
    mode TEXT NOT NULL,
    phase TEXT NOT NULL,
    recovered INTEGER NOT NULL,
    samples INTEGER NOT NULL,
    transcription TEXT NOT NULL,
    deleted_at TEXT,
    basis TEXT
  ) STRICT;
  CREATE INDEX attempts_by_time ON attempts (created_at);
  CREATE INDEX attempts_by_question ON attempts (question_id, created_at);
  CREATE INDEX attempts_by_session ON attempts (session_id);

  CREATE TABLE events (
    attempt INTEGER NOT NULL REFERENCES attempts (key) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    type TEXT NOT NULL,
    at_sample INTEGER NOT NULL,
    at TEXT NOT NULL,
    detail TEXT,
    PRIMARY KEY (attempt, position)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE words (
    attempt INTEGER NOT NULL REFERENCES attempts (key) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    corrected TEXT,
    start_ms REAL,
    end_ms REAL,
    confidence REAL,
    PRIMARY KEY (attempt, position)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE flags (
    attempt INTEGER NOT NULL REFERENCES attempts (key) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    rule TEXT NOT NULL,
    text TEXT NOT NULL,
    first_word INTEGER,
    last_word INTEGER,
    start_ms REAL,
    end_ms REAL,
    certainty TEXT NOT NULL,
    PRIMARY KEY (attempt, position)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE reports (
    attempt INTEGER PRIMARY KEY REFERENCES attempts (key) ON DELETE CASCADE,
    fillers_per_minute REAL,
    heard INTEGER NOT NULL,
    asked INTEGER NOT NULL,
    report TEXT NOT NULL
  ) STRICT;
  `,
  'ALTER TABLE reports DROP COLUMN asked',
  `ALTER TABLE attempts ADD COLUMN purpose TEXT NOT NULL DEFAULT 'drill'`,
  // Filled with the reports, which are made anew: they know what was corrected.
  `
  CREATE VIRTUAL TABLE transcripts USING fts5 (
    reading, heard, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
  );
  CREATE TRIGGER transcripts_follow AFTER DELETE ON attempts BEGIN
    DELETE FROM transcripts WHERE rowid = old.key;
  END;
  UPDATE attempts SET basis = NULL;
  `,
  // What is no drill is written anew from its file.
  `
  ALTER TABLE attempts ADD COLUMN about TEXT NOT NULL DEFAULT '{"type":"drill"}';
  UPDATE attempts SET stamp = '' WHERE purpose != 'drill';
  `,
  // What attempts say about skills; filled with the reports, too.
  `
  CREATE TABLE skill_points (
    attempt INTEGER PRIMARY KEY REFERENCES attempts (key) ON DELETE CASCADE,
    fillers_per_minute REAL,
    words_per_minute REAL,
    points TEXT NOT NULL
  ) STRICT;
  UPDATE attempts SET basis = NULL;
  `,
  // A finished attempt may still have a follow-up to be put in order or written down.
  'ALTER TABLE attempts ADD COLUMN unsettled INTEGER NOT NULL DEFAULT 0',
  // Questions are long and hardly ever asked for: without them, what is asked over all attempts reads a tenth.
  // Whose report is out of date is asked after each report that is made, so that answer reads no attempt at all.
  `
  CREATE TABLE asked_questions (
    attempt INTEGER PRIMARY KEY REFERENCES attempts (key) ON DELETE CASCADE,
    question TEXT NOT NULL
  ) STRICT;
  INSERT INTO asked_questions SELECT key, question FROM attempts;
  ALTER TABLE attempts DROP COLUMN question;
  CREATE INDEX attempts_by_basis ON attempts (created_at, basis, id);
  `,
];
