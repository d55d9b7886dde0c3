// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/CheckClaim.h"

#include <algorithm>

namespace services {
namespace {

using codesets::EditCase;
using codesets::EditFinding;
using codesets::EditId;

std::string joined(const std::vector<std::string>& words, std::size_t most)
{
    std::string text;
    for (std::size_t i = 0; i < words.size() && i < most; ++i)
        text += (i == 0 ? "" : ", ") + words[i];
    return words.size() > most ? text + " and others" : text;
}

/// "N18.30 (Chronic kidney disease, stage 3 unspecified)"
std::string named(const EditFinding& finding)
{
    const std::string& code = finding.codes.front();
    return finding.title.empty() ? code : code + " (" + finding.title + ")";
}

/// "I50, code first: If applicable, hypertension with it. Named are I11.0, I13."
std::string quoted(const EditFinding& finding, std::string_view kind)
{
    constexpr std::size_t most = 8;
    std::string text = "the note at " + finding.noteAt + ", " + std::string(kind) + ": " + finding.note;
    if (!finding.wanted.empty())
        text += " [" + joined(finding.wanted, most) + "]";
    return text;
}

std::string ages(const EditFinding& finding)
{
    const codesets::MceListInfo& list = codesets::info(finding.list.value_or(codesets::MceList::Adult));
    const std::string range = list.youngest == list.oldest
                                  ? "age " + std::to_string(list.youngest)
                                  : "ages " + std::to_string(list.youngest) + " to " + std::to_string(list.oldest);
    return named(finding) + " is on the payer's list for " + range + ", and the patient was "
           + std::to_string(finding.age) + " on admission.";
}

std::string sexes(const EditFinding& finding)
{
    using codesets::MceList;
    const bool female = finding.list == MceList::Female || finding.list == MceList::FemaleProcedure;
    return named(finding) + " is on the payer's list for " + (female ? "female" : "male")
           + " patients, and registration says otherwise. The edit sends nothing back since October 2024.";
}

std::string chapters(const EditFinding& finding)
{
    switch (finding.which) {
    case EditCase::ListedNewborn:
        return named(finding) + " belongs on a newborn's own record, and the patient was " + std::to_string(finding.age)
               + " on admission.";
    case EditCase::PerinatalLater:
        return named(finding) + " is of chapter 16; on a patient of " + std::to_string(finding.age)
               + " it stands only while a condition that began around birth goes on.";
    default:
        return named(finding) + " is of chapter 15, pregnancy and childbirth, and registration says male.";
    }
}

std::string lookups(const EditFinding& finding)
{
    constexpr std::size_t most = 10;
    const std::string system(codesets::title(finding.system));
    switch (finding.edit) {
    case EditId::NotBillable:
        return named(finding) + " is a heading of " + system + ": more characters are needed.";
    case EditId::MissingSeventhCharacter:
        return finding.which == EditCase::NoPlaceholder
                   ? finding.codes.front() + " has its 7th character too early: X fills the empty places before it."
                   : named(finding) + " needs a 7th character, in the seventh place.";
    case EditId::NotValidOnDate:
        return finding.which == EditCase::NoEdition
                   ? "No edition of " + system + " for " + domain::format(finding.day)
                         + " is at hand, so these could not be looked up: " + joined(finding.codes, most) + "."
                   : finding.codes.front() + " is not valid on " + domain::format(finding.day) + ".";
    default:
        return finding.codes.front() + " is no code of " + system + ".";
    }
}

std::string positions(const EditFinding& finding)
{
    switch (finding.edit) {
    case EditId::ExternalCauseAsPrincipal:
        return named(finding) + " is an external cause and never stands first.";
    case EditId::ManifestationAsPrincipal:
        return named(finding) + " is a manifestation: the disease behind it stands before it.";
    case EditId::UnacceptablePrincipal:
        return "The payer does not take " + named(finding) + " as principal diagnosis.";
    case EditId::DuplicateOfPrincipal:
        return finding.codes.front() + " is the first diagnosis already and stands once.";
    default:
        return finding.codes.front() + " stands more than once among the diagnoses.";
    }
}

std::string notes(const EditFinding& finding)
{
    switch (finding.edit) {
    case EditId::Excludes1:
        return joined(finding.codes, 2)
               + " are not coded together, unless the conditions are unrelated: " + quoted(finding, "Excludes1") + ".";
    case EditId::EtiologyOrder:
        return finding.codes.back() + " stands before " + finding.codes.front() + ": " + quoted(finding, "code first")
               + ".";
    case EditId::UseAdditionalMissing:
        return named(finding) + " asks for an additional code, if the record tells it: "
               + quoted(finding, finding.note.starts_with("code") ? "use additional" : "use additional code") + ".";
    default:
        return named(finding)
               + (finding.which == EditCase::NothingBefore ? " asks for the condition behind it, and stands first: "
                                                           : " asks for another code before it: ")
               + quoted(finding, "code first") + ".";
    }
}

std::string indicators(const EditFinding& finding)
{
    constexpr std::size_t most = 10;
    switch (finding.edit) {
    case EditId::PoaMissing:
        return finding.codes.front() + " says nothing of present on admission: Y, N, U or W.";
    case EditId::PoaNotAllowed:
        return finding.codes.front() + " is exempt from present on admission: the field stays blank.";
    case EditId::PoaInvalid:
        return finding.codes.front() + ": present on admission is Y, N, U or W, and not \"" + finding.note + "\".";
    default:
        return "Present on admission is for inpatients; it is left out at " + joined(finding.codes, most) + ".";
    }
}

std::string plainly(const EditFinding& finding)
{
    switch (finding.edit) {
    case EditId::InvalidCode:
    case EditId::NotBillable:
    case EditId::NotValidOnDate:
    case EditId::MissingSeventhCharacter:
        return lookups(finding);
    case EditId::ExternalCauseAsPrincipal:
    case EditId::ManifestationAsPrincipal:
    case EditId::UnacceptablePrincipal:
    case EditId::DuplicateOfPrincipal:
    case EditId::DuplicateCode:
        return positions(finding);
    case EditId::AgeConflict:
        return ages(finding);
    case EditId::SexConflict:
        return sexes(finding);
    case EditId::ChapterMismatch:
        return chapters(finding);
    case EditId::UnspecifiedSide:
        return named(finding) + " leaves the side open, and there are codes for right and left.";
    case EditId::Excludes1:
    case EditId::CodeFirstMissing:
    case EditId::EtiologyOrder:
    case EditId::UseAdditionalMissing:
        return notes(finding);
    case EditId::PcsOnOutpatient:
        return finding.codes.front() + " is an ICD-10-PCS code, which hospitals report for inpatients only.";
    default:
        return indicators(finding);
    }
}

} // namespace

std::string sentence(const EditFinding& finding)
{
    std::string text = plainly(finding);
    if (!finding.borrowedFrom.empty())
        text += " This rests on " + std::string(finding.note.empty() ? "the payer's list" : "a note")
                + " of fiscal year " + finding.borrowedFrom
                + ", older than the edition in force: it costs nothing, look it up.";
    return text;
}

} // namespace services
