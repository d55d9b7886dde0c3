-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO scores (session, exercise, percent_tenths, passed, finished_at, responsibilities, score)
VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (session) DO UPDATE
SET exercise = excluded.exercise, percent_tenths = excluded.percent_tenths, passed = excluded.passed,
    finished_at = excluded.finished_at, responsibilities = excluded.responsibilities, score = excluded.score;
