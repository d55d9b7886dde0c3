// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/ReplaySheetModel.h"

#include "viewmodels/Convert.h"
#include "viewmodels/tasks/filing/FilingReplay.h"
#include "workflow/tasks/audit/AuditTask.h"
#include "workflow/tasks/filing/FilingTask.h"

#include <algorithm>

namespace viewmodels {
namespace {

using domain::Json;

codesets::System systemOf(const Json& entry)
{
    const auto named = codesets::systemFrom(entry.value("system", std::string("icd10cm")));
    return named.value_or(codesets::System::Icd10cm);
}

QString detailOf(const Json& entry)
{
    QStringList parts;
    if (const std::string poa = entry.value("poa", std::string()); !poa.empty())
        parts.append(ReplaySheetModel::tr("POA %1").arg(q(poa)));
    if (const int units = entry.value("units", 1); units != 1)
        parts.append(ReplaySheetModel::tr("%1 units").arg(units));
    for (const Json& modifier : entry.value("modifiers", Json::array()))
        parts.append(q(modifier.get<std::string>()));
    if (entry.value("query", false))
        parts.append(ReplaySheetModel::tr("query"));
    if (const std::size_t quotes = entry.value("evidence", Json::array()).size(); quotes > 0)
        parts.append(ReplaySheetModel::tr("%n quote(s)", nullptr, static_cast<int>(quotes)));
    return parts.join(QStringLiteral(" · "));
}

void addLines(std::vector<SheetLine>& lines, const services::OpenedSession& session, const Json& entries,
              const QString& part)
{
    int sequence = 0;
    for (const Json& entry : entries) {
        const codesets::System system = systemOf(entry);
        const std::string code = entry.value("code", std::string());
        const codesets::Edition* edition = session.codes.of(system);
        const codesets::Code* known = edition ? edition->find(code) : nullptr;
        lines.push_back({++sequence, part, q(codesets::shown(system, code)), known ? q(known->title) : QString(),
                         detailOf(entry), false});
    }
}

void addFlags(std::vector<SheetLine>& lines, const services::Workplace& place, const services::OpenedSession& session,
              const Json& flags)
{
    const domain::Discrepancies& kinds = place.content.house().discrepancies;
    int sequence = 0;
    for (const Json& flag : flags) {
        const int number = flag.value("kind", 0);
        const domain::Discrepancy* kind = kinds.find(number);
        const auto path = domain::mendPathFrom(flag.value("path", std::string()));
        const int severity = flag.value("severity", 0);
        QStringList parts;
        if (const std::string page = services::pageTitle(session.scenario, flag.value("document", std::string()));
            !page.empty())
            parts.append(q(page));
        if (severity > 0)
            parts.append(ReplaySheetModel::tr("severity %1").arg(severity));
        if (path)
            parts.append(q(domain::mendPaths.at(static_cast<std::size_t>(*path)).title));
        lines.push_back({++sequence, ReplaySheetModel::tr("Flags"), number > 0 ? QString::number(number) : QString(),
                         kind ? q(kind->title) : ReplaySheetModel::tr("No kind yet"), parts.join(QStringLiteral(" · ")),
                         false});
    }
}

void addPattern(std::vector<SheetLine>& lines, const services::Workplace& place, const Json& pattern)
{
    if (!pattern.is_object())
        return;
    const generation::House& house = place.content.house();
    const int number = pattern.value("kind", 0);
    const domain::Discrepancy* kind = house.discrepancies.find(number);
    const records::StaffMember* who = house.member(pattern.value("who", std::string()));
    lines.push_back({1, ReplaySheetModel::tr("Pattern"), QString::number(number),
                     kind ? q(kind->title) : QString::number(number), who ? q(records::displayName(*who)) : QString(),
                     false});
}

} // namespace

int ReplaySheetModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant ReplaySheetModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SheetLine& line = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case SequenceRole:
        return line.sequence;
    case PartRole:
        return line.part;
    case Qt::DisplayRole:
    case CodeRole:
        return line.code;
    case TitleRole:
        return line.title;
    case DetailRole:
        return line.detail;
    case ChangedRole:
        return line.changed;
    default:
        return {};
    }
}

QHash<int, QByteArray> ReplaySheetModel::roleNames() const
{
    return {{SequenceRole, "sequence"}, {PartRole, "part"},     {CodeRole, "code"},
            {TitleRole, "title"},       {DetailRole, "detail"}, {ChangedRole, "changed"}};
}

void ReplaySheetModel::setLines(std::vector<SheetLine> lines)
{
    if (lines == m_lines)
        return;
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
    Q_EMIT countChanged();
}

std::vector<SheetLine> sheetLines(const services::Workplace& place, const services::OpenedSession& session,
                                  const workflow::SessionState& state)
{
    std::vector<SheetLine> lines;
    for (const workflow::TaskDefinition& task : session.scenario.tasks) {
        const auto progress = state.tasks.find(task.id);
        const workflow::TaskType* type = place.types.find(task.type);
        if (progress == state.tasks.end() || !type || progress->second.history.empty())
            continue;
        const Json sheet = type->submission(progress->second.state());
        addLines(lines, session, sheet.value("diagnoses", Json::array()), ReplaySheetModel::tr("Diagnoses"));
        addLines(lines, session, sheet.value("procedures", Json::array()), ReplaySheetModel::tr("Procedures"));
        if (task.type == workflow::audit::AuditTask::typeId) {
            addFlags(lines, place, session, sheet.value("findings", Json::array()));
            addPattern(lines, place, sheet.value("pattern", Json()));
        }
        if (task.type == workflow::filing::FilingTask::typeId)
            addFilingLines(lines, task, sheet);
    }
    return lines;
}

void markChanges(std::vector<SheetLine>& now, const std::vector<SheetLine>& before)
{
    for (SheetLine& line : now) {
        SheetLine plain = line;
        plain.changed = false;
        line.changed = std::find(before.begin(), before.end(), plain) == before.end();
    }
}

} // namespace viewmodels
