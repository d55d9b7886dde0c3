// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Points.h"
#include "workflow/TaskType.h"
#include "workflow/tasks/audit/AuditKey.h"

#include <optional>
#include <vector>

namespace workflow::audit {

/// How a flag stands to a thing that is wrong.
enum class Meeting {
    None,
    Page, ///< on its page and of its kind, but not at the line
    Place,
};

/// What became of a flag.
enum class Fate {
    Found,     ///< the one flag that stands for a finding
    Again,     ///< tells a finding once more
    Decoy,     ///< stands at something that is in order
    DecoyTold, ///< stands at a decoy that another flag has been charged for
    Nothing,   ///< meets nothing
};

struct JudgedFlag
{
    Fate fate = Fate::Nothing;
    std::size_t index = 0;         ///< of the finding or decoy that it meets
    bool atPlaceOfFinding = false; ///< meets nothing, though it stands where something is wrong
};

/// What was made of a thing that is wrong.
struct JudgedFinding
{
    std::optional<std::size_t> flag;
    Meeting meeting = Meeting::None;
    bool kind = false;
    bool severity = false; ///< right, and no other flag of the same finding gainsays it
    bool path = false;
    bool altered = false; ///< someone would have changed clinical content without its author
    domain::Points earned;
};

/// The flags in an order that does not depend on the one they were made in, and what became of them.
struct Verdict
{
    std::vector<Flag> flags;
    std::vector<JudgedFlag> judged;      ///< as `flags`
    std::vector<JudgedFinding> findings; ///< as in the key
    domain::Points possible;
    domain::Points cost; ///< of a decoy flagged, and of a flag that meets nothing
};

[[nodiscard]] Verdict judge(const std::vector<Flag>& flags, const AuditKey& key, const AssessContext& context);

/// What a finding of this severity is worth.
[[nodiscard]] domain::Points worthOf(const KeyFinding& finding, const domain::Rubric& rubric);

/// Whether a finding can be mended by its author or by those who care for the patient alone.
[[nodiscard]] bool clinical(const KeyFinding& finding);

} // namespace workflow::audit
