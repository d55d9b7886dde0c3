// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/release/ReleaseJudge.h"

namespace workflow::release {

/// Puts what was found in an answer into words.
class Telling
{
public:
    explicit Telling(const AssessContext& context) : m_context(context) {}

    /// "reason: not named: no expiry date or event"; `answer` is null where none was sent.
    [[nodiscard]] static std::string title(Part part, const KeyStage& key, const Answer* answer, Share share);
    /// Why it is so, in one sentence.
    [[nodiscard]] static std::string reason(Part part, const KeyStage& key, const Answer* answer);
    /// What would have been right; empty where it is said in the title.
    [[nodiscard]] std::string keyText(Part part, const KeyStage& key) const;
    /// What was answered.
    [[nodiscard]] std::string ownText(Part part, const KeyStage& key, const Answer& answer) const;

    /// A page's title; its id where no chart is at hand.
    [[nodiscard]] std::string pageTitle(const std::string& document) const;
    [[nodiscard]] static std::string disposition(Disposition value);
    /// With a capital and a full stop.
    [[nodiscard]] static std::string sentence(std::string text);

private:
    [[nodiscard]] std::string ruleTitle(const std::string& id) const;
    [[nodiscard]] std::string reasonText(const std::vector<std::string>& rules,
                                         const std::set<std::string, std::less<>>& defects) const;

    const AssessContext& m_context;
};

} // namespace workflow::release
