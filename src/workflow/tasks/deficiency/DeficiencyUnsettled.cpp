// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/deficiency/DeficiencyUnsettled.h"

namespace workflow::deficiency {

std::vector<Unsettled> unsettled(const State& state)
{
    using What = Unsettled::What;
    std::vector<Unsettled> found;
    for (const Line& line : state.lines) {
        if (line.author.empty())
            found.push_back({line.id, What::NoAuthor});
        if (line.rule.empty())
            found.push_back({line.id, What::NoRule});
        if (!line.due)
            found.push_back({line.id, What::NoDue});
        if (line.kind == Kind::Late && !line.completed)
            found.push_back({line.id, What::NoCompleted});
    }
    if (!state.lines.empty() && !state.delinquent)
        found.push_back({{}, What::NotSaidDelinquent});
    return found;
}

} // namespace workflow::deficiency
