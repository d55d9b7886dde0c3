-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE sessions SET seal = ? WHERE id = ?;
