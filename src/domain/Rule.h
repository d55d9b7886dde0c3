// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Responsibility.h"
#include "domain/Time.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace domain {

/// Where a rule comes from: statute or regulation, the coding guidelines, the facility, a payer's claim edits.
enum class RuleKind { Law, Guideline, Policy, Payer };

/// One rule that a deduction can name, in our own words, dated.
struct Rule
{
    std::string id;    ///< "C22"
    std::string title; ///< its subject in a few words: "Signs and symptoms"
    std::string text;  ///< one or two sentences a trainee reads
    std::string cite;  ///< "OCG I.C.9.a"
    RuleKind kind = RuleKind::Guideline;
    Date from{};
    std::optional<Date> to; ///< last day in force
    int severity = 1;       ///< 1 low, 3 patient safety, privacy or payment
    Responsibility responsibility = Responsibility::MC;
};

/// All rules at hand; of several with one id, the one in force on the date.
class RuleBook
{
public:
    RuleBook() = default;
    explicit RuleBook(std::vector<Rule> rules) : m_rules(std::move(rules)) {}

    [[nodiscard]] const Rule* find(std::string_view id, Date on) const;
    [[nodiscard]] const std::vector<Rule>& rules() const { return m_rules; }
    /// Version of the whole book: SHA-256 of its files, lower-case hex.
    std::string version;

private:
    std::vector<Rule> m_rules;
};

} // namespace domain
