// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/accounting/AccountingOps.h"

#include <algorithm>

namespace workflow::accounting {

using domain::ErrorKind;
using domain::Json;
using domain::Result;

namespace {

domain::Error refused(const char* code, std::string subject, std::string detail)
{
    return domain::error(ErrorKind::Conflict, code, std::move(subject), std::move(detail));
}

domain::Error noSuch(const char* code, std::string subject, std::string detail)
{
    return domain::error(ErrorKind::NotFound, code, std::move(subject), std::move(detail));
}

bool holds(const std::vector<std::string>& list, std::string_view value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

class Deed
{
public:
    Deed(const AccountingState& state, const Material& material) : m_state(state), m_material(material) {}

    Result<AccountingState> operator()(const op::SetRow& set)
    {
        if (m_material.row(set.row) == nullptr)
            return noRow(set.row);
        const bool mine = holds(set.include ? m_material.listed : m_material.leftOut, set.rule);
        const bool other = holds(set.include ? m_material.leftOut : m_material.listed, set.rule);
        if (!set.rule.empty() && !mine)
            return other ? refused("accounting.rule-side", set.rule, "this is a reason for the other decision")
                         : noSuch("accounting.no-rule", set.rule, "it is none of the reasons");
        RowAnswer& answer = m_state.rows[set.row];
        const std::vector<std::string> rules = set.rule.empty() ? std::vector<std::string>() : std::vector{set.rule};
        if (answer.include == set.include && answer.rules == rules)
            return refused("accounting.same", set.row, "this is what is said of the row already");
        answer.include = set.include;
        answer.rules = rules;
        if (!set.include)
            withoutLine(set.row);
        return std::move(m_state);
    }

    Result<AccountingState> operator()(const op::ClearRow& clear)
    {
        const auto answer = m_state.rows.find(clear.row);
        if (answer == m_state.rows.end() || !answer->second.include)
            return noSuch("accounting.not-decided", clear.row, "nothing is decided about the row");
        answer->second.include.reset();
        answer->second.rules.clear();
        withoutLine(clear.row);
        return tidied(clear.row);
    }

    Result<AccountingState> operator()(const op::SetWith& set)
    {
        const LogRow* row = m_material.row(set.row);
        const LogRow* first = m_material.row(set.first);
        if (row == nullptr || first == nullptr)
            return noRow(row == nullptr ? set.row : set.first);
        if (!m_material.summarises)
            return refused("accounting.no-summary", set.row, "by policy every disclosure here has its own line");
        if (!isListed(set.row) || !isListed(set.first))
            return refused("accounting.not-listed", set.row, "only rows on the accounting are put together");
        const bool leads = std::any_of(m_state.rows.begin(), m_state.rows.end(),
                                       [&](const auto& one) { return one.second.with == set.row; });
        if (first >= row || !m_state.rows[set.first].with.empty() || leads)
            return refused("accounting.own-line", set.row,
                           "a row is summarised in the line of an earlier one that has its own line");
        if (m_state.rows[set.row].with == set.first)
            return refused("accounting.same", set.row, "it is summarised there already");
        m_state.rows[set.row].with = set.first;
        return std::move(m_state);
    }

    Result<AccountingState> operator()(const op::ClearWith& clear)
    {
        const auto answer = m_state.rows.find(clear.row);
        if (answer == m_state.rows.end() || answer->second.with.empty())
            return noSuch("accounting.not-decided", clear.row, "the row has its own line");
        answer->second.with.clear();
        return std::move(m_state);
    }

    Result<AccountingState> operator()(const op::SetField& set)
    {
        const LogRow* row = m_material.row(set.row);
        if (row == nullptr)
            return noRow(set.row);
        if (!row->field(set.field).empty())
            return refused("accounting.filled", set.field, "the log has this column");
        auto& fields = m_state.rows[set.row].fields;
        if (!set.value) {
            if (fields.erase(set.field) == 0)
                return noSuch("accounting.not-decided", set.field, "nothing is filled in there");
            return tidied(set.row);
        }
        if (fields.contains(set.field) && fields[set.field] == *set.value)
            return refused("accounting.same", set.field, "this is what stands there");
        fields[set.field] = *set.value;
        return std::move(m_state);
    }

    Result<AccountingState> operator()(const op::SetDay& set)
    {
        const std::string name(nameOf(set.day));
        if (!m_material.asks(set.day))
            return refused("accounting.no-day", name, "this request asks for no extension");
        if (!set.date) {
            if (m_state.days.erase(set.day) == 0)
                return noSuch("accounting.not-decided", name, "no day stands there");
            return std::move(m_state);
        }
        m_state.days[set.day] = *set.date;
        const auto from = m_state.days.find(Day::From);
        const auto to = m_state.days.find(Day::To);
        if (from != m_state.days.end() && to != m_state.days.end() && to->second < from->second)
            return refused("accounting.window", name, "the window would end before it begins");
        if ((set.day == Day::Due || set.day == Day::Extended) && *set.date < m_material.received)
            return refused("accounting.too-early", name, "that is before the request came");
        return std::move(m_state);
    }

    Result<AccountingState> operator()(const op::SetFee& set)
    {
        if (m_state.fee == set.fee)
            return refused("accounting.same", "fee", "this is what is said of the fee already");
        m_state.fee = set.fee;
        return std::move(m_state);
    }

private:
    static domain::Error noRow(const std::string& row)
    {
        return noSuch("accounting.no-row", row, "the log has no such row");
    }

    [[nodiscard]] bool isListed(const std::string& row) const
    {
        const auto answer = m_state.rows.find(row);
        return answer != m_state.rows.end() && answer->second.include == true;
    }

    void withoutLine(const std::string& row)
    {
        m_state.rows[row].with.clear();
        for (auto& [id, answer] : m_state.rows) {
            if (answer.with == row)
                answer.with.clear();
        }
    }

    Result<AccountingState> tidied(const std::string& row)
    {
        if (m_state.rows[row].empty())
            m_state.rows.erase(row);
        return std::move(m_state);
    }

    AccountingState m_state;
    const Material& m_material;
};

class OpReader
{
public:
    explicit OpReader(const Json& json) : m_fields(json, {}, m_issues) {}

    Result<op::Action> read()
    {
        const std::string verb = m_fields.requiredText("op");
        std::optional<op::Action> action = named(verb);
        if (!action && m_issues.empty())
            m_fields.issue("op", "\"" + verb + "\" is no op of this worksheet");
        if (action)
            m_fields.refuseOthers();
        if (m_issues.empty())
            return std::move(*action);
        std::string detail;
        for (const Issue& issue : m_issues)
            detail += (detail.empty() ? "" : "; ") + issue.pointer + " " + issue.message;
        return domain::error(ErrorKind::InvalidInput, "accounting.op-malformed", verb, detail);
    }

private:
    std::optional<op::Action> named(const std::string& verb)
    {
        const auto row = [&] { return m_fields.requiredText("row"); };
        if (verb == "row.set") {
            m_fields.require("include");
            return op::SetRow{row(), m_fields.boolean("include").value_or(false), m_fields.text("rule").value_or("")};
        }
        if (verb == "row.clear")
            return op::ClearRow{row()};
        if (verb == "with.set")
            return op::SetWith{row(), m_fields.requiredText("first")};
        if (verb == "with.clear")
            return op::ClearWith{row()};
        if (verb == "field.set" || verb == "field.clear")
            return field(verb == "field.set");
        if (verb == "day.set" || verb == "day.clear")
            return day(verb == "day.set");
        if (verb == "fee.set") {
            m_fields.require("fee");
            return op::SetFee{m_fields.choice("fee", {"free", "charged"}).value_or("")};
        }
        if (verb == "fee.clear")
            return op::SetFee{};
        return std::nullopt;
    }

    op::Action field(bool sets)
    {
        op::SetField set{m_fields.requiredText("row"), m_fields.requiredText("field"), {}};
        if (!set.field.empty() && !isField(set.field))
            m_fields.issue("field", "must be one of date, recipient, address, description, purpose");
        if (!sets)
            return set;
        set.value = std::string(domain::trimmed(m_fields.requiredText("value")));
        if (set.field == "date" && !set.value->empty() && !domain::parseDate(*set.value))
            m_fields.issue("value", "must be a day of the calendar as YYYY-MM-DD");
        return set;
    }

    op::Action day(bool sets)
    {
        const std::string name = m_fields.requiredText("day");
        const auto which = dayFrom(name);
        if (!which && !name.empty())
            m_fields.issue("day", "must be one of from, to, due, extended");
        op::SetDay set{which.value_or(Day::From), {}};
        if (!sets)
            return set;
        const std::string text = m_fields.requiredText("date");
        const auto date = domain::parseDate(text);
        if (date)
            set.date = *date;
        else if (!text.empty())
            m_fields.issue("date", "must be a day of the calendar as YYYY-MM-DD");
        return set;
    }

    std::vector<Issue> m_issues;
    Fields m_fields;
};

} // namespace

Result<op::Action> parseAction(const Json& op)
{
    return OpReader(op).read();
}

Result<AccountingState> applyAction(const AccountingState& state, const op::Action& action, const Material& material)
{
    return std::visit(Deed(state, material), action);
}

} // namespace workflow::accounting
