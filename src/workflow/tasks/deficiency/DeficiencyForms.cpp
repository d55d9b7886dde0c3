// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/deficiency/DeficiencyForms.h"

#include <set>

namespace workflow::deficiency {

using domain::Json;
using domain::LocalTime;

namespace {

constexpr std::size_t dayLength = 10;
constexpr double mostRate = 1000;

void readLine(Fields& fields, Line& line)
{
    line.kind = readKind(fields);
    line.document = std::string(domain::trimmed(fields.requiredText("document")));
    line.author = std::string(domain::trimmed(fields.text("author").value_or("")));
    line.rule = std::string(domain::trimmed(fields.text("rule").value_or("")));
    line.due = readDue(fields, "due");
    line.completed = readDue(fields, "completed");
}

Wanted readWanted(const Json& json, const std::string& pointer, std::vector<Issue>& issues)
{
    Wanted wanted;
    Fields fields(json, pointer, issues);
    readLine(fields, wanted);
    wanted.id = fields.requiredText("id");
    if (wanted.author.empty())
        fields.issue("author", "must name who has to act");
    if (wanted.rule.empty())
        fields.issue("rule", "must name a rule");
    wanted.alsoRules = fields.texts("alsoRules");
    wanted.alsoAuthors = fields.texts("alsoAuthors");
    wanted.why = fields.text("why").value_or("");
    const bool missing = wanted.document.starts_with(records::deficiency::missingPrefix);
    if (!wanted.document.empty() && missing != (wanted.kind == Kind::MissingDoc))
        fields.issue("document", missing ? "is missing, but the type is another" : "must say \"missing:<type>\"");
    if (wanted.kind == Kind::Late && !wanted.completed)
        fields.issue("completed", "must say when the late thing was done");
    fields.refuseOthers();
    return wanted;
}

void refuseTwice(const Key& key, std::vector<Issue>& issues)
{
    std::set<std::pair<std::string, Kind>> places;
    std::set<std::string> ids;
    for (std::size_t i = 0; i < key.deficiencies.size(); ++i) {
        const Wanted& wanted = key.deficiencies[i];
        const std::string at = "/deficiencies/" + std::to_string(i);
        if (!places.emplace(wanted.document, wanted.kind).second)
            issues.push_back({at, "stands twice"});
        if (!ids.insert(wanted.id).second)
            issues.push_back({at + "/id", "is that of another deficiency"});
    }
}

} // namespace

domain::Result<LocalTime> dueFrom(std::string_view text)
{
    auto time = domain::parseLocalTime(text);
    if (time && text.size() == dayLength)
        return *time + std::chrono::days(1) - std::chrono::minutes(1);
    return time;
}

std::string written(LocalTime time)
{
    return domain::format(time).substr(0, 16);
}

bool sameDue(LocalTime left, LocalTime right)
{
    const auto minute = [](LocalTime time) {
        const auto day = std::chrono::floor<std::chrono::days>(time);
        const bool last = time - day >= std::chrono::minutes(23 * 60 + 59);
        return last ? LocalTime(day + std::chrono::days(1)) : LocalTime(std::chrono::floor<std::chrono::minutes>(time));
    };
    return minute(left) == minute(right);
}

std::optional<LocalTime> readDue(Fields& fields, std::string_view name)
{
    const auto text = fields.text(name);
    if (!text || domain::trimmed(*text).empty())
        return std::nullopt;
    const auto time = dueFrom(domain::trimmed(*text));
    if (time)
        return *time;
    fields.issue(name, time.error().code == "time.no-such-day" ? "is a day that the calendar does not have"
                                                               : "must be written YYYY-MM-DDTHH:MM");
    return std::nullopt;
}

std::optional<double> readRate(Fields& fields, std::string_view name)
{
    const auto value = fields.number(name);
    if (value && (*value < 0 || *value > mostRate)) {
        fields.issue(name, "must be a percentage from 0 to 1000");
        return std::nullopt;
    }
    return value;
}

Kind readKind(Fields& fields)
{
    fields.require("type");
    const auto text = fields.text("type");
    const auto kind = records::deficiency::kindFrom(text.value_or(""));
    if (text && !kind)
        fields.issue("type", "is no kind of deficiency");
    return kind.value_or(Kind::Unsigned);
}

std::variant<Key, std::vector<Issue>> parseKey(const Json& json)
{
    Key key;
    std::vector<Issue> issues;
    Fields root(json, "", issues);
    root.require("auditDate");
    key.auditDate = readDue(root, "auditDate").value_or(LocalTime());
    root.require("deficiencies");
    root.each("deficiencies", [&](const Json& entry, const std::string& pointer) {
        key.deficiencies.push_back(readWanted(entry, pointer, issues));
    });
    root.require("recordDelinquent");
    key.delinquent = root.boolean("recordDelinquent").value_or(false);
    key.rate = readRate(root, "delinquencyRate");
    root.refuseOthers();
    if (issues.empty())
        refuseTwice(key, issues);
    if (!issues.empty())
        return issues;
    return key;
}

std::variant<Submission, std::vector<Issue>> parseSubmission(const Json& json)
{
    Submission result;
    std::vector<Issue> issues;
    Fields root(json, "", issues);
    root.require("deficiencies");
    root.each("deficiencies", [&](const Json& entry, const std::string& pointer) {
        Fields fields(entry, pointer, issues);
        Line line;
        readLine(fields, line);
        fields.text("id");
        fields.refuseOthers();
        result.lines.push_back(std::move(line));
    });
    result.delinquent = root.boolean("recordDelinquent");
    result.rate = readRate(root, "delinquencyRate");
    static_cast<void>(readDue(root, "auditDate"));
    root.refuseOthers();
    if (!issues.empty())
        return issues;
    return result;
}

Json lineJson(const Line& line)
{
    Json json{{"type", records::deficiency::code(line.kind)}, {"document", line.document}};
    if (!line.author.empty())
        json["author"] = line.author;
    if (!line.rule.empty())
        json["rule"] = line.rule;
    if (line.due)
        json["due"] = written(*line.due);
    if (line.completed)
        json["completed"] = written(*line.completed);
    return json;
}

Json submissionJson(const State& state)
{
    Json json{{"deficiencies", Json::array()}};
    for (const Line& line : state.lines)
        json["deficiencies"].push_back(lineJson(line));
    if (state.delinquent)
        json["recordDelinquent"] = *state.delinquent;
    if (state.rate)
        json["delinquencyRate"] = *state.rate;
    return json;
}

} // namespace workflow::deficiency
