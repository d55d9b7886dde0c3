// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/CodeSystem.h"
#include "domain/Result.h"
#include "domain/Time.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace services {

struct CodeRef
{
    codesets::System system = codesets::System::Icd10cm;
    std::string code; ///< as the encoder shows it
    friend bool operator==(const CodeRef&, const CodeRef&) = default;
};

/// Port: the codes a person marked, and those last looked at.
class FavouriteStore
{
public:
    virtual ~FavouriteStore() = default;
    /// By system and code.
    [[nodiscard]] virtual domain::Result<std::vector<CodeRef>> favourites(std::string_view person) const = 0;
    /// Done as well where it is there already.
    [[nodiscard]] virtual domain::Status add(std::string_view person, const CodeRef& code) = 0;
    /// Done as well where it is not there.
    [[nodiscard]] virtual domain::Status remove(std::string_view person, const CodeRef& code) = 0;

    [[nodiscard]] virtual domain::Status opened(std::string_view person, const CodeRef& code, domain::WallTime at) = 0;
    /// Each code once, latest first, at most `limit`.
    [[nodiscard]] virtual domain::Result<std::vector<CodeRef>> recent(std::string_view person,
                                                                      std::size_t limit) const = 0;
};

} // namespace services
