// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/breach/BreachForm.h"

namespace workflow::breach {

using domain::Json;

namespace {

class SubmissionReader
{
public:
    SubmissionReader(const Json& json, const BreachKey& key) : m_json(json), m_key(key) {}

    Reading<BreachState> read()
    {
        Fields fields(m_json, {}, m_issues);
        fields.require("incidents");
        fields.each("incidents", [&](const Json& one, const std::string& at) { incident(one, at); });
        fields.refuseOthers();
        if (!m_issues.empty())
            return m_issues;
        return std::move(m_state);
    }

private:
    template <std::size_t Size>
    static std::string named(Fields& fields, std::string_view name, const std::array<std::string_view, Size>& names)
    {
        std::string value = fields.text(name).value_or("");
        if (!value.empty() && !isOneOf(names, value))
            fields.issue(name, "\"" + value + "\" is not known");
        return value;
    }

    void incident(const Json& json, const std::string& at)
    {
        Fields fields(json, at, m_issues);
        const std::string id = fields.requiredText("id");
        if (!id.empty() && m_key.incident(id) == nullptr)
            fields.issue("id", "there is no incident \"" + id + "\"");
        if (m_state.incidents.contains(id))
            fields.issue("id", "the incident stands twice");
        Answer answer;
        fields.object("factors", [&](const Json& object, const std::string& where) {
            Fields factors(object, where, m_issues);
            for (const std::string_view factor : factorNames) {
                std::string level = named(factors, factor, levelNames);
                if (!level.empty())
                    answer.factors[std::string(factor)].level = std::move(level);
            }
            factors.refuseOthers();
        });
        fields.object("papers", [&](const Json& object, const std::string& where) {
            Fields papers(object, where, m_issues);
            for (const std::string_view factor : factorNames) {
                const auto paper = papers.text(factor);
                if (paper && !answer.factors.contains(factor))
                    papers.issue(factor, "shows a factor that is not rated");
                else if (paper)
                    answer.factors[std::string(factor)].paper = *paper;
            }
            papers.refuseOthers();
        });
        answer.exception = named(fields, "exception", exceptionNames);
        answer.conclusion = named(fields, "conclusion", conclusionNames);
        fields.each("notify", [&](const Json& one, const std::string& where) { notify(one, where, answer); });
        if (fields.has("delay"))
            answer.delay = day(fields, "delay");
        answer.log = fields.boolean("log");
        for (std::string& tick : fields.texts("sanction"))
            answer.sanctions.insert(std::move(tick));
        for (std::string& tick : fields.texts("mitigation"))
            answer.steps.insert(std::move(tick));
        fields.refuseOthers();
        m_state.incidents.emplace(id, std::move(answer));
    }

    static std::optional<domain::Date> day(Fields& fields, const char* name)
    {
        const auto date = domain::parseDate(fields.requiredText(name));
        if (date)
            return *date;
        fields.issue(name, "must be a day of the calendar as YYYY-MM-DD");
        return std::nullopt;
    }

    void notify(const Json& json, const std::string& at, Answer& answer)
    {
        Fields fields(json, at, m_issues);
        fields.require("who");
        const std::string who = named(fields, "who", whoNames);
        const auto by = day(fields, "by");
        fields.refuseOthers();
        if (by && !answer.notify.emplace(who, *by).second)
            fields.issue("who", "stands twice");
    }

    const Json& m_json;
    const BreachKey& m_key;
    BreachState m_state;
    std::vector<Issue> m_issues;
};

Json incidentJson(const std::string& id, const Answer& answer)
{
    Json json{{"id", id}};
    for (const auto& [factor, rating] : answer.factors) {
        json["factors"][factor] = rating.level;
        if (!rating.paper.empty())
            json["papers"][factor] = rating.paper;
    }
    if (!answer.exception.empty())
        json["exception"] = answer.exception;
    if (!answer.conclusion.empty())
        json["conclusion"] = answer.conclusion;
    json["notify"] = Json::array();
    for (const auto& [who, by] : answer.notify)
        json["notify"].push_back({{"who", who}, {"by", domain::format(by)}});
    if (answer.delay)
        json["delay"] = domain::format(*answer.delay);
    if (answer.log)
        json["log"] = *answer.log;
    json["sanction"] = answer.sanctions;
    json["mitigation"] = answer.steps;
    return json;
}

} // namespace

Json submissionJson(const BreachState& state)
{
    Json incidents = Json::array();
    for (const auto& [id, answer] : state.incidents)
        incidents.push_back(incidentJson(id, answer));
    return {{"incidents", std::move(incidents)}};
}

Reading<BreachState> readSubmission(const Json& json, const BreachKey& key)
{
    return SubmissionReader(json, key).read();
}

} // namespace workflow::breach
