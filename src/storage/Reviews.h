// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ports/ReviewStore.h"
#include "storage/Connection.h"

namespace storage {

class Reviews final : public services::ReviewStore
{
public:
    explicit Reviews(Connection& connection) : m_connection(connection) {}

    [[nodiscard]] domain::Status put(const services::Override& entry) override;
    [[nodiscard]] domain::Status withdraw(const services::Override& entry) override;
    [[nodiscard]] domain::Result<std::vector<services::Override>> overrides(std::string_view session) const override;
    [[nodiscard]] domain::Result<std::vector<services::Override>> history(std::string_view session) const override;
    [[nodiscard]] domain::Result<std::int64_t> addComment(const services::Comment& comment) override;
    [[nodiscard]] domain::Status removeComment(std::int64_t id) override;
    [[nodiscard]] domain::Result<std::vector<services::Comment>> comments(std::string_view session) const override;

private:
    [[nodiscard]] domain::Result<std::vector<services::Override>> list(const char* sql, std::string_view session) const;
    Connection& m_connection;
};

} // namespace storage
