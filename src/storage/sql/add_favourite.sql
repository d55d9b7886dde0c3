-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO favourites (person, system, code) VALUES (?, ?, ?) ON CONFLICT DO NOTHING;
