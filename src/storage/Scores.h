// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ports/ScoreStore.h"
#include "storage/Connection.h"

namespace storage {

class Scores final : public services::ScoreStore
{
public:
    explicit Scores(Connection& connection) : m_connection(connection) {}

    [[nodiscard]] domain::Status put(const services::StoredScore& score) override;
    [[nodiscard]] domain::Result<std::optional<services::StoredScore>> get(std::string_view session) const override;
    [[nodiscard]] domain::Result<std::vector<services::ScoreSummary>> all() const override;

private:
    Connection& m_connection;
};

} // namespace storage
