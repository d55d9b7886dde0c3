// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <optional>
#include <string>
#include <string_view>

namespace services {

/// Port: what a person has set, as text by key.
class SettingsStore
{
public:
    virtual ~SettingsStore() = default;
    [[nodiscard]] virtual domain::Result<std::optional<std::string>> get(std::string_view key) const = 0;
    [[nodiscard]] virtual domain::Status set(std::string_view key, std::string_view value) = 0;
    /// Done as well where nothing was set.
    [[nodiscard]] virtual domain::Status remove(std::string_view key) = 0;
};

} // namespace services
