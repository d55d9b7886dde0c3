// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/Convert.h"
#include "viewmodels/tasks/amendment/AmendmentWorksheetViewModel.h"
#include "workflow/tasks/amendment/AmendmentUnsettled.h"

#include <algorithm>

namespace viewmodels {

namespace work = workflow::amendment;
using work::Answer;
using work::Fate;
using work::Part;
using work::Revision;

namespace {

/// What is wanting, as the tray and the foot name it.
QString partName(Part part)
{
    switch (part) {
    case Part::Page:
        return AmendmentWorksheetViewModel::tr("the page");
    case Part::Change:
        return AmendmentWorksheetViewModel::tr("kind of entry");
    case Part::Signer:
        return AmendmentWorksheetViewModel::tr("who signs");
    case Part::Event:
        return AmendmentWorksheetViewModel::tr("when it happened");
    case Part::Reason:
        return AmendmentWorksheetViewModel::tr("the reason");
    case Part::Value:
        return AmendmentWorksheetViewModel::tr("the new value");
    case Part::Chart:
        return AmendmentWorksheetViewModel::tr("where it belongs");
    case Part::Due:
        return AmendmentWorksheetViewModel::tr("the last day");
    case Part::Extended:
        return AmendmentWorksheetViewModel::tr("the extended day");
    case Part::Ground:
        return AmendmentWorksheetViewModel::tr("the ground");
    case Part::Letter:
        return AmendmentWorksheetViewModel::tr("the letter");
    case Part::Inform:
        return AmendmentWorksheetViewModel::tr("who is told");
    case Part::Append:
        return AmendmentWorksheetViewModel::tr("what is appended");
    }
    return {};
}

std::vector<ChoiceEntry> choicesOf(std::span<const work::Named> list)
{
    std::vector<ChoiceEntry> choices{{AmendmentWorksheetViewModel::tr("Choose"), QString()}};
    for (const work::Named& each : list)
        choices.push_back({q(each.title), q(each.id)});
    return choices;
}

std::vector<ChoiceEntry> choicesOf(const std::vector<work::Option>& list)
{
    std::vector<ChoiceEntry> choices{{AmendmentWorksheetViewModel::tr("Choose"), QString()}};
    for (const work::Option& each : list)
        choices.push_back({q(each.title), q(each.id)});
    return choices;
}

bool among(const std::vector<std::string>& list, std::string_view id)
{
    return std::find(list.begin(), list.end(), id) != list.end();
}

/// Whether a step has a text of its own, or an index of its own, to lay beside another.
bool comparable(Fate fate)
{
    return fate == Fate::Version || fate == Fate::Altered;
}

QString stepTitle(const Revision& step)
{
    switch (step.fate) {
    case Fate::Version:
    case Fate::Altered:
        return AmendmentWorksheetViewModel::tr("Version %1").arg(step.document.header.version);
    case Fate::Hidden:
        return AmendmentWorksheetViewModel::tr("Withdrawn");
    case Fate::Linked:
        return AmendmentWorksheetViewModel::tr("Linked");
    case Fate::Waiting:
        return AmendmentWorksheetViewModel::tr("Awaited");
    }
    return {};
}

QString stepTone(Fate fate)
{
    return fate == Fate::Altered   ? QStringLiteral("wrong")
           : fate == Fate::Hidden  ? QStringLiteral("partly")
           : fate == Fate::Version ? QStringLiteral("accent")
                                   : QStringLiteral("note");
}

QString stepIcon(Fate fate)
{
    return fate == Fate::Altered   ? QStringLiteral("alert")
           : fate == Fate::Hidden  ? QStringLiteral("lock")
           : fate == Fate::Waiting ? QStringLiteral("clock")
           : fate == Fate::Linked  ? QStringLiteral("link")
                                   : QStringLiteral("document");
}

} // namespace

void AmendmentWorksheetViewModel::takeLists()
{
    std::vector<ChoiceEntry> handlings{{tr("Choose what is done"), QString()}};
    for (std::size_t i = 0; i < work::handlingCodes.size(); ++i)
        handlings.push_back({q(work::title(static_cast<work::Handling>(i))), q(work::handlingCodes.at(i))});
    m_handlings.setChoices(std::move(handlings));
    std::vector<ChoiceEntry> kinds{{tr("Choose"), QString()}};
    for (std::size_t i = 0; i < domain::changeKindCodes.size(); ++i)
        kinds.push_back({q(work::title(static_cast<domain::ChangeKind>(i))), q(domain::changeKindCodes.at(i))});
    m_changes.setChoices(std::move(kinds));
    m_signers.setChoices(choicesOf(m_material.people));
    m_reasons.setChoices(choicesOf(work::reasons()));
    m_charts.setChoices(choicesOf(m_material.patients));
}

void AmendmentWorksheetViewModel::refresh()
{
    fillRequests();
    showCurrent();
    Q_EMIT changed();
    Q_EMIT evidenceChanged();
}

void AmendmentWorksheetViewModel::showCurrent()
{
    fillChoices();
    fillTicks();
    fillHistory();
    Q_EMIT shownChanged();
}

void AmendmentWorksheetViewModel::fillRequests()
{
    const std::vector<work::Lack> lacks = work::unsettled(state(), m_material);
    std::vector<RequestModel::Row> rows;
    std::vector<LineListModel::Row> lines;
    m_unsettled.clear();
    for (const work::Letter& each : m_material.requests) {
        const Answer* begun = state().answer(each.id);
        const auto lack =
            std::find_if(lacks.begin(), lacks.end(), [&](const work::Lack& entry) { return entry.request == each.id; });
        RequestModel::Row row{
            q(each.id), q(each.subject), q(each.from), q(domain::formatMinute(each.received)).left(10), {}, {}};
        if (begun != nullptr && begun->handling)
            row.answer = q(work::title(*begun->handling));
        if (lack != lacks.end()) {
            QStringList parts;
            for (const Part part : lack->parts)
                parts.append(partName(part));
            const QString wanting = tr("wanting: %1").arg(parts.join(QStringLiteral(", ")));
            m_unsettled.append(
                tr("%1: %2").arg(row.subject, lack->handling ? tr("nothing is done with it yet") : wanting));
            if (!lack->handling)
                row.remark = wanting;
        }
        lines.push_back({row.line, row.subject, row.from});
        rows.push_back(std::move(row));
    }
    m_requests.setRows(std::move(rows));
    m_lines.setRows(std::move(lines));
    Q_EMIT unsettledChanged();
}

void AmendmentWorksheetViewModel::fillChoices()
{
    const Answer& now = answer();
    const work::Handling asked = now.handling.value_or(work::Handling::Extend);
    m_fields.setChoices(choicesOf(work::fieldsOf(asked)));
    m_grounds.setChoices(choicesOf(work::groundsOf(asked)));
    std::vector<ChoiceEntry> values;
    if (now.field == "type")
        values = choicesOf(m_material.types);
    else if (now.field == "sex")
        values = {{tr("Choose"), QString()},
                  {tr("Female"), QStringLiteral("female")},
                  {tr("Male"), QStringLiteral("male")},
                  {tr("Unknown"), QStringLiteral("unknown")}};
    else if (now.field == "encounter") {
        values = {{tr("Choose"), QString()}};
        for (const domain::Encounter& each : m_bench.session().scenario().chart.encounters)
            values.push_back({tr("%1, %2").arg(q(domain::formatMinute(each.admitted)), q(each.reason)), q(each.id)});
    }
    m_values.setChoices(std::move(values));
}

void AmendmentWorksheetViewModel::fillTicks()
{
    const Answer& now = answer();
    std::vector<TickModel::Row> letters;
    for (const work::Named& each : work::letterElements())
        letters.push_back({q(each.id), q(each.title), among(now.letter, each.id)});
    m_letterItems.setRows(std::move(letters));
    std::vector<TickModel::Row> recipients;
    for (const work::Option& each : m_material.recipients)
        recipients.push_back({q(each.id), q(each.title), among(now.inform, each.id)});
    m_informItems.setRows(std::move(recipients));
    std::vector<TickModel::Row> papers;
    for (const work::Named& each : work::appendices())
        papers.push_back({q(each.id), q(each.title), among(now.append, each.id)});
    m_appendItems.setRows(std::move(papers));
}

void AmendmentWorksheetViewModel::fillHistory()
{
    std::vector<domain::DocumentHeader> stored;
    std::vector<Revision> made;
    if (answer().page) {
        stored = m_bench.versions(answer().page->document);
        // Without its text: who, when and what are enough for the strip, and need no opening.
        if (!stored.empty())
            made = work::revisionsOf(state(), m_material, {stored.back(), {}}, m_bench.banner().patient,
                                     m_bench.session().scenario().start);
    }
    std::vector<HistoryModel::Row> rows;
    for (const domain::DocumentHeader& header : stored) {
        const bool last = header.version == stored.back().version;
        const bool first = !header.change;
        const QString when = q(domain::formatMinute(first ? header.written : header.change->at));
        rows.push_back(
            {QStringLiteral("v%1").arg(header.version), tr("Version %1").arg(header.version),
             tr("%1, %2").arg(first ? q(header.authorName) : q(work::titleOf(m_material.people, header.change->by)),
                              when),
             first ? tr("As first written") : q(header.change->reason),
             last && made.empty() ? QStringLiteral("accent") : QStringLiteral("plain"), QStringLiteral("document")});
    }
    for (std::size_t i = 0; i < made.size(); ++i) {
        const Revision& step = made[i];
        const std::string& by = step.document.header.change->by;
        const QString who = step.fate == Fate::Altered   ? tr("You")
                            : by == "health-information" ? tr("Health information")
                                                         : q(work::titleOf(m_material.people, by));
        rows.push_back({QStringLiteral("m%1").arg(i), stepTitle(step), who.isEmpty() ? tr("Nobody named yet") : who,
                        q(step.what), stepTone(step.fate), stepIcon(step.fate)});
    }
    m_history.setRows(std::move(rows));
    fillSteps(stored, made);
}

void AmendmentWorksheetViewModel::fillSteps(const std::vector<domain::DocumentHeader>& stored,
                                            const std::vector<Revision>& made)
{
    std::vector<ChoiceEntry> choices;
    m_stepIds.clear();
    const auto add = [&](const QString& id, const QString& title) {
        m_stepIds.append(id);
        choices.push_back({title, id});
    };
    for (const domain::DocumentHeader& header : stored)
        add(QStringLiteral("v%1").arg(header.version), tr("Version %1").arg(header.version));
    for (std::size_t i = 0; i < made.size(); ++i) {
        if (comparable(made[i].fate))
            add(QStringLiteral("m%1").arg(i), tr("Version %1, made here").arg(made[i].document.header.version));
    }
    m_steps.setChoices(std::move(choices));
}

} // namespace viewmodels
