// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Catalogue.h"
#include "generation/Content.h"
#include "workflow/TaskType.h"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace services {

/// What an edition makes of a code that an answer key names.
enum class KeyCodeState {
    Missing,  ///< the edition holds its family and lacks it, or lists it as ended
    Header,   ///< more characters are needed
    Retitled, ///< still a code, under another title than in the edition that the exercise pins
};

struct StaleCode
{
    codesets::System system = codesets::System::Icd10cm;
    std::string code;    ///< bare
    std::string edition; ///< id of the edition it was looked up in
    KeyCodeState state = KeyCodeState::Missing;
    std::vector<workflow::CodeUse> uses; ///< what the key does with it; each once, in their order
    std::string before;                  ///< title in the pinned edition; empty where that lacks it
    std::string after;                   ///< title now; empty where it is missing

    /// The answer needs it, and it can no longer be coded.
    [[nodiscard]] bool breaksKey() const;
};

/// An exercise whose key names codes that are not as they were.
struct StaleExercise
{
    std::string id;
    std::string title;
    std::vector<StaleCode> codes; ///< by system and code

    [[nodiscard]] bool breaks() const;
};

struct StaleReport
{
    std::size_t exercises = 0;        ///< whose keys were read
    std::size_t codes = 0;            ///< looked up: the different ones of each exercise, of systems asked about
    std::size_t uncovered = 0;        ///< of these, of families that the edition does not hold: nothing is said of them
    std::vector<StaleExercise> stale; ///< by id; only those with something to tell
    std::vector<std::string> unread;  ///< exercises whose content or key has errors

    /// Whether the answer of some exercise could no longer be coded.
    [[nodiscard]] bool breaks() const;
};

/// Looks every code of every key, of all variants, up in other editions than those the exercises pin (one a system; the
/// codes of other systems are left out). `embedded` is where the pinned editions are.
[[nodiscard]] StaleReport staleKeys(const generation::ContentSource& content, const workflow::TaskTypes& types,
                                    const codesets::Catalogue& embedded,
                                    std::span<const std::shared_ptr<const codesets::Edition>> against);

} // namespace services
