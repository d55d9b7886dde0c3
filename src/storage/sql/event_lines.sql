-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT line FROM events WHERE session = ? ORDER BY number;
