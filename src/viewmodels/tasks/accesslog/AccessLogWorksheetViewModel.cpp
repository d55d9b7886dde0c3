// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/accesslog/AccessLogWorksheetViewModel.h"

#include "viewmodels/Convert.h"
#include "viewmodels/tasks/accesslog/AccessLogWording.h"
#include "workflow/tasks/accesslog/AccessLogTask.h"

#include <algorithm>

namespace viewmodels {

using access_control::LogEntry;
using access_control::nowhere;
using domain::Json;
using workflow::accesslog::Disposition;
using workflow::accesslog::Verdict;

AccessLogWorksheetViewModel::AccessLogWorksheetViewModel(Workbench& bench)
    : Worksheet(bench), m_entries({"line", "time", "user", "role", "patient", "mrn", "deed", "station", "rules",
                                   "verdict", "tone", "failed", "spoken"}),
      m_evidence({"row", "rule", "title", "evidence"}), m_userFacts({"row", "label", "text", "tone"}),
      m_patientFacts({"row", "label", "text", "tone"}), m_ties({"row", "label", "text", "tone"})
{
    // What the builder laid on the desk was checked there; a faulty one shows an empty desk.
    auto read = workflow::accesslog::readMaterial(bench.task().material);
    if (auto* material = std::get_if<workflow::accesslog::Material>(&read))
        m_material = std::move(*material);
    index();
    connect(this, &Worksheet::currentChanged, this, &AccessLogWorksheetViewModel::showEntry);
    select();
    AccessLogWorksheetViewModel::refresh();
    showEntry();
}

const workflow::accesslog::AccessLogState& AccessLogWorksheetViewModel::state() const
{
    static const workflow::accesslog::AccessLogState none;
    const auto* held = workflow::accesslog::AccessLogTask::valueOf(m_bench.progress().state());
    return held == nullptr ? none : *held;
}

std::string AccessLogWorksheetViewModel::idOf(const LogEntry& entry)
{
    return entry.id.is_string() ? entry.id.get<std::string>() : entry.id.dump();
}

const LogEntry* AccessLogWorksheetViewModel::entry() const
{
    const auto found = m_places.find(s(m_current));
    return found == m_places.end() ? nullptr : &m_material.log.entries[found->second];
}

const Verdict* AccessLogWorksheetViewModel::verdict() const
{
    const auto found = state().rows.find(s(m_current));
    return found == state().rows.end() ? nullptr : &found->second;
}

QString AccessLogWorksheetViewModel::logTitle() const
{
    return q(m_material.title);
}

QString AccessLogWorksheetViewModel::ruleTitle(const std::string& rule) const
{
    const domain::Rule* found = m_bench.rules().find(rule, m_material.today);
    return found == nullptr ? q(rule) : q(found->title);
}

void AccessLogWorksheetViewModel::index()
{
    const auto& log = m_material.log;
    for (std::size_t i = 0; i < log.entries.size(); ++i) {
        const LogEntry& one = log.entries[i];
        const std::string id = idOf(one);
        m_places.emplace(id, i);
        m_hits += m_material.hitsOf(id).empty() ? 0 : 1;
        QStringList words{accesslog::timeText(one.time),
                          accesslog::personName(log, one),
                          q(one.typed),
                          accesslog::patientName(log, one),
                          accesslog::actionTitle(one.action),
                          accesslog::sectionsText(one.sections),
                          q(one.station)};
        if (one.user != nowhere)
            words << accesslog::roleTitle(log.staff[one.user].role) << q(log.unitName(log.staff[one.user].unit));
        if (one.patient != nowhere)
            words << q(log.patients[one.patient].mrn);
        if (one.refused)
            words << tr("failed");
        m_haystacks.push_back(words.join(QLatin1Char('\n')).toCaseFolded());
    }
}

// --- the list

bool AccessLogWorksheetViewModel::isShown(std::size_t place) const
{
    const auto& log = m_material.log;
    const LogEntry& one = log.entries[place];
    const auto& found = m_material.hitsOf(idOf(one));
    if ((m_hitsOnly && found.empty()) || (userOnly() && one.user != m_userOnly)
        || (patientOnly() && one.patient != m_patientOnly))
        return false;
    const auto isRule = [&](const auto& hit) { return q(hit.rule) == m_rule; };
    if (!m_rule.isEmpty() && std::none_of(found.begin(), found.end(), isRule))
        return false;
    if (!m_unit.isEmpty() && (one.user == nowhere || q(log.unitName(log.staff[one.user].unit)) != m_unit))
        return false;
    const QStringList words = m_text.toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return m_haystacks[place].contains(word); });
}

