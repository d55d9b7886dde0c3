-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value;
