// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/identity/IdentityAnswer.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace workflow::identity {

/// What is right for one item (sample-records/schemas/identity-key.schema.json).
struct KeyItem
{
    std::string id;
    std::optional<std::string> choose;
    std::optional<Registration> fields; ///< of a new number; an empty value: to be left blank
    Decision decision = Decision::Undecided;
    std::string survivor;
    std::string retired;
    std::vector<std::string> identifiers; ///< that may be relied on: two of them or more
    std::vector<std::string> documents;   ///< any of these corroborates
    bool approval = false;
    std::vector<std::string> steps;
    std::vector<std::string> visits; ///< that go back; sorted
    std::string rule;
    std::string why;

    [[nodiscard]] bool find() const { return choose || fields; }
};

struct IdentityKey
{
    std::vector<KeyItem> items;
};

/// The form, and that it makes sense.
[[nodiscard]] std::variant<IdentityKey, std::vector<Issue>> parseKey(const domain::Json& json);

} // namespace workflow::identity
