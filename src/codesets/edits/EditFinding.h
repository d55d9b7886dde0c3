// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/CodeSystem.h"
#include "codesets/edits/MceLists.h"
#include "domain/Time.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace codesets {

/// What an edit says; docs/edits.md tells of each when it speaks and when it is silent.
enum class EditId {
    InvalidCode,
    NotBillable,
    NotValidOnDate,
    MissingSeventhCharacter,
    ExternalCauseAsPrincipal,
    ManifestationAsPrincipal,
    UnacceptablePrincipal,
    DuplicateOfPrincipal,
    DuplicateCode,
    AgeConflict,
    SexConflict,
    ChapterMismatch,
    UnspecifiedSide,
    Excludes1,
    CodeFirstMissing,
    EtiologyOrder,
    UseAdditionalMissing,
    PoaMissing,
    PoaNotAllowed,
    PoaInvalid,
    PoaOnOutpatient,
    PcsOnOutpatient,
};

struct EditInfo
{
    EditId id;
    std::string_view code; ///< stable; as deskctl writes it
    std::string_view rule; ///< an id of sample-records/rules/edits.json
};

inline constexpr std::array<EditInfo, 22> editInfos{{
    {EditId::InvalidCode, "invalid-code", "E-INVALID"},
    {EditId::NotBillable, "not-billable", "E-BILLABLE"},
    {EditId::NotValidOnDate, "not-valid-on-date", "E-DATE"},
    {EditId::MissingSeventhCharacter, "missing-7th-character", "E-SEVENTH"},
    {EditId::ExternalCauseAsPrincipal, "external-cause-as-principal", "E-EXTERNAL"},
    {EditId::ManifestationAsPrincipal, "manifestation-as-principal", "E-MANIFESTATION"},
    {EditId::UnacceptablePrincipal, "unacceptable-principal", "E-PRINCIPAL"},
    {EditId::DuplicateOfPrincipal, "duplicate-of-principal", "E-DUPLICATE-PDX"},
    {EditId::DuplicateCode, "duplicate-code", "E-DUPLICATE"},
    {EditId::AgeConflict, "age-conflict", "E-AGE"},
    {EditId::SexConflict, "sex-conflict", "E-SEX"},
    {EditId::ChapterMismatch, "cm-chapter-mismatch", "E-CHAPTER"},
    {EditId::UnspecifiedSide, "unspecified-when-laterality-exists", "E-LATERALITY"},
    {EditId::Excludes1, "excludes1", "E-EXCLUDES1"},
    {EditId::CodeFirstMissing, "code-first-missing", "E-CODE-FIRST"},
    {EditId::EtiologyOrder, "etiology-order", "E-ETIOLOGY"},
    {EditId::UseAdditionalMissing, "use-additional-missing", "E-ADDITIONAL"},
    {EditId::PoaMissing, "poa-missing", "E-POA-MISSING"},
    {EditId::PoaNotAllowed, "poa-not-allowed", "E-POA-EXEMPT"},
    {EditId::PoaInvalid, "poa-invalid", "E-POA-VALUE"},
    {EditId::PoaOnOutpatient, "poa-on-outpatient", "E-POA-SETTING"},
    {EditId::PcsOnOutpatient, "pcs-on-outpatient", "E-PCS"},
}};

[[nodiscard]] constexpr const EditInfo& info(EditId id)
{
    return editInfos[static_cast<std::size_t>(id)];
}

enum class EditSeverity { Error, Warning, Info };

[[nodiscard]] constexpr std::string_view code(EditSeverity severity)
{
    return severity == EditSeverity::Error ? "error" : severity == EditSeverity::Warning ? "warning" : "info";
}

/// Which of the cases of one edit it is, where there are several.
enum class EditCase {
    Usual,
    NoPlaceholder,  ///< missing-7th-character: the 7th is there, but not in the seventh place
    NoEdition,      ///< not-valid-on-date: no edition of that day is at hand, so nothing can be said
    NothingBefore,  ///< code-first-missing: the code stands first, and the note names no code or examples only
    ListedNewborn,  ///< cm-chapter-mismatch: a code for a newborn's own record, on an adult
    PerinatalLater, ///< cm-chapter-mismatch: chapter 16 on an adult
};

/// One edit that a claim runs into. Sentences are made of its parts where people read them.
struct EditFinding
{
    EditId edit = EditId::InvalidCode;
    EditSeverity severity = EditSeverity::Error;
    EditCase which = EditCase::Usual;
    System system = System::Icd10cm;
    std::vector<std::string> codes;  ///< those concerned, as people write them, the one that the edit is about first
    std::size_t line = 0;            ///< place of the first of them among the diagnoses, or among the procedures
    bool procedure = false;          ///< which of the two
    std::string title;               ///< of the first code; empty where it is not known
    std::string note;                ///< text of the note that it rests on
    std::string noteAt;              ///< the code whose entry carries that note, as people write it
    std::vector<std::string> wanted; ///< the codes that the note names, as people write them: "N18-", "J40-J42"
    std::optional<MceList> list;     ///< the list that it rests on
    int age = 0;                     ///< whole years on admission, for edits of age
    domain::Date day{};              ///< the day by which the code was looked up
    std::string borrowedFrom;        ///< the older edition ("2021") that note or list is of; empty where it is in force
};

} // namespace codesets
