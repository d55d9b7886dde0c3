// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace services {

/// Port: who works at this desk, and who sits there now. A name, and no account: a passphrase may guard it
/// (SecretStore).
class PersonStore
{
public:
    virtual ~PersonStore() = default;
    [[nodiscard]] virtual domain::Result<std::optional<std::string>> name() const = 0;
    /// Somebody sits down: known from now on.
    [[nodiscard]] virtual domain::Status setName(std::string_view name) = 0;
    /// All who ever sat here, by name.
    [[nodiscard]] virtual domain::Result<std::vector<std::string>> people() const = 0;
};

} // namespace services
