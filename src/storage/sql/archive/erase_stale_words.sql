-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO chart_words (chart_words) SELECT 'delete-all' WHERE NOT EXISTS (SELECT 1 FROM charts)
