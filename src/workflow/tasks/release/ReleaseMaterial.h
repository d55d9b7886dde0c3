// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/Reading.h"
#include "workflow/tasks/release/ReleaseWords.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace workflow::release {

/// An entry of a paper: a line of a form, of a card, of a memo.
struct PaperEntry
{
    std::string label;
    std::string value;
    std::string kind; ///< "print", "hand", "check", "signature", "blank"
};

/// A paper that came with a request.
struct Paper
{
    std::string id;
    std::string kind; ///< "letter", "form", "court", "id-card", "fax", "phone-note", "email"
    std::string title;
    std::string from;
    std::optional<domain::LocalTime> received;
    std::string docket;
    std::string date; ///< as written on it
    std::string seal; ///< empty: it bears none
    std::string stamp;
    std::vector<std::string> head;
    std::vector<std::string> to;
    std::vector<PaperEntry> fields;
    std::vector<std::string> body;
    std::vector<PaperEntry> signature;
    std::vector<std::string> foot;
};

/// What arrives at one time, and is decided then.
struct Arrival
{
    domain::LocalTime at{};
    std::vector<Disposition> after; ///< only after one of these answers; empty: after any
    std::vector<Paper> papers;
};

struct Address
{
    std::string id;
    std::string text;
};

struct Request
{
    std::string id;
    std::string kind; ///< of requesterWords
    std::string title;
    std::string name;
    std::string organization;
    std::string phone;
    std::string fax;
    std::vector<Address> addresses;
    std::vector<Arrival> stages; ///< at least one, in the order of time

    [[nodiscard]] const Address* address(std::string_view id) const;
};

/// What the patient restricted, opted out of or asked for; on file.
struct Restriction
{
    std::string id;
    std::string kind;
    std::string title;
    std::string granted; ///< YYYY-MM-DD
    std::string text;
};

/// A number of the house's own directory.
struct Contact
{
    std::string name;
    std::string phone;
    std::string source;
};

/// A class of the fee schedule; money in cents.
struct FeeClass
{
    std::string id;
    std::string title;
    std::string kind; ///< "law", "state", "policy"
    std::string rule;
    std::int64_t base = 0;
    std::int64_t page = 0; ///< for each page that leaves
};

struct PolicySection
{
    std::string title;
    std::string kind; ///< "state" or "policy"
    std::string rule;
    std::vector<std::string> text;
};

/// A rule that can be named as a reason.
struct Citation
{
    std::string rule;
    std::string title;
    std::string cite;
    std::string kind; ///< "law", "state", "policy"
    std::string group;
};

/// What state and house settle, in force on the day of the exercise; empty where the desk has none.
struct DeskPolicy
{
    std::string title;
    std::vector<PolicySection> sections;
    std::vector<FeeClass> fees;
    std::vector<Citation> rules;

    [[nodiscard]] const FeeClass* fee(std::string_view id) const;
    [[nodiscard]] const Citation* rule(std::string_view id) const;
};

/// What lies on the desk of a release task besides the chart.
struct Material
{
    std::vector<Request> requests;
    std::vector<Restriction> restrictions;
    std::vector<Contact> contacts;
    DeskPolicy policy;

    [[nodiscard]] const Request* request(std::string_view id) const;
    [[nodiscard]] const Restriction* restriction(std::string_view id) const;
};

[[nodiscard]] Reading<Material> readMaterial(const domain::Json& json);
/// As above; empty where it is not whole.
[[nodiscard]] Material materialOf(const domain::Json& json);

} // namespace workflow::release
