// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ports/PersonStore.h"
#include "services/ports/SettingsStore.h"
#include "storage/Connection.h"

namespace storage {

class Settings final : public services::SettingsStore
{
public:
    explicit Settings(Connection& connection) : m_connection(connection) {}

    [[nodiscard]] domain::Result<std::optional<std::string>> get(std::string_view key) const override;
    [[nodiscard]] domain::Status set(std::string_view key, std::string_view value) override;
    [[nodiscard]] domain::Status remove(std::string_view key) override;

private:
    Connection& m_connection;
};

class Person final : public services::PersonStore
{
public:
    explicit Person(Connection& connection) : m_connection(connection) {}

    [[nodiscard]] domain::Result<std::optional<std::string>> name() const override;
    [[nodiscard]] domain::Status setName(std::string_view name) override;
    [[nodiscard]] domain::Result<std::vector<std::string>> people() const override;

private:
    Connection& m_connection;
};

} // namespace storage
