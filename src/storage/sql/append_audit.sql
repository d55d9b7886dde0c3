-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO audit (number, session, hash, line) VALUES (?, ?, ?, ?);
