// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/House.h"
#include "workflow/tasks/accesslog/AccessLogTask.h"
#include "workflow/tasks/accounting/AccountingTask.h"
#include "workflow/tasks/amendment/AmendmentTask.h"
#include "workflow/tasks/assembly/AssemblyTask.h"
#include "workflow/tasks/audit/AuditTask.h"
#include "workflow/tasks/breach/BreachTask.h"
#include "workflow/tasks/coding/CodingTask.h"
#include "workflow/tasks/deficiency/DeficiencyTask.h"
#include "workflow/tasks/deidentify/DeidentifyTask.h"
#include "workflow/tasks/entry/EntryTask.h"
#include "workflow/tasks/filing/FilingTask.h"
#include "workflow/tasks/identity/IdentityTask.h"
#include "workflow/tasks/matrix/MatrixTask.h"
#include "workflow/tasks/release/ReleaseTask.h"
#include "workflow/tasks/validation/ValidationTask.h"

namespace composition {

workflow::TaskTypes taskTypes()
{
    workflow::TaskTypes types;
    types.add(std::make_unique<workflow::accesslog::AccessLogTask>());
    types.add(std::make_unique<workflow::accounting::AccountingTask>());
    types.add(std::make_unique<workflow::audit::AuditTask>());
    types.add(std::make_unique<workflow::breach::BreachTask>());
    types.add(std::make_unique<workflow::coding::CodingTask>());
    types.add(std::make_unique<workflow::deficiency::DeficiencyTask>());
    types.add(std::make_unique<workflow::deidentify::DeidentifyTask>());
    types.add(std::make_unique<workflow::entry::EntryTask>());
    types.add(std::make_unique<workflow::identity::IdentityTask>());
    types.add(std::make_unique<workflow::filing::FilingTask>());
    types.add(std::make_unique<workflow::assembly::AssemblyTask>());
    types.add(std::make_unique<workflow::amendment::AmendmentTask>());
    types.add(std::make_unique<workflow::release::ReleaseTask>());
    types.add(std::make_unique<workflow::matrix::MatrixTask>());
    types.add(std::make_unique<workflow::validation::ValidationTask>());
    return types;
}

} // namespace composition
