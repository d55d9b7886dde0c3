// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/House.h"
#include "workflow/tasks/coding/CodingTask.h"
#include "workflow/tasks/entry/EntryTask.h"

namespace composition {

workflow::TaskTypes taskTypes()
{
    workflow::TaskTypes types;
    types.add(std::make_unique<workflow::coding::CodingTask>());
    types.add(std::make_unique<workflow::entry::EntryTask>());
    return types;
}

} // namespace composition
