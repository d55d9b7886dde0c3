// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/Reading.h"
#include "workflow/tasks/deidentify/DeidentifyState.h"

#include <set>

namespace workflow::deidentify {

/// Something that identifies.
struct Identifier
{
    std::string id;
    std::string document;
    domain::Span span;                ///< empty while a quote stands for it
    std::vector<Category> categories; ///< any of them is right; the first is the one that is told
    bool direct = false;              ///< the patient's own name, record number or social security number
    std::string rule;                 ///< empty: the category's
    std::string why;
};

/// A place of the other two kinds: what neither earns nor costs, and what must not be lost.
struct KeyPlace
{
    std::string document;
    domain::Span span;
    std::string why;
};

struct DeidentifyKey
{
    std::vector<Identifier> identifiers;
    std::vector<KeyPlace> neutral;
    std::vector<KeyPlace> clinical;
    std::set<std::string, std::less<>> pages; ///< those that are asked for; empty: those named above
    bool released = false;                    ///< the copy leaves the house: a direct identifier left is critical

    [[nodiscard]] std::set<std::string, std::less<>> pagesNamed() const;
};

/// Reads a key and reports every problem of form, and what is well formed and makes no sense: an id that stands twice,
/// identifiers that overlap, a neutral or clinical place upon an identifier. What `derived` holds gives way to what was
/// written by hand where they overlap.
[[nodiscard]] Reading<DeidentifyKey> parseKey(const domain::Json& json);

} // namespace workflow::deidentify
