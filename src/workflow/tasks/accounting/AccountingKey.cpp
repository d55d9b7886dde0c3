// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/accounting/AccountingKey.h"

#include <algorithm>
#include <cctype>

namespace workflow::accounting {

using domain::Json;

namespace {

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    bool inside = false;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\'')
            continue; // O'Dell is one word
        const bool letter = byte >= 0x80 || std::isalnum(byte) != 0;
        if (letter && !inside)
            words.emplace_back();
        if (letter)
            words.back() += static_cast<char>(std::tolower(byte));
        inside = letter;
    }
    return words;
}

class KeyReader
{
public:
    explicit KeyReader(const Json& json) : m_json(json) {}

    Reading<AccountingKey> read()
    {
        Fields fields(m_json, {}, m_issues);
        m_key.on = day(fields, "today");
        fields.require("rows");
        fields.each("rows", [&](const Json& one, const std::string& at) { row(one, at); });
        for (const KeyRow& row : m_key.rows) {
            const KeyRow* first = m_key.row(row.with);
            if (!row.with.empty() && (first == nullptr || !first->include || !row.include || first == &row))
                fields.issue("rows", "row \"" + row.id + "\" is summarised with one that is not listed");
        }
        fields.object("window", [&](const Json& one, const std::string& at) {
            Fields window(one, at, m_issues);
            take(window, Day::From);
            take(window, Day::To);
            window.refuseOthers();
        });
        take(fields, Day::Due);
        take(fields, Day::Extended);
        m_key.fee = fields.choice("fee", {"free", "charged"}).value_or("");
        m_key.feeWhy = fields.text("feeWhy").value_or("");
        fields.refuseOthers();
        if (!m_issues.empty())
            return m_issues;
        return std::move(m_key);
    }

private:
    static std::optional<domain::Date> day(Fields& fields, std::string_view name)
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

    void take(Fields& fields, Day which)
    {
        if (const auto date = day(fields, nameOf(which)))
            m_key.days[which] = *date;
    }

    void row(const Json& json, const std::string& at)
    {
        Fields fields(json, at, m_issues);
        KeyRow row;
        row.id = fields.requiredText("id");
        if (m_key.row(row.id) != nullptr)
            fields.issue("id", "stands twice");
        row.title = fields.text("title").value_or(row.id);
        fields.require("include");
        row.include = fields.boolean("include").value_or(false);
        row.rules = fields.texts("rules");
        row.with = fields.text("with").value_or("");
        row.why = fields.text("why").value_or("");
        fields.object("fields", [&](const Json& one, const std::string& where) { columns(one, where, row); });
        fields.refuseOthers();
        m_key.rows.push_back(std::move(row));
    }

    void columns(const Json& json, const std::string& at, KeyRow& row)
    {
        Fields fields(json, at, m_issues);
        for (const std::string_view name : fieldNames) {
            if (!fields.has(name))
                continue;
            const bool list = json.at(std::string(name)).is_array();
            std::vector<std::string> values = list ? fields.texts(name) : std::vector{fields.requiredText(name)};
            if (values.empty())
                fields.issue(name, "name at least one value");
            row.fields.emplace(name, std::move(values));
        }
        fields.refuseOthers();
    }

    const Json& m_json;
    AccountingKey m_key;
    std::vector<Issue> m_issues;
};

} // namespace

const KeyRow* AccountingKey::row(std::string_view id) const
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const KeyRow& one) { return one.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

bool AccountingKey::namesRule(std::string_view id) const
{
    return std::any_of(rows.begin(), rows.end(), [&](const KeyRow& row) {
        return std::find(row.rules.begin(), row.rules.end(), id) != row.rules.end();
    });
}

Reading<AccountingKey> readKey(const Json& json)
{
    return KeyReader(json).read();
}

bool says(std::string_view given, std::string_view wanted)
{
    const auto own = wordsOf(given);
    const auto asked = wordsOf(wanted);
    return !asked.empty() && own.size() <= 2 * asked.size() + 6
           && std::all_of(asked.begin(), asked.end(), [&](const std::string& word) {
                  return std::find(own.begin(), own.end(), word) != own.end();
              });
}

} // namespace workflow::accounting
