// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/deficiency/Analyser.h"

#include "records/deficiency/Deadlines.h"
#include "records/deficiency/Pages.h"

#include <algorithm>
#include <array>

namespace records::deficiency {

using domain::DocumentHeader;
using domain::EncounterClass;
using domain::LocalTime;

namespace {

using Time = std::optional<LocalTime>;

bool holds(const std::vector<std::string>& list, std::string_view value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

class Analyst
{
public:
    Analyst(const Case& asked, const Policy& policy, const FacilityClock& clock, const domain::Encounter& encounter)
        : m_case(asked), m_policy(policy), m_clock(clock), m_encounter(encounter),
          m_pages(pagesOn(asked.chart, encounter.id, asked.auditDate))
    {
        if (encounter.discharged)
            m_completion = completionDue(policy, *encounter.discharged);
    }

    Analysis run()
    {
        for (const Page& page : m_pages)
            judge(page);
        history();
        if (operated()) {
            consent();
            operation();
            anesthesia();
        }
        ward();
        orders();
        const bool over = m_encounter.discharged && completionOver(m_policy, *m_encounter.discharged, m_case.auditDate);
        m_out.delinquent = over
                           && std::any_of(m_out.deficiencies.begin(), m_out.deficiencies.end(),
                                          [](const Deficiency& each) { return !each.completed; });
        return std::move(m_out);
    }

private:
    // ---- what a page shows by itself: D5, D7, D9, D10, D13 ----

    void judge(const Page& page)
    {
        const DocumentHeader& header = page.header();
        if (header.timeShown != domain::TimeShown::Full)
            open(Kind::Undated, header, "D7", {});
        if (isBlankLabel(header.label))
            open(Kind::NoPatientId, header, "PAGE-ID", {"D7"});
        if (!wrongAuthor(page))
            signature(page);
        parts(page);
    }

    // A learner's page is attested by another; a page signed by who did not write it is not authenticated at all.
    bool wrongAuthor(const Page& page)
    {
        const DocumentHeader& header = page.header();
        const bool attested = !header.cosigner.empty() && page.cosignedAt;
        const auto may = m_policy.authors.find(header.type);
        const bool notForRole = may != m_policy.authors.end() && !holds(may->second, header.role) && !attested;
        const bool learner = holds(m_policy.learners, header.role) && !attested;
        const bool other = page.signedAt && !header.signedBy.empty() && header.signedBy != header.author
                           && header.signedBy != header.cosigner;
        if (!notForRole && !learner && !other)
            return false;
        Deficiency& line = open(Kind::WrongAuthor, header, header.type == "imaging" ? "D13" : "D7", {"D7"});
        if (!other)
            line.author = header.cosigner.empty() ? m_encounter.attending : header.cosigner;
        return true;
    }

    void signature(const Page& page)
    {
        const DocumentHeader& header = page.header();
        if (holds(m_policy.unsignedTypes, header.type))
            return;
        if (!page.signedAt) {
            open(Kind::Unsigned, header, header.type == "imaging" ? "D13" : "D7", signatureRules(header.type));
            return;
        }
        if (!header.cosigner.empty() && !page.cosignedAt)
            open(Kind::Unsigned, header, "D7", {}).author = header.cosigner;
        else if (m_completion && *page.signedAt > *m_completion)
            late(header, header.author, "D10", m_completion, page.signedAt);
    }

    static std::vector<std::string> signatureRules(std::string_view type)
    {
        if (type == "operative-report")
            return {"D5"};
        if (type == "consent")
            return {"D4"};
        return type == "imaging" ? std::vector<std::string>{"D7"} : std::vector<std::string>{};
    }

    void parts(const Page& page)
    {
        const DocumentHeader& header = page.header();
        const auto wanted = m_policy.parts.find(header.type);
        if (wanted == m_policy.parts.end() || isHistoryUpdate(header))
            return;
        const std::vector<std::string> found = headings(page.document->body);
        const auto there = [&](const RequiredPart& part) {
            return std::any_of(found.begin(), found.end(), [&](const std::string& heading) {
                return std::any_of(part.words.begin(), part.words.end(),
                                   [&](const std::string& word) { return heading.find(word) != std::string::npos; });
            });
        };
        if (!std::all_of(wanted->second.begin(), wanted->second.end(), there))
            open(Kind::IncompleteField, header, partRule(header.type), {"D7"});
    }

    static std::string partRule(std::string_view type)
    {
        if (type == "discharge-summary")
            return "D9";
        if (type == "operative-report")
            return "D5";
        return type == "history-and-physical" ? "D1" : "D7";
    }

    // ---- D1, D2, D3 ----

    [[nodiscard]] bool needsHistory() const
    {
        return m_encounter.type == EncounterClass::Inpatient || m_encounter.type == EncounterClass::OutpatientSurgery;
    }

    static bool isHistory(const DocumentHeader& header)
    {
        static constexpr std::array<std::string_view, 3> types{"history-and-physical", "newborn-record",
                                                               "prenatal-record"};
        return std::find(types.begin(), types.end(), header.type) != types.end() && !isHistoryUpdate(header);
    }

    void history()
    {
        if (!needsHistory() || assessed())
            return;
        const LocalTime start = startOf(m_encounter);
        const LocalTime due =
            historyDue(m_clock, m_encounter.admitted, m_encounter.operation.surgeryStart, m_case.emergency);
        const Page* current = nullptr;
        bool before = false;
        bool old = false;
        for (const Page& page : m_pages) {
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
            lack("history-and-physical", old ? "D2" : "D1", due, m_encounter.attending).alsoRules = {old ? "D1" : "D2"};
        else
            late(current->header(), current->header().author, "D1", due, current->header().written);
    }

    void historyUpdate(LocalTime due)
    {
        const Page* update = first([](const DocumentHeader& header) { return isHistoryUpdate(header); });
        if (update == nullptr)
            lack("history-and-physical-update", "D2", due, surgeon()).alsoAuthors = {m_encounter.attending};
        else if (update->header().written > due && timed(update->header()))
            late(update->header(), update->header().author, "D2", due, update->header().written);
    }

    // D3: the house may let an assessment stand for the history before outpatient surgery.
    [[nodiscard]] bool assessed() const
    {
        if (!m_policy.assessmentSuffices || m_encounter.type != EncounterClass::OutpatientSurgery)
            return false;
        const Time surgery = m_encounter.operation.surgeryStart;
        return first([&](const DocumentHeader& header) {
                   const bool kind = header.type == "nursing-assessment" || header.type == "pre-anesthesia";
                   return kind && header.written >= startOf(m_encounter) && (!surgery || header.written <= *surgery);
               })
               != nullptr;
    }

    // ---- D4, D5, D6 ----

    [[nodiscard]] bool operated() const
    {
        return m_encounter.operation.surgeryStart || m_encounter.operation.induction || ofType("operative-report")
               || ofType("brief-operative-note");
    }

    [[nodiscard]] std::string surgeon() const
    {
        for (const std::string_view type : {"operative-report", "brief-operative-note", "consent"}) {
            const Page* page = ofType(type);
            if (page != nullptr)
                return page->header().cosigner.empty() ? page->header().author : page->header().cosigner;
        }
        return m_encounter.attending;
    }

    void consent()
    {
        const Time due = consentDue(m_encounter.operation, m_case.emergency);
        const Page* page = ofType("consent");
        if (page == nullptr) {
            if (!m_case.emergency)
                lack("consent", "D4", due, surgeon());
            return;
        }
        const LocalTime executed = page->signedAt.value_or(page->header().written);
        if (due && executed > *due && timed(page->header()))
            late(page->header(), page->header().author, "D4", due, executed);
    }

    void operation()
    {
        const Page* brief = ofType("brief-operative-note");
        const Time due = reportDue(m_clock, m_policy, m_encounter.operation,
                                   brief == nullptr ? std::nullopt : Time(brief->header().written));
        const Page* report = ofType("operative-report");
        if (report == nullptr)
            report = ofType("procedure-note");
        if (report == nullptr) {
            lack("operative-report", "D5", due, surgeon()).alsoRules = {"P-REPORT"};
            return;
        }
        const LocalTime told = report->header().dictated.value_or(report->header().written);
        if (due && told > *due && timed(report->header()))
            late(report->header(), report->header().author, "D5", due, told).alsoRules = {"P-REPORT"};
    }

    void anesthesia()
    {
        const domain::OperationTimes& times = m_encounter.operation;
        if (m_case.sedationOnly || (!times.induction && !ofType("anesthesia-record") && !ofType("pre-anesthesia")))
            return;
        if (!ofType("anesthesia-record"))
            lackAnesthesia("anesthesia-record", times.anesthesiaEnd);
        preAnesthesia(times.induction);
        postAnesthesia(times.recoveryArrival);
    }

    void preAnesthesia(Time induction)
    {
        const Page* page = first([&](const DocumentHeader& header) {
            return header.type == "pre-anesthesia"
                   && (!induction || header.written >= preAnesthesiaFrom(m_clock, *induction));
        });
        if (page == nullptr)
            lackAnesthesia("pre-anesthesia", induction);
        else if (induction && page->header().written > *induction && timed(page->header()))
            late(page->header(), page->header().author, "D6", induction, page->header().written);
    }

    void postAnesthesia(Time arrival)
    {
        const Time due = arrival ? Time(postAnesthesiaDue(m_clock, *arrival)) : std::nullopt;
        const Page* page = ofType("post-anesthesia");
        if (page != nullptr) {
            if (due && page->header().written > *due && timed(page->header()))
                late(page->header(), page->header().author, "D6", due, page->header().written);
            return;
        }
        const auto entry = postAnesthesiaEntry(m_pages);
        if (!entry)
            lackAnesthesia("post-anesthesia", due);
        else if (due && entry->at && *entry->at > *due)
            late(entry->document->header, entry->document->header.author, "D6", due, entry->at);
    }

    void lackAnesthesia(std::string_view type, Time due)
    {
        std::vector<std::string> service;
        for (const Page& page : m_pages) {
            const DocumentHeader& header = page.header();
            const bool own = header.role == "anesthesiologist" || header.role == "nurse-anesthetist";
            if (own && !holds(service, header.author))
                service.push_back(header.author);
        }
        Deficiency& line = lack(type, "D6", due, service.empty() ? m_encounter.attending : service.front());
        for (const std::string& member : service) {
            if (member != line.author && !holds(line.alsoAuthors, member))
                line.alsoAuthors.push_back(member);
        }
    }

    // ---- D9, D10, D11, psychiatric evaluation ----

    void ward()
    {
        if (m_encounter.type == EncounterClass::Emergency && !ofType("ed-note"))
            lack("ed-note", "D11", m_completion, m_encounter.attending);
        if (m_encounter.type == EncounterClass::Clinic && !ofType("clinic-note"))
            lack("clinic-note", "D11", m_completion, m_encounter.attending);
        if (m_encounter.type != EncounterClass::Inpatient)
            return;
        psychiatric();
        if (!ofType("orders"))
            lack("orders", "D11", m_completion, m_encounter.attending);
        const bool overnight = m_clock.between(m_encounter.admitted, m_encounter.discharged.value_or(m_case.auditDate))
                               > std::chrono::hours(24);
        if (overnight && !first([](const DocumentHeader& header) { return header.type == "progress-note"; }))
            lack("progress-note", "D11", m_completion, m_encounter.attending);
        if (m_completion && !ofType("discharge-summary"))
            lack("discharge-summary", "D9", m_completion, m_encounter.attending).alsoRules = {"D10"};
    }

    void psychiatric()
    {
        if (!holds(m_policy.psychiatricUnits, m_encounter.location))
            return;
        const LocalTime due = psychiatricDue(m_clock, m_encounter.admitted);
        const Page* page = ofType("psychiatric-evaluation");
        if (page == nullptr)
            lack("psychiatric-evaluation", "PSYCH", due, m_encounter.attending);
        else if (page->header().written > due && timed(page->header()))
            late(page->header(), page->header().author, "PSYCH", due, page->header().written);
    }

    // ---- D8 ----

    void orders()
    {
        for (const domain::Order& order : m_case.chart.orders) {
            if (order.encounter != m_encounter.id || !order.verbal || order.at > m_case.auditDate)
                continue;
            const LocalTime due = orderDue(m_clock, m_policy, order.at);
            const bool signedByNow = order.authenticated && *order.authenticated <= m_case.auditDate;
            if (!signedByNow)
                add({Kind::OrderUnauth, order.id, order.by, "D8", due, {}, {"P-VERBAL"}, {}});
            else if (*order.authenticated > due)
                add({Kind::Late, order.id, order.by, "D8", due, order.authenticated, {"P-VERBAL"}, {}});
        }
    }

    // ---- lines ----

    template <typename Test>
    [[nodiscard]] const Page* first(Test test) const
    {
        const Page* earliest = nullptr;
        for (const Page& page : m_pages) {
            if (test(page.header()) && (!earliest || page.header().written < earliest->header().written))
                earliest = &page;
        }
        return earliest;
    }

    [[nodiscard]] const Page* ofType(std::string_view type) const
    {
        return first([&](const DocumentHeader& header) { return header.type == type; });
    }

    // Whether the page shows when it was written, so that it can be late.
    static bool timed(const DocumentHeader& header) { return header.timeShown == domain::TimeShown::Full; }

    Deficiency& add(Deficiency line)
    {
        m_out.deficiencies.push_back(std::move(line));
        return m_out.deficiencies.back();
    }

    Deficiency& open(Kind kind, const DocumentHeader& header, std::string rule, std::vector<std::string> alsoRules)
    {
        std::erase(alsoRules, rule);
        return add({kind, header.id, header.author, std::move(rule), m_completion, {}, std::move(alsoRules), {}});
    }

    // A page that misses its own deadline is not told a second time for the 30 days.
    Deficiency& late(const DocumentHeader& header, std::string author, std::string rule, Time due, Time completed)
    {
        std::erase_if(m_out.deficiencies,
                      [&](const Deficiency& each) { return each.kind == Kind::Late && each.document == header.id; });
        return add({Kind::Late, header.id, std::move(author), std::move(rule), due, completed, {}, {}});
    }

    Deficiency& lack(std::string_view type, std::string rule, Time due, std::string author)
    {
        const auto known = m_case.authors.find(type);
        Deficiency line{Kind::MissingDoc, missing(type), author, std::move(rule), due, {}, {}, {}};
        if (known != m_case.authors.end() && known->second != author) {
            line.author = known->second;
            line.alsoAuthors.push_back(std::move(author));
        }
        return add(std::move(line));
    }

    const Case& m_case;
    const Policy& m_policy;
    const FacilityClock& m_clock;
    const domain::Encounter& m_encounter;
    std::vector<Page> m_pages;
    Time m_completion;
    Analysis m_out;
};

} // namespace

Analysis analyse(const Case& asked, const Policy& policy, const FacilityClock& clock)
{
    const domain::Encounter* encounter = asked.chart.encounter(asked.encounter);
    return encounter == nullptr ? Analysis() : Analyst(asked, policy, clock, *encounter).run();
}

} // namespace records::deficiency
