// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/accounting/AccountingForm.h"

#include <algorithm>

namespace workflow::accounting {

using domain::Json;

namespace {

class SubmissionReader
{
public:
    SubmissionReader(const Json& json, const AccountingKey& key, const domain::RuleBook& rules)
        : m_json(json), m_key(key), m_rules(rules)
    {
    }

    Reading<AccountingState> read()
    {
        Fields fields(m_json, {}, m_issues);
        fields.require("rows");
        fields.each("rows", [&](const Json& one, const std::string& at) { row(one, at); });
        for (const auto& [id, answer] : m_state.rows) {
            if (!answer.with.empty() && m_key.row(answer.with) == nullptr)
                fields.issue("rows", "the log has no row \"" + answer.with + "\"");
        }
        fields.object("window", [&](const Json& one, const std::string& at) {
            Fields window(one, at, m_issues);
            day(window, Day::From);
            day(window, Day::To);
            window.refuseOthers();
        });
        day(fields, Day::Due);
        day(fields, Day::Extended);
        const auto from = m_state.days.find(Day::From);
        const auto to = m_state.days.find(Day::To);
        if (from != m_state.days.end() && to != m_state.days.end() && to->second < from->second)
            fields.issue("window", "ends before it begins");
        m_state.fee = fields.choice("fee", {"free", "charged"}).value_or("");
        fields.refuseOthers();
        if (!m_issues.empty())
            return m_issues;
        return std::move(m_state);
    }

private:
    void day(Fields& fields, Day day)
    {
        const auto text = fields.text(nameOf(day));
        if (!text)
            return;
        const auto date = domain::parseDate(*text);
        if (date)
            m_state.days[day] = *date;
        else
            fields.issue(nameOf(day), "must be a day of the calendar as YYYY-MM-DD");
    }

    void row(const Json& json, const std::string& at)
    {
        Fields fields(json, at, m_issues);
        const std::string id = fields.requiredText("id");
        if (!id.empty() && m_key.row(id) == nullptr)
            fields.issue("id", "the log has no row \"" + id + "\"");
        if (m_state.rows.contains(id))
            fields.issue("id", "the row stands twice");
        RowAnswer answer;
        answer.include = fields.boolean("include");
        answer.rules = fields.texts("rules");
        for (const std::string& rule : answer.rules) {
            if (!isRule(rule))
                fields.issue("rules", "there is no rule \"" + rule + "\"");
        }
        if (!answer.include && !answer.rules.empty())
            fields.issue("rules", "a reason for no decision");
        answer.with = fields.text("with").value_or("");
        if (!answer.with.empty() && (answer.with == id || answer.include != true))
            fields.issue("with", "only a listed row is summarised, and under another one");
        fields.object("fields", [&](const Json& one, const std::string& where) { columns(one, where, answer); });
        fields.refuseOthers();
        m_state.rows.emplace(id, std::move(answer));
    }

    void columns(const Json& json, const std::string& at, RowAnswer& answer)
    {
        Fields fields(json, at, m_issues);
        for (const std::string_view name : fieldNames) {
            const auto value = fields.text(name);
            if (!value)
                continue;
            if (name == "date" && !domain::parseDate(*value))
                fields.issue(name, "must be a day of the calendar as YYYY-MM-DD");
            answer.fields.emplace(name, *value);
        }
        fields.refuseOthers();
    }

    [[nodiscard]] bool isRule(const std::string& id) const
    {
        const auto& rules = m_rules.rules();
        return m_key.namesRule(id)
               || std::any_of(rules.begin(), rules.end(), [&](const domain::Rule& one) { return one.id == id; });
    }

    const Json& m_json;
    const AccountingKey& m_key;
    const domain::RuleBook& m_rules;
    AccountingState m_state;
    std::vector<Issue> m_issues;
};

Json rowJson(const std::string& id, const RowAnswer& answer)
{
    Json json{{"id", id}};
    if (answer.include)
        json["include"] = *answer.include;
    if (!answer.rules.empty())
        json["rules"] = answer.rules;
    if (!answer.with.empty())
        json["with"] = answer.with;
    if (!answer.fields.empty())
        json["fields"] = answer.fields;
    return json;
}

} // namespace

Json submissionJson(const AccountingState& state)
{
    Json rows = Json::array();
    for (const auto& [id, answer] : state.rows)
        rows.push_back(rowJson(id, answer));
    Json json{{"rows", std::move(rows)}};
    for (const auto& [day, date] : state.days) {
        const std::string name(nameOf(day));
        if (day == Day::From || day == Day::To)
            json["window"][name] = domain::format(date);
        else
            json[name] = domain::format(date);
    }
    if (!state.fee.empty())
        json["fee"] = state.fee;
    return json;
}

Reading<AccountingState> readSubmission(const Json& json, const AccountingKey& key, const domain::RuleBook& rules)
{
    return SubmissionReader(json, key, rules).read();
}

Unsettled unsettled(const AccountingState& state, const Material& material)
{
    Unsettled open;
    for (const LogRow& row : material.rows) {
        const auto answer = state.rows.find(row.id);
        if (answer == state.rows.end() || !answer->second.include) {
            open.rows.push_back(row.id);
            continue;
        }
        if (answer->second.rules.empty())
            open.reasons.push_back(row.id);
        if (!*answer->second.include)
            continue;
        for (const std::string_view name : fieldNames) {
            if (row.field(name).empty() && name != "address" && !answer->second.fields.contains(name))
                open.fields.emplace_back(row.id, name);
        }
    }
    for (const Day day : allDays) {
        if (material.asks(day) && !state.days.contains(day))
            open.days.push_back(day);
    }
    open.fee = state.fee.empty();
    return open;
}

} // namespace workflow::accounting
