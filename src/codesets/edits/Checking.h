// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/edits/CheckClaim.h"

#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace codesets {

/// A diagnosis of the claim, looked up.
struct CheckedLine
{
    std::size_t at = 0;
    std::string code; ///< bare
    const ClaimDiagnosis* typed = nullptr;
    const Code* entry = nullptr; ///< in the edition in force; null where it lacks it
    CodeStatus status = CodeStatus::Unsupported;
    bool repeated = false; ///< stands above already

    /// Whether the code may mean something: it is there, or its family is not at hand.
    [[nodiscard]] bool counts() const
    {
        return !repeated && (status == CodeStatus::Valid || status == CodeStatus::Unsupported);
    }
    [[nodiscard]] bool known() const { return !repeated && status == CodeStatus::Valid; }
};

/// A claim while it is checked: what the edits share. Each edit is a function that adds findings.
class Checking
{
public:
    Checking(const Claim& claim, const EditSources& sources);

    const Claim& claim;
    const EditSources& sources;
    const domain::Date day;
    const std::shared_ptr<const Edition> edition; ///< ICD-10-CM on that day; null where there is none
    const std::shared_ptr<const Edition> box;     ///< the embedded one of the same year; null where there is none
    const MceInForce lists;
    std::vector<CheckedLine> lines;

    /// A finding about a diagnosis, to be filled in.
    EditFinding& add(EditId edit, EditSeverity severity, const CheckedLine& line);
    /// The same about a procedure.
    EditFinding& add(EditId edit, EditSeverity severity, const ClaimProcedure& procedure, std::size_t at);
    /// Whether an edit of these speaks of a line already.
    [[nodiscard]] bool told(const CheckedLine& line, std::initializer_list<EditId> edits) const;
    /// By its title, else by the list.
    [[nodiscard]] std::optional<MceHit> manifestation(const CheckedLine& line) const;
    [[nodiscard]] std::vector<EditFinding> sorted() &&;

private:
    std::vector<EditFinding> m_findings;
};

/// Codes that cannot be looked up, or only in part (LookupEdits.cpp).
void checkCodes(Checking& checking);
/// What may not stand first, and what stands twice (PositionEdits.cpp).
void checkPositions(Checking& checking);
/// Against age and sex, and the side left open (PatientEdits.cpp).
void checkPatient(Checking& checking);
/// What the Tabular's notes ask for (NoteEdits.cpp).
void checkNotes(Checking& checking);
/// Present on admission (PoaEdits.cpp).
void checkPoa(Checking& checking);

} // namespace codesets
