// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/Convert.h"
#include "viewmodels/tasks/release/ReleaseWording.h"
#include "viewmodels/tasks/release/ReleaseWorksheetViewModel.h"

#include <algorithm>

namespace viewmodels {

using domain::Json;

void ReleaseWorksheetViewModel::step(int by)
{
    const QString next = m_inbox.idAt(m_inbox.rowOf(m_current) + by);
    if (!next.isEmpty())
        setCurrent(next);
}

bool ReleaseWorksheetViewModel::applyHere(const char* op, Json members)
{
    members["op"] = op;
    members["request"] = s(m_current);
    return apply(members);
}

bool ReleaseWorksheetViewModel::setIdentity(const QString& value)
{
    if (value == identity() || value.isEmpty())
        return false;
    Json members{{"checked", value == QLatin1String("yes")}};
    if (value == QLatin1String("yes") && !answer().method.empty())
        members["method"] = answer().method;
    return applyHere("identity.set", std::move(members));
}

bool ReleaseWorksheetViewModel::setMethod(const QString& method)
{
    if (q(answer().method) == method)
        return false;
    Json members{{"checked", answer().identityChecked.value_or(true)}};
    if (!method.isEmpty())
        members["method"] = s(method);
    return applyHere("identity.set", std::move(members));
}

bool ReleaseWorksheetViewModel::setDefect(const QString& defect, bool on)
{
    return answer().defects.contains(s(defect)) != on && applyHere("defect.set", {{"defect", s(defect)}, {"on", on}});
}

bool ReleaseWorksheetViewModel::setRestriction(const QString& restriction, bool on)
{
    return answer().restrictions.contains(s(restriction)) != on
           && applyHere("restriction.set", {{"restriction", s(restriction)}, {"on", on}});
}

bool ReleaseWorksheetViewModel::openPage(const QString& document)
{
    m_bench.showPlace({s(document), {}, 1});
    return q(m_bench.openDocument()) == document;
}

bool ReleaseWorksheetViewModel::applyPages(const std::vector<std::string>& documents, const QString& state)
{
    if (documents.empty())
        return false;
    if (state.isEmpty()) {
        std::vector<std::string> decided;
        std::copy_if(documents.begin(), documents.end(), std::back_inserter(decided),
                     [&](const std::string& each) { return answer().pages.contains(each); });
        return !decided.empty() && applyHere("items.remove", {{"documents", decided}});
    }
    return applyHere("items.set", {{"documents", documents}, {"release", state == QLatin1String("leaves")}});
}

bool ReleaseWorksheetViewModel::setPage(const QString& document, const QString& state)
{
    return applyPages({s(document)}, state);
}

bool ReleaseWorksheetViewModel::setPages(const QString& encounter, const QString& state)
{
    std::vector<std::string> documents;
    for (const domain::DocumentHeader& page : m_bench.pages()) {
        if (encounter.isEmpty() || q(page.encounter) == encounter)
            documents.push_back(page.id);
    }
    return applyPages(documents, state);
}

bool ReleaseWorksheetViewModel::setPageRule(const QString& document, const QString& rule)
{
    const auto found = answer().pages.find(s(document));
    if (found != answer().pages.end() && q(found->second.rule) == rule)
        return false;
    const bool leaves = found != answer().pages.end() && found->second.release;
    Json members{{"documents", {s(document)}}, {"release", leaves}};
    if (!rule.isEmpty())
        members["rule"] = s(rule);
    return applyHere("items.set", std::move(members));
}

bool ReleaseWorksheetViewModel::uncover(const QString& document)
{
    const std::set<workflow::release::Redaction> bars = answer().redactions;
    bool done = false;
    for (const workflow::release::Redaction& bar : bars) {
        if (bar.document == s(document))
            done = applyHere("redaction.remove",
                             {{"document", bar.document}, {"from", bar.span.from}, {"to", bar.span.to}});
    }
    return done;
}

bool ReleaseWorksheetViewModel::setDisposition(const QString& disposition)
{
    return disposition != this->disposition() && applyHere("disposition.set", {{"disposition", s(disposition)}});
}

bool ReleaseWorksheetViewModel::setReason(const QString& rule)
{
    if (rule == reason())
        return false;
    return rule.isEmpty() ? applyHere("reason.remove") : applyHere("reason.set", {{"rule", s(rule)}});
}

bool ReleaseWorksheetViewModel::setSendTo(const QString& address)
{
    return !address.isEmpty() && address != sendTo() && applyHere("send-to.set", {{"address", s(address)}});
}

bool ReleaseWorksheetViewModel::setNotice(bool on)
{
    return on != notice() && applyHere("notice.set", {{"on", on}});
}

bool ReleaseWorksheetViewModel::setLog(const QString& log)
{
    if (log.isEmpty() || log == this->log())
        return false;
    if (log != QLatin1String("accounting"))
        return applyHere("log.set", {{"log", s(log)}});
    startEntry();
    return m_entry.purpose.isEmpty() ? applyHere("log.set", {{"log", "accounting"}}) : applyEntry();
}

void ReleaseWorksheetViewModel::startEntry()
{
    if (request() == nullptr)
        return;
    if (m_entry.date.isEmpty())
        m_entry.date = today().left(10);
    if (m_entry.recipient.isEmpty())
        m_entry.recipient = release::requesterText(*request());
    if (m_entry.description.isEmpty())
        m_entry.description = tr("%1 of the record").arg(release::pagesCount(pagesLeaving()));
}

bool ReleaseWorksheetViewModel::applyEntry()
{
    return applyHere("log.set", {{"log", "accounting"},
                                 {"entry",
                                  {{"date", s(m_entry.date)},
                                   {"recipient", s(m_entry.recipient)},
                                   {"description", s(m_entry.description)},
                                   {"purpose", s(m_entry.purpose)}}}});
}

bool ReleaseWorksheetViewModel::setEntry(const QString& part, const QString& text)
{
    QString& held = part == QLatin1String("date")        ? m_entry.date
                    : part == QLatin1String("recipient") ? m_entry.recipient
                    : part == QLatin1String("purpose")   ? m_entry.purpose
                                                         : m_entry.description;
    const QString typed = part == QLatin1String("date") ? release::dayTyped(text) : text.trimmed();
    if (typed.isEmpty() || typed == held)
        return false;
    held = typed;
    const bool whole = !m_entry.purpose.isEmpty() && !m_entry.date.isEmpty() && !m_entry.recipient.isEmpty()
                       && !m_entry.description.isEmpty();
    if (whole && log() == QLatin1String("accounting"))
        return applyEntry();
    Q_EMIT shownChanged();
    return true;
}

bool ReleaseWorksheetViewModel::setFeeClass(const QString& fee)
{
    if (fee == feeClass())
        return false;
    m_feeClass = fee;
    if (fee.isEmpty())
        return answer().fee && applyHere("fee.remove");
    if (fee == QLatin1String("none"))
        return applyHere("fee.set", {{"class", "none"}, {"cents", 0}});
    if (answer().fee)
        return applyHere("fee.remove"); // another class, another amount
    Q_EMIT shownChanged();
    return true;
}

bool ReleaseWorksheetViewModel::setFeeAmount(const QString& text)
{
    const std::int64_t cents = release::moneyTyped(text);
    if (cents < 0 || feeClass().isEmpty() || (answer().fee && answer().fee->cents == cents))
        return false;
    return applyHere("fee.set", {{"class", s(feeClass())}, {"cents", cents}});
}

QString ReleaseWorksheetViewModel::moneyProblem(const QString& text) const
{
    return text.trimmed().isEmpty() || release::moneyTyped(text) >= 0 ? QString() : tr("Write an amount, as 21.50");
}

bool ReleaseWorksheetViewModel::setDue(const QString& text)
{
    const QString day = release::dayTyped(text);
    if (day == due() || (day.isEmpty() && !text.trimmed().isEmpty()))
        return false;
    return day.isEmpty() ? applyHere("due.remove") : applyHere("due.set", {{"due", s(day)}});
}

QString ReleaseWorksheetViewModel::dayProblem(const QString& text) const
{
    return text.trimmed().isEmpty() || !release::dayTyped(text).isEmpty()
               ? QString()
               : tr("Write a day of the calendar, as 2026-01-31");
}

bool ReleaseWorksheetViewModel::setLetter(const QString& text)
{
    return text.trimmed() != letter() && applyHere("letter.set", {{"text", s(text.trimmed())}});
}

bool ReleaseWorksheetViewModel::addSnippet(const QString& snippet)
{
    if (request() == nullptr)
        return false;
    for (const release::Snippet& each : release::snippetsFor(*request(), answer())) {
        if (each.id == snippet) {
            const QString gap = letter().isEmpty() ? QString() : QStringLiteral("\n\n");
            return setLetter(letter() + gap + each.text);
        }
    }
    return false;
}

bool ReleaseWorksheetViewModel::send()
{
    if (!obstacle().isEmpty()) {
        m_bench.tell(obstacle());
        return false;
    }
    if (!applyHere("send"))
        return false;
    m_entry = {};
    m_feeClass.clear();
    m_bench.happened("release.sent");
    if (!closed()) {
        const auto papers = arrived();
        m_paper = papers.empty() ? QString() : q(papers.front()->id);
        showCurrent();
        m_bench.tell(tr("An answer came back. It lies on the request."));
        Q_EMIT replyCame();
    }
    return true;
}

} // namespace viewmodels
