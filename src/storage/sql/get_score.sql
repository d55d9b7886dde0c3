-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT session, scores.exercise, percent_tenths, passed, finished_at, responsibilities, origin, score
FROM scores JOIN sessions ON sessions.id = scores.session
WHERE session = ?;
