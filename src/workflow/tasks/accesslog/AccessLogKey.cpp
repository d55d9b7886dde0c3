// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/accesslog/AccessLogKey.h"

#include "domain/Text.h"
#include "workflow/Fields.h"

#include <algorithm>

namespace workflow::accesslog {

using domain::Json;

namespace {

/// One text, or a list of texts.
std::vector<std::string> oneOrMore(Fields& fields, const Json& json, std::string_view name)
{
    const auto found = json.find(name);
    if (found == json.end() || !found->is_string())
        return fields.texts(name);
    const auto text = fields.text(name);
    return text && !text->empty() ? std::vector<std::string>{*text} : std::vector<std::string>{};
}

class KeyReader
{
public:
    explicit KeyReader(const Json& json) : m_json(json) {}

    std::variant<AccessLogKey, std::vector<Issue>> read()
    {
        Fields fields(m_json, {}, m_issues);
        if (const auto today = fields.text("today")) {
            const auto date = domain::parseDate(*today);
            if (date)
                m_key.on = *date;
            else
                fields.issue("today", date.error().detail);
        }
        for (const std::string& entry : fields.texts("entries")) {
            if (!m_key.entries.insert(entry).second)
                fields.issue("entries", "the entry \"" + entry + "\" stands twice");
        }
        fields.require("rows");
        fields.each("rows", [&](const Json& one, const std::string& at) { row(one, at); });
        fields.refuseOthers();
        if (!m_issues.empty())
            return std::move(m_issues);
        return std::move(m_key);
    }

private:
    void row(const Json& json, const std::string& at)
    {
        Fields fields(json, at, m_issues);
        if (!fields.isObject())
            return;
        KeyRow row;
        row.id = fields.requiredText("id");
        row.also = fields.texts("also");
        place(row.id, "id", fields);
        for (const std::string& other : row.also)
            place(other, "also", fields);
        const std::string disposition = fields.requiredText("disposition");
        if (const auto read = dispositionFrom(disposition))
            row.disposition = *read;
        else if (!disposition.empty())
            fields.issue("disposition", "\"" + disposition + "\" is none of appropriate, follow-up, policy, violation");
        for (const char* name : {"rules", "rule", "acceptedRules"}) {
            for (std::string& rule : oneOrMore(fields, json, name)) {
                if (!isLogRule(rule))
                    fields.issue(name, "\"" + rule + "\" is none of the rules L1 to L12");
                row.rules.push_back(std::move(rule));
            }
        }
        for (std::string& told : oneOrMore(fields, json, "escalation")) {
            if (!isEscalation(told))
                fields.issue("escalation", "\"" + told + "\" is nobody to whom a log is put");
            row.escalation.push_back(std::move(told));
        }
        row.link = fields.boolean("link").value_or(false);
        row.title = fields.text("title").value_or("");
        row.why = fields.text("why").value_or("");
        fields.refuseOthers();
        m_key.rows.push_back(std::move(row));
    }

    void place(const std::string& entry, const char* member, Fields& fields)
    {
        if (entry.empty())
            return;
        if (!m_seen.insert(entry).second)
            fields.issue(member, "the entry \"" + entry + "\" stands twice");
        if (!m_key.entries.empty() && !m_key.entries.contains(entry))
            fields.issue(member, "the entry \"" + entry + "\" is not among the entries");
    }

    const Json& m_json;
    AccessLogKey m_key;
    std::set<std::string> m_seen;
    std::vector<Issue> m_issues;
};

void readRow(const Json& json, const std::string& at, const AccessLogKey& key, AccessLogState& state,
             std::vector<Issue>& issues)
{
    Fields fields(json, at, issues);
    if (!fields.isObject())
        return;
    const std::string id = fields.requiredText("id");
    if (!id.empty() && !key.mayHold(id))
        fields.issue("id", "the log has no entry \"" + id + "\"");
    if (state.rows.contains(id))
        fields.issue("id", "the entry \"" + id + "\" stands twice");
    Verdict verdict;
    const std::string disposition = fields.requiredText("disposition");
    if (const auto read = dispositionFrom(disposition))
        verdict.disposition = *read;
    else if (!disposition.empty())
        fields.issue("disposition", "\"" + disposition + "\" is none of appropriate, follow-up, policy, violation");
    verdict.rule = fields.text("rule").value_or("");
    if (!verdict.rule.empty() && !isLogRule(verdict.rule))
        fields.issue("rule", "\"" + verdict.rule + "\" is none of the rules L1 to L12");
    verdict.escalation = fields.text("escalation").value_or("");
    if (!verdict.escalation.empty() && !isEscalation(verdict.escalation))
        fields.issue("escalation", "\"" + verdict.escalation + "\" is nobody to whom a log is put");
    verdict.note = fields.text("note").value_or("");
    fields.refuseOthers();
    state.rows.emplace(id, std::move(verdict));
}

} // namespace

const KeyRow* AccessLogKey::rowOf(std::string_view entry) const
{
    for (const KeyRow& row : rows) {
        if (row.id == entry || std::find(row.also.begin(), row.also.end(), entry) != row.also.end())
            return &row;
    }
    return nullptr;
}

bool AccessLogKey::mayHold(std::string_view entry) const
{
    if (!entries.empty())
        return entries.contains(entry);
    // A key that goes so far as to list what is appropriate lists the log; one that does not lists what is not.
    const bool isWhole = std::any_of(rows.begin(), rows.end(),
                                     [](const KeyRow& row) { return row.disposition == Disposition::Appropriate; });
    return !isWhole || rowOf(entry) != nullptr;
}

std::variant<AccessLogKey, std::vector<Issue>> readKey(const Json& json)
{
    return KeyReader(json).read();
}

std::variant<AccessLogState, std::vector<Issue>> readSubmission(const Json& json, const AccessLogKey& key)
{
    std::vector<Issue> issues;
    AccessLogState state;
    Fields fields(json, {}, issues);
    fields.require("rows");
    fields.each("rows", [&](const Json& one, const std::string& at) { readRow(one, at, key, state, issues); });
    fields.refuseOthers();
    if (!issues.empty())
        return issues;
    return state;
}

} // namespace workflow::accesslog
