// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/release/ReleaseMaterial.h"

#include <map>
#include <set>

namespace workflow::release {

/// Whether a page leaves, and by which rule.
struct PageChoice
{
    bool release = false;
    std::string rule; ///< empty: the reason of the answer
    friend bool operator==(const PageChoice&, const PageChoice&) = default;
};

/// Words blacked out on a page that leaves; code points, half open.
struct Redaction
{
    std::string document;
    domain::Span span;
    friend auto operator<=>(const Redaction&, const Redaction&) = default;
};

/// An entry in the accounting of disclosures, 45 CFR 164.528(b)(2).
struct LogEntry
{
    domain::Date date{};
    std::string recipient;
    std::string description;
    std::string purpose; ///< of purposeWords
    friend bool operator==(const LogEntry&, const LogEntry&) = default;
};

struct Fee
{
    std::string fee; ///< of feeWords
    std::int64_t cents = 0;
    friend bool operator==(const Fee&, const Fee&) = default;
};

/// What is decided at one stage of a request.
struct Answer
{
    std::optional<Disposition> disposition;
    std::string reason; ///< a rule
    std::map<std::string, PageChoice, std::less<>> pages;
    std::set<std::string, std::less<>> defects;
    std::optional<bool> identityChecked;
    std::string method;
    std::set<std::string, std::less<>> restrictions;
    std::string sendTo; ///< an address of the request
    bool notice = false;
    std::set<Redaction> redactions;
    std::string log; ///< "accounting", "none"; empty: not said
    std::optional<LogEntry> entry;
    std::optional<Fee> fee;
    std::optional<domain::Date> due;
    std::string letter;

    [[nodiscard]] bool releases(std::string_view document) const;
    [[nodiscard]] std::size_t pagesLeaving() const;
    /// The rule by which a page leaves or stays; that of the answer where it has none of its own.
    [[nodiscard]] const std::string& ruleOf(std::string_view document) const;
    friend bool operator==(const Answer&, const Answer&) = default;
};

/// One request at the desk.
struct RequestWork
{
    std::string id;
    std::vector<Answer> sent; ///< stage by stage
    Answer draft;             ///< of the present stage
    bool closed = false;      ///< nothing more will arrive
};

struct State
{
    std::vector<RequestWork> requests;
    bool justSent = false; ///< the last thing done was a sending: it cannot be taken back

    [[nodiscard]] const RequestWork* request(std::string_view id) const;
};

/// The untouched worksheet.
[[nodiscard]] State startOf(const Material& material);
/// What lies before the trainee now: the arrival that the present stage answers; the last one of a closed request.
[[nodiscard]] const Arrival& presentArrival(const RequestWork& work, const Request& request);
/// What a class of the schedule asks for so many pages, in cents.
[[nodiscard]] std::int64_t charge(const FeeClass& fee, std::size_t pages);

/// What an answer still lacks before it can be sent; none: it can.
enum class Lack { Disposition, Pages, PagesTicked, Entry };
[[nodiscard]] std::optional<Lack> lackOf(const Answer& answer);

} // namespace workflow::release
