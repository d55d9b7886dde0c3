-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT header FROM sessions ORDER BY started DESC, id;
