-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO chart_words (rowid, page_text) VALUES (?, ?)
