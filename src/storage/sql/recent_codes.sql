-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT system, code FROM opened_codes WHERE person = ? ORDER BY at DESC, system, code LIMIT ?;
