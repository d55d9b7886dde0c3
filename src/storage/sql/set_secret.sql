-- SPDX-License-Identifier: GPL-3.0-or-later
INSERT INTO secrets (owner, verifier, failures, failed_at) VALUES (?, ?, ?, ?)
ON CONFLICT (owner) DO UPDATE SET verifier = excluded.verifier, failures = excluded.failures, failed_at = excluded.failed_at;
