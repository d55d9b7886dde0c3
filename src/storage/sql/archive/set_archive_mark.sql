-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT OR REPLACE INTO archive_marks (source, mark) VALUES (?, ?)
