// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <optional>
#include <string>
#include <string_view>

namespace services {

/// Port: the name the person at this desk gave. There is no account.
class PersonStore
{
public:
    virtual ~PersonStore() = default;
    [[nodiscard]] virtual domain::Result<std::optional<std::string>> name() const = 0;
    [[nodiscard]] virtual domain::Status setName(std::string_view name) = 0;
};

} // namespace services
