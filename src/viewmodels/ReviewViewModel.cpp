// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/ReviewViewModel.h"

#include "viewmodels/Convert.h"
#include "viewmodels/ReviewPoints.h"
#include "viewmodels/ScoreWords.h"

#include <algorithm>

namespace viewmodels {
namespace {

/// Kept among the settings: how many objections there were when the instructor had been through the session.
std::string acceptedKey(const std::string& session)
{
    return "review.accepted." + session;
}

} // namespace

ReviewViewModel::ReviewViewModel(const services::Workplace& workplace, QObject* parent)
    : SessionReading(workplace, parent), m_sessions(this), m_timeline(this), m_visits(this), m_sheet(this),
      m_choices(this), m_comments(this), m_history(this)
{
    connect(this, &SessionReading::currentChanged, this, &ReviewViewModel::readFinding);
}

void ReviewViewModel::refresh()
{
    readSessions();
    reload();
}

void ReviewViewModel::readSessions()
{
    domain::Result<std::vector<services::SessionSummary>> all = services::Review(place()).sessions();
    if (!all) {
        Q_EMIT failed(sentence(all.error()));
        return;
    }
    std::vector<SessionListModel::Entry> entries;
    for (services::SessionSummary& session : *all) {
        const bool seen = accepted(session);
        entries.push_back({std::move(session), seen});
    }
    m_sessions.setEntries(std::move(entries));
}

bool ReviewViewModel::accepted(const services::SessionSummary& session) const
{
    const domain::Result<std::optional<std::string>> noted = place().settings.get(acceptedKey(session.id));
    return noted && *noted && **noted == std::to_string(session.disagreements);
}

void ReviewViewModel::sessionRead()
{
    readReplay();
    readFinding();
}

void ReviewViewModel::readReplay()
{
    m_timeline.setMoments(opened() ? services::Review(place()).timeline(*opened()) : std::vector<services::Moment>());
    m_visits.setVisits(opened() ? visitsOf(*opened(), m_timeline) : std::vector<VisitListModel::Visit>());
    const bool other = m_replayed != session();
    m_replayed = session();
    m_position = other ? eventCount() : std::min(m_position, eventCount());
    m_sheet.setLines(linesAt(m_position));
    Q_EMIT positionChanged();
}

std::vector<SheetLine> ReviewViewModel::linesAt(int position) const
{
    if (!opened() || position < 0)
        return {};
    const auto state = services::Review(place()).at(*opened(), static_cast<std::size_t>(position));
    return state ? sheetLines(place(), *opened(), *state) : std::vector<SheetLine>();
}

void ReviewViewModel::setPosition(int position)
{
    const int next = std::clamp(position, 0, eventCount());
    if (next == m_position)
        return;
    m_position = next;
    std::vector<SheetLine> lines = linesAt(next);
    if (next > 0)
        markChanges(lines, linesAt(next - 1));
    m_sheet.setLines(std::move(lines));
    Q_EMIT positionChanged();
}

void ReviewViewModel::scrub(double share)
{
    setPosition(m_timeline.eventAt(share));
}

QString ReviewViewModel::moment() const
{
    if (m_position < 1 || m_position > eventCount())
        return tr("Before the start");
    return q(m_timeline.moments()[static_cast<std::size_t>(m_position) - 1].label);
}

QString ReviewViewModel::momentTime() const
{
    if (eventCount() == 0)
        return {};
    const auto event = static_cast<std::size_t>(std::clamp(m_position, 1, eventCount())) - 1;
    return clockText(m_timeline.moments()[event].at);
}

bool ReviewViewModel::openNeighbour(int step)
{
    const QString next = m_sessions.sessionAt(m_sessions.rowOf(session()) + step);
    if (next.isEmpty())
        return false;
    open(next);
    return true;
}

void ReviewViewModel::acceptAndNext()
{
    if (!opened())
        return;
    const std::string id = s(session());
    const int row = m_sessions.rowOf(session());
    const std::string seen = std::to_string(opened()->state.disagreements.size());
    if (!succeeded(place().settings.set(acceptedKey(id), seen)))
        return;
    readSessions();
    // Under "To review" the session has left the list and the next one stands in its row.
    const bool gone = m_sessions.rowOf(session()) < 0;
    const QString next = m_sessions.sessionAt(gone ? row : row + 1);
    if (!next.isEmpty())
        open(next);
    else
        Q_EMIT told(tr("That was the last one in this list."));
}

bool ReviewViewModel::importFile(const QUrl& file)
{
    const domain::Result<std::string> id = services::Review(place()).importFile(fileOf(file));
    if (!id) {
        Q_EMIT failed(sentence(id.error()));
        return false;
    }
    m_sessions.setText(QString());
    m_sessions.setFilter(SessionListModel::All);
    readSessions();
    open(q(*id));
    Q_EMIT told(tr("%1 is whole and was added.").arg(file.fileName()));
    return true;
}

bool ReviewViewModel::saveSession(const QUrl& file)
{
    const bool saved = succeeded(services::Review(place()).exportFile(s(session()), fileOf(file)));
    if (saved)
        Q_EMIT told(tr("Session saved as %1.").arg(file.fileName()));
    return saved;
}

bool ReviewViewModel::remove(const QString& id)
{
    const bool current = id == session();
    if (!succeeded(services::Review(place()).erase(s(id))))
        return false;
    succeeded(place().settings.remove(acceptedKey(s(id))));
    if (current)
        close();
    readSessions();
    return true;
}

bool ReviewViewModel::changedWith(const domain::Status& status)
{
    if (!succeeded(status))
        return false;
    readChanged();
    readSessions();
    return true;
}

bool ReviewViewModel::applyOverride(const QString& typed, const QString& why)
{
    const FindingRow* row = chosen();
    if (!row)
        return false;
    const std::optional<domain::Points> given = typedPoints(typed);
    if (!given) {
        Q_EMIT failed(tr("Give the points as a number, for example 2.5."));
        return false;
    }
    return changedWith(
        services::Review(place()).override(*opened(), row->finding.id, *given, s(why), personAt(place())));
}

bool ReviewViewModel::clearOverride(const QString& why)
{
    const FindingRow* row = chosen();
    return row && changedWith(services::Review(place()).clear(*opened(), row->finding.id, personAt(place()), s(why)));
}

bool ReviewViewModel::addComment(const QString& text)
{
    if (!opened())
        return false;
    const FindingRow* row = chosen();
    const std::string finding = row ? row->finding.id : std::string();
    return changedWith(services::Review(place()).comment(*opened(), finding, s(text), personAt(place())));
}

QString ReviewViewModel::playedText() const
{
    if (!opened())
        return {};
    return tr("%1 · seed %2 · %3 at the desk")
        .arg(momentText(opened()->record.header.started), seedText(), durationText(opened()->current.atDesk));
}

QString ReviewViewModel::automaticPercent() const
{
    return opened() ? percentText(opened()->automatic.percentTenths) : QString();
}

QString ReviewViewModel::percent() const
{
    return opened() ? percentText(opened()->current.percentTenths) : QString();
}

QString ReviewViewModel::passLine() const
{
    return opened() ? passText(opened()->current) : QString();
}

} // namespace viewmodels
