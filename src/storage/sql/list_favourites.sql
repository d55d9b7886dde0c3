-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT system, code FROM favourites WHERE person = ? ORDER BY system, code;
