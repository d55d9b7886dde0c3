// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/ChartReader.h"
#include "domain/Clock.h"
#include "services/ports/AuditStore.h"

namespace services {

/// Writes what the chart reader decides into the workspace's trail.
class Trail final : public access_control::AuditSink
{
public:
    /// Borrows both.
    Trail(AuditStore& store, const domain::Clock& clock) : m_store(store), m_clock(clock) {}
    [[nodiscard]] domain::Status append(const access_control::AuditEntry& entry) override;

private:
    AuditStore& m_store;
    const domain::Clock& m_clock;
};

} // namespace services
