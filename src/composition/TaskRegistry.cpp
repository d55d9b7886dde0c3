// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/House.h"
#include "workflow/tasks/amendment/AmendmentTask.h"
#include "workflow/tasks/coding/CodingTask.h"

namespace composition {

workflow::TaskTypes taskTypes()
{
    workflow::TaskTypes types;
    types.add(std::make_unique<workflow::coding::CodingTask>());
    types.add(std::make_unique<workflow::amendment::AmendmentTask>());
    return types;
}

} // namespace composition
