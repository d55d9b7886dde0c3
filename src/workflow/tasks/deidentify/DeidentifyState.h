// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Text.h"

#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace workflow::deidentify {

/// The eighteen identifiers of the Safe Harbor list (45 CFR 164.514(b)(2)(i)(A) to (R)), in its order; ages over 89,
/// which the law has with the dates, stand alone.
enum class Category {
    Name,
    Geography,
    Date,
    Age,
    Phone,
    Fax,
    Email,
    Ssn,
    Mrn,
    Plan,
    Account,
    Licence,
    Vehicle,
    Device,
    Url,
    Ip,
    Biometric,
    Photo,
    Other,
};

inline constexpr std::array<std::string_view, 19> categoryCodes{
    "name",    "geography", "date",    "age",    "phone", "fax", "email",     "ssn",   "mrn",  "plan",
    "account", "licence",   "vehicle", "device", "url",   "ip",  "biometric", "photo", "other"};

[[nodiscard]] constexpr std::string_view code(Category value)
{
    return categoryCodes[static_cast<std::size_t>(value)];
}
[[nodiscard]] std::optional<Category> categoryFrom(std::string_view code);

/// Something that is to leave a page.
struct Redaction
{
    std::string id; ///< "r1", in the order they were made; empty in a submission
    std::string document;
    domain::Span span;
    Category category = Category::Other;
    friend bool operator==(const Redaction&, const Redaction&) = default;
};

struct DeidentifyState
{
    std::vector<Redaction> redactions;
    std::set<std::string, std::less<>> looked; ///< pages ticked as looked through
    int made = 0;

    [[nodiscard]] const Redaction* find(std::string_view id) const;
};

/// What is handed in.
struct Answer
{
    std::vector<Redaction> redactions;
};

} // namespace workflow::deidentify
