// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/assembly/AssemblyText.h"

#include "viewmodels/tasks/assembly/AssemblyWorksheetViewModel.h"

namespace viewmodels {

QString misfileText(workflow::assembly::Misfile reason)
{
    using workflow::assembly::Misfile;
    switch (reason) {
    case Misfile::OtherPatient:
        return AssemblyWorksheetViewModel::tr("Other patient");
    case Misfile::OtherEncounter:
        return AssemblyWorksheetViewModel::tr("Other encounter");
    case Misfile::Duplicate:
        break;
    }
    return AssemblyWorksheetViewModel::tr("Duplicate");
}

} // namespace viewmodels
