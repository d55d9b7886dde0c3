// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/filing/FilingOrder.h"
#include "workflow/tasks/filing/FilingState.h"

#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace workflow::filing {

/// A chart that is to go out.
struct KeyPull
{
    std::string request;
    std::string mrn;
    std::string borrower;
    std::string location;
    domain::Date due{};
};

struct KeyReferral
{
    std::string request;
    std::string mrn;
    std::string borrower; ///< who has it
};

struct KeyRecord
{
    std::string id;
    std::string title;
    std::string decision;           ///< one of decisionCodes
    std::vector<std::string> rules; ///< any of which may be named; the first sets the date
    std::optional<domain::Date> from;
    std::string why;
    /// Of what is destroyed today; empty where no entry in the log is wanted.
    std::vector<std::string> methods;
    std::vector<std::string> by;
    std::vector<std::string> witnesses;
};

/// What is right (schemas/filing-key.schema.json).
struct FilingKey
{
    domain::Date today{};
    records::filing::System system = records::filing::System::Straight;
    std::vector<std::string> order;    ///< the shelf from left to right, guides among the folders
    std::vector<std::string> cart;     ///< to be filed
    std::vector<std::string> misfiled; ///< on the shelf, in the wrong place
    std::vector<std::string> returns;  ///< of the cart: to be logged back in
    std::vector<KeyPull> pulls;
    std::vector<KeyReferral> referrals;
    std::vector<std::string> overdue;
    std::vector<KeyRecord> records;
};

[[nodiscard]] std::variant<FilingKey, std::vector<Issue>> parseKey(const domain::Json& json);

/// Problems of sense: what the key names must be in its order, once.
[[nodiscard]] std::vector<Issue> checkKeySense(const FilingKey& key);

/// What a trainee hands in (schemas/filing-submission.schema.json).
struct Submission
{
    struct Out
    {
        std::string mrn;
        std::string borrower;
        domain::Date due{};
    };
    std::vector<std::string> shelf;
    std::vector<Out> out;
    std::set<std::string, std::less<>> returned;
    std::set<std::string, std::less<>> overdue;
    std::set<std::string, std::less<>> referred;
    std::set<std::string, std::less<>> pulled;
    std::map<std::string, Decision, std::less<>> decisions;
    std::map<std::string, Destruction, std::less<>> destroyed;

    [[nodiscard]] const Out* outOf(std::string_view mrn) const;
};

[[nodiscard]] domain::Json submissionJson(const FilingState& state);
/// Issues also where an item stands twice on the shelf.
[[nodiscard]] std::variant<Submission, std::vector<Issue>> parseSubmission(const domain::Json& json);

} // namespace workflow::filing
