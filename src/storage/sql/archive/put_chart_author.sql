-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT OR IGNORE INTO chart_authors (chart, author) VALUES (?, ?)
