// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/Worksheet.h"

#include "viewmodels/Convert.h"
#include "viewmodels/tasks/Replays.h"
#include "viewmodels/tasks/accesslog/AccessLogWorksheetViewModel.h"
#include "viewmodels/tasks/accounting/AccountingWorksheetViewModel.h"
#include "viewmodels/tasks/amendment/AmendmentWorksheetViewModel.h"
#include "viewmodels/tasks/assembly/AssemblyWorksheetViewModel.h"
#include "viewmodels/tasks/audit/AuditWorksheetViewModel.h"
#include "viewmodels/tasks/breach/BreachWorksheetViewModel.h"
#include "viewmodels/tasks/coding/CodingWorksheetViewModel.h"
#include "viewmodels/tasks/deficiency/DeficiencyWorksheetViewModel.h"
#include "viewmodels/tasks/deidentify/DeidentifyWorksheetViewModel.h"
#include "viewmodels/tasks/entry/EntryWorksheetViewModel.h"
#include "viewmodels/tasks/filing/FilingWorksheetViewModel.h"
#include "viewmodels/tasks/identity/IdentityWorksheetViewModel.h"
#include "viewmodels/tasks/matrix/MatrixWorksheetViewModel.h"
#include "viewmodels/tasks/release/ReleaseWorksheetViewModel.h"
#include "viewmodels/tasks/validation/ValidationWorksheetViewModel.h"

#include <array>

namespace viewmodels {
namespace {

template <typename Sheet>
std::unique_ptr<Worksheet> make(Workbench& bench)
{
    return std::make_unique<Sheet>(bench);
}

struct Entry
{
    std::string_view type;
    std::unique_ptr<Worksheet> (*make)(Workbench&);
    void (*replay)(const ReplaySource&, ReplayLines&);
};

/// One line a task type; its page stands in qml/tasks/<type>/.
constexpr std::array worksheets{
    Entry{"access-log", make<AccessLogWorksheetViewModel>, accessLogReplay},
    Entry{"accounting", make<AccountingWorksheetViewModel>, accountingReplay},
    Entry{"amendment", make<AmendmentWorksheetViewModel>, amendmentReplay},
    Entry{"assembly", make<AssemblyWorksheetViewModel>, assemblyReplay},
    Entry{"audit", make<AuditWorksheetViewModel>, auditReplay},
    Entry{"breach", make<BreachWorksheetViewModel>, breachReplay},
    Entry{"coding", make<CodingWorksheetViewModel>, codingReplay},
    Entry{"deficiency", make<DeficiencyWorksheetViewModel>, deficiencyReplay},
    Entry{"deidentify", make<DeidentifyWorksheetViewModel>, deidentifyReplay},
    Entry{"entry", make<EntryWorksheetViewModel>, entryReplay},
    Entry{"filing", make<FilingWorksheetViewModel>, filingReplay},
    Entry{"identity", make<IdentityWorksheetViewModel>, identityReplay},
    Entry{"release", make<ReleaseWorksheetViewModel>, releaseReplay},
    Entry{"access-matrix", make<MatrixWorksheetViewModel>, matrixReplay},
    Entry{"validation", make<ValidationWorksheetViewModel>, validationReplay},
};

} // namespace

QString Worksheet::title() const
{
    return q(m_bench.task().title);
}

bool Worksheet::undo()
{
    return canUndo() && m_bench.undo();
}

bool Worksheet::redo()
{
    return canRedo() && m_bench.redo();
}

void Worksheet::setCurrent(const QString& line)
{
    if (line == m_current)
        return;
    m_current = line;
    Q_EMIT currentChanged();
    Q_EMIT evidenceChanged();
}

std::unique_ptr<Worksheet> makeWorksheet(std::string_view taskType, Workbench& bench)
{
    for (const Entry& entry : worksheets) {
        if (entry.type == taskType)
            return entry.make(bench);
    }
    return nullptr;
}

void addReplay(const ReplaySource& source, ReplayLines& lines)
{
    for (const Entry& entry : worksheets) {
        if (entry.type == source.task.type)
            entry.replay(source, lines);
    }
}

} // namespace viewmodels
