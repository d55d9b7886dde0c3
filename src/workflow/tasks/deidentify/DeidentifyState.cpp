// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/deidentify/DeidentifyState.h"

#include <algorithm>

namespace workflow::deidentify {

std::optional<Category> categoryFrom(std::string_view code)
{
    const auto found = std::find(categoryCodes.begin(), categoryCodes.end(), code);
    if (found == categoryCodes.end())
        return std::nullopt;
    return static_cast<Category>(found - categoryCodes.begin());
}

const Redaction* DeidentifyState::find(std::string_view id) const
{
    const auto found =
        std::find_if(redactions.begin(), redactions.end(), [&](const Redaction& each) { return each.id == id; });
    return found == redactions.end() ? nullptr : &*found;
}

} // namespace workflow::deidentify
