// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/filing/FilingKey.h"
#include "workflow/tasks/filing/FilingPlaces.h"

namespace workflow::filing {

/// Submission against key, finding by finding (docs/tasks/filing.md). Points, credits and rules come from the rubric.
[[nodiscard]] Assessment assessFiling(const Submission& submission, const FilingKey& key, const AssessContext& context);

/// Makes the findings of one assessment.
class FilingFindings
{
public:
    FilingFindings(const Submission& submission, const FilingKey& key, const AssessContext& context);

    [[nodiscard]] std::vector<domain::Finding> all();
    [[nodiscard]] const std::map<std::string, Ratio, std::less<>>& ratios() const { return m_ratios; }

private:
    domain::Finding& add(const std::string& id, const std::string& criterion, const std::string& rule = {});
    /// A finding that can earn points: right, or missed or wrong with a part of them.
    void settle(domain::Finding& finding, domain::Points possible, int credit, bool given);
    domain::Finding& deduct(const std::string& id, const std::string& deduction, const std::string& rule = {});
    void tally(const char* figure, bool right);

    void shelf();
    void place(const std::string& mrn, const char* prefix, const char* criterion, const char* figure);
    void displaced();
    [[nodiscard]] std::string neighbours(const std::string& mrn) const;
    [[nodiscard]] bool stands(const std::string& mrn) const;

    void log();
    void pull(const KeyPull& wanted);
    void overdue();

    void records();
    void decision(const KeyRecord& record);
    void date(const KeyRecord& record);
    void rule(const KeyRecord& record);
    void destruction(const KeyRecord& record);
    void wrongful(const KeyRecord& record);

    const Submission& m_submission;
    const FilingKey& m_key;
    const AssessContext& m_context;
    std::set<std::string, std::less<>> m_right; ///< what stands in its place
    std::vector<domain::Finding> m_findings;
    std::map<std::string, Ratio, std::less<>> m_ratios;
};

} // namespace workflow::filing
