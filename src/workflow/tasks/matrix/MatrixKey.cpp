// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/matrix/MatrixKey.h"

#include <algorithm>

namespace workflow::matrix {

using domain::Json;

namespace {

class KeyReader
{
public:
    explicit KeyReader(const Json& json) : m_json(json) {}

    Reading<MatrixKey> read()
    {
        Fields fields(m_json, {}, m_issues);
        m_key.on = day(fields, "today");
        fields.require("people");
        fields.each("people", [&](const Json& one, const std::string& at) { person(one, at); });
        fields.refuseOthers();
        if (!m_issues.empty())
            return m_issues;
        return std::move(m_key);
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
        fields.issue(name, "must be a day as YYYY-MM-DD");
        return std::nullopt;
    }

    void person(const Json& json, const std::string& at)
    {
        Fields fields(json, at, m_issues);
        KeyPerson one;
        one.id = fields.requiredText("id");
        if (m_key.person(one.id) != nullptr)
            fields.issue("id", "stands twice");
        one.name = fields.text("name").value_or(one.id);
        one.account = fields.requiredText("account");
        if (!one.account.empty() && !isOneOf(accountNames, one.account))
            fields.issue("account", "must be open, change, suspend, close or refuse");
        if (const auto text = fields.text("by")) {
            const auto by = domain::parseLocalTime(*text);
            if (by)
                one.by = *by;
            else
                fields.issue("by", "must be a time as YYYY-MM-DDTHH:MM");
        }
        one.role = fields.text("role").value_or("");
        const bool scored = fields.has("cells");
        Cells cells = readCells(fields, m_issues);
        if (scored)
            one.cells = std::move(cells);
        fields.object("start", [&](const Json& start, const std::string& where) {
            Fields entry(start, where, m_issues);
            one.start = readCells(entry, m_issues);
            entry.refuseOthers();
        });
        one.from = day(fields, "from");
        one.to = day(fields, "to");
        if (one.from && one.to && *one.to < *one.from)
            fields.issue("to", "is before from");
        fields.object("why", [&](const Json& why, const std::string& where) {
            Fields entry(why, where, m_issues);
            for (const char* about : {"account", "by", "role", "cells", "from", "to"}) {
                if (const auto text = entry.text(about))
                    one.why.emplace(about, *text);
            }
            entry.refuseOthers();
        });
        fields.refuseOthers();
        m_key.people.push_back(std::move(one));
    }

    const Json& m_json;
    MatrixKey m_key;
    std::vector<Issue> m_issues;
};

} // namespace

std::optional<Cells> KeyPerson::target() const
{
    return isShut(account) ? Cells() : cells;
}

const KeyPerson* MatrixKey::person(std::string_view id) const
{
    const auto found = std::find_if(people.begin(), people.end(), [&](const KeyPerson& one) { return one.id == id; });
    return found == people.end() ? nullptr : &*found;
}

Reading<MatrixKey> readKey(const Json& json)
{
    return KeyReader(json).read();
}

} // namespace workflow::matrix
