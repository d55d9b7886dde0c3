// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/Check.h"

#include "content/Checking.h"

namespace content {

Problems check(const Library& library, const codesets::Catalogue& catalogue, const workflow::TaskTypes& types)
{
    Problems problems = library.problems();
    const checking::Context context{library, catalogue, types, problems};
    checking::house(context);
    for (const std::string& mrn : library.chartIds()) {
        checking::chart(context, mrn);
        checking::claims(context, mrn);
        checking::pages(context, mrn);
        checking::plantable(context, mrn);
    }
    checking::exercises(context);
    for (const std::string& id : library.exerciseIds()) {
        const generation::RawExercise& exercise = *library.exercise(id);
        checking::exercise(context, exercise);
        checking::key(context, exercise);
        checking::secondCoder(context, exercise);
        runSelfTests(library, catalogue, types, id, problems);
    }
    problems.sort();
    return problems;
}

} // namespace content
