// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/deficiency/Words.h"

#include <algorithm>

namespace records::deficiency {

std::optional<Kind> kindFrom(std::string_view code)
{
    const auto found =
        std::find_if(kinds.begin(), kinds.end(), [&](const KindWords& each) { return each.code == code; });
    return found == kinds.end() ? std::nullopt : std::optional(found->kind);
}

std::string_view code(Kind kind)
{
    return kinds[static_cast<std::size_t>(kind)].code;
}

std::string_view title(Kind kind)
{
    return kinds[static_cast<std::size_t>(kind)].title;
}

std::string missing(std::string_view type)
{
    return std::string(missingPrefix) + std::string(type);
}

} // namespace records::deficiency
