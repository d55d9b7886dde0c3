-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT DISTINCT c.mrn, c.family, c.given, c.middle, c.born, c.sex, c.phone, c.last_day, c.pages FROM chart_stays AS s CROSS JOIN charts AS c ON c.mrn = s.mrn WHERE s.attending = ?1 ORDER BY s.first_day DESC, c.mrn LIMIT ?2
