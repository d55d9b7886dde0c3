// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/edits/Checking.h"

#include <algorithm>

namespace codesets {
namespace {

bool poaValue(std::string_view value)
{
    return value == "Y" || value == "N" || value == "U" || value == "W";
}

/// Whether a code is exempt from reporting; nothing where the edition at hand came without the list.
std::optional<bool> exemption(const Checking& checking, const CheckedLine& line)
{
    if (line.entry == nullptr)
        return std::nullopt;
    if (line.entry->poaExempt)
        return true;
    const EditionInfo& info = checking.edition->info();
    const bool listed = info.embedded
                        || std::any_of(info.sources.begin(), info.sources.end(),
                                       [](const SourceFile& file) { return file.kind == "poa-exempt"; });
    if (listed)
        return false;
    const Code* boxed = checking.box ? checking.box->find(line.code) : nullptr;
    return boxed != nullptr ? std::optional(boxed->poaExempt) : std::nullopt;
}

/// OCG Appendix I: Y, N, U or W on every diagnosis of an inpatient but those on the exempt list, which stay blank.
void checkInpatient(Checking& checking, const CheckedLine& line)
{
    const std::string& poa = line.typed->poa;
    if (!poa.empty() && !poaValue(poa)) {
        checking.add(EditId::PoaInvalid, EditSeverity::Error, line).note = poa;
        return;
    }
    const auto exempt = exemption(checking, line);
    if (!exempt)
        return;
    if (*exempt && !poa.empty())
        checking.add(EditId::PoaNotAllowed, EditSeverity::Error, line).note = poa;
    if (!*exempt && poa.empty())
        checking.add(EditId::PoaMissing, EditSeverity::Error, line);
}

void checkOutpatient(Checking& checking)
{
    EditFinding* finding = nullptr;
    for (const CheckedLine& line : checking.lines) {
        if (line.typed->poa.empty() || line.repeated)
            continue;
        if (finding == nullptr)
            finding = &checking.add(EditId::PoaOnOutpatient, EditSeverity::Warning, line);
        else
            finding->codes.push_back(shown(System::Icd10cm, line.code));
    }
}

} // namespace

void checkPoa(Checking& checking)
{
    if (!checking.claim.inpatient())
        return checkOutpatient(checking);
    for (const CheckedLine& line : checking.lines) {
        if (line.counts())
            checkInpatient(checking, line);
    }
}

} // namespace codesets
