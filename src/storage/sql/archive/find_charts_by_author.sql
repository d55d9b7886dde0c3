-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT DISTINCT c.mrn, c.family, c.given, c.middle, c.born, c.sex, c.phone, c.last_day, c.pages FROM chart_authors AS a CROSS JOIN charts AS c ON c.id = a.chart WHERE a.author >= ?1 AND a.author < ?2 AND c.family_folded >= ?3 AND c.family_folded < ?4 ORDER BY a.author, a.chart DESC LIMIT ?5