void AccessLogWorksheetViewModel::select()
{
    const auto& log = m_material.log;
    m_shown.clear();
    for (std::size_t i = 0; i < log.entries.size(); ++i) {
        if (isShown(i))
            m_shown.push_back(i);
    }
    const auto key = [&](std::size_t place) {
        const LogEntry& one = log.entries[place];
        if (m_sortBy == QLatin1String("user"))
            return accesslog::personName(log, one);
        if (m_sortBy == QLatin1String("patient"))
            return accesslog::patientName(log, one);
        const auto& found = m_material.hitsOf(idOf(one));
        const int number = found.empty() ? 99 : std::stoi(found.front().rule.substr(1));
        return m_sortBy == QLatin1String("rule") ? QString::number(number).rightJustified(2) : QString();
    };
    std::stable_sort(m_shown.begin(), m_shown.end(),
                     [&](std::size_t a, std::size_t b) { return key(a).compare(key(b)) < 0; });
    fillEntries();
    const auto at = m_places.find(s(m_current));
    const bool isThere = at != m_places.end() && std::find(m_shown.begin(), m_shown.end(), at->second) != m_shown.end();
    if (!isThere)
        setCurrent(m_shown.empty() ? QString() : q(idOf(log.entries[m_shown.front()])));
    Q_EMIT filterChanged();
}

CellListModel::Row AccessLogWorksheetViewModel::entryRow(const LogEntry& one) const
{
    const auto& log = m_material.log;
    const std::string id = idOf(one);
    QStringList rules;
    for (const auto& hit : m_material.hitsOf(id))
        rules.append(q(hit.rule));
    const auto said = state().rows.find(id);
    const bool isSaid = said != state().rows.end();
    const QString verdict = isSaid ? accesslog::dispositionTitle(said->second.disposition) : QString();
    const QString sections = accesslog::sectionsText(one.sections);
    QString deed = accesslog::actionTitle(one.action);
    if (one.refused)
        deed = tr("%1 failed").arg(deed);
    else if (one.breakGlass)
        deed = tr("%1, glass broken").arg(deed);
    if (!sections.isEmpty())
        deed += QStringLiteral(" \u00b7 ") + sections;
    const QString user = accesslog::personName(log, one);
    const QString patient = accesslog::patientName(log, one);
    QStringList spoken{accesslog::timeText(one.time), user, deed};
    if (!patient.isEmpty())
        spoken.insert(2, patient);
    if (!rules.isEmpty())
        spoken.append(rules.join(QLatin1Char(' ')));
    if (isSaid)
        spoken.append(verdict);
    return {q(id),
            accesslog::timeText(one.time),
            user,
            one.user == nowhere ? QString() : accesslog::roleTitle(log.staff[one.user].role),
            patient,
            one.patient == nowhere ? QString() : q(log.patients[one.patient].mrn),
            deed,
            q(one.station),
            rules.join(QLatin1Char(' ')),
            verdict,
            isSaid ? accesslog::dispositionTone(said->second.disposition) : QStringLiteral("plain"),
            one.refused,
            spoken.join(QStringLiteral(", "))};
}

void AccessLogWorksheetViewModel::fillEntries()
{
    std::vector<CellListModel::Row> rows;
    rows.reserve(m_shown.size());
    for (const std::size_t place : m_shown)
        rows.push_back(entryRow(m_material.log.entries[place]));
    m_entries.setRows(std::move(rows));
}

void AccessLogWorksheetViewModel::turn(int by)
{
    if (m_shown.empty())
        return;
    const int row = std::clamp(m_entries.rowOf(m_current) + by, 0, m_entries.rowCount() - 1);
    setCurrent(m_entries.idAt(row));
}

void AccessLogWorksheetViewModel::turnToOpen()
{
    const int from = m_entries.rowOf(m_current);
    for (int row = from + 1; row < m_entries.rowCount(); ++row) {
        const LogEntry& one = m_material.log.entries[m_shown[static_cast<std::size_t>(row)]];
        if (!m_material.hitsOf(idOf(one)).empty() && !isSettled(one))
            return setCurrent(m_entries.idAt(row));
    }
}

// --- the verdict

QString AccessLogWorksheetViewModel::disposition() const
{
    return verdict() == nullptr ? QString() : q(nameOf(verdict()->disposition));
}

