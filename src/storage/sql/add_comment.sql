-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO comments (session, finding, text, by, at) VALUES (?, ?, ?, ?, ?);
