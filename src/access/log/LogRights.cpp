// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/log/LogRules.h"

#include <cstdlib>

namespace access_control {

namespace {

constexpr std::int64_t glassMinutes = 60; // the time that a broken glass stays open

/// The right that an action needs; to search and to print is to see.
std::string rightFor(const std::string& action)
{
    static const std::set<std::string, std::less<>> own{"enter", "sign", "code", "release", "audit"};
    return own.contains(action) ? action : "view";
}

class RightsReview
{
public:
    RightsReview(const LogUnderReview& under, std::vector<LogHit>& hits)
        : m_under(under), m_log(under.log), m_hits(hits)
    {
    }

    void run()
    {
        for (Place i = 0; i < m_log.entries.size(); ++i) {
            const LogEntry& entry = m_log.entries[i];
            if (entry.user == nowhere || entry.refused || entry.isLogin() || entry.isLogout())
                continue;
            const std::string closed = closedTo(entry);
            if (!closed.empty())
                m_hits.push_back(
                    {i, 9, "The access matrix gives the role " + m_log.staff[entry.user].role + " " + closed + "."});
            if (entry.breakGlass && entry.patient != nowhere)
                glass(i, entry);
        }
    }

private:
    /// What the role has no right to; empty where all is open to it.
    [[nodiscard]] std::string closedTo(const LogEntry& entry) const
    {
        const std::string& role = m_log.staff[entry.user].role;
        if (entry.sections.empty() && entry.patient != nowhere && !m_under.rights.opensCharts(role))
            return "no section of a chart";
        const std::string wanted = rightFor(entry.action);
        std::string closed;
        for (const std::string& section : entry.sections) {
            const SectionRight* right = m_under.rights.right(role, section);
            const bool open = right != nullptr && right->actions.contains(wanted) && isMet(right->condition, entry);
            if (!open)
                closed += (closed.empty() ? "" : ", ") + section;
        }
        return closed.empty() ? closed : "no right to " + wanted + " in " + closed;
    }

    /// Conditions that a log can tell: who keeps no tie to a patient wrote no note of theirs, and system entries are
    /// about nobody. Consent, sample and case are not in the log.
    [[nodiscard]] bool isMet(const std::string& condition, const LogEntry& entry) const
    {
        if (condition == "author" && entry.patient != nowhere) {
            const auto tie = m_under.care.task(entry);
            return tie && (tie->kind == Tie::Kind::Assignment || tie->kind == Tie::Kind::Attending);
        }
        return condition != "system" || entry.patient == nowhere;
    }

    void glass(Place place, const LogEntry& entry)
    {
        const LogEvent* near = nullptr;
        for (const LogEvent* event : m_under.care.events(entry.patient)) {
            if (std::llabs(event->time.second - entry.time.second) > glassMinutes * 60)
                continue;
            near = event;
            if (isInIt(*event, entry))
                return;
        }
        std::string text =
            who(m_log, entry.user) + " broke the glass on " + whom(m_log, entry.patient) + " at " + when(entry.time);
        if (!entry.reason.empty())
            text += " (\"" + entry.reason + "\")";
        if (near == nullptr)
            text += "; no event is documented within the hour.";
        else
            text += "; the " + near->kind + " at " + when(near->time) + " in " + m_log.unitName(near->unit)
                    + " had another team, and they were not on duty there.";
        m_hits.push_back({place, 11, std::move(text)});
    }

    /// Role, place and event agree: on its team, or of a treating role and on duty where it happened.
    [[nodiscard]] bool isInIt(const LogEvent& event, const LogEntry& entry) const
    {
        for (const Place member : event.team) {
            if (member == entry.user)
                return true;
        }
        if (!m_under.rights.isTreating(m_log.staff[entry.user].role) || event.unit == nowhere)
            return false;
        const Duty* shift = m_under.care.shift(entry.user, entry.time);
        const Duty* call = m_under.care.onCall(entry.user, entry.time);
        if (!m_under.care.hasShifts(entry.user))
            return m_log.staff[entry.user].unit == event.unit;
        return (shift != nullptr && shift->unit == event.unit) || (call != nullptr && call->unit == event.unit);
    }

    const LogUnderReview& m_under;
    const AccessLog& m_log;
    std::vector<LogHit>& m_hits;
};

} // namespace

void reviewRights(const LogUnderReview& under, std::vector<LogHit>& hits)
{
    RightsReview(under, hits).run();
}

} // namespace access_control
