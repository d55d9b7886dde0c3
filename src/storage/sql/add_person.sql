-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO people (name) VALUES (?) ON CONFLICT (name) DO NOTHING;
