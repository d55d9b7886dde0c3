// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/TaskType.h"

#include <optional>
#include <string>
#include <string_view>

namespace workflow {

/// The findings of one assessment as they are made: points and deductions of the rubric, rules with their citation.
class Marking
{
public:
    /// Rules are cited as in force on `on`; without a day, in their latest form.
    Marking(const AssessContext& context, std::optional<domain::Date> on) : m_context(context), m_on(on) {}

    [[nodiscard]] const domain::Rubric& rubric() const { return m_context.rubric; }
    /// A finding that names its rule: the one given, or the rubric's for the criterion.
    [[nodiscard]] domain::Finding start(std::string id, std::string criterion, std::string rule = {}) const;
    /// Gives a finding this share of its criterion's points. `nothingGiven`: missed rather than wrong at 0 percent.
    void credit(domain::Finding finding, int percent, bool nothingGiven = false);
    /// Gives a finding so many points of so many.
    void give(domain::Finding finding, domain::Points earned, domain::Points possible, bool nothingGiven = false);
    /// Takes a deduction of the rubric off.
    void deduct(domain::Finding finding, std::string_view deduction);
    /// A figure beside the score.
    void count(std::string_view figure, bool right);
    /// Hands all out; what is earned is never below nothing.
    [[nodiscard]] Assessment total();

private:
    [[nodiscard]] const domain::Rule* ruleOf(const std::string& id) const;

    const AssessContext& m_context;
    std::optional<domain::Date> m_on;
    Assessment m_out;
};

} // namespace workflow
