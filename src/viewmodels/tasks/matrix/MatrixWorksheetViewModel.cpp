// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/tasks/matrix/MatrixWorksheetViewModel.h"

#include "viewmodels/Convert.h"
#include "viewmodels/tasks/matrix/MatrixWording.h"
#include "workflow/tasks/matrix/MatrixOps.h"
#include "workflow/tasks/matrix/MatrixTask.h"

namespace viewmodels {

using domain::Json;
using workflow::matrix::Cell;
using workflow::matrix::Cells;
using workflow::matrix::Material;
using workflow::matrix::Person;
using workflow::matrix::Setting;

namespace {

Cell cellOf(const Cells& cells, std::string_view section)
{
    const auto found = cells.find(section);
    return found == cells.end() ? Cell() : found->second;
}

QString lettersBeyond(const Cell& cell, const Cell& other)
{
    std::set<std::string, std::less<>> rest;
    for (const std::string& action : cell.actions) {
        if (!other.actions.contains(action))
            rest.insert(action);
    }
    return q(workflow::matrix::lettersOf(rest));
}

} // namespace

MatrixWorksheetViewModel::MatrixWorksheetViewModel(Workbench& bench)
    : Worksheet(bench), m_people({"line", "name", "job", "standing", "handled"}),
      m_grid({"section", "title", "had", "standard", "letters", "condition", "conditionText", "more", "less",
              "otherCondition", "spoken"})
{
    // What the builder laid on the desk was checked there; a faulty one shows an empty desk.
    auto read = workflow::matrix::readMaterial(bench.task().material);
    if (auto* material = std::get_if<Material>(&read))
        m_material = std::move(*material);
    m_inboxTitle = q(m_material.title);
    if (!m_material.people.empty())
        m_current = q(m_material.people.front().id);
    fillChoices();
    showPapers();
    connect(this, &Worksheet::currentChanged, this, [this] {
        showPapers();
        refresh();
    });
    MatrixWorksheetViewModel::refresh();
}

const workflow::matrix::MatrixState& MatrixWorksheetViewModel::state() const
{
    static const workflow::matrix::MatrixState none;
    const auto* held = workflow::matrix::MatrixTask::valueOf(m_bench.progress().state());
    return held == nullptr ? none : *held;
}

const Person* MatrixWorksheetViewModel::person() const
{
    return m_material.person(s(m_current));
}

const Setting& MatrixWorksheetViewModel::setting() const
{
    static const Setting none;
    const auto found = state().people.find(s(m_current));
    return found == state().people.end() ? none : found->second;
}

Cell MatrixWorksheetViewModel::cellAt(const QString& section) const
{
    return person() == nullptr ? Cell() : cellOf(workflow::matrix::cellsOf(state(), *person()), s(section));
}

QString MatrixWorksheetViewModel::now() const
{
    return q(domain::formatMinute(m_material.now));
}

QString MatrixWorksheetViewModel::personTitle() const
{
    return person() == nullptr ? QString() : q(person()->name);
}

QString MatrixWorksheetViewModel::personFacts() const
{
    return person() == nullptr ? QString() : q(person()->job) + QStringLiteral("  \u00b7  ") + q(person()->has);
}

QString MatrixWorksheetViewModel::account() const
{
    return q(setting().account);
}

QString MatrixWorksheetViewModel::role() const
{
    return q(setting().role);
}

bool MatrixWorksheetViewModel::shut() const
{
    return workflow::matrix::isShut(setting().account);
}

QString MatrixWorksheetViewModel::by() const
{
    return setting().by ? q(domain::formatMinute(*setting().by)) : QString();
}

QString MatrixWorksheetViewModel::dayText(const std::optional<domain::Date>& date) const
{
    return date ? q(domain::format(*date)) : QString();
}

QString MatrixWorksheetViewModel::from() const
{
    return dayText(setting().from);
}

QString MatrixWorksheetViewModel::to() const
{
    return dayText(setting().to);
}

void MatrixWorksheetViewModel::fillChoices()
{
    std::vector<ChoiceEntry> accounts{{tr("Not handled"), {}}};
    for (const std::string_view account : workflow::matrix::accountNames)
        accounts.push_back({matrix::accountTitle(account), q(account)});
    m_accounts.setChoices(std::move(accounts));
    std::vector<ChoiceEntry> roles{{tr("No role"), {}}};
    for (const auto& role : m_material.roles)
        roles.push_back({q(role.title), q(role.id)});
    m_roles.setChoices(std::move(roles));
    std::vector<ChoiceEntry> conditions{{tr("No condition"), {}}};
    for (const std::string& condition : m_material.conditions)
        conditions.push_back({matrix::conditionTitle(condition), q(condition)});
    m_conditions.setChoices(std::move(conditions));
}

void MatrixWorksheetViewModel::showPapers()
{
    std::vector<workflow::Paper> papers;
    if (person() != nullptr) {
        for (const std::string& id : person()->papers)
            papers.push_back(*workflow::paperOf(m_material.papers, id));
    }
    m_papers.setPapers(std::move(papers));
}

void MatrixWorksheetViewModel::refresh()
{
    fillPeople();
    fillGrid();
    Q_EMIT changed();
    Q_EMIT unsettledChanged();
}

void MatrixWorksheetViewModel::fillPeople()
{
    m_unsettled.clear();
    std::vector<CellListModel::Row> rows;
    for (const Person& one : m_material.people) {
        const auto found = state().people.find(one.id);
        const std::string account = found == state().people.end() ? std::string() : found->second.account;
        if (account.empty())
            m_unsettled.append(tr("%1 is not handled").arg(q(one.name)));
        else if (workflow::matrix::isShut(account) && !found->second.by)
            m_unsettled.append(tr("%1: no time is given").arg(q(one.name)));
        else if ((account == "open" || account == "change") && found->second.role.empty())
            m_unsettled.append(tr("%1 has no role").arg(q(one.name)));
        rows.push_back({q(one.id), q(one.name), q(one.job),
                        account.empty() ? tr("open") : matrix::accountTitle(account), !account.empty()});
    }
    m_people.setRows(std::move(rows));
}

void MatrixWorksheetViewModel::fillGrid()
{
    std::vector<CellListModel::Row> rows;
    const auto* role = m_material.role(setting().role);
    for (const std::string_view section : workflow::matrix::sectionNames) {
        if (person() == nullptr)
            break;
        const Cell had = cellOf(person()->cells, section);
        const Cell set = shut() ? Cell() : cellAt(q(section));
        const Cell standard = role == nullptr ? Cell() : cellOf(role->cells, section);
        const QString title = matrix::sectionTitle(section);
        const QString more = role == nullptr ? QString() : lettersBeyond(set, standard);
        const QString less = role == nullptr ? QString() : lettersBeyond(standard, set);
        const bool other =
            role != nullptr && !set.actions.empty() && !standard.actions.empty() && set.condition != standard.condition;
        QString spoken = tr("%1: %2, had %3").arg(title, matrix::cellText(set), matrix::cellText(had));
        if (role != nullptr)
            spoken = tr("%1, standard %2").arg(spoken, matrix::cellText(standard));
        rows.push_back(
            {q(section), title, matrix::cellText(had), role == nullptr ? QString() : matrix::cellText(standard),
             q(workflow::matrix::lettersOf(set.actions)), q(set.condition),
             set.condition.empty() ? QString() : matrix::conditionTitle(set.condition), more, less, other, spoken});
    }
    m_grid.setRows(std::move(rows));
}

Json MatrixWorksheetViewModel::op(const char* verb) const
{
    return {{"op", verb}, {"person", s(m_current)}};
}

bool MatrixWorksheetViewModel::setAccount(const QString& value)
{
    if (value == account())
        return true;
    Json ask = op(value.isEmpty() ? "account.clear" : "account.set");
    if (!value.isEmpty())
        ask["account"] = s(value);
    return apply(ask);
}

bool MatrixWorksheetViewModel::setRole(const QString& value)
{
    if (value == role())
        return true;
    Json ask = op(value.isEmpty() ? "role.clear" : "role.set");
    if (!value.isEmpty())
        ask["role"] = s(value);
    return apply(ask);
}

QString MatrixWorksheetViewModel::timeProblem(const QString& text) const
{
    return text.trimmed().isEmpty() || domain::parseLocalTime(s(text.trimmed()))
               ? QString()
               : tr("Write a time as YYYY-MM-DD HH:MM");
}

QString MatrixWorksheetViewModel::dayProblem(const QString& text) const
{
    return text.trimmed().isEmpty() || domain::parseDate(s(text.trimmed())) ? QString()
                                                                            : tr("Write a day as YYYY-MM-DD");
}

bool MatrixWorksheetViewModel::setBy(const QString& text)
{
    const auto time = domain::parseLocalTime(s(text.trimmed()));
    if (text.trimmed().isEmpty() ? !setting().by : !time || setting().by == *time)
        return true;
    Json ask = op(text.trimmed().isEmpty() ? "by.clear" : "by.set");
    if (time)
        ask["by"] = domain::format(*time);
    return apply(ask);
}

bool MatrixWorksheetViewModel::setDay(const char* day, const std::optional<domain::Date>& held, const QString& text)
{
    const auto date = domain::parseDate(s(text.trimmed()));
    if (text.trimmed().isEmpty() ? !held : !date || held == *date)
        return true;
    Json ask = op(text.trimmed().isEmpty() ? "day.clear" : "day.set");
    ask["day"] = day;
    if (date)
        ask["date"] = domain::format(*date);
    return apply(ask);
}

bool MatrixWorksheetViewModel::setFrom(const QString& day)
{
    return setDay("from", setting().from, day);
}

bool MatrixWorksheetViewModel::setTo(const QString& day)
{
    return setDay("to", setting().to, day);
}

bool MatrixWorksheetViewModel::toggle(const QString& section, const QString& letter)
{
    for (const std::string_view action : workflow::matrix::actionNames) {
        if (q(action.substr(0, 1)).compare(letter, Qt::CaseInsensitive) != 0)
            continue;
        Json ask = op("cell.set");
        ask["section"] = s(section);
        ask["action"] = action;
        ask["on"] = !cellAt(section).actions.contains(action);
        return apply(ask);
    }
    return false;
}

bool MatrixWorksheetViewModel::setCondition(const QString& section, const QString& condition)
{
    const Cell cell = cellAt(section);
    if (q(cell.condition) == condition)
        return true;
    Json ask = op(condition.isEmpty() ? "condition.clear" : "condition.set");
    ask["section"] = s(section);
    if (!condition.isEmpty())
        ask["condition"] = s(condition);
    return apply(ask);
}

void MatrixWorksheetViewModel::turn(int by)
{
    const int next = m_people.rowOf(m_current) + by;
    if (next >= 0 && next < m_people.count())
        setCurrent(m_people.idAt(next));
}

} // namespace viewmodels
