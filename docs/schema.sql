-- SPDX-License-Identifier: GPL-3.0-or-later
-- The workspace database after all migrations of src/storage/sql/migrations; tests/storage compares it.

CREATE TRIGGER audit_is_final BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'an entry of the audit trail is never changed');
END;

CREATE TABLE audit (
    number INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
    session TEXT NOT NULL,
    hash TEXT NOT NULL,
    line TEXT NOT NULL
) STRICT;

CREATE INDEX audit_by_session ON audit (session);

CREATE TABLE comments (
    id INTEGER NOT NULL PRIMARY KEY,
    session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    finding TEXT NOT NULL,
    text TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE INDEX comments_by_session ON comments (session);

CREATE TRIGGER events_are_final BEFORE UPDATE ON events
BEGIN
    SELECT RAISE(ABORT, 'an event is never changed');
END;

CREATE TABLE events (
    session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number > 0),
    hash TEXT NOT NULL,
    line TEXT NOT NULL,
    PRIMARY KEY (session, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE favourites (
    person TEXT NOT NULL,
    system TEXT NOT NULL,
    code TEXT NOT NULL,
    PRIMARY KEY (person, system, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE opened_codes (
    person TEXT NOT NULL,
    system TEXT NOT NULL,
    code TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (person, system, code)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER override_history_is_final BEFORE UPDATE ON override_history
BEGIN
    SELECT RAISE(ABORT, 'the history of overrides is never changed');
END;

CREATE TABLE override_history (
    id INTEGER NOT NULL PRIMARY KEY,
    session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    finding TEXT NOT NULL,
    points INTEGER,
    reason TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE INDEX override_history_by_finding ON override_history (session, finding);

CREATE TABLE people (
    name TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL
) STRICT;

CREATE TABLE scores (
    session TEXT NOT NULL PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
    exercise TEXT NOT NULL,
    percent_tenths INTEGER NOT NULL,
    passed INTEGER NOT NULL CHECK (passed IN (0, 1)),
    finished_at TEXT NOT NULL,
    responsibilities TEXT NOT NULL,
    score TEXT NOT NULL
) STRICT;

CREATE TABLE secrets (
    owner TEXT NOT NULL PRIMARY KEY,
    verifier TEXT NOT NULL,
    failures INTEGER NOT NULL CHECK (failures >= 0),
    failed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
    id TEXT NOT NULL PRIMARY KEY,
    exercise TEXT NOT NULL,
    started TEXT NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('own', 'imported')),
    hash TEXT NOT NULL,
    header TEXT NOT NULL,
    seal TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX sessions_by_start ON sessions (started);

CREATE TABLE settings (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

