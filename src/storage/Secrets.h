// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ports/SecretStore.h"
#include "storage/Connection.h"

namespace storage {

class Secrets final : public services::SecretStore
{
public:
    explicit Secrets(Connection& connection) : m_connection(connection) {}

    [[nodiscard]] domain::Result<std::optional<services::Secret>> get(std::string_view owner) const override;
    [[nodiscard]] domain::Status set(std::string_view owner, const services::Secret& secret) override;
    [[nodiscard]] domain::Status remove(std::string_view owner) override;

private:
    Connection& m_connection;
};

} // namespace storage
