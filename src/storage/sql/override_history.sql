-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT finding, points, reason, by, at FROM override_history WHERE session = ? ORDER BY id;
