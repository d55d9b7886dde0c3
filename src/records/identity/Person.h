// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Chart.h"
#include "domain/Json.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace records::identity {

struct Name
{
    std::string family; ///< legal surname, as on the identification
    std::string given;
    std::string middle;
    std::string suffix; ///< "Jr", apart from the surname
    friend bool operator==(const Name&, const Name&) = default;
};

/// "Vey, Lenas M, Jr"
[[nodiscard]] std::string shown(const Name& name);

/// One contact with the facility, with what was recorded of the body then: two visits that contradict each other are
/// how an overlay shows.
struct Visit
{
    std::string id;
    domain::Date on{};
    std::string kind; ///< "Emergency", as shown
    std::string place;
    std::string bloodType; ///< empty: not typed
    std::string allergies; ///< as told at that visit; empty: not asked
    std::string note;      ///< what registration wrote; may be empty
};

enum class Standing {
    Active,
    Alias,     ///< merged into another number, which `aliasOf` names
    Withdrawn, ///< issued in error; never used again
};

[[nodiscard]] std::string_view code(Standing standing);
[[nodiscard]] std::string_view code(domain::Sex sex); ///< "F", "M", "U"

/// A record of the master patient index. Empty text and no date: not known.
struct Person
{
    std::string mrn;
    Standing standing = Standing::Active;
    std::string aliasOf;
    std::string facility; ///< id of the facility that gave the number
    domain::Date opened{};
    Name name;
    std::vector<Name> aliases; ///< former and other names
    std::optional<domain::Date> born;
    domain::Sex sex = domain::Sex::Unknown;
    std::string last4; ///< of the social security number
    std::string phone;
    std::string address;
    std::string zip;
    std::vector<Visit> visits;
};

/// As it stands in a task's material; members that are not known are left out.
[[nodiscard]] domain::Json toJson(const Person& person);

} // namespace records::identity
