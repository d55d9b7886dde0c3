// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/Convert.h"
#include "viewmodels/tasks/validation/ValidationWording.h"
#include "viewmodels/tasks/validation/ValidationWorksheetViewModel.h"

#include <algorithm>
#include <set>

namespace viewmodels {

using workflow::validation::FieldAt;
using workflow::validation::Figure;
using workflow::validation::Item;
using workflow::validation::Person;
using workflow::validation::QualityRule;
using workflow::validation::Record;
using workflow::validation::ValidationState;

namespace {

int countAt(const std::vector<FieldAt>& places, const std::string& record)
{
    return static_cast<int>(
        std::count_if(places.begin(), places.end(), [&](const FieldAt& at) { return at.record == record; }));
}

QString rateText(int errors, int fields)
{
    return fields == 0 ? QString() : percentText(qRound64(1000.0 * errors / fields));
}

/// "Label: value", where the label is short enough to be one.
qsizetype labelEnd(const QString& line)
{
    const qsizetype colon = line.indexOf(QLatin1String(": "));
    const bool label = colon > 0 && colon <= 32 && !line.left(colon).contains(QLatin1Char('.'));
    return label ? colon : -1;
}

} // namespace

void ValidationWorksheetViewModel::refresh()
{
    m_open = workflow::validation::unsettled(state(), m_material);
    // What lay open may have been drawn no more.
    const QString first = underReview() == 0 ? QString() : q(m_material.records.front().id);
    if (!workflow::validation::isDrawn(state(), m_material, s(m_current)) && m_current != first) {
        setCurrent(first); // comes back here
        return;
    }
    fillBatch();
    fillFields();
    fillSource();
    fillPairs();
    fillCross();
    fillFigures();
    fillPeople();
    fillErrors();
    fillUnsettled();
    Q_EMIT changed();
}

void ValidationWorksheetViewModel::fillBatch()
{
    std::vector<CellListModel::Row> rows;
    std::vector<LineListModel::Row> lines;
    for (std::size_t i = 0; i < underReview(); ++i) {
        const Record& record = m_material.records[i];
        const bool done = state().reviewed.contains(record.id);
        const int hits = countAt(m_open.hits, record.id);
        const int pairs = countAt(m_open.disagreements, record.id);
        QStringList words;
        if (done)
            words.append(tr("looked through"));
        if (hits > 0)
            words.append(hits == 1 ? tr("1 rule hit") : tr("%1 rule hits").arg(hits));
        if (pairs > 0)
            words.append(tr("%1 to settle").arg(pairs));
        const QString standing = words.isEmpty() ? tr("open") : words.join(QStringLiteral(" \u00b7 "));
        const QString tone = hits + pairs > 0 ? QStringLiteral("partly")
                             : done           ? QStringLiteral("right")
                                              : QStringLiteral("plain");
        const QString title = titleOf(record);
        rows.push_back({q(record.id), title, q(record.account), nameOf(record.person), standing, tone,
                        !m_openOnly || isOpen(record), tr("%1, %2: %3").arg(title, nameOf(record.person), standing)});
        lines.push_back({q(record.id), title, standing});
    }
    m_batch.setRows(std::move(rows));
    m_lines.setRows(std::move(lines));
}

QString ValidationWorksheetViewModel::remarkOn(const FieldAt& at, const Item& item) const
{
    if (const auto mark = state().marks.find(at); mark != state().marks.end()) {
        const QString title = validation::characteristicTitle(mark->second.characteristic, m_material);
        return mark->second.value.empty()
                   ? title
                   : tr("%1: should be %2").arg(title, validation::shownValue(&item, mark->second.value));
    }
    if (const auto settled = state().settled.find(at); settled != state().settled.end())
        return tr("Settled: %1")
            .arg(settled->second.empty() ? tr("blank") : validation::shownValue(&item, settled->second));
    return state().confirmed.contains(at) ? tr("right as it stands") : QString();
}

CellListModel::Row ValidationWorksheetViewModel::fieldRow(const Record& record, const Item& item) const
{
    const FieldAt at{record.id, item.id};
    QStringList hits;
    QStringList also;
    for (const QualityRule* rule : hitsOf(record, m_material)) {
        const auto found = std::find(rule->items.begin(), rule->items.end(), item.id);
        if (found == rule->items.begin())
            hits.append(validation::ruleText(*rule, m_material));
        else if (found != rule->items.end())
            also.append(q(m_material.item(rule->items.front())->title));
    }
    also.removeDuplicates();
    const bool differs = workflow::validation::disagree(record, item.id);
    QString judged;
    QString right;
    QString trait;
    if (const auto mark = state().marks.find(at); mark != state().marks.end()) {
        judged = QStringLiteral("marked");
        right = q(mark->second.value);
        trait = q(mark->second.characteristic);
    } else if (state().confirmed.contains(at)) {
        judged = QStringLiteral("confirmed");
    } else if (state().settled.contains(at)) {
        judged = QStringLiteral("settled");
    }
    const QString second =
        differs ? validation::shownValue(&item, record.second->values.find(item.id)->second) : QString();
    return {q(item.id),
            q(item.title),
            validation::shownValue(&item, record.values.find(item.id)->second),
            differs && second.isEmpty() ? tr("blank") : second,
            hits,
            also.join(QStringLiteral(", ")),
            judged,
            remarkOn(at, item),
            right,
            trait,
            validation::definitionOf(item, m_material),
            validation::optionsOf(item).join(QStringLiteral("  \u00b7  "))};
}

void ValidationWorksheetViewModel::fillFields()
{
    std::vector<CellListModel::Row> rows;
    if (record() != nullptr) {
        for (const Item& item : m_material.items) {
            if (record()->values.contains(item.id))
                rows.push_back(fieldRow(*record(), item));
        }
    }
    m_fields.setRows(std::move(rows));
}

void ValidationWorksheetViewModel::fillSource()
{
    if (m_sourceOf == m_current && !m_current.isEmpty())
        return;
    m_sourceOf = m_current;
    std::vector<CellListModel::Row> rows;
    const auto add = [&](const char* kind, const QString& label, const QString& text) {
        rows.push_back(
            {QStringLiteral("%1/%2").arg(m_current).arg(rows.size()), QString::fromLatin1(kind), label, text});
    };
    if (record() != nullptr) {
        for (const auto& part : record()->source) {
            add("head", q(part.title), q(part.author));
            for (const std::string& words : part.lines) {
                const QString line = q(words);
                const qsizetype label = labelEnd(line);
                if (label > 0)
                    add("pair", line.left(label), line.mid(label + 2));
                else
                    add("text", {}, line);
            }
        }
    }
    m_source.setRows(std::move(rows));
}

void ValidationWorksheetViewModel::fillPairs()
{
    std::vector<CellListModel::Row> rows;
    for (std::size_t i = 0; i < underReview(); ++i) {
        const Record& record = m_material.records[i];
        QString heading = titleOf(record);
        for (const Item* item : workflow::validation::disagreements(record, m_material)) {
            const std::string& first = record.values.find(item->id)->second;
            const std::string& second = record.second->values.find(item->id)->second;
            const auto settled = state().settled.find({record.id, item->id});
            QString decision;
            QString result;
            if (settled != state().settled.end()) {
                decision = settled->second == first    ? QStringLiteral("first")
                           : settled->second == second ? QStringLiteral("second")
                                                       : QStringLiteral("other");
                result = settled->second.empty() ? tr("blank") : validation::shownValue(item, settled->second);
            }
            rows.push_back({q(record.id + "/" + item->id), q(record.id), heading, q(item->title),
                            validation::shownValue(item, first), validation::shownValue(item, second),
                            nameOf(record.person), nameOf(record.second->person), decision, result,
                            validation::optionsOf(*item).join(QStringLiteral("  \u00b7  "))});
            heading.clear();
        }
    }
    m_pairs.setRows(std::move(rows));
}

void ValidationWorksheetViewModel::fillCross()
{
    const auto table = workflow::validation::answersTwice(m_material, m_material.agreementItem, underReview());
    std::set<std::string> values;
    for (const auto& [pair, count] : table) {
        values.insert(pair.first);
        values.insert(pair.second);
    }
    const Item* item = m_material.item(m_material.agreementItem);
    const auto head = [&](const std::string& value) {
        return value.empty() ? tr("blank") : validation::shownValue(item, value);
    };
    m_crossHeads.clear();
    m_crossRows.clear();
    for (const std::string& first : values) {
        m_crossHeads.append(head(first));
        QStringList row{head(first)};
        for (const std::string& second : values) {
            const auto found = table.find({first, second});
            row.append(QString::number(found == table.end() ? 0 : found->second));
        }
        m_crossRows.append(QVariant(row));
    }
}

void ValidationWorksheetViewModel::fillFigures()
{
    std::vector<CellListModel::Row> rows;
    for (const Figure figure : m_material.figures) {
        const auto held = state().figures.find(figure);
        rows.push_back({q(workflow::validation::nameOf(figure)), validation::figureTitle(figure),
                        validation::figureUnit(figure), validation::figureHelp(figure, m_material),
                        held == state().figures.end() ? QString() : validation::plainNumber(held->second)});
    }
    m_figures.setRows(std::move(rows));
}

void ValidationWorksheetViewModel::fillPeople()
{
    std::vector<CellListModel::Row> rows;
    for (const Person* person :
         m_material.feedback ? peopleReviewed(state(), m_material) : std::vector<const Person*>()) {
        const auto counted = tally(state(), m_material, person->id);
        const auto said = state().feedback.find(person->id);
        const bool has = said != state().feedback.end();
        rows.push_back({q(person->id), q(person->name), q(person->job), counted.records, counted.fields, counted.errors,
                        rateText(counted.errors, counted.fields),
                        !has                  ? QString()
                        : said->second.needed ? QStringLiteral("yes")
                                              : QStringLiteral("no"),
                        has ? q(said->second.characteristic) : QString(), has ? q(said->second.note) : QString()});
    }
    m_people.setRows(std::move(rows));
}

void ValidationWorksheetViewModel::fillErrors()
{
    std::vector<CellListModel::Row> rows;
    for (std::size_t i = 0; i < underReview(); ++i) {
        const Record& record = m_material.records[i];
        for (const Item& item : m_material.items) {
            const FieldAt at{record.id, item.id};
            const auto settled = state().settled.find(at);
            const bool marked = state().marks.contains(at);
            if (!marked && settled == state().settled.end())
                continue;
            const std::string& value = record.values.find(item.id)->second;
            if (!marked && records::validation::sameValue(settled->second, value))
                continue;
            rows.push_back({q(record.id + "/" + item.id), tr("%1, %2").arg(titleOf(record), q(item.title)),
                            nameOf(record.person), value.empty() ? tr("blank") : validation::shownValue(&item, value),
                            remarkOn(at, item)});
        }
    }
    m_errors.setRows(std::move(rows));
}

void ValidationWorksheetViewModel::fillUnsettled()
{
    QStringList list;
    const auto place = [&](const FieldAt& at) {
        return tr("%1, %2").arg(titleOf(*m_material.record(at.record)), q(m_material.item(at.field)->title));
    };
    if (m_open.sample)
        list.append(tr("The sample is not drawn"));
    for (const FieldAt& at : m_open.hits)
        list.append(tr("%1: a broken rule is not answered").arg(place(at)));
    for (const FieldAt& at : m_open.disagreements)
        list.append(tr("%1: two abstractors disagree").arg(place(at)));
    for (const std::string& record : m_open.records)
        list.append(tr("%1: not looked through").arg(titleOf(*m_material.record(record))));
    for (const Figure figure : m_open.figures)
        list.append(tr("%1: not filled in").arg(validation::figureTitle(figure)));
    for (const std::string& person : m_open.people)
        list.append(tr("%1: feedback not decided").arg(nameOf(person)));
    if (list != m_unsettled) {
        m_unsettled = list;
        Q_EMIT unsettledChanged();
    }
}

} // namespace viewmodels
