// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Clock.h"
#include "services/ports/WorkspaceCare.h"
#include "storage/Connection.h"

namespace storage {

class Care final : public services::WorkspaceCare
{
public:
    Care(Connection& connection, const domain::Clock& clock) : m_connection(connection), m_clock(clock) {}

    [[nodiscard]] domain::Status backup(const std::filesystem::path& file,
                                        const services::Progress& progress) const override;
    [[nodiscard]] domain::Result<std::filesystem::path> restore(const std::filesystem::path& file) override;
    [[nodiscard]] domain::Status eraseAll() override;

private:
    [[nodiscard]] domain::Result<std::filesystem::path> exchange(const std::filesystem::path& fresh);

    Connection& m_connection;
    const domain::Clock& m_clock;
};

} // namespace storage
