-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT mrn, family, given, middle, born, sex, phone, last_day, pages FROM charts WHERE mrn >= ?1 AND mrn < ?2 ORDER BY mrn LIMIT ?3
