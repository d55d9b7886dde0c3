-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT OR REPLACE INTO charts (mrn, family, given, middle, born, sex, phone, family_folded, given_folded, last_day, pages, source, packed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
