-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO opened_codes (person, system, code, at) VALUES (?, ?, ?, ?)
ON CONFLICT (person, system, code) DO UPDATE SET at = excluded.at;
