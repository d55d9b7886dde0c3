-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT hash, header, seal FROM sessions WHERE id = ?;
