// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/Convert.h"
#include "viewmodels/tasks/accesslog/AccessLogWording.h"
#include "viewmodels/tasks/accesslog/AccessLogWorksheetViewModel.h"

#include <algorithm>

namespace viewmodels {

using access_control::Duty;
using access_control::LogEntry;
using access_control::LogPatient;
using access_control::LogStaff;
using access_control::nowhere;

namespace {

constexpr std::int64_t aDay = 86'400;

/// Facts as they are laid down, one under the other.
class FactRows
{
public:
    void add(const QString& label, const QString& text, const char* tone = "plain")
    {
        if (!text.isEmpty())
            m_rows.push_back({QString::number(m_rows.size()), label, text, QString::fromLatin1(tone)});
    }
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }
    [[nodiscard]] std::vector<CellListModel::Row> take() { return std::move(m_rows); }

private:
    std::vector<CellListModel::Row> m_rows;
};

bool holds(const access_control::Period& time, const access_control::Moment& at)
{
    return time.from <= at && at < time.to;
}

/// The duty at that moment, or the nearest before it.
const Duty* dutyAt(const std::vector<Duty>& duties, const LogEntry& entry)
{
    const Duty* nearest = nullptr;
    for (const Duty& one : duties) {
        if (one.user != entry.user || entry.time < one.time.from)
            continue;
        if (nearest == nullptr || nearest->time.from < one.time.from)
            nearest = &one;
    }
    return nearest;
}

} // namespace

QString AccessLogWorksheetViewModel::entryTitle() const
{
    const LogEntry* one = entry();
    if (one == nullptr)
        return {};
    return tr("%1, %2").arg(accesslog::timeText(one->time), accesslog::personName(m_material.log, *one));
}

QString AccessLogWorksheetViewModel::userTitle() const
{
    return entry() == nullptr ? QString() : accesslog::personName(m_material.log, *entry());
}

QString AccessLogWorksheetViewModel::userSubtitle() const
{
    if (entry() == nullptr || entry()->user == nowhere)
        return entry() == nullptr ? QString() : tr("nobody has this name");
    const LogStaff& one = m_material.log.staff[entry()->user];
    return accesslog::roleTitle(one.role) + QStringLiteral(" \u00b7 ") + q(m_material.log.unitName(one.unit));
}

QString AccessLogWorksheetViewModel::patientTitle() const
{
    return entry() == nullptr ? QString() : accesslog::patientName(m_material.log, *entry());
}

QString AccessLogWorksheetViewModel::patientSubtitle() const
{
    if (entry() == nullptr || entry()->patient == nowhere)
        return {};
    const LogPatient& one = m_material.log.patients[entry()->patient];
    QStringList words{q(one.mrn)};
    if (one.vip)
        words.append(tr("VIP"));
    if (one.isEmployee)
        words.append(tr("works here"));
    return words.join(QStringLiteral(" \u00b7 "));
}

void AccessLogWorksheetViewModel::showEntry()
{
    fillEvidence();
    fillUser();
    fillPatient();
    fillTies();
    Q_EMIT entryChanged();
    Q_EMIT changed();
}

void AccessLogWorksheetViewModel::fillEvidence()
{
    std::vector<CellListModel::Row> rows;
    for (const auto& hit : m_material.hitsOf(s(m_current)))
        rows.push_back({q(hit.rule), q(hit.rule), ruleTitle(hit.rule), q(hit.evidence)});
    m_evidence.setRows(std::move(rows));
}

void AccessLogWorksheetViewModel::fillUser()
{
    FactRows rows;
    const LogEntry* one = entry();
    const auto& log = m_material.log;
    if (one != nullptr && one->user != nowhere) {
        const LogStaff& person = log.staff[one->user];
        const Duty* shift = dutyAt(log.shifts, *one);
        if (shift == nullptr)
            rows.add(tr("Shift"), tr("none so far"));
        else if (holds(shift->time, one->time))
            rows.add(tr("Shift"), tr("%1, on duty").arg(accesslog::periodText(shift->time)), "right");
        else
            rows.add(tr("Shift"), tr("off duty; the last was %1").arg(accesslog::periodText(shift->time)), "partly");
        const Duty* call = dutyAt(log.onCall, *one);
        if (call != nullptr && holds(call->time, one->time))
            rows.add(tr("On call"),
                     q(log.unitName(call->unit)) + QStringLiteral(", ") + accesslog::periodText(call->time));
        if (person.employedTo)
            rows.add(tr("Employed"), tr("until %1").arg(accesslog::timeText(*person.employedTo).left(5)),
                     *person.employedTo <= one->time ? "wrong" : "plain");
        rows.add(tr("Address"), q(person.address));
        QStringList assigned;
        for (const auto& task : log.assignments) {
            if (task.user == one->user && task.time.from.second - aDay <= one->time.second
                && one->time.second < task.time.to.second + aDay && assigned.size() < 8) {
                const QString name = q(log.patients[task.patient].name);
                if (!assigned.contains(name))
                    assigned.append(name);
            }
        }
        rows.add(tr("Assigned"), assigned.join(QStringLiteral(", ")));
        QStringList listed;
        for (const auto& item : log.worklists) {
            if (item.user == one->user && holds(item.day, one->time) && listed.size() < 12)
                listed.append(q(log.patients[item.patient].name));
        }
        rows.add(tr("Lists"), listed.join(QStringLiteral(", ")));
        for (const auto& [manager, led] : log.manages) {
            if (led == one->user)
                rows.add(tr("Led by"), q(log.staff[manager].name));
        }
    }
    if (one != nullptr) {
        const QString site = one->site == nowhere ? tr("place unknown") : q(log.sites.shown(one->site));
        rows.add(tr("Station"), q(one->station) + QStringLiteral(", ") + site);
        const auto own = std::count_if(log.entries.begin(), log.entries.end(),
                                       [&](const LogEntry& each) { return each.user == one->user; });
        const auto suspect = std::count_if(log.entries.begin(), log.entries.end(), [&](const LogEntry& each) {
            return each.user == one->user && !m_material.hitsOf(idOf(each)).empty();
        });
        rows.add(tr("In this log"), tr("%1 entries, %2 of them hit").arg(own).arg(suspect));
    }
    m_userFacts.setRows(rows.take());
}

