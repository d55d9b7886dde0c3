// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records/identity/Matching.h"
#include "workflow/tasks/identity/IdentityAnswer.h"

#include <QString>

namespace viewmodels {

/// Words of the patient index, as the screen shows them.
[[nodiscard]] QString weightText(records::identity::Weight weight); ///< "+13.3", "-2.0", "+26.95"
[[nodiscard]] QString bandText(records::identity::Band band);
[[nodiscard]] QString guardText(records::identity::Guard guard);
[[nodiscard]] QString agreementText(const records::identity::FieldMatch& field);
[[nodiscard]] QString standingText(const records::identity::Person& person);
[[nodiscard]] QString bornText(const records::identity::Person& person);
[[nodiscard]] QString aliasText(const records::identity::Person& person);
[[nodiscard]] QString decisionText(workflow::identity::Decision decision);
[[nodiscard]] QString identifierText(std::string_view code);
[[nodiscard]] QString stepText(std::string_view code);
[[nodiscard]] QString registrationText(std::string_view field);
/// What was answered, in a line: "Merge 45-11-20 into 31-08-77"; empty where nothing was.
[[nodiscard]] QString answerText(const workflow::identity::Answer* answer);

} // namespace viewmodels
