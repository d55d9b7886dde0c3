// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/matrix/MatrixOps.h"

#include <algorithm>

namespace workflow::matrix {

using domain::ErrorKind;
using domain::Json;
using domain::Result;
using domain::Status;

namespace {

domain::Error refused(const char* code, std::string subject, std::string detail)
{
    return domain::error(ErrorKind::Conflict, code, std::move(subject), std::move(detail));
}

domain::Error noSuch(const char* code, std::string subject, std::string detail)
{
    return domain::error(ErrorKind::NotFound, code, std::move(subject), std::move(detail));
}

Status soAlready(std::string subject)
{
    return refused("matrix.same", std::move(subject), "it is so already");
}

Status notSet(std::string subject)
{
    return noSuch("matrix.not-set", std::move(subject), "there is nothing to take back");
}

/// Lays one action down in what is set for a person.
class Deed
{
public:
    Deed(Setting& setting, const Person& person, const Material& material)
        : m_setting(setting), m_person(person), m_material(material)
    {
    }

    Status operator()(const op::SetAccount& set)
    {
        if (m_setting.account == set.account)
            return set.account.empty() ? notSet("account") : soAlready("account");
        m_setting.account = set.account;
        if (!isShut(set.account))
            m_setting.by.reset();
        return domain::done();
    }

    Status operator()(const op::SetBy& set)
    {
        if (set.by && !isShut(m_setting.account))
            return refused("matrix.not-shut", m_person.name, "only a closed or suspended account ends at a time");
        if (m_setting.by == set.by)
            return set.by ? soAlready("by") : notSet("by");
        m_setting.by = set.by;
        return domain::done();
    }

    Status operator()(const op::SetRole& set)
    {
        if (!set.role.empty() && m_material.role(set.role) == nullptr)
            return noSuch("matrix.no-role", set.role, "the matrix has no such role");
        if (m_setting.role == set.role)
            return set.role.empty() ? notSet("role") : soAlready("role");
        m_setting.role = set.role;
        return domain::done();
    }

    Status operator()(const op::SetCell& set)
    {
        if (isShut(m_setting.account))
            return refused("matrix.shut", m_person.name, "an account that is shut has no rights to set");
        Cells cells = m_setting.cells.value_or(m_person.cells);
        Cell& cell = cells[set.section];
        const bool changed = set.on ? cell.actions.insert(set.action).second : cell.actions.erase(set.action) > 0;
        if (!changed)
            return soAlready(set.section);
        if (cell.actions.empty())
            cells.erase(set.section);
        m_setting.cells = std::move(cells);
        return domain::done();
    }

    Status operator()(const op::SetCondition& set)
    {
        if (isShut(m_setting.account))
            return refused("matrix.shut", m_person.name, "an account that is shut has no rights to set");
        const auto& known = m_material.conditions;
        if (!set.condition.empty() && std::find(known.begin(), known.end(), set.condition) == known.end())
            return noSuch("matrix.no-condition", set.condition, "the matrix has no such condition");
        Cells cells = m_setting.cells.value_or(m_person.cells);
        const auto cell = cells.find(set.section);
        if (cell == cells.end())
            return refused("matrix.closed-section", set.section, "nothing is allowed there");
        if (cell->second.condition == set.condition)
            return set.condition.empty() ? notSet(set.section) : soAlready(set.section);
        cell->second.condition = set.condition;
        m_setting.cells = std::move(cells);
        return domain::done();
    }

    Status operator()(const op::SetDay& set)
    {
        auto& day = set.last ? m_setting.to : m_setting.from;
        if (day == set.date)
            return set.date ? soAlready("day") : notSet("day");
        day = set.date;
        if (m_setting.from && m_setting.to && *m_setting.to < *m_setting.from)
            return refused("matrix.days", m_person.name, "the account would end before it begins");
        return domain::done();
    }

private:
    Setting& m_setting;
    const Person& m_person;
    const Material& m_material;
};

class OpReader
{
public:
    explicit OpReader(const Json& json) : m_fields(json, {}, m_issues) {}

