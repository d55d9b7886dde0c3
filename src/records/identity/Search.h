// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/identity/Matching.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace records::identity {

/// What is asked of the index; empty parts ask nothing.
struct Query
{
    std::string family;
    std::string given;
    std::optional<domain::Date> born;
    std::string mrn;
    std::string phone;
    std::string last4;
    /// Also what sounds or looks alike: surnames of one Soundex code or alike by the table, nicknames and alike given
    /// names, transposed birth dates.
    bool soundAlike = false;

    [[nodiscard]] bool empty() const;
};

struct Hit
{
    std::size_t person = 0; ///< position in the list that was searched
    /// Of what was asked with the record; what was not asked is missing, and so is a name of which only the beginning
    /// was.
    Match match;
    bool formerName = false; ///< found by a former or other name
};

/// Every record that meets all parts: surname and given name by their beginning (legal, former and other names), birth
/// date and last four whole, MRN and telephone by their digits. Best first, then by MRN. Retired numbers are found too.
[[nodiscard]] std::vector<Hit> search(const std::vector<Person>& people, const Query& query, const MatchTable& table);

} // namespace records::identity
