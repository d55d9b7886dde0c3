-- SPDX-License-Identifier: GPL-3.0-or-later
-- Points are hundredths; NULL takes an override back.
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

CREATE TRIGGER override_history_is_final BEFORE UPDATE ON override_history
BEGIN
    SELECT RAISE(ABORT, 'the history of overrides is never changed');
END;

CREATE TABLE comments (
    id INTEGER NOT NULL PRIMARY KEY,
    session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    finding TEXT NOT NULL,
    text TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE INDEX comments_by_session ON comments (session);

-- No reference to sessions: the trail stays when a session is erased.
CREATE TABLE audit (
    number INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
    session TEXT NOT NULL,
    hash TEXT NOT NULL,
    line TEXT NOT NULL
) STRICT;

CREATE INDEX audit_by_session ON audit (session);

CREATE TRIGGER audit_is_final BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'an entry of the audit trail is never changed');
END;

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
