-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT mrn, family, given, middle, born, sex, phone, last_day, pages FROM charts INDEXED BY charts_by_birth WHERE born = ?1 AND family_folded >= ?2 AND family_folded < ?3 ORDER BY family_folded, given_folded, mrn LIMIT ?4
