-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO override_history (session, finding, points, reason, by, at) VALUES (?, ?, ?, ?, ?, ?);
