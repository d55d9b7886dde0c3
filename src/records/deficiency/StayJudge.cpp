// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/deficiency/Sheet.h"

#include "records/deficiency/Deadlines.h"

namespace records::deficiency {

using domain::DocumentHeader;
using domain::EncounterClass;
using domain::LocalTime;

namespace {

class StayJudge
{
public:
    explicit StayJudge(Sheet& sheet) : m_sheet(sheet) {}

    void ward()
    {
        if (m_sheet.encounter.type == EncounterClass::Emergency && !m_sheet.ofType("ed-note"))
            m_sheet.lack("ed-note", "D11", m_sheet.completion, m_sheet.encounter.attending);
        if (m_sheet.encounter.type == EncounterClass::Clinic && !m_sheet.ofType("clinic-note"))
            m_sheet.lack("clinic-note", "D11", m_sheet.completion, m_sheet.encounter.attending);
        if (m_sheet.encounter.type != EncounterClass::Inpatient)
            return;
        psychiatric();
        if (!m_sheet.ofType("orders"))
            m_sheet.lack("orders", "D11", m_sheet.completion, m_sheet.encounter.attending);
        const bool overnight = m_sheet.clock.between(m_sheet.encounter.admitted,
                                                     m_sheet.encounter.discharged.value_or(m_sheet.asked.auditDate))
                               > std::chrono::hours(24);
        if (overnight && !m_sheet.first([](const DocumentHeader& header) { return header.type == "progress-note"; }))
            m_sheet.lack("progress-note", "D11", m_sheet.completion, m_sheet.encounter.attending);
        if (m_sheet.completion && !m_sheet.ofType("discharge-summary"))
            m_sheet.lack("discharge-summary", "D9", m_sheet.completion, m_sheet.encounter.attending).alsoRules = {
                "D10"};
    }

private:
    void psychiatric()
    {
        if (!holds(m_sheet.policy.psychiatricUnits, m_sheet.encounter.location))
            return;
        const LocalTime due = psychiatricDue(m_sheet.clock, m_sheet.encounter.admitted);
        const Page* page = m_sheet.ofType("psychiatric-evaluation");
        if (page == nullptr)
            m_sheet.lack("psychiatric-evaluation", "PSYCH", due, m_sheet.encounter.attending);
        else if (page->header().written > due && timed(page->header()))
            m_sheet.late(page->header(), page->header().author, "PSYCH", due, page->header().written);
    }

    Sheet& m_sheet;
};

} // namespace

void judgeStay(Sheet& sheet)
{
    StayJudge(sheet).ward();
}

void judgeOrders(Sheet& sheet)
{
    for (const domain::Order& order : sheet.asked.chart.orders) {
        if (order.encounter != sheet.encounter.id || !order.verbal || order.at > sheet.asked.auditDate)
            continue;
        const LocalTime due = orderDue(sheet.clock, sheet.policy, order.at);
        const bool signedByNow = order.authenticated && *order.authenticated <= sheet.asked.auditDate;
        if (!signedByNow)
            sheet.add({Kind::OrderUnauth, order.id, order.by, "D8", due, {}, {"P-VERBAL"}, {}});
        else if (*order.authenticated > due)
            sheet.add({Kind::Late, order.id, order.by, "D8", due, order.authenticated, {"P-VERBAL"}, {}});
    }
}

} // namespace records::deficiency
