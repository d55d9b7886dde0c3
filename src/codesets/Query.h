// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Abbreviations.h"
#include "codesets/Postings.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace codesets {

/// A figure for each system.
using PerSystem = std::array<float, systems.size()>;

/// A term that a typed word may mean, and how surely (1 where it is the word itself).
struct Meaning
{
    TermId term;
    float sureness;
};

struct QueryWord
{
    std::vector<Meaning> meanings; ///< none where nothing resembles the word
    PerSystem weight{};            ///< what it counts for, met or not
};

/// One way to read a stretch of the query.
struct Reading
{
    std::vector<QueryWord> words;
    const Abbreviations::Entry* from = nullptr; ///< null where it is as typed
    float factor = 1;
};

/// A stretch of the query and its readings; the best one counts for each entry.
struct Slot
{
    std::vector<Reading> readings;
    PerSystem weight{};
    bool faint = false; ///< the first letter or two of an unfinished word: too many words begin so
};

struct Query
{
    std::vector<Slot> slots;
    PerSystem total{}; ///< sum of the slots' weights
    bool negated = false;
    std::vector<TermId> denied;         ///< the terms that follow a negation
    std::vector<std::string> deniedToo; ///< the words that the readings of abbreviations deny
    bool vague = false; ///< says itself that something is unspecified, other or not elsewhere classified
    std::string code;   ///< bare, where what was typed may be a code or its beginning; else empty
};

/// `mask` has a bit for each system to search in; words that only other systems know are taken for typing errors.
[[nodiscard]] Query parseQuery(std::string_view text, const Postings& index, const Abbreviations& abbreviations,
                               unsigned mask);

} // namespace codesets
