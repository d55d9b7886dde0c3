-- SPDX-License-Identifier: GPL-3.0-or-later
SELECT verifier, failures, failed_at FROM secrets WHERE owner = ?;
