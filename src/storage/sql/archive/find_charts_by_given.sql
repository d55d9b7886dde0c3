-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT mrn, family, given, middle, born, sex, phone, last_day, pages FROM charts INDEXED BY charts_by_given WHERE given_folded >= ?1 AND given_folded < ?2 ORDER BY given_folded, family_folded, mrn LIMIT ?3
