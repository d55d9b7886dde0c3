-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT number, line FROM audit ORDER BY number;
