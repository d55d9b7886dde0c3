// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/identity/IdentityAssessor.h"

#include "workflow/tasks/identity/IdentityFindings.h"

#include <algorithm>

namespace workflow::identity {

Assessment assessIdentity(const Answers& answers, const IdentityKey& key, const AssessContext& context,
                          const Material* material)
{
    Assessment result;
    FindingMaker maker(context, material);
    Ratio decided;
    Ratio merged;
    Ratio duplicates;
    for (const KeyItem& wanted : key.items) {
        const auto found = answers.find(wanted.id);
        const ItemVerdict verdict = maker.item(wanted, found == answers.end() ? nullptr : &found->second);
        ++decided.whole;
        decided.part += verdict.right ? 1 : 0;
        ++(wanted.find() ? duplicates : merged).whole;
        duplicates.part += verdict.duplicate ? 1 : 0;
        merged.part += verdict.falseMerge ? 1 : 0;
    }
    result.findings = maker.take();
    for (const domain::Finding& finding : result.findings) {
        result.earned += finding.earned;
        result.possible += finding.possible;
    }
    result.earned = std::max(result.earned, domain::Points{});
    result.figures.ratios["decided"] = decided;
    if (merged.whole > 0)
        result.figures.ratios["false-merges"] = merged;
    if (duplicates.whole > 0)
        result.figures.ratios["duplicates-created"] = duplicates;
    return result;
}

} // namespace workflow::identity
