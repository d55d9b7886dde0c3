// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/amendment/AmendmentUnsettled.h"

namespace workflow::amendment {

std::vector<Lack> unsettled(const State& state, const Material& material)
{
    std::vector<Lack> list;
    for (const Letter& letter : material.requests) {
        const Answer* answer = state.answer(letter.id);
        Lack lack{letter.id, answer == nullptr || !answer->handling, {}};
        if (!lack.handling) {
            for (const Part part : wanted(*answer)) {
                if (part != Part::Inform && !said(*answer, part))
                    lack.parts.push_back(part);
            }
        }
        if (lack.handling || !lack.parts.empty())
            list.push_back(std::move(lack));
    }
    return list;
}

} // namespace workflow::amendment
