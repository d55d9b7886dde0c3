// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/release/ReleaseOps.h"

#include <algorithm>

namespace workflow::release {

using domain::ErrorKind;
using domain::Result;

namespace {

domain::Error refusal(ErrorKind kind, const char* code, std::string subject, std::string detail)
{
    return domain::error(kind, code, std::move(subject), std::move(detail));
}

/// Does one deed to the present stage of a request, or says why it cannot be.
class Doer
{
public:
    Doer(const RequestWork& work, const Request& request, const Material& material, const records::Chart& chart)
        : m_work(work), m_request(request), m_material(material), m_chart(chart),
          m_day(domain::dateOf(presentArrival(work, request).at))
    {
    }

    Result<RequestWork> operator()(const op::SetDisposition& set)
    {
        m_work.draft.disposition = set.disposition;
        return std::move(m_work);
    }

    Result<RequestWork> operator()(const op::SetReason& set)
    {
        if (!set.rule.empty() && !knows(set.rule))
            return noRule(set.rule);
        m_work.draft.reason = set.rule;
        return std::move(m_work);
    }

    Result<RequestWork> operator()(const op::SetPages& set)
    {
        if (!set.choice.rule.empty() && !knows(set.choice.rule))
            return noRule(set.choice.rule);
        for (const std::string& document : set.documents) {
            if (m_chart.document(document) == nullptr)
                return noPage(document);
            m_work.draft.pages[document] = set.choice;
            if (!set.choice.release)
                uncover(document);
        }
        return std::move(m_work);
    }

    Result<RequestWork> operator()(const op::RemovePages& remove)
    {
        for (const std::string& document : remove.documents) {
            if (m_work.draft.pages.erase(document) == 0)
                return refusal(ErrorKind::NotFound, "release.no-page", document, "nothing is decided on this page");
            uncover(document);
        }
        return std::move(m_work);
    }

    Result<RequestWork> operator()(const op::SetDefect& set)
    {
        auto& defects = m_work.draft.defects;
        if (set.on ? !defects.insert(set.defect).second : defects.erase(set.defect) == 0)
            return same(std::string(wordsOf(defectWords(), set.defect)));
        return std::move(m_work);
    }

    Result<RequestWork> operator()(const op::SetIdentity& set)
    {
        m_work.draft.identityChecked = set.checked;
        m_work.draft.method = set.method;
        return std::move(m_work);
    }

    Result<RequestWork> operator()(const op::SetRestriction& set)
    {
        const Restriction* entry = m_material.restriction(set.restriction);
        if (entry == nullptr)
            return refusal(ErrorKind::NotFound, "release.no-restriction", set.restriction,
                           "the patient's file has no such entry");
        auto& noted = m_work.draft.restrictions;
        if (set.on ? !noted.insert(set.restriction).second : noted.erase(set.restriction) == 0)
            return same(entry->title);
        return std::move(m_work);
    }

    Result<RequestWork> operator()(const op::SetAddress& set)
    {
        if (m_request.address(set.address) == nullptr)
            return refusal(ErrorKind::NotFound, "release.no-address", set.address, "the request has no such address");
        m_work.draft.sendTo = set.address;
        return std::move(m_work);
    }

    Result<RequestWork> operator()(const op::SetNotice& set)
    {
        m_work.draft.notice = set.on;
        return std::move(m_work);
    }

    Result<RequestWork> operator()(const op::SetRedaction& set)
    {
        auto& bars = m_work.draft.redactions;
        const Redaction& bar = set.redaction;
        if (!set.on) {
            if (bars.erase(bar) == 0)
                return refusal(ErrorKind::NotFound, "release.no-bar", bar.document, "nothing is blacked out there");
            return std::move(m_work);
        }
        const domain::Document* page = m_chart.document(bar.document);
        if (page == nullptr)
            return noPage(bar.document);
        if (!m_work.draft.releases(bar.document))
            return refusal(ErrorKind::Conflict, "release.stays", page->header.title,
                           "the page does not leave; there is nothing to black out");
        if (bar.span.to > domain::codePoints(page->body))
            return refusal(ErrorKind::InvalidInput, "release.bars", page->header.title,
                           "the page is shorter than that");
        const bool over = std::any_of(bars.begin(), bars.end(), [&](const Redaction& each) {
            return each.document == bar.document && each.span.overlaps(bar.span);
        });
        if (over)
            return refusal(ErrorKind::Conflict, "release.bars", page->header.title,
                           "some of these words are blacked out already");
        bars.insert(bar);
        return std::move(m_work);
    }

    Result<RequestWork> operator()(const op::SetLog& set)
    {
        if (set.log == "none" && set.entry)
            return refusal(ErrorKind::Conflict, "release.no-entry", m_request.title,
                           "where no accounting is kept there is no entry");
        if (set.entry && set.entry->date < m_day)
            return early("the entry");
        m_work.draft.log = set.log;
        m_work.draft.entry = set.entry;
        return std::move(m_work);
    }

