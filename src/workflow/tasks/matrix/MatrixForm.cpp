// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/matrix/MatrixForm.h"

namespace workflow::matrix {

using domain::Json;

namespace {

class SubmissionReader
{
public:
    SubmissionReader(const Json& json, const MatrixKey& key) : m_json(json), m_key(key) {}

    Reading<MatrixState> read()
    {
        Fields fields(m_json, {}, m_issues);
        fields.require("people");
        fields.each("people", [&](const Json& one, const std::string& at) { person(one, at); });
        fields.refuseOthers();
        if (!m_issues.empty())
            return m_issues;
        return std::move(m_state);
    }

private:
    static std::optional<domain::Date> day(Fields& fields, const char* name)
    {
        const auto text = fields.text(name);
        if (!text)
            return std::nullopt;
        const auto date = domain::parseDate(*text);
        if (date)
            return *date;
        fields.issue(name, "must be a day of the calendar as YYYY-MM-DD");
        return std::nullopt;
    }

    void person(const Json& json, const std::string& at)
    {
        Fields fields(json, at, m_issues);
        const std::string id = fields.requiredText("id");
        if (!id.empty() && m_key.person(id) == nullptr)
            fields.issue("id", "the inbox has nobody of the id \"" + id + "\"");
        if (m_state.people.contains(id))
            fields.issue("id", "the person stands twice");
        Setting setting;
        setting.account = fields.choice("account", {"open", "change", "suspend", "close", "refuse"}).value_or("");
        if (const auto text = fields.text("by")) {
            const auto by = domain::parseLocalTime(*text);
            if (by)
                setting.by = *by;
            else
                fields.issue("by", "must be a time of the calendar as YYYY-MM-DDTHH:MM");
        }
        setting.role = fields.text("role").value_or("");
        const bool given = fields.has("cells");
        Cells cells = readCells(fields, m_issues);
        if (given)
            setting.cells = std::move(cells);
        setting.from = day(fields, "from");
        setting.to = day(fields, "to");
        if (setting.from && setting.to && *setting.to < *setting.from)
            fields.issue("to", "is before from");
        fields.refuseOthers();
        m_state.people.emplace(id, std::move(setting));
    }

    const Json& m_json;
    const MatrixKey& m_key;
    MatrixState m_state;
    std::vector<Issue> m_issues;
};

} // namespace

Json submissionJson(const MatrixState& state)
{
    Json people = Json::array();
    for (const auto& [id, setting] : state.people) {
        Json json{{"id", id}};
        if (!setting.account.empty())
            json["account"] = setting.account;
        if (setting.by)
            json["by"] = domain::format(*setting.by);
        if (!setting.role.empty())
            json["role"] = setting.role;
        if (setting.cells)
            writeCells(*setting.cells, json);
        if (setting.from)
            json["from"] = domain::format(*setting.from);
        if (setting.to)
            json["to"] = domain::format(*setting.to);
        people.push_back(std::move(json));
    }
    return {{"people", std::move(people)}};
}

Reading<MatrixState> readSubmission(const Json& json, const MatrixKey& key)
{
    return SubmissionReader(json, key).read();
}

} // namespace workflow::matrix