void AccessLogWorksheetViewModel::fillPatient()
{
    FactRows rows;
    const LogEntry* one = entry();
    const auto& log = m_material.log;
    if (one != nullptr && one->patient != nowhere) {
        const LogPatient& patient = log.patients[one->patient];
        if (patient.isEmployee && patient.employee != nowhere) {
            const LogStaff& staff = log.staff[patient.employee];
            rows.add(tr("Works here"),
                     accesslog::roleTitle(staff.role) + QStringLiteral(", ") + q(log.unitName(staff.unit)), "note");
        }
        rows.add(tr("Address"), q(patient.address));
        for (const auto& stay : log.encounters) {
            if (stay.patient != one->patient)
                continue;
            QString text = q(stay.kind) + QStringLiteral(", ") + q(log.unitName(stay.unit)) + QStringLiteral(", ")
                           + accesslog::periodText(stay.stay);
            if (stay.attending != nowhere)
                text += tr("; attending %1").arg(q(log.staff[stay.attending].name));
            rows.add(tr("Stay"), text, holds(stay.stay, one->time) ? "right" : "plain");
        }
        for (const auto& event : log.events) {
            if (event.patient != one->patient)
                continue;
            QStringList team;
            for (const auto member : event.team)
                team.append(q(log.staff[member].name));
            QString text =
                tr("%1, %2, %3").arg(q(event.kind), q(log.unitName(event.unit)), accesslog::timeText(event.time));
            if (!team.isEmpty())
                text += tr("; team: %1").arg(team.join(QStringLiteral(", ")));
            rows.add(tr("Event"), text, "note");
        }
        const auto opened = std::count_if(log.entries.begin(), log.entries.end(),
                                          [&](const LogEntry& each) { return each.patient == one->patient; });
        rows.add(tr("In this log"), tr("%1 entries").arg(opened));
    }
    m_patientFacts.setRows(rows.take());
}

void AccessLogWorksheetViewModel::fillTies()
{
    FactRows rows;
    const LogEntry* one = entry();
    const auto& log = m_material.log;
    if (one != nullptr && one->patient != nowhere && one->user != nowhere) {
        for (const auto& task : log.assignments) {
            if (task.user == one->user && task.patient == one->patient)
                rows.add(tr("Assignment"), q(task.kind) + QStringLiteral(", ") + accesslog::periodText(task.time),
                         holds(task.time, one->time) ? "right" : "plain");
        }
        for (const auto& item : log.worklists) {
            if (item.user == one->user && item.patient == one->patient)
                rows.add(tr("Worklist"),
                         q(item.list) + QStringLiteral(", ") + accesslog::timeText(item.day.from).left(5),
                         holds(item.day, one->time) ? "right" : "plain");
        }
        for (const auto& request : log.requests) {
            if (request.patient == one->patient && (request.user == one->user || request.user == nowhere))
                rows.add(tr("Request"), tr("%1, logged %2").arg(q(request.id), accesslog::timeText(request.logged)),
                         request.logged <= one->time ? "right" : "plain");
        }
        for (const auto& event : log.events) {
            if (event.patient == one->patient
                && std::find(event.team.begin(), event.team.end(), one->user) != event.team.end())
                rows.add(tr("On the team"), q(event.kind) + QStringLiteral(", ") + accesslog::timeText(event.time),
                         "right");
        }
        for (const auto& stay : log.encounters) {
            if (stay.patient != one->patient)
                continue;
            if (stay.attending == one->user)
                rows.add(tr("Attending"), accesslog::periodText(stay.stay),
                         holds(stay.stay, one->time) ? "right" : "plain");
            const auto isThere = [&](const Duty& duty) {
                return duty.user == one->user && duty.unit == stay.unit && holds(duty.time, one->time)
                       && holds(stay.stay, one->time);
            };
            if (std::any_of(log.shifts.begin(), log.shifts.end(), isThere))
                rows.add(tr("Same unit"), tr("on duty on %1, where the patient was").arg(q(log.unitName(stay.unit))),
                         "note");
        }
        if (rows.isEmpty())
            rows.add(tr("Nothing"), tr("no assignment, list, request, event or shift on the patient's unit"), "partly");
    }
    m_ties.setRows(rows.take());
}

} // namespace viewmodels
