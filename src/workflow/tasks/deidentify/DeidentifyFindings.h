// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/deidentify/DeidentifyJudge.h"

#include <map>

namespace workflow::deidentify {

/// Says of every identifier, every clinical place that was lost and every bar that is too long what it is worth.
class DeidentifyFindings
{
public:
    DeidentifyFindings(const Answer& answer, const DeidentifyKey& key, const Verdict& verdict,
                       const AssessContext& context);

    [[nodiscard]] std::vector<domain::Finding> all();

private:
    [[nodiscard]] domain::Finding start(const std::string& id, const std::string& criterion, const std::string& rule);
    [[nodiscard]] domain::Finding identifier(std::size_t index);
    void tellFound(domain::Finding& finding, const Identifier& wanted, const JudgedIdentifier& judged) const;
    void tellLeft(domain::Finding& finding, const Identifier& wanted, const JudgedIdentifier& judged) const;
    [[nodiscard]] domain::Finding lost(std::size_t index);
    [[nodiscard]] domain::Finding tooLong(std::size_t index);
    [[nodiscard]] domain::Finding clean();

    [[nodiscard]] domain::Points worth(const Identifier& wanted) const;
    [[nodiscard]] std::string ruleOf(const Identifier& wanted) const;
    [[nodiscard]] domain::Points costOf(std::size_t extra) const;
    [[nodiscard]] const domain::Document* page(const std::string& document) const;
    [[nodiscard]] std::string titleOf(const std::string& document) const;
    [[nodiscard]] std::string quoted(const std::string& document, domain::Span span) const;
    [[nodiscard]] domain::Evidence evidence(const std::string& document, domain::Span span) const;
    [[nodiscard]] std::vector<domain::Evidence> own(const std::vector<std::size_t>& redactions) const;

    const Answer& m_answer;
    const DeidentifyKey& m_key;
    const Verdict& m_verdict;
    const AssessContext& m_context;
    std::map<std::string, int, std::less<>> m_ids;
};

} // namespace workflow::deidentify
