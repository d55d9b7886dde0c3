// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/amendment/AmendmentAnswer.h"
#include "workflow/tasks/amendment/AmendmentMaterial.h"

#include <string>
#include <vector>

namespace workflow::amendment {

/// What became of a page.
enum class Fate {
    Version, ///< a new version stands in its place; the one before is kept
    Hidden,  ///< withdrawn: hidden from view, kept, and marked so
    Linked,  ///< something was linked to it; its text is as before
    Waiting, ///< its author was asked; nothing is written yet
    Altered, ///< a new version that its author did not write
};

/// One step of a page's history that the worksheet brings about.
struct Revision
{
    Fate fate = Fate::Version;
    std::string request;
    std::string what;          ///< half a sentence: "Telephone: 555-0117 becomes 555-0171"
    domain::Document document; ///< as it stands then; its header tells who changed it, when and why
};

/// What the worksheet does to a page, in the order of the answers, edits last. Nothing that was there is lost: each new
/// version counts on from the one in force. `at` is the time of the work.
[[nodiscard]] std::vector<Revision> revisionsOf(const State& state, const Material& material,
                                                const domain::Document& inForce, const domain::Patient& patient,
                                                domain::LocalTime at);

} // namespace workflow::amendment
