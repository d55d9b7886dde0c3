-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT packed FROM charts WHERE mrn = ?