    Result<op::Action> read()
    {
        const std::string verb = m_fields.requiredText("op");
        op::Action action;
        action.person = m_fields.requiredText("person");
        if (!named(verb, action) && m_issues.empty())
            m_fields.issue("op", "\"" + verb + "\" is no op of this worksheet");
        m_fields.refuseOthers();
        if (m_issues.empty())
            return action;
        std::string detail;
        for (const Issue& issue : m_issues)
            detail += (detail.empty() ? "" : "; ") + issue.pointer + " " + issue.message;
        return domain::error(ErrorKind::InvalidInput, "matrix.op-malformed", verb, detail);
    }

private:
    template <std::size_t Size>
    std::string choice(const char* name, const std::array<std::string_view, Size>& names)
    {
        std::string value = m_fields.requiredText(name);
        if (!value.empty() && !isOneOf(names, value))
            m_fields.issue(name, "\"" + value + "\" is not known");
        return value;
    }

    op::SetDay day(bool sets)
    {
        const std::string which = m_fields.requiredText("day");
        if (which != "from" && which != "to")
            m_fields.issue("day", "must be from or to");
        op::SetDay set{which == "to", std::nullopt};
        if (!sets)
            return set;
        const auto date = domain::parseDate(m_fields.requiredText("date"));
        if (date)
            set.date = *date;
        else
            m_fields.issue("date", "must be a day of the calendar as YYYY-MM-DD");
        return set;
    }

    op::SetBy by()
    {
        const auto time = domain::parseLocalTime(m_fields.requiredText("by"));
        if (time)
            return {*time};
        m_fields.issue("by", "must be a time of the calendar as YYYY-MM-DDTHH:MM");
        return {};
    }

    bool named(const std::string& verb, op::Action& action)
    {
        if (verb == "account.set") {
            action.what = op::SetAccount{choice("account", accountNames)};
        } else if (verb == "account.clear") {
            action.what = op::SetAccount{};
        } else if (verb == "by.set") {
            action.what = by();
        } else if (verb == "by.clear") {
            action.what = op::SetBy{};
        } else if (verb == "role.set") {
            action.what = op::SetRole{m_fields.requiredText("role")};
        } else if (verb == "role.clear") {
            action.what = op::SetRole{};
        } else if (verb == "cell.set") {
            op::SetCell set{choice("section", sectionNames), choice("action", actionNames), true};
            m_fields.require("on");
            set.on = m_fields.boolean("on").value_or(true);
            action.what = std::move(set);
        } else if (verb == "condition.set") {
            std::string section = choice("section", sectionNames);
            action.what = op::SetCondition{std::move(section), m_fields.requiredText("condition")};
        } else if (verb == "condition.clear") {
            action.what = op::SetCondition{choice("section", sectionNames), {}};
        } else if (verb == "day.set" || verb == "day.clear") {
            action.what = day(verb == "day.set");
        } else {
            return false;
        }
        return true;
    }

    std::vector<Issue> m_issues;
    Fields m_fields;
};

} // namespace

Result<op::Action> parseAction(const Json& op)
{
    return OpReader(op).read();
}

Result<MatrixState> applyAction(const MatrixState& state, const op::Action& action, const Material& material)
{
    const Person* person = material.person(action.person);
    if (person == nullptr)
        return noSuch("matrix.no-person", action.person, "the inbox has nobody of that id");
    MatrixState next = state;
    const Status status = std::visit(Deed(next.people[action.person], *person, material), action.what);
    if (!status)
        return status.error();
    return next;
}

const Cells& cellsOf(const MatrixState& state, const Person& person)
{
    const auto found = state.people.find(person.id);
    return found == state.people.end() || !found->second.cells ? person.cells : *found->second.cells;
}

} // namespace workflow::matrix
