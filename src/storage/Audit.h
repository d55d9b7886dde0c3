// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ports/AuditStore.h"
#include "storage/Connection.h"

namespace storage {

class Audit final : public services::AuditStore
{
public:
    explicit Audit(Connection& connection) : m_connection(connection) {}

    [[nodiscard]] domain::Result<services::AuditEntry> append(const services::AuditEntry& entry) override;
    [[nodiscard]] domain::Result<std::vector<services::AuditEntry>> list(std::string_view session) const override;
    [[nodiscard]] domain::Status verify() const override;

private:
    Connection& m_connection;
};

/// Whether the whole trail's chain holds; Damaged "audit.changed".
[[nodiscard]] domain::Status checkAudit(const SQLite::Database& database);

} // namespace storage
