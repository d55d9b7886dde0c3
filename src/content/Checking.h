// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Catalogue.h"
#include "content/Library.h"
#include "content/Problem.h"
#include "workflow/TaskType.h"

#include <string>
#include <string_view>

/// The parts of content::check, for that function alone.
namespace content::checking {

struct Context
{
    const Library& library;
    const codesets::Catalogue& catalogue;
    const workflow::TaskTypes& types;
    Problems& problems;
};

void house(const Context& context);
void chart(const Context& context, std::string_view mrn);
/// What the coder reported: codes in force on the coding date, POA exactly where it is asked for, procedures within the
/// encounter, a coder who is of the staff.
void claims(const Context& context, std::string_view mrn);
/// What a page's text may not hold, and slots that do not fill.
void pages(const Context& context, std::string_view mrn);
/// Whether what can be made wrong in a chart can be, and whether its decoys are there.
void plantable(const Context& context, std::string_view mrn);
/// Identifiers that several exercises share, and prerequisites that go in a circle.
void exercises(const Context& context);
void exercise(const Context& context, const generation::RawExercise& exercise);
void key(const Context& context, const generation::RawExercise& exercise);
void secondCoder(const Context& context, const generation::RawExercise& exercise);

/// Where a whole word first stands in a text; npos where nowhere.
[[nodiscard]] std::size_t findWord(std::string_view text, std::string_view word);

/// Reports ids that stand twice; `place` is the pointer of the list.
template <typename List>
void uniqueIds(const List& list, const std::string& file, const std::string& place, Problems& problems)
{
    for (std::size_t i = 0; i < list.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
            if (list[k].id == list[i].id && !list[i].id.empty()) {
                problems.error(file, place + "/" + std::to_string(i) + "/id",
                               "the id \"" + list[i].id + "\" stands twice", "Give each its own id");
                break;
            }
        }
    }
}

} // namespace content::checking
