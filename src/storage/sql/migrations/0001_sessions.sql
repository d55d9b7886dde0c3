-- SPDX-License-Identifier: GPL-3.0-or-later
-- A session's rows hold the very lines of its session file, so that what is kept and what is handed over are the same
-- bytes (docs/session-format.md).
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

CREATE TABLE events (
    session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number > 0),
    hash TEXT NOT NULL,
    line TEXT NOT NULL,
    PRIMARY KEY (session, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER events_are_final BEFORE UPDATE ON events
BEGIN
    SELECT RAISE(ABORT, 'an event is never changed');
END;

CREATE TABLE scores (
    session TEXT NOT NULL PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
    exercise TEXT NOT NULL,
    percent_tenths INTEGER NOT NULL,
    passed INTEGER NOT NULL CHECK (passed IN (0, 1)),
    finished_at TEXT NOT NULL,
    responsibilities TEXT NOT NULL,
    score TEXT NOT NULL
) STRICT;

CREATE TABLE settings (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL
) STRICT;
