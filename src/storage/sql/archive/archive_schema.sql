-- SPDX-License-Identifier: GPL-3.0-or-later
-- The chart archive: whole charts, packed, and what they are found by. Folded names are lower case without marks.
CREATE TABLE charts (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice, so that a stale row of chart_words leads nowhere
    mrn TEXT NOT NULL UNIQUE,
    family TEXT NOT NULL,
    given TEXT NOT NULL,
    middle TEXT NOT NULL,
    born TEXT NOT NULL,
    sex TEXT NOT NULL,
    phone TEXT NOT NULL,
    family_folded TEXT NOT NULL,
    given_folded TEXT NOT NULL,
    last_day TEXT NOT NULL,
    pages INTEGER NOT NULL,
    source TEXT NOT NULL,
    packed BLOB NOT NULL
) STRICT;

CREATE INDEX charts_by_name ON charts (family_folded, given_folded, born, mrn);
CREATE INDEX charts_by_birth ON charts (born, family_folded, given_folded, mrn);
CREATE INDEX charts_by_given ON charts (given_folded, family_folded, mrn);
CREATE INDEX charts_by_phone ON charts (phone, mrn);
CREATE INDEX charts_by_source ON charts (source, mrn);

CREATE TABLE chart_stays (
    mrn TEXT NOT NULL REFERENCES charts (mrn) ON DELETE CASCADE,
    encounter TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    attending TEXT NOT NULL,
    PRIMARY KEY (mrn, encounter)
) STRICT, WITHOUT ROWID;

CREATE INDEX chart_stays_by_day ON chart_stays (first_day, mrn);
CREATE INDEX chart_stays_by_attending ON chart_stays (attending, first_day, mrn);

-- Who wrote pages of a chart, by staff id.
CREATE TABLE chart_authors (
    chart INTEGER NOT NULL REFERENCES charts (id) ON DELETE CASCADE,
    author TEXT NOT NULL,
    PRIMARY KEY (author, chart)
) STRICT, WITHOUT ROWID;

CREATE INDEX chart_authors_by_chart ON chart_authors (chart, author);

-- The words on the pages of a chart, one row a chart, which words and not where: it narrows down, and whoever reads the
-- chart finds the places. Without content of its own.
CREATE VIRTUAL TABLE chart_words USING fts5 (
    page_text,
    content = '',
    detail = 'none',
    tokenize = 'unicode61 remove_diacritics 2'
);

-- What the charts of a source were made from.
CREATE TABLE archive_marks (
    source TEXT NOT NULL PRIMARY KEY,
    mark TEXT NOT NULL
) STRICT, WITHOUT ROWID;
