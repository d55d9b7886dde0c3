-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT finding, points, reason, by, at FROM override_history AS latest
WHERE session = ? AND points IS NOT NULL
  AND id = (SELECT max(id) FROM override_history WHERE session = latest.session AND finding = latest.finding)
ORDER BY finding;
