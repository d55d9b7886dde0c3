// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/release/ReleaseWorksheetViewModel.h"

#include "viewmodels/Convert.h"
#include "viewmodels/tasks/release/ReleaseWording.h"
#include "workflow/tasks/release/ReleaseTask.h"

#include <algorithm>

namespace viewmodels {

using domain::Json;
using workflow::release::Answer;

ReleaseWorksheetViewModel::ReleaseWorksheetViewModel(Workbench& bench)
    : Worksheet(bench), m_material(workflow::release::materialOf(bench.task().material)),
      m_inbox({"line", "title", "who", "received", "answer", "tone"}, this),
      m_papers({"paper", "title", "kind", "facts"}, this), m_paperLines({"row", "kind", "label", "text"}, this),
      m_contacts({"name", "phone", "source"}, this), m_defects({"defect", "title", "cite", "on", "heading"}, this),
      m_restrictions({"restriction", "title", "facts", "words", "marked"}, this),
      m_pages({"document", "title", "facts", "heading", "encounter", "leaves", "stays", "rule", "bars", "open"}, this),
      m_dispositions({"disposition", "title", "about"}, this), m_snippets({"snippet", "title", "words"}, this),
      m_parting({"row", "label", "text", "tone"}, this), m_policy({"row", "title", "origin", "text"}, this),
      m_schedule({"fee", "title", "amount"}, this)
{
    takeLists();
    takePolicy();
    if (!m_material.requests.empty())
        m_current = q(m_material.requests.front().id);
    connect(this, &Worksheet::currentChanged, this, &ReleaseWorksheetViewModel::showCurrent);
    showCurrent();
}

const workflow::release::State& ReleaseWorksheetViewModel::state() const
{
    static const workflow::release::State nothing;
    const workflow::release::State* held = workflow::release::ReleaseTask::valueOf(m_bench.progress().state());
    return held == nullptr ? nothing : *held;
}

const workflow::release::Request* ReleaseWorksheetViewModel::request() const
{
    return m_material.request(s(m_current));
}

const workflow::release::RequestWork* ReleaseWorksheetViewModel::work() const
{
    return state().request(s(m_current));
}

const Answer& ReleaseWorksheetViewModel::answer() const
{
    static const Answer nothing;
    const workflow::release::RequestWork* here = work();
    if (here == nullptr)
        return nothing;
    return here->closed && !here->sent.empty() ? here->sent.back() : here->draft;
}

std::vector<const workflow::release::Paper*> ReleaseWorksheetViewModel::arrived() const
{
    std::vector<const workflow::release::Paper*> papers;
    const workflow::release::RequestWork* here = work();
    if (request() == nullptr || here == nullptr)
        return papers;
    const std::size_t last = here->closed ? here->sent.size() : here->sent.size() + 1;
    for (std::size_t i = std::min(last, request()->stages.size()); i > 0; --i) {
        for (const workflow::release::Paper& paper : request()->stages[i - 1].papers)
            papers.push_back(&paper);
    }
    return papers;
}

const workflow::release::Paper* ReleaseWorksheetViewModel::topPaper() const
{
    for (const workflow::release::Paper* paper : arrived()) {
        if (paper->id == s(m_paper))
            return paper;
    }
    return nullptr;
}

QString ReleaseWorksheetViewModel::requestTitle() const
{
    return request() == nullptr ? QString() : q(request()->title);
}

QString ReleaseWorksheetViewModel::requestFacts() const
{
    if (request() == nullptr)
        return {};
    QString facts = tr("%1: %2").arg(
        tr(std::string(workflow::release::wordsOf(workflow::release::requesterWords(), request()->kind)).c_str()),
        release::requesterText(*request()));
    if (!request()->phone.empty())
        facts += tr(", gives telephone %1").arg(q(request()->phone));
    if (!request()->fax.empty())
        facts += tr(", fax %1").arg(q(request()->fax));
    return facts;
}

QString ReleaseWorksheetViewModel::today() const
{
    if (request() == nullptr || work() == nullptr)
        return {};
    return q(domain::formatMinute(workflow::release::presentArrival(*work(), *request()).at));
}

QStringList ReleaseWorksheetViewModel::history() const
{
    QStringList lines;
    if (request() == nullptr || work() == nullptr)
        return lines;
    for (std::size_t i = 0; i < work()->sent.size(); ++i) {
        const auto& sent = work()->sent[i];
        lines.append(tr("%1 on %2")
                         .arg(sent.disposition ? release::dispositionDone(*sent.disposition) : QString(),
                              q(domain::format(
                                  domain::dateOf(request()->stages[std::min(i, request()->stages.size() - 1)].at)))));
    }
    return lines;
}

bool ReleaseWorksheetViewModel::closed() const
{
    return work() == nullptr || work()->closed;
}

void ReleaseWorksheetViewModel::setPaper(const QString& paper)
{
    if (paper == m_paper)
        return;
    m_paper = paper;
    fillPaper();
    Q_EMIT shownChanged();
}

QString ReleaseWorksheetViewModel::paperKind() const
{
    return topPaper() == nullptr ? QString() : q(topPaper()->kind);
}

QString ReleaseWorksheetViewModel::paperTitle() const
{
    return topPaper() == nullptr ? QString() : q(topPaper()->title);
}

QString ReleaseWorksheetViewModel::identity() const
{
    if (!answer().identityChecked)
        return {};
    return *answer().identityChecked ? QStringLiteral("yes") : QStringLiteral("no");
}

QString ReleaseWorksheetViewModel::method() const
{
    return q(answer().method);
}

int ReleaseWorksheetViewModel::defectCount() const
{
    return static_cast<int>(answer().defects.size());
}

int ReleaseWorksheetViewModel::pagesLeaving() const
{
    return static_cast<int>(answer().pagesLeaving());
}

QString ReleaseWorksheetViewModel::pagesText() const
{
    const auto all = static_cast<int>(m_bench.pages().size());
    const auto decided = static_cast<int>(answer().pages.size());
    return tr("%1 leave, %2 are kept back, %3 not decided stay")
        .arg(pagesLeaving())
        .arg(decided - pagesLeaving())
        .arg(all - decided);
}

QString ReleaseWorksheetViewModel::disposition() const
{
    return answer().disposition ? q(workflow::release::code(*answer().disposition)) : QString();
}

QString ReleaseWorksheetViewModel::reason() const
{
    return q(answer().reason);
}

QString ReleaseWorksheetViewModel::sendTo() const
{
    return q(answer().sendTo);
}

bool ReleaseWorksheetViewModel::notice() const
{
    return answer().notice;
}

QString ReleaseWorksheetViewModel::log() const
{
    return q(answer().log);
}

QString ReleaseWorksheetViewModel::entryDate() const
{
    return m_entry.date;
}

QString ReleaseWorksheetViewModel::entryRecipient() const
{
    return m_entry.recipient;
}

QString ReleaseWorksheetViewModel::entryDescription() const
{
    return m_entry.description;
}

QString ReleaseWorksheetViewModel::entryPurpose() const
{
    return m_entry.purpose;
}

QString ReleaseWorksheetViewModel::feeClass() const
{
    return answer().fee ? q(answer().fee->fee) : m_feeClass;
}

QString ReleaseWorksheetViewModel::feeAmount() const
{
    return answer().fee ? release::moneyText(answer().fee->cents) : QString();
}

QString ReleaseWorksheetViewModel::feeHelp() const
{
    const workflow::release::FeeClass* fee = m_material.policy.fee(s(feeClass()));
    if (fee == nullptr)
        return {};
    const QString pages = tr("leaving: %1").arg(release::pagesCount(pagesLeaving()));
    if (fee->page == 0)
        return tr("%1; %2").arg(release::moneyText(fee->base), pages);
    return tr("%1 and %2 for each page; %3").arg(release::moneyText(fee->base), release::moneyText(fee->page), pages);
}

QString ReleaseWorksheetViewModel::due() const
{
    return answer().due ? q(domain::format(*answer().due)) : QString();
}

QString ReleaseWorksheetViewModel::letter() const
{
    return q(answer().letter);
}

QString ReleaseWorksheetViewModel::obstacle() const
{
    if (closed())
        return tr("The answer has left the house.");
    const auto lack = workflow::release::lackOf(answer());
    if (!lack)
        return {};
    switch (*lack) {
    case workflow::release::Lack::Disposition:
        return tr("Choose what is done with the request.");
    case workflow::release::Lack::Pages:
        return tr("A release sends at least one page: tick what leaves.");
    case workflow::release::Lack::PagesTicked:
        return tr("With this answer nothing leaves, and pages are ticked to leave.");
    case workflow::release::Lack::Entry:
        break;
    }
    return tr("The accounting lacks its entry: choose the purpose.");
}

QString ReleaseWorksheetViewModel::policyTitle() const
{
    return q(m_material.policy.title);
}

void ReleaseWorksheetViewModel::pageOpened(std::string_view page)
{
    m_openPage = q(page);
    fillPages();
}

std::vector<Worksheet::EvidenceMark> ReleaseWorksheetViewModel::evidenceOn(std::string_view document) const
{
    std::vector<EvidenceMark> marks;
    for (const workflow::release::Redaction& bar : answer().redactions) {
        if (bar.document == document)
            marks.push_back({bar.span, false, true});
    }
    return marks;
}

bool ReleaseWorksheetViewModel::cite(const PagePlace& place)
{
    if (closed()) {
        m_bench.tell(tr("This request is answered; its pages have left."));
        return false;
    }
    if (!answer().releases(place.document)) {
        m_bench.tell(tr("This page stays in the house. Tick that it leaves; then black words out."));
        return false;
    }
    return applyHere("redaction.set", {{"document", place.document}, {"from", place.span.from}, {"to", place.span.to}});
}

} // namespace viewmodels
