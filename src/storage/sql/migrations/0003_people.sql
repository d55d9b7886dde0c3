-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who works at this desk; `person` says who sits there now.
CREATE TABLE people (
    name TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

INSERT INTO people (name) SELECT name FROM person;

-- Verifiers of passphrases, never a passphrase.
CREATE TABLE secrets (
    owner TEXT NOT NULL PRIMARY KEY,
    verifier TEXT NOT NULL,
    failures INTEGER NOT NULL CHECK (failures >= 0),
    failed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
