// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ports/FavouriteStore.h"
#include "storage/Connection.h"

namespace storage {

class Favourites final : public services::FavouriteStore
{
public:
    explicit Favourites(Connection& connection) : m_connection(connection) {}

    [[nodiscard]] domain::Result<std::vector<services::CodeRef>> favourites(std::string_view person) const override;
    [[nodiscard]] domain::Status add(std::string_view person, const services::CodeRef& code) override;
    [[nodiscard]] domain::Status remove(std::string_view person, const services::CodeRef& code) override;
    [[nodiscard]] domain::Status opened(std::string_view person, const services::CodeRef& code,
                                        domain::WallTime at) override;
    [[nodiscard]] domain::Result<std::vector<services::CodeRef>> recent(std::string_view person,
                                                                        std::size_t limit) const override;

private:
    Connection& m_connection;
};

} // namespace storage
