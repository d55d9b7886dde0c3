// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Catalogue.h"

#include <memory>
#include <string>
#include <vector>

namespace codesets {

/// What became of one code from an older edition to a newer one. Points into the editions of the Difference; at least
/// one side is there, and something differs.
struct CodeChange
{
    const Code* before = nullptr; ///< null where the code was added
    const Code* after = nullptr;  ///< null where it was deleted
    bool poaChanged = false;      ///< the exemption from POA reporting differs, and both editions know it

    [[nodiscard]] const std::string& code() const { return after ? after->code : before->code; }
    [[nodiscard]] bool added() const { return before == nullptr; }
    [[nodiscard]] bool deleted() const { return after == nullptr; }
    [[nodiscard]] bool retitled() const { return before && after && before->title != after->title; }
    /// A code that became a category: it may no longer be reported, and codes below it took its place.
    [[nodiscard]] bool becameHeader() const { return before && after && before->billable && !after->billable; }
    /// A category that became a code.
    [[nodiscard]] bool becameBillable() const { return before && after && !before->billable && after->billable; }
};

/// What differs between two editions of one system. Keeps both alive.
struct Difference
{
    std::shared_ptr<const Edition> older;
    std::shared_ptr<const Edition> newer;
    std::vector<CodeChange> changes; ///< by code

    /// Whether one of them holds only some families of its system, so that the rest could not be compared.
    [[nodiscard]] bool partial() const;
    /// Null where nothing happened to the code. Any spelling.
    [[nodiscard]] const CodeChange* of(std::string_view code) const;
};

/// Compares two editions of one system; neither may be null. A code that one of them lacks counts as added or deleted
/// only where that one holds the family whole (Edition::covers); a code that a release lists as ended before the
/// edition began counts as lacking.
[[nodiscard]] Difference difference(std::shared_ptr<const Edition> older, std::shared_ptr<const Edition> newer);

} // namespace codesets
