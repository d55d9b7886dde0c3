-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO person (id, name) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name;
