// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/coding/CodingState.h"

#include <string>
#include <variant>
#include <vector>

namespace workflow::coding {

struct SubmittedDiagnosis
{
    std::string code; ///< bare
    std::string poa;  ///< empty: blank
    std::vector<domain::Evidence> evidence;
    bool query = false;
};

struct SubmittedProcedure
{
    codesets::System system = codesets::System::Icd10pcs;
    std::string code; ///< bare
    int units = 1;
    std::vector<std::string> modifiers; ///< sorted, upper case
    std::vector<domain::Evidence> evidence;
};

/// What the trainee hands in, in the trainee's order.
struct Submission
{
    std::vector<SubmittedDiagnosis> diagnoses;
    std::vector<SubmittedProcedure> procedures;
};

/// The answer on a worksheet as canonical JSON.
[[nodiscard]] domain::Json submissionJson(const CodingState& state);

/// Reads a submission and reports every problem of form. A code that does not exist is no problem of form. A procedure
/// without `system` belongs to the system whose form its code has.
[[nodiscard]] std::variant<Submission, std::vector<Issue>> parseSubmission(const domain::Json& json);

/// The procedure system a bare code has the form of; ICD-10-PCS where it has none.
[[nodiscard]] codesets::System systemByForm(std::string_view bareCode);

} // namespace workflow::coding
