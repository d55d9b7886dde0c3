// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/identity/IdentityMaterial.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace workflow::identity {

/// What is keyed to register a person, by the facility's naming policy.
inline constexpr std::array<std::string_view, 11> registrationFields{
    "family", "given", "middle", "suffix", "alias", "born", "sex", "last4", "phone", "zip", "address"};
using Registration = std::map<std::string, std::string, std::less<>>;

enum class Decision { Undecided, Merge, Different, NeedsMore, Overlap, Overlay };
inline constexpr std::array<std::string_view, 5> decisionCodes{"merge", "different", "needs-more", "overlap",
                                                               "overlay"};
[[nodiscard]] std::string_view code(Decision decision); ///< empty: undecided
[[nodiscard]] Decision decisionFrom(std::string_view code);

/// What must follow a decision: downstream systems told, clinicians warned, privacy assessed, proof of identity asked
/// for, the pair marked so that it is not raised again.
inline constexpr std::array<std::string_view, 5> stepCodes{"downstream", "safety", "privacy", "proof", "flag"};

/// The answer to one item. Which members count depends on its kind and decision.
struct Answer
{
    std::optional<std::string> chosen;      ///< MRN of the person at the counter
    std::optional<Registration> registered; ///< or what was keyed for a new number
    Decision decision = Decision::Undecided;
    std::string survivor;
    std::string retired;
    std::vector<std::string> identifiers; ///< sorted
    std::string document;
    bool approval = false;           ///< a second person was asked to approve
    std::vector<std::string> steps;  ///< sorted
    std::vector<std::string> visits; ///< that go back to the other record; sorted

    [[nodiscard]] bool settled() const { return chosen || registered || decision != Decision::Undecided; }
};
using Answers = std::map<std::string, Answer, std::less<>>; ///< by item

/// The worksheet: answers so far, and the index as the decided merges would leave it.
struct IdentityState
{
    MaterialPtr material; ///< null where the material was not well formed
    records::identity::PatientIndex index;
    Answers answers;

    [[nodiscard]] const Answer* answer(std::string_view item) const;
};

/// {"items": [{"id", "choose"} | {"id", "register"} | {"id", "decision", ...}]} in the order of the ids.
[[nodiscard]] domain::Json answersJson(const Answers& answers);
[[nodiscard]] std::variant<Answers, std::vector<Issue>> parseAnswers(const domain::Json& json);

/// Reads the fields of a registration; refuses those that are none and days the calendar has not.
[[nodiscard]] Registration readRegistration(const domain::Json& json, const std::string& pointer,
                                            std::vector<Issue>& issues);
/// Reads a list of `allowed` codes, sorted, each once.
[[nodiscard]] std::vector<std::string> readCodes(Fields& fields, std::string_view name, const std::string_view* allowed,
                                                 std::size_t count);

} // namespace workflow::identity
