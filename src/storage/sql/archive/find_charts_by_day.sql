-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT c.mrn, c.family, c.given, c.middle, c.born, c.sex, c.phone, c.last_day, c.pages FROM chart_stays AS s CROSS JOIN charts AS c ON c.mrn = s.mrn WHERE s.first_day >= ?1 AND s.first_day <= ?2 AND (?3 IS NULL OR s.attending = ?3) ORDER BY s.first_day, c.mrn LIMIT ?4
