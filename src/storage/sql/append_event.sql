-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO events (session, number, hash, line) VALUES (?, ?, ?, ?);
