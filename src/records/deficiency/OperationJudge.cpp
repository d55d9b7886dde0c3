// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/deficiency/Sheet.h"

#include "records/deficiency/Deadlines.h"

namespace records::deficiency {

using domain::DocumentHeader;
using domain::LocalTime;

namespace {

class OperationJudge
{
public:
    explicit OperationJudge(Sheet& sheet) : m_sheet(sheet) {}

    [[nodiscard]] bool operated() const
    {
        return m_sheet.encounter.operation.surgeryStart || m_sheet.encounter.operation.induction
               || m_sheet.ofType("operative-report") || m_sheet.ofType("brief-operative-note");
    }

    void consent()
    {
        const Time due = consentDue(m_sheet.encounter.operation, m_sheet.asked.emergency);
        const Page* page = m_sheet.ofType("consent");
        if (page == nullptr) {
            if (!m_sheet.asked.emergency)
                m_sheet.lack("consent", "D4", due, m_sheet.surgeon());
            return;
        }
        const LocalTime executed = page->signedAt.value_or(page->header().written);
        if (due && executed > *due && timed(page->header()))
            m_sheet.late(page->header(), page->header().author, "D4", due, executed);
    }

    void operation()
    {
        const Page* brief = m_sheet.ofType("brief-operative-note");
        const Time due = reportDue(m_sheet.clock, m_sheet.policy, m_sheet.encounter.operation,
                                   brief == nullptr ? std::nullopt : Time(brief->header().written));
        const Page* report = m_sheet.ofType("operative-report");
        if (report == nullptr)
            report = m_sheet.ofType("procedure-note");
        if (report == nullptr) {
            m_sheet.lack("operative-report", "D5", due, m_sheet.surgeon()).alsoRules = {"P-REPORT"};
            return;
        }
        const LocalTime told = report->header().dictated.value_or(report->header().written);
        if (due && told > *due && timed(report->header()))
            m_sheet.late(report->header(), report->header().author, "D5", due, told).alsoRules = {"P-REPORT"};
    }

    void anesthesia()
    {
        const domain::OperationTimes& times = m_sheet.encounter.operation;
        if (m_sheet.asked.sedationOnly
            || (!times.induction && !m_sheet.ofType("anesthesia-record") && !m_sheet.ofType("pre-anesthesia")))
            return;
        if (!m_sheet.ofType("anesthesia-record"))
            lackAnesthesia("anesthesia-record", times.anesthesiaEnd);
        preAnesthesia(times.induction);
        postAnesthesia(times.recoveryArrival);
    }

private:
    void preAnesthesia(Time induction)
    {
        const Page* page = m_sheet.first([&](const DocumentHeader& header) {
            return header.type == "pre-anesthesia"
                   && (!induction || header.written >= preAnesthesiaFrom(m_sheet.clock, *induction));
        });
        if (page == nullptr)
            lackAnesthesia("pre-anesthesia", induction);
        else if (induction && page->header().written > *induction && timed(page->header()))
            m_sheet.late(page->header(), page->header().author, "D6", induction, page->header().written);
    }

    void postAnesthesia(Time arrival)
    {
        const Time due = arrival ? Time(postAnesthesiaDue(m_sheet.clock, *arrival)) : std::nullopt;
        const Page* page = m_sheet.ofType("post-anesthesia");
        if (page != nullptr) {
            if (due && page->header().written > *due && timed(page->header()))
                m_sheet.late(page->header(), page->header().author, "D6", due, page->header().written);
            return;
        }
        const auto entry = postAnesthesiaEntry(m_sheet.pages);
        if (!entry)
            lackAnesthesia("post-anesthesia", due);
        else if (due && entry->at && *entry->at > *due)
            m_sheet.late(entry->document->header, entry->document->header.author, "D6", due, entry->at);
    }

    void lackAnesthesia(std::string_view type, Time due)
    {
        std::vector<std::string> service;
        for (const Page& page : m_sheet.pages) {
            const DocumentHeader& header = page.header();
            const bool own = header.role == "anesthesiologist" || header.role == "nurse-anesthetist";
            if (own && !holds(service, header.author))
                service.push_back(header.author);
        }
        Deficiency& line =
            m_sheet.lack(type, "D6", due, service.empty() ? m_sheet.encounter.attending : service.front());
        for (const std::string& member : service) {
            if (member != line.author && !holds(line.alsoAuthors, member))
                line.alsoAuthors.push_back(member);
        }
    }

    Sheet& m_sheet;
};

} // namespace

void judgeOperation(Sheet& sheet)
{
    OperationJudge judge(sheet);
    if (!judge.operated())
        return;
    judge.consent();
    judge.operation();
    judge.anesthesia();
}

} // namespace records::deficiency
