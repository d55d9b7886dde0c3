// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/edits/Checking.h"

#include <algorithm>

namespace codesets {
namespace {

constexpr std::size_t wholeLength = 7;

bool differOnlyInTheSeventh(const Edition& edition, std::string_view prefix)
{
    const auto codes = edition.codes();
    auto at = std::lower_bound(codes.begin(), codes.end(), prefix,
                               [](const Code& entry, std::string_view text) { return entry.code < text; });
    std::string_view stem;
    for (; at != codes.end() && at->code.starts_with(prefix); ++at) {
        if (!at->billable)
            continue;
        const std::string_view first(at->code.data(), std::min(at->code.size(), wholeLength - 1));
        if (at->code.size() != wholeLength || (!stem.empty() && stem != first))
            return false;
        stem = first;
    }
    return !stem.empty();
}

/// "W010", "W010X": filled with X, what is left to add is the 7th character.
bool lacksSeventh(const Edition& edition, std::string_view code)
{
    if (code.size() < 3 || code.size() >= wholeLength)
        return false;
    const Code* entry = edition.find(code);
    if (entry != nullptr)
        return !entry->billable && differOnlyInTheSeventh(edition, code);
    std::string filled(code);
    filled.resize(wholeLength - 1, 'X');
    return differOnlyInTheSeventh(edition, filled);
}

/// "W010A": with X before the last character it is a code.
bool lacksPlaceholder(const Edition& edition, std::string_view code)
{
    if (code.size() < 4 || code.size() >= wholeLength)
        return false;
    std::string filled(code.substr(0, code.size() - 1));
    filled.resize(wholeLength - 1, 'X');
    filled.push_back(code.back());
    const Code* entry = edition.find(filled);
    return entry != nullptr && entry->billable;
}

EditId editOf(CodeStatus status)
{
    switch (status) {
    case CodeStatus::Header:
        return EditId::NotBillable;
    case CodeStatus::NotOnDate:
        return EditId::NotValidOnDate;
    default:
        return EditId::InvalidCode;
    }
}

void checkDiagnosis(Checking& checking, const CheckedLine& line)
{
    const bool header = line.status == CodeStatus::Header;
    if (checking.edition && (header || line.status == CodeStatus::Invalid)) {
        const bool seventh = lacksSeventh(*checking.edition, line.code);
        const bool placeholder = !seventh && !header && lacksPlaceholder(*checking.edition, line.code);
        if (seventh || placeholder) {
            auto& finding = checking.add(EditId::MissingSeventhCharacter, EditSeverity::Error, line);
            finding.which = placeholder ? EditCase::NoPlaceholder : EditCase::Usual;
            return;
        }
    }
    checking.add(editOf(line.status), EditSeverity::Error, line);
}

/// Where no edition of the day is at hand it is said once, of all codes together.
void checkUndated(Checking& checking)
{
    EditFinding* finding = nullptr;
    for (const CheckedLine& line : checking.lines) {
        if (line.repeated || line.status == CodeStatus::Invalid)
            continue;
        if (finding == nullptr) {
            finding = &checking.add(EditId::NotValidOnDate, EditSeverity::Warning, line);
            finding->which = EditCase::NoEdition;
        } else {
            finding->codes.push_back(shown(System::Icd10cm, line.code));
        }
    }
}

void checkProcedure(Checking& checking, const ClaimProcedure& procedure, std::size_t at)
{
    const CodeStatus status = checking.sources.catalogue.check(procedure.system, procedure.code, checking.day);
    const bool undated = checking.sources.catalogue.on(procedure.system, checking.day) == nullptr;
    const bool bad = status != CodeStatus::Valid && status != CodeStatus::Unsupported;
    if (bad) {
        auto& finding = checking.add(editOf(status), EditSeverity::Error, procedure, at);
        if (undated && status == CodeStatus::NotOnDate) {
            finding.severity = EditSeverity::Warning;
            finding.which = EditCase::NoEdition;
        }
        return;
    }
    // 45 CFR 162.1002(c)(3): ICD-10-PCS is for procedures on hospital inpatients.
    if (procedure.system == System::Icd10pcs && !checking.claim.inpatient())
        checking.add(EditId::PcsOnOutpatient, EditSeverity::Error, procedure, at);
}

} // namespace

void checkCodes(Checking& checking)
{
    if (!checking.edition)
        checkUndated(checking);
    for (const CheckedLine& line : checking.lines) {
        const bool bad = line.status != CodeStatus::Valid && line.status != CodeStatus::Unsupported;
        if (bad && !line.repeated && (checking.edition || line.status == CodeStatus::Invalid))
            checkDiagnosis(checking, line);
    }
    const auto& procedures = checking.claim.procedures;
    for (std::size_t i = 0; i < procedures.size(); ++i) {
        const bool above = std::any_of(
            procedures.begin(), procedures.begin() + static_cast<std::ptrdiff_t>(i), [&](const ClaimProcedure& one) {
                return one.system == procedures[i].system && bare(one.code) == bare(procedures[i].code);
            });
        if (!above)
            checkProcedure(checking, procedures[i], i);
    }
}

} // namespace codesets