QString AccessLogWorksheetViewModel::rule() const
{
    return verdict() == nullptr ? QString() : q(verdict()->rule);
}

QString AccessLogWorksheetViewModel::escalation() const
{
    return verdict() == nullptr ? QString() : q(verdict()->escalation);
}

QString AccessLogWorksheetViewModel::note() const
{
    return verdict() == nullptr ? QString() : q(verdict()->note);
}

bool AccessLogWorksheetViewModel::say(const Verdict& wanted)
{
    if (entry() == nullptr)
        return false;
    if (verdict() != nullptr && *verdict() == wanted)
        return true;
    Json op{{"op", "row.set"}, {"id", s(m_current)}, {"disposition", nameOf(wanted.disposition)}};
    if (!wanted.rule.empty())
        op["rule"] = wanted.rule;
    if (!wanted.escalation.empty())
        op["escalation"] = wanted.escalation;
    if (!wanted.note.empty())
        op["note"] = wanted.note;
    return apply(op);
}

bool AccessLogWorksheetViewModel::setDisposition(const QString& disposition)
{
    const auto wanted = workflow::accesslog::dispositionFrom(s(disposition));
    if (!wanted)
        return false;
    Verdict next = verdict() == nullptr ? Verdict() : *verdict();
    next.disposition = *wanted;
    const auto& found = m_material.hitsOf(s(m_current));
    if (next.rule.empty() && !found.empty() && *wanted != Disposition::Appropriate)
        next.rule = found.front().rule;
    if (*wanted == Disposition::Appropriate) {
        next.rule.clear();
        next.escalation.clear();
    }
    return say(next);
}

bool AccessLogWorksheetViewModel::setRule(const QString& rule)
{
    Verdict next = verdict() == nullptr ? Verdict{Disposition::FollowUp, {}, {}, {}} : *verdict();
    next.rule = s(rule);
    return say(next);
}

bool AccessLogWorksheetViewModel::setEscalation(const QString& escalation)
{
    Verdict next = verdict() == nullptr ? Verdict{Disposition::FollowUp, {}, {}, {}} : *verdict();
    next.escalation = s(escalation);
    return say(next);
}

bool AccessLogWorksheetViewModel::setNote(const QString& note)
{
    Verdict next = verdict() == nullptr ? Verdict{Disposition::FollowUp, {}, {}, {}} : *verdict();
    next.note = s(note.trimmed());
    return say(next);
}

bool AccessLogWorksheetViewModel::clear()
{
    return verdict() != nullptr && apply({{"op", "row.remove"}, {"id", s(m_current)}});
}

void AccessLogWorksheetViewModel::refresh()
{
    fillEntries();
    fillUnsettled();
    Q_EMIT changed();
    Q_EMIT unsettledChanged();
}

/// Entries of one person at one chart are one thing, and settling one of them is enough.
bool AccessLogWorksheetViewModel::isSettled(const LogEntry& one) const
{
    return std::any_of(state().rows.begin(), state().rows.end(), [&](const auto& said) {
        const auto place = m_places.find(said.first);
        if (place == m_places.end())
            return false;
        const LogEntry& other = m_material.log.entries[place->second];
        constexpr std::int64_t oneSitting = 14'400;
        const std::int64_t apart = one.time.second - other.time.second;
        return other.user == one.user
               && (other.patient == one.patient || one.patient == nowhere || other.patient == nowhere)
               && apart <= oneSitting && apart >= -oneSitting;
    });
}

void AccessLogWorksheetViewModel::fillUnsettled()
{
    m_unsettled.clear();
    m_hitsOpen = 0;
    for (const LogEntry& one : m_material.log.entries) {
        const std::string id = idOf(one);
        const QString called =
            accesslog::timeText(one.time) + QStringLiteral(" ") + accesslog::personName(m_material.log, one);
        const auto said = state().rows.find(id);
        if (said == state().rows.end()) {
            if (m_material.hitsOf(id).empty() || isSettled(one))
                continue;
            ++m_hitsOpen;
            m_unsettled.append(tr("%1: nothing is said of the hit").arg(called));
            continue;
        }
        if (said->second.disposition == Disposition::Appropriate)
            continue;
        if (said->second.rule.empty())
            m_unsettled.append(tr("%1: no rule is named").arg(called));
        if (said->second.escalation.empty())
            m_unsettled.append(tr("%1: who is told?").arg(called));
    }
}

} // namespace viewmodels
