-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO sessions (id, exercise, started, origin, hash, header, seal) VALUES (?, ?, ?, ?, ?, ?, ?);
