// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/breach/BreachKey.h"

#include <algorithm>

namespace workflow::breach {

using domain::Json;

namespace {

class KeyReader
{
public:
    explicit KeyReader(const Json& json) : m_json(json) {}

    Reading<BreachKey> read()
    {
        Fields fields(m_json, {}, m_issues);
        if (fields.has("today"))
            m_key.on = day(fields, "today");
        fields.require("incidents");
        fields.each("incidents", [&](const Json& one, const std::string& at) { incident(one, at); });
        fields.text("today");
        fields.refuseOthers();
        if (!m_issues.empty())
            return m_issues;
        return std::move(m_key);
    }

private:
    static std::optional<domain::Date> day(Fields& fields, const char* name)
    {
        const auto date = domain::parseDate(fields.requiredText(name));
        if (date)
            return *date;
        fields.issue(name, "must be a day as YYYY-MM-DD");
        return std::nullopt;
    }

    /// One text, or a list of texts any of which is right.
    template <std::size_t Size>
    std::vector<std::string> accepted(Fields& fields, std::string_view name, const Json& object,
                                      const std::array<std::string_view, Size>& names)
    {
        if (!fields.has(name))
            return {};
        const bool list = object.at(std::string(name)).is_array();
        std::vector<std::string> values = list ? fields.texts(name) : std::vector{fields.requiredText(name)};
        if (values.empty())
            fields.issue(name, "name at least one");
        for (const std::string& value : values) {
            if (!value.empty() && !isOneOf(names, value))
                fields.issue(name, "\"" + value + "\" is not known");
        }
        return values;
    }

    void incident(const Json& json, const std::string& at)
    {
        Fields fields(json, at, m_issues);
        KeyIncident one;
        one.id = fields.requiredText("id");
        if (m_key.incident(one.id) != nullptr)
            fields.issue("id", "stands twice");
        one.title = fields.text("title").value_or(one.id);
        fields.object("factors", [&](const Json& object, const std::string& where) {
            Fields factors(object, where, m_issues);
            for (const std::string_view factor : factorNames) {
                auto levels = accepted(factors, factor, object, levelNames);
                if (!levels.empty())
                    one.factors.emplace(factor, std::move(levels));
            }
            factors.refuseOthers();
        });
        fields.object("papers", [&](const Json& object, const std::string& where) {
            Fields papers(object, where, m_issues);
            for (const std::string_view factor : factorNames) {
                if (papers.has(factor))
                    one.papers.emplace(factor, papers.texts(factor));
            }
            papers.refuseOthers();
        });
        one.exception = fields.text("exception").value_or("");
        if (!one.exception.empty() && !isOneOf(exceptionNames, one.exception))
            fields.issue("exception", "\"" + one.exception + "\" is not known");
        one.conclusions =
            fields.isObject() ? accepted(fields, "conclusion", json, conclusionNames) : std::vector<std::string>();
        one.asksNotify = fields.has("notify");
        fields.each("notify", [&](const Json& entry, const std::string& where) { notify(entry, where, one); });
        if (fields.has("delay"))
            one.delay = day(fields, "delay");
        one.log = fields.boolean("log");
        one.sanctions = ticks(fields, "sanction");
        one.sanctionsAlso = fields.texts("sanctionAlso");
        one.steps = ticks(fields, "mitigation");
        one.stepsAlso = fields.texts("mitigationAlso");
        fields.object("why", [&](const Json& object, const std::string& where) { one.why = sentences(object, where); });
        fields.object("rules",
                      [&](const Json& object, const std::string& where) { one.rules = sentences(object, where); });
        fields.refuseOthers();
        m_key.incidents.push_back(std::move(one));
    }

    static std::optional<std::vector<std::string>> ticks(Fields& fields, const char* name)
    {
        if (!fields.has(name))
            return std::nullopt;
        return fields.texts(name);
    }

    void notify(const Json& json, const std::string& at, KeyIncident& incident)
    {
        Fields fields(json, at, m_issues);
        const std::string who = fields.requiredText("who");
        if (!who.empty() && !isOneOf(whoNames, who))
            fields.issue("who", "\"" + who + "\" is not known");
        const auto by = day(fields, "by");
        fields.refuseOthers();
        if (by && !incident.notify.emplace(who, *by).second)
            fields.issue("who", "stands twice");
    }

    std::map<std::string, std::string, std::less<>> sentences(const Json& json, const std::string& at)
    {
        std::map<std::string, std::string, std::less<>> map;
        if (!json.is_object()) {
            m_issues.push_back({at, "must be an object"});
            return map;
        }
        for (const auto& entry : json.items()) {
            if (entry.value().is_string())
                map.emplace(entry.key(), entry.value().get<std::string>());
            else
                m_issues.push_back({at + "/" + entry.key(), "must be text"});
        }
        return map;
    }

    const Json& m_json;
    BreachKey m_key;
    std::vector<Issue> m_issues;
};

} // namespace

const KeyIncident* BreachKey::incident(std::string_view id) const
{
    const auto found =
        std::find_if(incidents.begin(), incidents.end(), [&](const KeyIncident& one) { return one.id == id; });
    return found == incidents.end() ? nullptr : &*found;
}

Reading<BreachKey> readKey(const Json& json)
{
    return KeyReader(json).read();
}

} // namespace workflow::breach
