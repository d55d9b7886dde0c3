// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/coding/CodingJudge.h"

#include <map>
#include <string>
#include <vector>

namespace workflow::coding {

/// Turns a verdict into findings: points, sentences, rule and citation, evidence. Ids are stable: the same submission
/// and key give the same ones.
class FindingMaker
{
public:
    FindingMaker(const Submission& submission, const CodingKey& key, const AssessContext& context,
                 const Verdict& verdict);

    [[nodiscard]] std::vector<domain::Finding> all();

private:
    [[nodiscard]] domain::Finding start(const std::string& id, const std::string& criterion, const std::string& rule);
    [[nodiscard]] domain::Finding keyCode(const ListVerdict& list, const KeyCode& wanted, std::size_t index);
    [[nodiscard]] domain::Finding poa(const KeyCode& wanted, std::size_t index);
    [[nodiscard]] domain::Finding other(const JudgedCode& code, std::size_t position);
    [[nodiscard]] domain::Finding deducted(const JudgedCode& code);
    [[nodiscard]] domain::Finding remarked(const JudgedCode& code);
    [[nodiscard]] domain::Finding brokenPair(std::size_t index);
    [[nodiscard]] domain::Finding excludes(std::size_t first, std::size_t second);
    [[nodiscard]] domain::Finding poaIgnored();
    void addList(const ListVerdict& list, const std::vector<KeyCode>& wanted, std::vector<domain::Finding>& out);
    void tellPaired(domain::Finding& finding, const ListVerdict& list, const KeyCode& wanted,
                    const JudgedCode& code) const;
    void tellMissed(domain::Finding& finding, const KeyCode& wanted) const;
    void useRule(domain::Finding& finding, const std::string& rule) const;
    [[nodiscard]] const Penalty* leadPenalty(const ListVerdict& list) const;
    [[nodiscard]] std::string invalidReason(const JudgedCode& code) const;
    [[nodiscard]] std::string described(codesets::System system, const std::string& code) const;
    [[nodiscard]] const std::vector<domain::Evidence>& evidenceOf(const JudgedCode& code, std::size_t position) const;

    const Submission& m_submission;
    const CodingKey& m_key;
    const AssessContext& m_context;
    const Verdict& m_verdict;
    std::map<std::string, int> m_ids;
};

/// Whether a trainee's citations show a key code's support: one overlaps a place the key names in the same document;
/// where the key names none, any citation does.
[[nodiscard]] bool supported(const std::vector<domain::Evidence>& own, const std::vector<domain::Evidence>& keys);

/// Role points x credit, halved where the principal is displaced; halves of a hundredth go up.
[[nodiscard]] domain::Points earnedFor(const KeyCode& wanted, const ListVerdict& list, const JudgedCode& code,
                                       const domain::Rubric& rubric);

} // namespace workflow::coding
