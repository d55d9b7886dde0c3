-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT mrn, family, given, middle, born, sex, phone, last_day, pages FROM charts INDEXED BY charts_by_name WHERE family_folded >= ?1 AND family_folded < ?2 AND given_folded >= ?3 AND given_folded < ?4 AND (?5 IS NULL OR born = ?5) ORDER BY family_folded, given_folded, born, mrn LIMIT ?6
