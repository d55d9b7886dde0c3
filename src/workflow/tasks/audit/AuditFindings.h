// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/audit/AuditJudge.h"

#include <map>
#include <string>
#include <vector>

namespace workflow::audit {

/// Turns a verdict into findings: points, sentences, rule and citation, places. Ids are stable: the same flags, in
/// whatever order, and the same key give the same ones.
class FindingMaker
{
public:
    FindingMaker(const AuditKey& key, const Verdict& verdict, const AssessContext& context);

    [[nodiscard]] std::vector<domain::Finding> all();

private:
    [[nodiscard]] domain::Finding start(const std::string& id, const std::string& criterion, const std::string& rule);
    [[nodiscard]] domain::Finding keyed(std::size_t index);
    void tellFound(domain::Finding& finding, const KeyFinding& wanted, const JudgedFinding& judged) const;
    [[nodiscard]] domain::Finding flagged(std::size_t index);
    void tellCharged(domain::Finding& finding, const JudgedFlag& judged) const;
    [[nodiscard]] domain::Finding clean();
    [[nodiscard]] bool signedOtherwise(const std::string& document) const;
    [[nodiscard]] std::string pageTitle(const std::string& document) const;
    [[nodiscard]] std::vector<domain::Evidence> pagesOf(const KeyFinding& wanted) const;

    const AuditKey& m_key;
    const Verdict& m_verdict;
    const AssessContext& m_context;
    std::map<std::string, int> m_ids;
};

} // namespace workflow::audit
