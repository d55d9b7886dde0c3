// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/deficiency/Sheet.h"

#include "records/deficiency/Deadlines.h"

#include <array>

namespace records::deficiency {

using domain::DocumentHeader;
using domain::EncounterClass;
using domain::LocalTime;

namespace {

class HistoryJudge
{
public:
    explicit HistoryJudge(Sheet& sheet) : m_sheet(sheet) {}

    void history()
    {
        if (!needsHistory() || assessed())
            return;
        const LocalTime start = startOf(m_sheet.encounter);
        const LocalTime due = historyDue(m_sheet.clock, m_sheet.encounter.admitted,
                                         m_sheet.encounter.operation.surgeryStart, m_sheet.asked.emergency);
        const Page* current = nullptr;
        bool before = false;
        bool old = false;
        for (const Page& page : m_sheet.pages) {
            if (!isHistory(page.header()))
                continue;
            const HistoryStanding standing = historyStanding(page.header().written, start);
            if (standing == HistoryStanding::Current && (!current || page.header().written < current->header().written))
                current = &page;
            before = before || standing == HistoryStanding::NeedsUpdate;
            old = old || standing == HistoryStanding::TooOld;
        }
        const bool inTime = current != nullptr && (current->header().written <= due || !timed(current->header()));
        if (inTime)
            return;
        if (before)
            historyUpdate(due);
        else if (current == nullptr)
            m_sheet.lack("history-and-physical", old ? "D2" : "D1", due, m_sheet.encounter.attending).alsoRules = {
                old ? "D1" : "D2"};
        else
            m_sheet.late(current->header(), current->header().author, "D1", due, current->header().written);
    }

private:
    [[nodiscard]] bool needsHistory() const
    {
        return m_sheet.encounter.type == EncounterClass::Inpatient
               || m_sheet.encounter.type == EncounterClass::OutpatientSurgery;
    }

    static bool isHistory(const DocumentHeader& header)
    {
        static constexpr std::array<std::string_view, 3> types{"history-and-physical", "newborn-record",
                                                               "prenatal-record"};
        return std::find(types.begin(), types.end(), header.type) != types.end() && !isHistoryUpdate(header);
    }

    void historyUpdate(LocalTime due)
    {
        const Page* update = m_sheet.first([](const DocumentHeader& header) { return isHistoryUpdate(header); });
        if (update == nullptr)
            m_sheet.lack("history-and-physical-update", "D2", due, m_sheet.surgeon()).alsoAuthors = {
                m_sheet.encounter.attending};
        else if (update->header().written > due && timed(update->header()))
            m_sheet.late(update->header(), update->header().author, "D2", due, update->header().written);
    }

    // D3: the house may let an assessment stand for the history before outpatient surgery.
    [[nodiscard]] bool assessed() const
    {
        if (!m_sheet.policy.assessmentSuffices || m_sheet.encounter.type != EncounterClass::OutpatientSurgery)
            return false;
        const Time surgery = m_sheet.encounter.operation.surgeryStart;
        return m_sheet.first([&](const DocumentHeader& header) {
            const bool kind = header.type == "nursing-assessment" || header.type == "pre-anesthesia";
            return kind && header.written >= startOf(m_sheet.encounter) && (!surgery || header.written <= *surgery);
        }) != nullptr;
    }

    Sheet& m_sheet;
};

} // namespace

void judgeHistory(Sheet& sheet)
{
    HistoryJudge(sheet).history();
}

} // namespace records::deficiency
