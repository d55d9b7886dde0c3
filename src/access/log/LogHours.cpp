// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/log/LogRules.h"

#include <array>
#include <cctype>
#include <cstdlib>

namespace access_control {

namespace {

constexpr std::int64_t minutes = 60;
constexpr std::int64_t handOver = 30 * minutes;  // before and after a shift
constexpr std::int64_t charting = 120 * minutes; // reading that goes with writing

bool isWriting(const LogEntry& entry)
{
    return entry.action == "enter" || entry.action == "sign";
}

/// A site that is no building of the house.
bool isRemote(const std::string& site)
{
    static constexpr std::array<std::string_view, 4> words{"remote", "home", "vpn", "off-site"};
    std::string lower;
    for (const char c : site)
        lower += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    for (const std::string_view word : words) {
        if (lower.find(word) != std::string::npos)
            return true;
    }
    return false;
}

class Hours
{
public:
    Hours(const LogUnderReview& under, std::vector<LogHit>& hits)
        : m_log(under.log), m_care(under.care), m_hits(hits), m_written(under.log.staff.size())
    {
        for (Place site = 0; site < m_log.sites.size(); ++site)
            m_remote.push_back(isRemote(m_log.sites.shown(site)));
        for (const LogEntry& entry : m_log.entries) {
            if (isSeen(entry) && isWriting(entry) && entry.patient != nowhere && m_care.any(entry))
                m_written[entry.user].push_back(&entry);
        }
    }

    void run()
    {
        for (Place i = 0; i < m_log.entries.size(); ++i) {
            const LogEntry& entry = m_log.entries[i];
            if (!isSeen(entry))
                continue;
            employment(i, entry);
            duty(i, entry);
        }
    }

private:
    static bool isSeen(const LogEntry& entry) { return entry.user != nowhere && !entry.refused; }

    void employment(Place place, const LogEntry& entry)
    {
        const LogStaff& one = m_log.staff[entry.user];
        if (one.employedTo && *one.employedTo <= entry.time)
            m_hits.push_back({place, 7,
                              "The account of " + who(m_log, entry.user) + " was used at " + when(entry.time)
                                  + "; the employment had ended by " + when(*one.employedTo) + "."});
        else if (one.employedFrom && entry.time < *one.employedFrom)
            m_hits.push_back({place, 7,
                              "The account of " + who(m_log, entry.user) + " was used at " + when(entry.time)
                                  + "; the employment begins on " + when(*one.employedFrom) + "."});
    }

    void duty(Place place, const LogEntry& entry)
    {
        if (!m_care.hasShifts(entry.user) || m_care.onCall(entry.user, entry.time) != nullptr || isFinishing(entry)
            || isCalledIn(entry))
            return;
        if (m_care.shift(entry.user, entry.time, handOver) == nullptr) {
            m_hits.push_back({place, 5, offShift(entry)});
            return;
        }
        if (isRemoteSite(entry) && worksInTheHouse(entry.user))
            m_hits.push_back({place, 5,
                              who(m_log, entry.user) + " was on shift in the house at " + when(entry.time)
                                  + " and not on call; the entry came from " + m_log.sites.shown(entry.site) + " ("
                                  + entry.station + ")."});
    }

    [[nodiscard]] std::string offShift(const LogEntry& entry) const
    {
        std::string text = who(m_log, entry.user) + " had neither shift nor on-call duty at " + when(entry.time);
        if (const Duty* last = m_care.lastShift(entry.user, entry.time))
            text += "; the last shift ended " + when(last->time.to);
        if (isRemoteSite(entry))
            text += "; the entry came from " + m_log.sites.shown(entry.site);
        return text + ".";
    }

    /// Work on a patient of the shift that is just over: something is written, and what is read goes with it.
    [[nodiscard]] bool isFinishing(const LogEntry& entry) const
    {
        const Duty* last = m_care.lastShift(entry.user, entry.time);
        if (last == nullptr || entry.time.second > last->time.to.second + m_care.grace())
            return false;
        for (const LogEntry* written : m_written[entry.user]) {
            if (std::llabs(written->time.second - entry.time.second) <= charting
                && (entry.patient == nowhere || entry.patient == written->patient))
                return true;
        }
        return false;
    }

    /// On the team of a documented event.
    [[nodiscard]] bool isCalledIn(const LogEntry& entry) const
    {
        if (entry.patient == nowhere)
            return false;
        const auto tie = m_care.task(entry);
        return tie && tie->kind == Tie::Kind::Team;
    }

    [[nodiscard]] bool isRemoteSite(const LogEntry& entry) const
    {
        return entry.site != nowhere && m_remote[entry.site];
    }

    [[nodiscard]] bool worksInTheHouse(Place user) const
    {
        const std::string& role = m_log.staff[user].role;
        return role == "nurse" || role == "treating-provider" || role == "registration";
    }

    const AccessLog& m_log;
    const CareIndex& m_care;
    std::vector<LogHit>& m_hits;
    std::vector<std::vector<const LogEntry*>> m_written; ///< by user
    std::vector<bool> m_remote;                          ///< by site
};

} // namespace

void reviewHours(const LogUnderReview& under, std::vector<LogHit>& hits)
{
    Hours(under, hits).run();
}

} // namespace access_control
