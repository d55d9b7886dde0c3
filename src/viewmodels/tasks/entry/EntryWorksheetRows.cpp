// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/Convert.h"
#include "viewmodels/tasks/entry/EntryWording.h"
#include "viewmodels/tasks/entry/EntryWorksheetViewModel.h"

#include <algorithm>

namespace viewmodels {

using workflow::entry::Answer;
using workflow::entry::Field;
using workflow::entry::Form;
using workflow::entry::Keyed;
using workflow::entry::Paper;

namespace {

std::string keyedAt(const Keyed& keyed, const std::string& field)
{
    const auto found = keyed.find(field);
    return found == keyed.end() ? std::string() : found->second;
}

QString sectionTitle(const Form& form, const Field& field, const Field* before)
{
    if (before != nullptr && before->section == field.section)
        return {};
    const auto found = std::find_if(form.sections.begin(), form.sections.end(),
                                    [&](const auto& one) { return one.id == field.section; });
    return found == form.sections.end() ? QString() : q(found->title);
}

QString flagOf(const Answer* answer)
{
    return answer != nullptr && answer->kind == Answer::Kind::Unclear ? q(nameOf(answer->doubt)) : QString();
}

QString decisionOf(const Answer* answer)
{
    if (answer == nullptr)
        return {};
    switch (answer->kind) {
    case Answer::Kind::First:
        return QStringLiteral("first");
    case Answer::Kind::Second:
        return QStringLiteral("second");
    case Answer::Kind::Unclear:
        return QStringLiteral("unclear");
    case Answer::Kind::Value:
        break;
    }
    return QStringLiteral("other");
}

} // namespace

void EntryWorksheetViewModel::refresh()
{
    layPaper();
    if (comparing())
        fillPairs();
    else
        fillFields();
    fillPapers();
    Q_EMIT changed();
}

void EntryWorksheetViewModel::layPaper()
{
    if (top() != nullptr && topForm() != nullptr)
        m_paper.show(*top(), *topForm());
}

void EntryWorksheetViewModel::fillFields()
{
    const Paper* paper = top();
    const Form* form = topForm();
    if (paper == nullptr || form == nullptr)
        return;
    const Keyed values = valuesOf(*paper, *form, state());
    std::vector<std::string> settled;
    for (const Field& field : form->fields) {
        if (!flagOf(state().answer(paper->id, field.id)).isEmpty())
            settled.push_back(field.id);
    }
    const auto remarks = records::entry::remarksOn(*form, values, m_material.today, settled);
    std::vector<EntryFieldModel::Row> rows;
    const Field* before = nullptr;
    for (const Field& field : form->fields) {
        const Answer* answer = state().answer(paper->id, field.id);
        EntryFieldModel::Row row{m_current + QLatin1Char('/') + q(field.id),
                                 q(field.id),
                                 sectionTitle(*form, field, before),
                                 q(field.label),
                                 field.required && field.row == 0,
                                 q(keyedAt(values, field.id)),
                                 flagOf(answer),
                                 {},
                                 q(field.help),
                                 formText(field),
                                 optionsText(field),
                                 m_paper.saidOf(q(field.id))};
        for (const auto& remark : remarks) {
            // That a field is still empty is no news while the form is being keyed.
            const bool quiet = remark.kind == records::entry::FormRemark::Kind::Required && field.row == 0;
            if (remark.field == field.id && !quiet)
                row.remark = remarkText(remark, *form);
        }
        rows.push_back(std::move(row));
        before = &field;
    }
    m_asked = 0;
    m_done = 0;
    for (const Field& field : form->fields) {
        const bool has = state().answer(paper->id, field.id) != nullptr;
        const bool wants = field.required && field.row == 0;
        m_asked += wants ? 1 : 0;
        m_done += wants && has ? 1 : 0;
    }
    m_fields.setRows(std::move(rows));
}

void EntryWorksheetViewModel::fillPairs()
{
    std::vector<EntryPairModel::Row> rows;
    m_asked = 0;
    m_done = 0;
    for (const Paper& paper : m_material.papers) {
        const Form& form = *m_material.formOf(paper.id);
        const auto differing = disagreements(paper, form);
        bool headed = false;
        for (const Field& field : form.fields) {
            const std::string first = keyedAt(paper.first, field.id);
            const std::string second = keyedAt(paper.second, field.id);
            const bool differs = std::find(differing.begin(), differing.end(), &field) != differing.end();
            const Answer* answer = state().answer(paper.id, field.id);
            m_asked += differs ? 1 : 0;
            m_done += differs && answer != nullptr ? 1 : 0;
            // What was changed stays in sight, also where the clerks agreed.
            if (!differs && answer == nullptr && !m_allPairs)
                continue;
            const QString flag = flagOf(answer);
            const Keyed now = valuesOf(paper, form, state());
            rows.push_back({q(paper.id + "/" + field.id), q(paper.id), q(paper.title),
                            headed ? QString() : q(paper.title), q(field.label), keptText(field, first),
                            keptText(field, second), differs, decisionOf(answer),
                            flag.isEmpty() ? keptText(field, keyedAt(now, field.id)) : flagText(flag)});
            headed = true;
        }
    }
    m_pairs.setRows(std::move(rows));
}

void EntryWorksheetViewModel::fillPapers()
{
    std::vector<LineListModel::Row> rows;
    QStringList unsettled;
    for (const Paper& paper : m_material.papers) {
        const Form& form = *m_material.formOf(paper.id);
        const auto sheet = state().sheets.find(paper.id);
        const bool closed = sheet != state().sheets.end() && sheet->second.complete;
        const auto open = openFields(paper, form, state(), m_material.today).size();
        const QString status = closed ? tr("complete") : open == 0 ? tr("ready to close") : tr("%1 open").arg(open);
        rows.push_back({q(paper.id), q(paper.title), status});
        if (!closed)
            unsettled.append(open == 0 ? tr("%1: not marked complete").arg(q(paper.title))
                                       : tr("%1: %2 fields open").arg(q(paper.title)).arg(open));
    }
    m_lines.setRows(std::move(rows));
    if (unsettled != m_unsettled) {
        m_unsettled = unsettled;
        Q_EMIT unsettledChanged();
    }
}

} // namespace viewmodels
