-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1;
