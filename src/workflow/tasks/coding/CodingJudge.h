// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/coding/CodingKey.h"
#include "workflow/tasks/coding/CodingSubmission.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace workflow::coding {

/// How a submitted code is like the key code it is compared with.
enum class Likeness {
    None,
    Exact,
    Prefix,   ///< five or more leading characters agree
    Side,     ///< the titles differ only in the side
    Category, ///< three or four leading characters agree
    Stem,     ///< ICD-10-PCS: section, body system and root operation agree
    Line,     ///< HCPCS, PX: the code is right, units or modifiers are not
};

/// What becomes of a submitted code.
enum class Fate {
    Paired,      ///< stands for a key code
    Neutral,     ///< the key says it changes nothing
    Relieved,    ///< near to a key code that was missed: one miss, not two
    ForReview,   ///< a cited status code, put before the instructor
    Unsupported, ///< valid, but the record does not call for it
    Penalised,   ///< the key names it as one not to code
    Invalid,     ///< no code of the pinned edition
    Duplicate,   ///< a diagnosis code given before
};

struct JudgedCode
{
    codesets::System system = codesets::System::Icd10cm;
    std::string code; ///< bare
    Fate fate = Fate::Unsupported;
    Likeness likeness = Likeness::None;
    int credit = 0;                 ///< percent of the key code's points, displacement apart
    std::optional<std::size_t> key; ///< index of the key code it is paired with
    domain::Points cost;            ///< positive
    std::string deduction;          ///< name in the rubric
    const Penalty* penalty = nullptr;
    bool raisesTier = false;           ///< a CC/MCC tier the key does not have
    std::optional<std::size_t> nearTo; ///< the missed key code that a relieved or tier-raising code is near to

    [[nodiscard]] bool deducted() const
    {
        return fate == Fate::Unsupported || fate == Fate::Penalised || fate == Fate::Invalid || fate == Fate::Duplicate;
    }
};

/// The submitted diagnoses, or procedures, against those of the key.
struct ListVerdict
{
    std::vector<JudgedCode> submitted;                  ///< in the trainee's order
    std::vector<std::optional<std::size_t>> pairedWith; ///< per key code the index in `submitted`
    bool displaced = false;                             ///< the principal one is paired, but does not stand first
    bool leadRight = false;                             ///< what stands first is right and may stand there
};

struct Verdict
{
    ListVerdict diagnoses;
    ListVerdict procedures;
    std::vector<std::size_t> brokenPairs;                      ///< indexes in the key's orderedPairs
    std::vector<std::pair<std::size_t, std::size_t>> excludes; ///< indexes of submitted diagnoses, the earlier first
};

/// Compares submission and key by the rules of docs/tasks/coding.md; every number comes from the rubric.
[[nodiscard]] Verdict judge(const Submission& submission, const CodingKey& key, const AssessContext& context);

/// What a role is called in the rubric: "principal-diagnosis".
[[nodiscard]] std::string roleName(const KeyCode& code);

/// Whether two titles differ in nothing but the words for the side.
[[nodiscard]] bool differOnlyInSide(std::string_view left, std::string_view right);

/// Whether a note of kind Excludes1 of the edition forbids the two codes together.
[[nodiscard]] bool excludeEachOther(const codesets::Edition& edition, std::string_view left, std::string_view right);

} // namespace workflow::coding
