-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO chart_stays (mrn, encounter, first_day, last_day, attending) VALUES (?, ?, ?, ?, ?)
