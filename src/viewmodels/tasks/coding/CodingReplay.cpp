// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/Convert.h"
#include "viewmodels/ReplaySheetModel.h"
#include "viewmodels/tasks/Replays.h"
#include "workflow/tasks/coding/CodingState.h"

namespace viewmodels {
namespace {

void addCode(const ReplaySource& source, ReplayLines& lines, const QString& part, codesets::System system,
             const std::string& code, QStringList details, std::size_t quotes)
{
    const codesets::Edition* edition = source.session.codes.of(system);
    const codesets::Code* known = edition ? edition->find(code) : nullptr;
    if (quotes > 0)
        details.append(ReplaySheetModel::tr("%n quote(s)", nullptr, static_cast<int>(quotes)));
    lines.add(part, q(codesets::shown(system, code)), known ? q(known->title) : QString(),
              details.join(QStringLiteral(" · ")));
}

} // namespace

void codingReplay(const ReplaySource& source, ReplayLines& lines)
{
    const auto* sheet = dynamic_cast<const workflow::coding::CodingState*>(&source.state);
    if (sheet == nullptr)
        return;
    for (const auto& line : sheet->diagnoses) {
        QStringList details;
        if (!line.poa.empty())
            details.append(ReplaySheetModel::tr("POA %1").arg(q(line.poa)));
        if (line.query)
            details.append(ReplaySheetModel::tr("query"));
        addCode(source, lines, ReplaySheetModel::tr("Diagnoses"), codesets::System::Icd10cm, line.code, details,
                line.evidence.size());
    }
    for (const auto& line : sheet->procedures) {
        QStringList details;
        if (line.units != 1)
            details.append(ReplaySheetModel::tr("%1 units").arg(line.units));
        for (const std::string& modifier : line.modifiers)
            details.append(q(modifier));
        addCode(source, lines, ReplaySheetModel::tr("Procedures"), line.system, line.code, details,
                line.evidence.size());
    }
}

} // namespace viewmodels
