// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Clock.h"

namespace support {

/// A clock that stands still until it is told to move.
class FakeClock final : public domain::Clock
{
public:
    [[nodiscard]] domain::WallTime now() const override { return m_start + m_elapsed; }
    [[nodiscard]] domain::Millis elapsed() const override { return m_elapsed; }
    void pass(domain::Millis by) { m_elapsed += by; }

private:
    domain::WallTime m_start = std::chrono::sys_days(std::chrono::year(2026) / 5 / 12) + std::chrono::hours(15);
    domain::Millis m_elapsed{0};
};

} // namespace support
