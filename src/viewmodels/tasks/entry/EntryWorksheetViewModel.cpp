// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/entry/EntryWorksheetViewModel.h"

#include "viewmodels/Convert.h"
#include "viewmodels/tasks/entry/EntryWording.h"
#include "workflow/tasks/entry/EntryTask.h"

#include <algorithm>

namespace viewmodels {

using domain::Json;
using workflow::entry::Field;
using workflow::entry::Form;
using workflow::entry::Paper;

EntryWorksheetViewModel::EntryWorksheetViewModel(Workbench& bench) : Worksheet(bench)
{
    // What the builder laid on the desk was checked there; a faulty one shows an empty desk.
    auto read = workflow::entry::readMaterial(bench.task().material);
    if (auto* material = std::get_if<workflow::entry::Material>(&read))
        m_material = std::move(*material);
    if (!m_material.papers.empty())
        m_current = q(m_material.papers.front().id);
    connect(this, &Worksheet::currentChanged, this, &EntryWorksheetViewModel::refresh);
    refresh();
}

const workflow::entry::EntryState& EntryWorksheetViewModel::state() const
{
    static const workflow::entry::EntryState none;
    const auto* held = workflow::entry::EntryTask::valueOf(m_bench.progress().state());
    return held == nullptr ? none : *held;
}

const Paper* EntryWorksheetViewModel::top() const
{
    return m_material.paper(s(m_current));
}

const Form* EntryWorksheetViewModel::topForm() const
{
    return m_material.formOf(s(m_current));
}

const Field* EntryWorksheetViewModel::fieldOf(const QString& name) const
{
    const qsizetype slash = name.indexOf(QLatin1Char('/'));
    const Form* form = slash < 0 ? topForm() : m_material.formOf(s(name.left(slash)));
    return form == nullptr ? nullptr : form->field(s(name.mid(slash + 1)));
}

QString EntryWorksheetViewModel::paperTitle() const
{
    return top() == nullptr ? QString() : q(top()->title);
}

QString EntryWorksheetViewModel::formTitle() const
{
    return topForm() == nullptr ? QString() : q(topForm()->title);
}

QString EntryWorksheetViewModel::formNumber() const
{
    return topForm() == nullptr ? QString() : q(topForm()->number);
}

QString EntryWorksheetViewModel::facility() const
{
    return q(m_bench.session().scenario().facility);
}

bool EntryWorksheetViewModel::capitals() const
{
    return top() != nullptr && top()->capitals;
}

bool EntryWorksheetViewModel::blackInk() const
{
    return top() != nullptr && top()->black;
}

double EntryWorksheetViewModel::skew() const
{
    return top() == nullptr ? 0.0 : top()->skew / 10.0;
}

QStringList EntryWorksheetViewModel::label() const
{
    QStringList lines;
    for (const std::string& line : top() == nullptr ? std::vector<std::string>() : top()->label)
        lines.append(q(line));
    return lines;
}

QStringList EntryWorksheetViewModel::notes(bool stamps) const
{
    QStringList texts;
    for (const auto& note : top() == nullptr ? std::vector<workflow::entry::MarginNote>() : top()->notes) {
        if (note.stamp == stamps)
            texts.append(q(note.text));
    }
    return texts;
}

int EntryWorksheetViewModel::position() const
{
    return top() == nullptr ? 0 : static_cast<int>(top() - m_material.papers.data()) + 1;
}

bool EntryWorksheetViewModel::complete() const
{
    const auto sheet = state().sheets.find(s(m_current));
    return sheet != state().sheets.end() && sheet->second.complete;
}

QString EntryWorksheetViewModel::speed() const
{
    const auto keys = state().keystrokes;
    const double hours = static_cast<double>(m_bench.session().state().atDesk.count()) / 3'600'000.0;
    if (keys == 0)
        return {};
    if (hours < 1.0 / 60.0)
        return tr("%1 keystrokes").arg(keys);
    return tr("%1 keystrokes, %2 an hour").arg(keys).arg(qRound64(static_cast<double>(keys) / hours));
}

void EntryWorksheetViewModel::setHere(const QString& field)
{
    if (field == m_here)
        return;
    m_here = field;
    Q_EMIT hereChanged();
}

void EntryWorksheetViewModel::setAllPairs(bool all)
{
    if (all == m_allPairs)
        return;
    m_allPairs = all;
    fillPairs();
    Q_EMIT changed();
}

QString EntryWorksheetViewModel::problemOf(const QString& field, const QString& text) const
{
    const Field* found = fieldOf(field);
    if (found == nullptr)
        return {};
    const auto value = records::entry::normalised(*found, s(text));
    if (value)
        return {};
    QString detail = q(value.error().detail);
    return detail.isEmpty() ? detail : detail.at(0).toUpper() + detail.mid(1);
}

QString EntryWorksheetViewModel::preview(const QString& field, const QString& text) const
{
    const Field* found = fieldOf(field);
    if (found == nullptr)
        return {};
    const auto value = records::entry::normalised(*found, s(text));
    return value && q(*value) != text ? keptText(*found, *value) : QString();
}

bool EntryWorksheetViewModel::commit(const QString& field, const QString& text, int keys)
{
    const Field* found = fieldOf(field);
    if (found == nullptr || !problemOf(field, text).isEmpty())
        return false;
    const auto* before = state().answer(s(m_current), found->id);
    const auto value = records::entry::normalised(*found, s(text));
    const bool flagged = before != nullptr && before->kind == workflow::entry::Answer::Kind::Unclear;
    const std::string old = before == nullptr ? std::string() : before->value;
    if (value && *value == old && !(flagged && !value->empty()))
        return true; // walking through a form is no work on it
    return apply({{"op", "field.set"},
                  {"form", s(m_current)},
                  {"field", found->id},
                  {"value", s(text)},
                  {"keys", std::max(0, keys)}});
}

bool EntryWorksheetViewModel::flag(const QString& field, const QString& reason)
{
    Json op{{"op", reason.isEmpty() ? "field.unflag" : "field.flag"}, {"form", s(m_current)}, {"field", s(field)}};
    if (!reason.isEmpty())
        op["reason"] = s(reason);
    return apply(op);
}

bool EntryWorksheetViewModel::setComplete(bool complete)
{
    return apply({{"op", "form.complete"}, {"form", s(m_current)}, {"complete", complete}});
}

void EntryWorksheetViewModel::turn(int by)
{
    const int next = position() - 1 + by;
    if (next >= 0 && next < papers())
        setCurrent(q(m_material.papers[static_cast<std::size_t>(next)].id));
}

bool EntryWorksheetViewModel::settle(const QString& pair, const QString& keep)
{
    return apply({{"op", "reconcile"},
                  {"form", s(pair.section(QLatin1Char('/'), 0, 0))},
                  {"field", s(pair.section(QLatin1Char('/'), 1))},
                  {"keep", s(keep)}});
}

bool EntryWorksheetViewModel::settleOther(const QString& pair, const QString& text, int keys)
{
    if (!problemOf(pair, text).isEmpty())
        return false;
    return apply({{"op", "reconcile"},
                  {"form", s(pair.section(QLatin1Char('/'), 0, 0))},
                  {"field", s(pair.section(QLatin1Char('/'), 1))},
                  {"keep", "other"},
                  {"value", s(text)},
                  {"keys", std::max(0, keys)}});
}

bool EntryWorksheetViewModel::settleUnclear(const QString& pair, const QString& reason)
{
    return apply({{"op", "reconcile"},
                  {"form", s(pair.section(QLatin1Char('/'), 0, 0))},
                  {"field", s(pair.section(QLatin1Char('/'), 1))},
                  {"keep", "unclear"},
                  {"reason", s(reason)}});
}

void EntryWorksheetViewModel::showPair(const QString& pair)
{
    setCurrent(pair.section(QLatin1Char('/'), 0, 0));
    setHere(pair.section(QLatin1Char('/'), 1));
}

} // namespace viewmodels
