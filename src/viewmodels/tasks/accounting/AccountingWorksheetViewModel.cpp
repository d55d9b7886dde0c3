// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/accounting/AccountingWorksheetViewModel.h"

#include "viewmodels/Convert.h"
#include "viewmodels/tasks/accounting/AccountingWording.h"
#include "workflow/tasks/accounting/AccountingTask.h"

#include <algorithm>

namespace viewmodels {

using domain::Json;
using workflow::accounting::Day;
using workflow::accounting::LogRow;
using workflow::accounting::Material;
using workflow::accounting::RowAnswer;

AccountingWorksheetViewModel::AccountingWorksheetViewModel(Workbench& bench)
    : Worksheet(bench), m_log({"row", "number", "date", "recipient", "address", "description", "purpose", "basis",
                               "paper", "decision", "said", "open", "spoken"}),
      m_blanks({"field", "label", "kept"}), m_days({"day", "label", "kept"})
{
    // What the builder laid on the desk was checked there; a faulty one shows an empty desk.
    auto read = workflow::accounting::readMaterial(bench.task().material);
    if (auto* material = std::get_if<Material>(&read))
        m_material = std::move(*material);
    m_requestTitle = q(m_material.title);
    m_papers.setPapers(m_material.papers);
    if (!m_material.rows.empty())
        m_current = q(m_material.rows.front().id);
    connect(this, &Worksheet::currentChanged, this, [this] {
        refresh();
        showPaper();
    });
    AccountingWorksheetViewModel::refresh();
}

const workflow::accounting::AccountingState& AccountingWorksheetViewModel::state() const
{
    static const workflow::accounting::AccountingState none;
    const auto* held = workflow::accounting::AccountingTask::valueOf(m_bench.progress().state());
    return held == nullptr ? none : *held;
}

const RowAnswer* AccountingWorksheetViewModel::answer() const
{
    const auto found = state().rows.find(s(m_current));
    return found == state().rows.end() ? nullptr : &found->second;
}

QString AccountingWorksheetViewModel::ruleTitle(const std::string& rule) const
{
    const auto* found = m_bench.rules().find(rule, m_material.today);
    return found == nullptr ? q(rule) : q(found->title);
}

int AccountingWorksheetViewModel::numberOf(std::string_view row) const
{
    const LogRow* found = m_material.row(row);
    return found == nullptr ? 0 : static_cast<int>(found - m_material.rows.data()) + 1;
}

QString AccountingWorksheetViewModel::facts() const
{
    QStringList facts{q(m_material.patient), tr("received %1").arg(q(domain::format(m_material.received))),
                      tr("today %1").arg(q(domain::format(m_material.today)))};
    QStringList earlier;
    for (const domain::Date day : m_material.earlier)
        earlier.append(q(domain::format(day)));
    facts.append(earlier.isEmpty() ? tr("no accounting before")
                                   : tr("earlier accounting %1").arg(earlier.join(QStringLiteral(", "))));
    return facts.join(QStringLiteral("  \u00b7  "));
}

QString AccountingWorksheetViewModel::rowTitle() const
{
    const LogRow* row = m_material.row(s(m_current));
    if (row == nullptr)
        return {};
    const std::string& who = row->field("recipient");
    return who.empty() ? tr("Row %1").arg(numberOf(row->id)) : tr("Row %1, %2").arg(numberOf(row->id)).arg(q(who));
}

QString AccountingWorksheetViewModel::decision() const
{
    const RowAnswer* said = answer();
    return said == nullptr || !said->include ? QString()
           : *said->include                  ? QStringLiteral("in")
                                             : QStringLiteral("out");
}

QString AccountingWorksheetViewModel::reason() const
{
    const RowAnswer* said = answer();
    return said == nullptr || said->rules.empty() ? QString() : q(said->rules.front());
}

QString AccountingWorksheetViewModel::reasonText() const
{
    const auto* rule = m_bench.rules().find(s(reason()), m_material.today);
    return rule == nullptr ? QString() : tr("%1 (%2)").arg(q(rule->text), q(rule->cite));
}

QString AccountingWorksheetViewModel::with() const
{
    const RowAnswer* said = answer();
    return said == nullptr ? QString() : q(said->with);
}

QString AccountingWorksheetViewModel::saidOf(const RowAnswer* answer) const
{
    if (answer == nullptr || !answer->include)
        return tr("open");
    QString text = *answer->include ? tr("Told") : tr("Left out");
    if (!answer->with.empty())
        return tr("%1, in row %2").arg(text).arg(numberOf(answer->with));
    if (!answer->rules.empty())
        text = tr("%1: %2").arg(text, ruleTitle(answer->rules.front()));
    return text;
}

CellListModel::Row AccountingWorksheetViewModel::logRow(const LogRow& row) const
{
    const auto found = state().rows.find(row.id);
    const RowAnswer* answer = found == state().rows.end() ? nullptr : &found->second;
    const auto cell = [&](std::string_view field) {
        if (answer != nullptr) {
            const auto filled = answer->fields.find(field);
            if (filled != answer->fields.end())
                return q(filled->second);
        }
        return q(row.field(field));
    };
    const int open = static_cast<int>(std::count_if(m_open.fields.begin(), m_open.fields.end(),
                                                    [&](const auto& one) { return one.first == row.id; }));
    const QString decision = answer == nullptr || !answer->include ? QString()
                             : *answer->include                    ? QStringLiteral("in")
                                                                   : QStringLiteral("out");
    const auto spoken = [&](const QString& text, const QString& blank) { return text.isEmpty() ? blank : text; };
    const QString name = tr("Row %1, %2, %3, %4, %5: %6")
                             .arg(numberOf(row.id))
                             .arg(spoken(cell("date"), tr("no date")), spoken(cell("recipient"), tr("no recipient")),
                                  spoken(cell("description"), tr("no description")),
                                  spoken(cell("purpose"), tr("no purpose")), saidOf(answer));
    return {q(row.id),
            QString::number(numberOf(row.id)),
            cell("date"),
            cell("recipient"),
            cell("address"),
            cell("description"),
            cell("purpose"),
            row.how.empty() ? q(row.basis) : tr("%1 \u00b7 %2 \u00b7 %3").arg(q(row.basis), q(row.how), q(row.by)),
            q(row.paper),
            decision,
            saidOf(answer),
            open,
            name};
}

void AccountingWorksheetViewModel::refresh()
{
    m_open = workflow::accounting::unsettled(state(), m_material);
    m_unsettled.clear();
    for (const std::string& row : m_open.rows)
        m_unsettled.append(tr("Row %1 is not decided").arg(numberOf(row)));
    for (const std::string& row : m_open.reasons)
        m_unsettled.append(tr("Row %1 has no reason").arg(numberOf(row)));
    for (const auto& [row, field] : m_open.fields)
        m_unsettled.append(tr("Row %1: %2 is blank").arg(numberOf(row)).arg(accounting::fieldTitle(field)));
    for (const Day day : m_open.days)
        m_unsettled.append(tr("%1 is not given").arg(accounting::dayTitle(day)));
    if (m_open.fee)
        m_unsettled.append(tr("The fee is not decided"));
    std::vector<CellListModel::Row> rows;
    for (const LogRow& row : m_material.rows)
        rows.push_back(logRow(row));
    m_log.setRows(std::move(rows));
    fillForm();
    fillDays();
    Q_EMIT changed();
    Q_EMIT unsettledChanged();
}

void AccountingWorksheetViewModel::fillForm()
{
    std::vector<ChoiceEntry> reasons{{tr("Choose the reason"), {}}};
    const QString side = decision();
    if (!side.isEmpty()) {
        for (const std::string& rule : side == QLatin1String("in") ? m_material.listed : m_material.leftOut)
            reasons.push_back({ruleTitle(rule), q(rule)});
    }
    m_reasons.setChoices(std::move(reasons));
    std::vector<ChoiceEntry> lines{{tr("A line of its own"), {}}};
    for (const LogRow& row : m_material.rows) {
        if (q(row.id) == m_current)
            break;
        const auto said = state().rows.find(row.id);
        if (said != state().rows.end() && said->second.include == true && said->second.with.empty())
            lines.push_back({tr("Row %1, %2").arg(numberOf(row.id)).arg(q(row.field("recipient"))), q(row.id)});
    }
    m_lineChoices.setChoices(std::move(lines));
    std::vector<CellListModel::Row> blanks;
    if (const LogRow* row = m_material.row(s(m_current))) {
        for (const std::string_view field : workflow::accounting::fieldNames) {
            if (!row->field(field).empty())
                continue;
            const RowAnswer* said = answer();
            const bool filled = said != nullptr && said->fields.contains(field);
            blanks.push_back({m_current + QLatin1Char('/') + q(field), accounting::fieldTitle(field),
                              filled ? q(said->fields.find(field)->second) : QString()});
        }
    }
    m_blanks.setRows(std::move(blanks));
}

void AccountingWorksheetViewModel::fillDays()
{
    std::vector<CellListModel::Row> days;
    for (const Day day : workflow::accounting::allDays) {
        if (!m_material.asks(day))
            continue;
        const auto held = state().days.find(day);
        days.push_back({q(workflow::accounting::nameOf(day)), accounting::dayTitle(day),
                        held == state().days.end() ? QString() : q(domain::format(held->second))});
    }
    m_days.setRows(std::move(days));
}

bool AccountingWorksheetViewModel::decide(bool include)
{
    const RowAnswer* said = answer();
    if (said != nullptr && said->include == include)
        return true; // it is so already
    return apply({{"op", "row.set"}, {"row", s(m_current)}, {"include", include}});
}

bool AccountingWorksheetViewModel::clear()
{
    const RowAnswer* said = answer();
    return said != nullptr && said->include && apply({{"op", "row.clear"}, {"row", s(m_current)}});
}

bool AccountingWorksheetViewModel::setReason(const QString& rule)
{
    const RowAnswer* said = answer();
    if (said == nullptr || !said->include || rule == reason())
        return false;
    Json op{{"op", "row.set"}, {"row", s(m_current)}, {"include", *said->include}};
    if (!rule.isEmpty())
        op["rule"] = s(rule);
    return apply(op);
}

bool AccountingWorksheetViewModel::setWith(const QString& row)
{
    if (row == with())
        return false;
    return row.isEmpty() ? apply({{"op", "with.clear"}, {"row", s(m_current)}})
                         : apply({{"op", "with.set"}, {"row", s(m_current)}, {"first", s(row)}});
}

bool AccountingWorksheetViewModel::setField(const QString& field, const QString& text)
{
    const std::string row = s(field.section(QLatin1Char('/'), 0, 0));
    const std::string name = s(field.section(QLatin1Char('/'), 1));
    const auto said = state().rows.find(row);
    const auto held = said == state().rows.end() ? std::string() : [&] {
        const auto found = said->second.fields.find(name);
        return found == said->second.fields.end() ? std::string() : found->second;
    }();
    const std::string value = s(text.trimmed());
    if (value == held)
        return true;
    if (value.empty())
        return apply({{"op", "field.clear"}, {"row", row}, {"field", name}});
    if (name == "date" && !dayProblem(text).isEmpty())
        return false;
    return apply({{"op", "field.set"}, {"row", row}, {"field", name}, {"value", value}});
}

QString AccountingWorksheetViewModel::dayProblem(const QString& text) const
{
    return text.trimmed().isEmpty() || domain::parseDate(s(text.trimmed())) ? QString()
                                                                            : tr("Write a day as YYYY-MM-DD");
}

bool AccountingWorksheetViewModel::setDay(const QString& day, const QString& text)
{
    const auto which = workflow::accounting::dayFrom(s(day));
    if (!which || !dayProblem(text).isEmpty())
        return false;
    const auto held = state().days.find(*which);
    const auto date = domain::parseDate(s(text.trimmed()));
    if (!date)
        return held == state().days.end() || apply({{"op", "day.clear"}, {"day", s(day)}});
    if (held != state().days.end() && held->second == *date)
        return true;
    return apply({{"op", "day.set"}, {"day", s(day)}, {"date", domain::format(*date)}});
}

bool AccountingWorksheetViewModel::setFee(const QString& fee)
{
    if (s(fee) == state().fee)
        return false;
    return fee.isEmpty() ? apply({{"op", "fee.clear"}}) : apply({{"op", "fee.set"}, {"fee", s(fee)}});
}

void AccountingWorksheetViewModel::step(int by)
{
    const int next = m_log.rowOf(m_current) + by;
    if (next >= 0 && next < m_log.count())
        setCurrent(m_log.idAt(next));
}

void AccountingWorksheetViewModel::showPaper()
{
    const LogRow* row = m_material.row(s(m_current));
    if (row != nullptr && !row->paper.empty())
        m_papers.setOpen(q(row->paper));
    else if (!m_material.papers.empty())
        m_papers.setOpen(q(m_material.papers.front().id));
}

} // namespace viewmodels
