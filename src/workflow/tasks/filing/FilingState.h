// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/filing/FilingMaterial.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace workflow::filing {

/// What was decided about a record on the retention list.
struct Decision
{
    std::string what; ///< one of decisionCodes
    std::string rule; ///< of the retention table; empty: not named
    std::optional<domain::Date> from;
    friend bool operator==(const Decision&, const Decision&) = default;
};

/// A line of the destruction log.
struct Destruction
{
    std::string method;
    std::string by;
    std::string witness;
    friend bool operator==(const Destruction&, const Destruction&) = default;
};

/// The filing room as the trainee leaves it.
struct FilingState
{
    std::shared_ptr<const Room> room = std::make_shared<Room>(); ///< as it was found
    std::vector<std::string> shelf;                              ///< as Room::shelf
    std::vector<std::string> cart;
    records::filing::LocationLog log;
    std::set<std::string, std::less<>> pulled;   ///< MRNs that the trainee took from the shelf and that are still out
    std::set<std::string, std::less<>> overdue;  ///< marked so
    std::set<std::string, std::less<>> referred; ///< requests answered with who has the chart
    std::set<std::string, std::less<>> returned; ///< MRNs logged back in
    std::map<std::string, Decision, std::less<>> decisions;
    std::map<std::string, Destruction, std::less<>> destroyed;

    [[nodiscard]] bool onShelf(std::string_view item) const;
    [[nodiscard]] bool onCart(std::string_view mrn) const;
    /// The open loan of a folder; null where it is not out.
    [[nodiscard]] const records::filing::Outguide* loan(std::string_view mrn) const;
    [[nodiscard]] bool out(std::string_view mrn) const { return loan(mrn) != nullptr; }
};

[[nodiscard]] FilingState startingState(const domain::Json& material);

} // namespace workflow::filing
