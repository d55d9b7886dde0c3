// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/House.h"
#include "workflow/tasks/audit/AuditTask.h"
#include "workflow/tasks/coding/CodingTask.h"

namespace composition {

workflow::TaskTypes taskTypes()
{
    workflow::TaskTypes types;
    types.add(std::make_unique<workflow::audit::AuditTask>());
    types.add(std::make_unique<workflow::coding::CodingTask>());
    return types;
}

} // namespace composition
