// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/edits/Checking.h"

#include <algorithm>

namespace codesets {
namespace {

/// V00-Y99, chapter 20.
bool externalCause(std::string_view code)
{
    return !code.empty() && code.front() >= 'V' && code.front() <= 'Y';
}

/// OCG I.C.20.a.6, I.A.13; Medicare Code Editor edits 2, 6 and 9. The first that holds is told.
void checkPrincipal(Checking& checking, const CheckedLine& line)
{
    if (externalCause(line.code)) {
        checking.add(EditId::ExternalCauseAsPrincipal, EditSeverity::Error, line);
        return;
    }
    const auto manifests = checking.manifestation(line);
    // A principal diagnosis, of which the payer accepts some only, is an inpatient's.
    const auto refused = !manifests && checking.claim.inpatient()
                             ? checking.lists.find(MceList::UnacceptablePrincipal, line.code)
                             : std::nullopt;
    if (!manifests && !refused)
        return;
    const std::string& from = manifests ? manifests->borrowedFrom : refused->borrowedFrom;
    auto& finding = checking.add(manifests ? EditId::ManifestationAsPrincipal : EditId::UnacceptablePrincipal,
                                 from.empty() ? EditSeverity::Error : EditSeverity::Warning, line);
    finding.borrowedFrom = from;
}

/// OCG I.B.12. A code that is wrong in itself is told of once, as such.
void checkRepeats(Checking& checking)
{
    for (const CheckedLine& line : checking.lines) {
        if (!line.counts())
            continue;
        const auto again =
            std::find_if(checking.lines.begin() + static_cast<std::ptrdiff_t>(line.at) + 1, checking.lines.end(),
                         [&](const CheckedLine& other) { return other.code == line.code; });
        if (again == checking.lines.end())
            continue;
        const EditId edit = line.at == 0 ? EditId::DuplicateOfPrincipal : EditId::DuplicateCode;
        checking.add(edit, EditSeverity::Error, *again);
    }
}

} // namespace

void checkPositions(Checking& checking)
{
    if (!checking.lines.empty() && checking.lines.front().counts())
        checkPrincipal(checking, checking.lines.front());
    checkRepeats(checking);
}

} // namespace codesets
