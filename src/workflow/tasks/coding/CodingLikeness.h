// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/coding/CodingJudge.h"

namespace workflow::coding {

/// Likeness and the credit in percent that the rubric gives for it.
struct Match
{
    Likeness likeness = Likeness::None;
    int credit = 0;
};

/// Compares single codes: likeness, CC/MCC tier, validity.
class CodeJudge
{
public:
    CodeJudge(const CodingKey& key, const AssessContext& context) : m_key(key), m_context(context) {}

    /// Nothing is near that raises the tier above the key code's.
    [[nodiscard]] Match diagnosis(const std::string& code, const KeyCode& wanted) const;
    [[nodiscard]] Match procedure(const SubmittedProcedure& line, const KeyCode& wanted) const;
    /// Near, but of a higher known CC/MCC tier than the key code.
    [[nodiscard]] bool nearButRaising(const std::string& code, const KeyCode& wanted) const;
    /// Above the key code's tier.
    [[nodiscard]] bool raises(const std::string& code, const KeyCode& wanted) const;
    /// Whether a left-over and a key code begin alike, so that the two are one miss.
    [[nodiscard]] static bool oneMiss(codesets::System system, std::string_view code, const KeyCode& wanted);
    /// The tier as the key states it for the code, else the higher of the pinned edition's and a penalty's.
    [[nodiscard]] std::optional<codesets::Severity> tier(const std::string& code) const;
    [[nodiscard]] bool invalid(codesets::System system, const std::string& code) const;

private:
    [[nodiscard]] Likeness likeDiagnosis(const std::string& code, const KeyCode& wanted) const;
    [[nodiscard]] std::optional<codesets::Severity> tierInEdition(const std::string& code) const;
    [[nodiscard]] int creditFor(Likeness likeness) const;

    const CodingKey& m_key;
    const AssessContext& m_context;
};

} // namespace workflow::coding
