// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/Review.h"

#include "services/Scoring.h"
#include "services/SessionFiles.h"
#include "services/Trail.h"

#include <algorithm>

namespace services {
namespace {

using domain::error;
using domain::ErrorKind;
using domain::Json;
using domain::Status;

const domain::Finding* findingOf(const OpenedSession& session, std::string_view id)
{
    const auto& findings = session.automatic.findings;
    const auto found = std::find_if(findings.begin(), findings.end(),
                                    [&](const scoring::ScoredFinding& one) { return one.finding.id == id; });
    return found == findings.end() ? nullptr : &found->finding;
}

std::string pageOf(const OpenedSession& session, const Json& data)
{
    const std::string title = pageTitle(session.scenario, data.value("document", std::string()));
    return title.empty() ? std::string("a page") : title;
}

std::string opLabel(const Json& op)
{
    const std::string name = op.value("op", std::string());
    const std::string code = op.value("code", std::string());
    if (name == "diagnosis.add" || name == "procedure.add")
        return "Added " + code;
    if (name == "diagnosis.set" || name == "procedure.set")
        return code.empty() ? "Changed a line" : "Changed to " + code;
    if (name == "diagnosis.move" || name == "procedure.move")
        return "Moved a line";
    if (name == "diagnosis.remove" || name == "procedure.remove")
        return "Removed a line";
    if (name == "diagnosis.poa")
        return "Set POA " + op.value("poa", std::string());
    if (name == "diagnosis.query")
        return "Marked for a query";
    if (name == "evidence.cite")
        return "Cited evidence";
    if (name == "evidence.remove")
        return "Took evidence away";
    if (name == "audit.flag")
        return "Raised a flag";
    if (name == "audit.set")
        return "Settled a flag";
    if (name == "audit.remove")
        return "Took a flag away";
    if (name == "audit.place")
        return "Added a place to a flag";
    if (name == "audit.unplace")
        return "Took a place of a flag away";
    if (name == "audit.pattern")
        return op.contains("kind") ? "Named a pattern" : "Took the pattern back";
    const std::string mrn = op.value("mrn", std::string());
    if (name == "folder.file")
        return "Filed " + mrn;
    if (name == "folder.refile")
        return "Moved " + mrn;
    if (name == "folder.pull")
        return "Pulled " + mrn;
    if (name == "folder.return")
        return "Logged " + mrn + " back in";
    if (name == "loan.overdue")
        return (op.value("on", true) ? "Marked overdue: " : "No longer overdue: ") + mrn;
    if (name == "request.refer")
        return "Answered a request";
    if (name == "record.decide")
        return "Decided about a record";
    if (name == "record.undecide")
        return "Took a decision back";
    if (name == "record.destroyed")
        return "Entered a destruction in the log";
    if (name == "first.set")
        return "Set the admitting or visit diagnosis";
    return name == "notes.set" ? "Wrote a note" : "Worked at the sheet";
}

std::string labelOf(const OpenedSession& session, const workflow::Event& event)
{
    namespace e = workflow::event;
    const std::string_view type = event.type;
    if (type == e::DocumentOpened)
        return "Opened " + pageOf(session, event.data);
    if (type == e::DocumentRefused)
        return "Refused: " + pageOf(session, event.data);
    if (type == e::TaskOp)
        return opLabel(event.data.value("op", Json::object()));
    static const std::vector<std::pair<std::string_view, std::string>> words{
        {e::Started, "Started"},
        {e::Resumed, "Came back"},
        {e::Closed, "Left"},
        {e::Finished, "Finished"},
        {e::TaskUndo, "Undid a step"},
        {e::TaskRedo, "Redid a step"},
        {e::TaskHeld, "Put on hold"},
        {e::TaskReleased, "Took off hold"},
        {e::TaskSubmitted, "Handed in"},
        {e::HintTaken, "Took a hint"},
        {e::Locked, "Locked the desk"},
        {e::Unlocked, "Unlocked the desk"},
        {e::Away, "Went where one was called to"},
        {e::ChartOpened, "Opened another chart"},
        {e::GlassBroken, "Broke the glass"},
        {e::TimeAdvanced, "Let time pass"},
        {e::Disagreed, "Disagreed with a finding"}};
    for (const auto& [name, label] : words) {
        if (name == type)
            return label;
    }
    return std::string(type);
}

class Unheard final : public access_control::VisitListener
{
public:
    Status visited(const access_control::AuditEntry&, int) override { return domain::done(); }
};

} // namespace

std::string pageTitle(const workflow::Scenario& scenario, std::string_view document)
{
    const domain::Document* page = scenario.chart.document(document);
    return page ? page->header.title : std::string();
}

domain::Result<OpenedSession> Review::open(std::string_view session) const
{
    const auto record = m_place.sessions.load(session);
    if (!record)
        return record.error();
    return scoreRecord(m_place, *record);
}

std::vector<Moment> Review::timeline(const OpenedSession& session) const
{
    std::vector<Moment> moments;
    for (const workflow::Event& event : session.record.events)
        moments.push_back(Moment{event.number, event.type, event.at, labelOf(session, event)});
    return moments;
}

domain::Result<workflow::SessionState> Review::at(const OpenedSession& session, std::size_t count) const
{
    return workflow::stateAfter(session.record, count, {session.scenario, m_place.types, session.codes});
}

domain::Result<domain::Document> Review::page(const OpenedSession& session, std::string_view document,
                                              std::string_view person) const
{
    // The reviewer reads with the trainee's role: nobody learns more from a review than the desk would have shown.
    Trail trail(m_place.trail, m_place.clock);
    Unheard listener;
    access_control::ChartReader reader(
        m_place.policy, session.scenario.chart, trail, listener,
        {std::string(person), session.record.header.role, "review", session.record.header.id},
        access_control::assignedWith(session.scenario.access));
    return reader.open(document, session.state.now);
}

std::vector<domain::DocumentHeader> Review::pages(const OpenedSession& session) const
{
    std::vector<domain::DocumentHeader> headers;
    for (const domain::Document& document : session.scenario.chart.documents)
        headers.push_back(document.header);
    return headers;
}

Status Review::override(const OpenedSession& session, std::string_view finding, domain::Points points,
                        std::string_view reason, std::string_view by) const
{
    if (const Status may = m_place.instructor.may(); !may)
        return may;
    const domain::Finding* found = findingOf(session, finding);
    if (!found)
        return error(ErrorKind::NotFound, "review.unknown-finding", std::string(finding));
    if (domain::trimmed(reason).empty())
        return error(ErrorKind::InvalidInput, "review.reason-missing", std::string(finding));
    const domain::Points least = std::min(found->earned, domain::Points{});
    const domain::Points most = std::max(found->possible, domain::Points{});
    if (points < least || points > most)
        return error(ErrorKind::InvalidInput, "review.points-out-of-range", Json(least.number()).dump(),
                     Json(most.number()).dump());
    Override entry;
    entry.session = session.record.header.id;
    entry.finding = finding;
    entry.points = points;
    entry.reason = domain::trimmed(reason);
    entry.by = by;
    entry.at = m_place.clock.now();
    return m_place.reviews.put(entry);
}

Status Review::clear(const OpenedSession& session, std::string_view finding, std::string_view by,
                     std::string_view reason) const
{
    if (const Status may = m_place.instructor.may(); !may)
        return may;
    Override entry;
    entry.session = session.record.header.id;
    entry.finding = finding;
    entry.reason = reason;
    entry.by = by;
    entry.at = m_place.clock.now();
    return m_place.reviews.withdraw(entry);
}

Status Review::comment(const OpenedSession& session, std::string_view finding, std::string_view text,
                       std::string_view by) const
{
    if (const Status may = m_place.instructor.may(); !may)
        return may;
    Comment entry;
    entry.session = session.record.header.id;
    entry.finding = finding;
    entry.text = domain::trimmed(text);
    entry.by = by;
    entry.at = m_place.clock.now();
    if (entry.text.empty())
        return error(ErrorKind::InvalidInput, "review.comment-empty");
    const auto added = m_place.reviews.addComment(entry);
    return added ? domain::done() : Status(added.error());
}

Status Review::disagree(std::string_view id, std::string_view finding, std::string_view text,
                        std::string_view cite) const
{
    const auto opened = open(id);
    if (!opened)
        return opened.error();
    if (!findingOf(*opened, finding))
        return error(ErrorKind::NotFound, "review.unknown-finding", std::string(finding));
    auto session = workflow::Session::resume(opened->record, opened->scenario, opened->codes,
                                             {m_place.sessions, m_place.clock, m_place.types});
    if (!session)
        return session.error();
    return (*session)->disagree(finding, domain::trimmed(text), domain::trimmed(cite));
}

Status Review::exportFile(std::string_view session, const std::filesystem::path& file) const
{
    const auto record = m_place.sessions.load(session);
    if (!record)
        return record.error();
    return writeWhole(file, workflow::writeSessionFile(*record));
}

domain::Result<std::string> Review::importFile(const std::filesystem::path& file) const
{
    auto record = readSessionFile(file);
    if (!record)
        return record.error();
    if (const Status kept = m_place.sessions.import(*record); !kept)
        return kept.error();
    if (record->seal) {
        // A session whose exercise is not here can be kept and read, only not scored; opening it says so.
        if (const auto opened = scoreRecord(m_place, *record); opened) {
            if (const Status scored = keepScore(m_place, *opened); !scored)
                return scored.error();
        }
    }
    return record->header.id;
}

Status Review::erase(std::string_view session) const
{
    if (const Status may = m_place.instructor.may(); !may)
        return may;
    return m_place.sessions.erase(session);
}

domain::Result<std::vector<SessionSummary>> Review::sessions() const
{
    return summaries(m_place);
}

} // namespace services
