-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT id, finding, text, by, at FROM comments WHERE session = ? ORDER BY id;