    Result<RequestWork> operator()(const op::SetFee& set)
    {
        const auto& fees = m_material.policy.fees;
        if (set.fee && !fees.empty() && m_material.policy.fee(set.fee->fee) == nullptr)
            return refusal(ErrorKind::NotFound, "release.no-fee", set.fee->fee, "the schedule has no such class");
        m_work.draft.fee = set.fee;
        return std::move(m_work);
    }

    Result<RequestWork> operator()(const op::SetDue& set)
    {
        if (set.due && *set.due < m_day)
            return early("the last day");
        m_work.draft.due = set.due;
        return std::move(m_work);
    }

    Result<RequestWork> operator()(const op::SetLetter& set)
    {
        m_work.draft.letter = set.text;
        return std::move(m_work);
    }

    Result<RequestWork> operator()(const op::Send&)
    {
        if (const auto lack = lackOf(m_work.draft))
            return lacking(*lack);
        const Disposition said = *m_work.draft.disposition;
        m_work.sent.push_back(std::move(m_work.draft));
        m_work.draft = {};
        const std::size_t next = m_work.sent.size();
        const bool more = next < m_request.stages.size();
        const auto& after = more ? m_request.stages[next].after : std::vector<Disposition>{};
        m_work.closed = !more || (!after.empty() && std::find(after.begin(), after.end(), said) == after.end());
        return std::move(m_work);
    }

private:
    // A desk without a list of rules takes any.
    [[nodiscard]] bool knows(const std::string& rule) const
    {
        return m_material.policy.rules.empty() || m_material.policy.rule(rule) != nullptr;
    }

    static domain::Error noRule(const std::string& rule)
    {
        return refusal(ErrorKind::NotFound, "release.no-rule", rule, "there is no such rule");
    }

    static domain::Error noPage(const std::string& document)
    {
        return refusal(ErrorKind::NotFound, "release.no-page", document, "the chart has no such page");
    }

    static domain::Error same(std::string what)
    {
        return refusal(ErrorKind::Conflict, "release.same", std::move(what), "it stands so already");
    }

    [[nodiscard]] domain::Error early(const std::string& what) const
    {
        return refusal(ErrorKind::InvalidInput, "release.early", domain::format(m_day),
                       what + " cannot lie before the day on which this is decided");
    }

    [[nodiscard]] domain::Error lacking(Lack lack) const
    {
        switch (lack) {
        case Lack::Disposition:
            return refusal(ErrorKind::Conflict, "release.undecided", m_request.title, "choose a disposition first");
        case Lack::Pages:
            return refusal(ErrorKind::Conflict, "release.no-pages", m_request.title,
                           "a release without a page sends nothing");
        case Lack::PagesTicked:
            return refusal(ErrorKind::Conflict, "release.ticked", m_request.title,
                           "with this answer nothing leaves, and pages are ticked to leave");
        case Lack::Entry:
            break;
        }
        return refusal(ErrorKind::Conflict, "release.entry", m_request.title, "the accounting lacks its entry");
    }

    void uncover(const std::string& document)
    {
        std::erase_if(m_work.draft.redactions, [&](const Redaction& each) { return each.document == document; });
    }

    RequestWork m_work;
    const Request& m_request;
    const Material& m_material;
    const records::Chart& m_chart;
    domain::Date m_day;
};

} // namespace

Result<State> applyAction(const State& state, const op::Action& action, const TaskContext& context)
{
    const auto read = readMaterial(context.task.material);
    const auto* material = std::get_if<Material>(&read);
    if (material == nullptr)
        return refusal(ErrorKind::InvalidInput, "release.no-desk", context.task.id, "no inbox lies on the desk");
    if (action.request.empty() && material->requests.size() != 1)
        return refusal(ErrorKind::InvalidInput, "release.which-request", {}, "say which request is meant");
    const std::string& id = action.request.empty() ? material->requests.front().id : action.request;
    const Request* request = material->request(id);
    State next = state;
    const auto work = std::find_if(next.requests.begin(), next.requests.end(),
                                   [&](const RequestWork& each) { return each.id == id; });
    if (request == nullptr || work == next.requests.end())
        return refusal(ErrorKind::NotFound, "release.no-request", id, "the inbox has no such request");
    if (work->closed)
        return refusal(ErrorKind::Conflict, "release.closed", request->title, "the answer has left the house");
    auto done = std::visit(Doer(*work, *request, *material, context.scenario.chart), action.deed);
    if (!done)
        return done.error();
    *work = std::move(*done);
    next.justSent = std::holds_alternative<op::Send>(action.deed);
    return next;
}

} // namespace workflow::release
