-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id, origin, seal IS NOT NULL, (SELECT coalesce(max(number), 0) FROM events WHERE session = sessions.id)
FROM sessions;
