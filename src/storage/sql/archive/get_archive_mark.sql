-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT mark FROM archive_marks WHERE source = ?
