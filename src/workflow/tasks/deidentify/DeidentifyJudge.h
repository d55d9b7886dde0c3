// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/deidentify/DeidentifyKey.h"

namespace workflow::deidentify {

struct JudgedIdentifier
{
    bool found = false;   ///< nothing of it that identifies is left
    bool touched = false; ///< something of it is covered
    bool category = false;
    std::vector<std::size_t> redactions; ///< those that meet it, the one that covers most of it first
};

struct JudgedRedaction
{
    bool useful = false;   ///< meets an identifier
    bool neutral = false;  ///< meets nothing but what is neutral
    std::size_t extra = 0; ///< letters and figures covered for nothing, clinical places apart
};

struct JudgedClinical
{
    bool lost = false;
    std::vector<std::size_t> redactions;
};

/// Letters and figures; without a chart every code point counts.
struct Counts
{
    std::size_t covered = 0; ///< of identifiers, under a bar
    std::size_t left = 0;    ///< of identifiers, still to be read
    std::size_t extra = 0;   ///< under a bar for nothing
};

struct Verdict
{
    std::vector<JudgedIdentifier> identifiers;
    std::vector<JudgedRedaction> redactions;
    std::vector<JudgedClinical> clinical;
    Counts counts;
};

/// Holds an answer against its key. With a chart, blanks and punctuation count on neither side, and of a date the year
/// may stay (45 CFR 164.514(b)(2)(i)(C)); without one, all of a span must be covered.
[[nodiscard]] Verdict judge(const Answer& answer, const DeidentifyKey& key, const AssessContext& context);

} // namespace workflow::deidentify
