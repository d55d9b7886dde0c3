// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/planting/Bench.h"

/// The planters. Each alters the bench's chart or listings and says what is wrong then, or says why this chart cannot
/// carry it (plant.cannot; the bench may be half altered then and is thrown away). The numbers are those of
/// discrepancies.json; Kinds.cpp says which planter serves which kind.
namespace generation::planting::ways {

using Outcome = domain::Result<Sketch>;

/// Any kind, as the chart's author wrote that it can be made wrong.
[[nodiscard]] Outcome byText(const Bench& bench, const Plantable& entry);

// Who the page is about (PersonKinds.cpp, IndexKinds.cpp)
[[nodiscard]] Outcome birthDate(const Bench& bench);
[[nodiscard]] Outcome name(const Bench& bench);
[[nodiscard]] Outcome sex(const Bench& bench);
[[nodiscard]] Outcome recordNumber(const Bench& bench);
[[nodiscard]] Outcome otherPatientsPage(const Bench& bench);
[[nodiscard]] Outcome payer(const Bench& bench);
[[nodiscard]] Outcome duplicate(const Bench& bench);
[[nodiscard]] Outcome overlayInIndex(const Bench& bench);
[[nodiscard]] Outcome overlayOfAllergies(const Bench& bench);

// The stay (StayKinds.cpp)
[[nodiscard]] Outcome dischargeBeforeAdmission(const Bench& bench);
[[nodiscard]] Outcome lengthOfStay(const Bench& bench);
[[nodiscard]] Outcome noteAfterDischarge(const Bench& bench);
[[nodiscard]] Outcome overlappingStays(const Bench& bench);
[[nodiscard]] Outcome dispositionInLog(const Bench& bench);
[[nodiscard]] Outcome attendingInLog(const Bench& bench);

// The operation (OperationKinds.cpp)
[[nodiscard]] Outcome surgeonInLog(const Bench& bench);
[[nodiscard]] Outcome operationOutsideAnesthesia(const Bench& bench);
[[nodiscard]] Outcome surgeonTwice(const Bench& bench);
[[nodiscard]] Outcome lateOperativeReport(const Bench& bench);

// Codes and claim (ClaimKinds.cpp)
[[nodiscard]] Outcome codeAgainstSex(const Bench& bench);
[[nodiscard]] Outcome codeAgainstAge(const Bench& bench);
[[nodiscard]] Outcome procedureWithoutReport(const Bench& bench);
[[nodiscard]] Outcome procedureUncoded(const Bench& bench);
[[nodiscard]] Outcome presentOnAdmission(const Bench& bench);

// Entries and their deadlines (EntryKinds.cpp)
[[nodiscard]] Outcome lateHistory(const Bench& bench);
[[nodiscard]] Outcome missingUpdate(const Bench& bench);
[[nodiscard]] Outcome unsignedNote(const Bench& bench);
[[nodiscard]] Outcome untimedEntry(const Bench& bench);
[[nodiscard]] Outcome unattestedNote(const Bench& bench);
[[nodiscard]] Outcome studentNoteAdded(const Bench& bench);
[[nodiscard]] Outcome verbalOrder(const Bench& bench);
[[nodiscard]] Outcome lateSummary(const Bench& bench);
[[nodiscard]] Outcome clonedNote(const Bench& bench);

// Privacy and the page itself (PageKinds.cpp)
[[nodiscard]] Outcome psychotherapyFiledOpenly(const Bench& bench);
[[nodiscard]] Outcome psychotherapyNoteAdded(const Bench& bench);
[[nodiscard]] Outcome programmePageAdded(const Bench& bench);
[[nodiscard]] Outcome invalidAuthorization(const Bench& bench);
[[nodiscard]] Outcome badScan(const Bench& bench);
[[nodiscard]] Outcome wrongType(const Bench& bench);

} // namespace generation::planting::ways
