// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Chart.h"
#include "domain/Json.h"
#include "domain/Points.h"

#include <string>
#include <vector>

namespace domain {

enum class Outcome { Right, Partly, Missed, Wrong, Remark };

/// One thing the score says, with all a person needs to agree or object.
struct Finding
{
    std::string id;        ///< stable within an assessment: "dx:I13.0", "extra:R06.02", "conduct:hint:h1"
    std::string task;      ///< task id; empty for conduct at the desk
    std::string criterion; ///< a criterion of the rubric
    Outcome outcome = Outcome::Remark;
    Points possible;    ///< what could be earned; 0 for a deduction
    Points earned;      ///< negative for a deduction
    std::string title;  ///< "N18.32 — you coded N18.30"
    std::string reason; ///< one sentence
    std::string rule;   ///< rule id
    std::string cite;   ///< the rule's citation on the encounter's date
    std::string yours;  ///< as the trainee gave it; empty where nothing was given
    std::string key;    ///< as the key has it; empty for what the key lacks
    std::vector<Evidence> keyEvidence;
    std::vector<Evidence> ownEvidence;
    bool evidenceMissing = false; ///< right, but nothing on the page was shown for it
    bool critical = false;        ///< a critical failure (domain reference 11)
    bool forInstructor = false;   ///< put before the instructor, costs nothing
};

[[nodiscard]] std::string_view code(Outcome outcome);
[[nodiscard]] Json toJson(const Finding& finding);
[[nodiscard]] Json toJson(const Evidence& evidence);

} // namespace domain
