-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT points FROM override_history WHERE session = ? AND finding = ? ORDER BY id DESC LIMIT 1;
