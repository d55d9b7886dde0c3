// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Result.h"
#include "domain/Time.h"

#include <string>
#include <string_view>
#include <vector>

namespace records::filing {

/// What stands in a folder's place while somebody has it.
struct Outguide
{
    std::string mrn;
    int volume = 1;
    std::string borrower;
    std::string location;
    domain::Date out{};
    domain::Date due{}; ///< last day on which it is not overdue
    friend bool operator==(const Outguide&, const Outguide&) = default;
};

[[nodiscard]] bool overdue(const Outguide& guide, domain::Date on);

/// Where every folder is that is not in its place.
class LocationLog
{
public:
    /// Conflict (filing.is-out) where that volume is out already; InvalidInput (filing.due-before-out).
    [[nodiscard]] domain::Status checkOut(Outguide guide);
    /// NotFound (filing.not-out).
    [[nodiscard]] domain::Status checkIn(std::string_view mrn, int volume = 1);

    /// Null where it is not out.
    [[nodiscard]] const Outguide* find(std::string_view mrn, int volume = 1) const;
    /// In the order in which they went out.
    [[nodiscard]] const std::vector<Outguide>& out() const { return m_out; }
    [[nodiscard]] std::vector<Outguide> overdueOn(domain::Date day) const;

private:
    std::vector<Outguide> m_out;
};

} // namespace records::filing
