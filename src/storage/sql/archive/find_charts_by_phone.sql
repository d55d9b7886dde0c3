-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT mrn, family, given, middle, born, sex, phone, last_day, pages FROM charts WHERE phone = ?1 ORDER BY mrn LIMIT ?2
