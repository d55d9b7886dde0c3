// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/Worksheet.h"

#include "viewmodels/Convert.h"
#include "viewmodels/tasks/amendment/AmendmentWorksheetViewModel.h"
#include "viewmodels/tasks/assembly/AssemblyWorksheetViewModel.h"
#include "viewmodels/tasks/audit/AuditWorksheetViewModel.h"
#include "viewmodels/tasks/coding/CodingWorksheetViewModel.h"
#include "viewmodels/tasks/deficiency/DeficiencyWorksheetViewModel.h"
#include "viewmodels/tasks/entry/EntryWorksheetViewModel.h"
#include "viewmodels/tasks/filing/FilingWorksheetViewModel.h"
#include "viewmodels/tasks/identity/IdentityWorksheetViewModel.h"
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
};

/// One line a task type; its page stands in qml/tasks/<type>/.
constexpr std::array worksheets{
    Entry{"audit", make<AuditWorksheetViewModel>},           Entry{"amendment", make<AmendmentWorksheetViewModel>},
    Entry{"coding", make<CodingWorksheetViewModel>},         Entry{"deficiency", make<DeficiencyWorksheetViewModel>},
    Entry{"entry", make<EntryWorksheetViewModel>},           Entry{"identity", make<IdentityWorksheetViewModel>},
    Entry{"filing", make<FilingWorksheetViewModel>},         Entry{"assembly", make<AssemblyWorksheetViewModel>},
    Entry{"validation", make<ValidationWorksheetViewModel>},
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

} // namespace viewmodels
