// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/log/LogRules.h"
#include "domain/Text.h"

#include <cctype>

namespace access_control {

namespace {

/// Without what differs between two writings of a name or an address: case, blanks and marks.
std::string essence(std::string_view text)
{
    std::string kept;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0 || byte >= 0x80U)
            kept += static_cast<char>(std::tolower(byte));
    }
    return kept;
}

class Relations
{
public:
    Relations(const LogUnderReview& under, std::vector<LogHit>& hits)
        : m_log(under.log), m_care(under.care), m_hits(hits)
    {
        for (const LogStaff& one : m_log.staff)
            m_staff.push_back({essence(one.surname), essence(one.address), essence(one.name)});
        for (const LogPatient& one : m_log.patients)
            m_patients.push_back({essence(one.surname), essence(one.address), essence(one.name)});
        for (const auto& [manager, user] : m_log.manages)
            m_manages.insert({user, manager});
    }

    void run()
    {
        for (Place i = 0; i < m_log.entries.size(); ++i) {
            const LogEntry& entry = m_log.entries[i];
            if (entry.opensChart() && entry.user != nowhere && !entry.refused)
                look(i, entry);
        }
    }

private:
    struct Traits
    {
        std::string surname;
        std::string address;
        std::string name;
    };

    void look(Place place, const LogEntry& entry)
    {
        if (isSelf(entry)) {
            if (!m_log.policy.selfAccess)
                m_hits.push_back({place, 10,
                                  who(m_log, entry.user) + " opened their own chart (" + mrn(entry)
                                      + "); the house sends staff to the portal or to release of information."});
            return;
        }
        if (m_care.task(entry))
            return;
        const LogPatient& patient = m_log.patients[entry.patient];
        relative(place, entry);
        if (patient.isEmployee)
            m_hits.push_back({place, 2, coworker(entry)});
        if (patient.vip)
            m_hits.push_back({place, 3,
                              whom(m_log, entry.patient) + " is flagged VIP, and " + who(m_log, entry.user)
                                  + " is neither on the treating team nor has a task on the chart."});
        if (!m_care.any(entry))
            m_hits.push_back({place, 4, untied(entry)});
    }

    [[nodiscard]] bool isSelf(const LogEntry& entry) const
    {
        const LogPatient& patient = m_log.patients[entry.patient];
        if (patient.employee != nowhere)
            return patient.employee == entry.user;
        const Traits& staff = m_staff[entry.user];
        const Traits& traits = m_patients[entry.patient];
        return patient.isEmployee && !staff.name.empty() && staff.name == traits.name
               && staff.address == traits.address;
    }

    void relative(Place place, const LogEntry& entry)
    {
        const Traits& staff = m_staff[entry.user];
        const Traits& patient = m_patients[entry.patient];
        const bool name = !staff.surname.empty() && staff.surname == patient.surname;
        const bool address = !staff.address.empty() && staff.address == patient.address;
        if (!name && !address)
            return;
        std::string shared = name ? "the surname " + m_log.staff[entry.user].surname : std::string();
        if (address)
            shared += (name ? " and the address " : "the address ") + m_log.staff[entry.user].address;
        m_hits.push_back({place, 1,
                          who(m_log, entry.user) + " shares " + shared + " with patient " + whom(m_log, entry.patient)
                              + " and has no task on the chart."});
    }

    [[nodiscard]] std::string coworker(const LogEntry& entry) const
    {
        const Place colleague = m_log.patients[entry.patient].employee;
        std::string text = whom(m_log, entry.patient) + " works here";
        if (colleague != nowhere) {
            const auto [from, to] = m_manages.equal_range(colleague);
            for (auto pair = from; pair != to; ++pair) {
                if (pair->second == entry.user)
                    text += " and is led by " + who(m_log, entry.user);
            }
            if (m_log.staff[colleague].unit != nowhere && m_log.staff[colleague].unit == m_log.staff[entry.user].unit)
                text += ", on the same unit (" + m_log.unitName(m_log.staff[colleague].unit) + ")";
        }
        return text + "; " + who(m_log, entry.user) + " has no task on the chart.";
    }

    [[nodiscard]] std::string untied(const LogEntry& entry) const
    {
        const LogEncounter* stay = m_care.encounter(entry.patient, entry.time);
        std::string text = "No encounter, assignment, worklist, request, on-call duty or event links "
                           + who(m_log, entry.user) + " with " + whom(m_log, entry.patient) + " at " + when(entry.time);
        if (const auto last = m_care.lastBefore(entry))
            text += "; the last tie, " + std::string(nameOf(last->kind)) + ", was over by then";
        if (stay == nullptr)
            return text + "; the patient had no encounter then.";
        return text + "; the patient was in " + m_log.unitName(stay->unit) + ".";
    }

    [[nodiscard]] const std::string& mrn(const LogEntry& entry) const { return m_log.patients[entry.patient].mrn; }

    const AccessLog& m_log;
    const CareIndex& m_care;
    std::vector<LogHit>& m_hits;
    std::vector<Traits> m_staff;
    std::vector<Traits> m_patients;
    std::unordered_multimap<Place, Place> m_manages; ///< user to managers
};

} // namespace

void reviewRelations(const LogUnderReview& under, std::vector<LogHit>& hits)
{
    Relations(under, hits).run();
}

} // namespace access_control
