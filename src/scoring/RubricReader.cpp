// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/RubricReader.h"

#include <algorithm>

namespace scoring {

using domain::Json;
using domain::Points;

namespace {

/// Collects what is wrong, with its JSON pointer.
class Problems
{
public:
    void add(const std::string& pointer, const std::string& message)
    {
        m_text += (m_text.empty() ? "" : "; ") + pointer + " " + message;
    }
    [[nodiscard]] bool none() const { return m_text.empty(); }
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    std::string m_text;
};

const Json& member(const Json& object, const char* name)
{
    static const Json nothing;
    if (!object.is_object())
        return nothing;
    const auto found = object.find(name);
    return found == object.end() ? nothing : *found;
}

std::string text(const Json& object, const char* name, const std::string& at, Problems& problems)
{
    const Json& value = member(object, name);
    if (value.is_string() && !value.get_ref<const std::string&>().empty())
        return value.get<std::string>();
    problems.add(at + "/" + name, "must be text");
    return {};
}

void checkSchema(const Json& json, const std::string& schema, Problems& problems)
{
    if (member(json, "schema") != schema)
        problems.add("/schema", "must be \"" + schema + "\"");
}

// Calls `read` for each member of an object.
template <typename Read>
void eachMember(const Json& json, const char* name, bool required, Problems& problems, const Read& read)
{
    const Json& object = member(json, name);
    if (object.is_null() && !required)
        return;
    if (!object.is_object()) {
        problems.add(std::string("/") + name, "must be an object");
        return;
    }
    for (const auto& entry : object.items())
        read(entry.key(), entry.value(), std::string("/") + name + "/" + entry.key());
}

using PointsMap = std::map<std::string, Points, std::less<>>;

void readPoints(const Json& json, const char* name, PointsMap& out, Problems& problems)
{
    eachMember(json, name, true, problems, [&](const std::string& key, const Json& value, const std::string& at) {
        if (!value.is_number() || value.get<double>() < 0 || value.get<double>() > 1000)
            problems.add(at, "must be a number from 0 to 1000");
        else
            out[key] = Points::fromNumber(value.get<double>());
    });
}

std::vector<std::string> texts(const Json& value, const std::string& at, Problems& problems)
{
    std::vector<std::string> result;
    const bool list = value.is_array()
                      && std::all_of(value.begin(), value.end(), [](const Json& entry) { return entry.is_string(); });
    if (!list) {
        problems.add(at, "must be a list of texts");
        return result;
    }
    for (const Json& entry : value)
        result.push_back(entry.get<std::string>());
    return result;
}

bool isPercent(const Json& value)
{
    return value.is_number_integer() && value.get<std::int64_t>() >= 0 && value.get<std::int64_t>() <= 100;
}

void readCredits(const Json& json, domain::Rubric& rubric, Problems& problems)
{
    eachMember(json, "credits", true, problems, [&](const std::string& key, const Json& value, const std::string& at) {
        if (isPercent(value))
            rubric.credits[key] = value.get<int>();
        else
            problems.add(at, "must be a whole percentage");
    });
}

void readCriteria(const Json& json, domain::Rubric& rubric, Problems& problems)
{
    eachMember(json, "criteria", true, problems, [&](const std::string& key, const Json& value, const std::string& at) {
        domain::Criterion criterion;
        criterion.title = text(value, "title", at, problems);
        for (const std::string& code : texts(member(value, "responsibilities"), at + "/responsibilities", problems)) {
            if (const auto id = domain::responsibilityFrom(code))
                criterion.responsibilities.push_back(*id);
            else
                problems.add(at + "/responsibilities", code + " is no responsibility");
        }
        criterion.skills = texts(member(value, "skills"), at + "/skills", problems);
        criterion.domains = texts(member(value, "domains"), at + "/domains", problems);
        rubric.criteria[key] = std::move(criterion);
    });
}

void readTexts(const Json& json, const char* name, std::map<std::string, std::string, std::less<>>& out,
               Problems& problems)
{
    eachMember(json, name, false, problems, [&](const std::string& key, const Json& value, const std::string& at) {
        if (value.is_string())
            out[key] = value.get<std::string>();
        else
            problems.add(at, "must be text");
    });
}

void readBands(const Json& json, domain::Rubric& rubric, Problems& problems)
{
    const Json& list = member(json, "bands");
    if (!list.is_array() || list.empty()) {
        problems.add("/bands", "must be a list");
        return;
    }
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string at = "/bands/" + std::to_string(i);
        const Json& from = member(list[i], "from");
        domain::Band band{text(list[i], "title", at, problems), isPercent(from) ? from.get<int>() : 0};
        if (!isPercent(from) || (i > 0 && band.fromPercent <= rubric.bands.back().fromPercent))
            problems.add(at + "/from", "must be a whole percentage above that of the band before");
        rubric.bands.push_back(std::move(band));
    }
}

void readPass(const Json& json, domain::Rubric& rubric, Problems& problems)
{
    const Json& pass = member(json, "pass");
    for (std::size_t i = 0; i < domain::levelCodes.size(); ++i) {
        const std::string level(domain::levelCodes[i]);
        const Json& value = member(pass, level.c_str());
        if (isPercent(value))
            rubric.passPercent[i] = value.get<int>();
        else
            problems.add("/pass/" + level, "must be a whole percentage");
    }
}

std::optional<domain::Date> day(const Json& object, const char* name, const std::string& at, Problems& problems)
{
    const Json& value = member(object, name);
    if (value.is_null())
        return std::nullopt;
    if (value.is_string()) {
        if (const auto date = domain::parseDate(value.get_ref<const std::string&>()))
            return *date;
    }
    problems.add(at + "/" + name, "must be a day (YYYY-MM-DD)");
    return std::nullopt;
}

std::optional<domain::RuleKind> ruleKind(const std::string& kind)
{
    if (kind == "law")
        return domain::RuleKind::Law;
    if (kind == "guideline")
        return domain::RuleKind::Guideline;
    if (kind == "policy")
        return domain::RuleKind::Policy;
    if (kind == "payer")
        return domain::RuleKind::Payer;
    return std::nullopt;
}

domain::Rule readRule(const Json& json, const std::string& at, Problems& problems)
{
    domain::Rule rule;
    rule.id = text(json, "rule_id", at, problems);
    rule.title = text(json, "title", at, problems);
    rule.text = text(json, "text", at, problems);
    rule.cite = text(json, "cite", at, problems);
    const auto kind = ruleKind(text(json, "kind", at, problems));
    if (!kind)
        problems.add(at + "/kind", "must be law, guideline, policy or payer");
    rule.kind = kind.value_or(domain::RuleKind::Policy);
    const auto from = day(json, "effective_from", at, problems);
    if (!from)
        problems.add(at + "/effective_from", "must be given");
    rule.from = from.value_or(domain::Date{});
    rule.to = day(json, "effective_to", at, problems);
    if (rule.to && *rule.to < rule.from)
        problems.add(at + "/effective_to", "lies before effective_from");
    const Json& severity = member(json, "severity");
    const bool graded =
        severity.is_number_integer() && severity.get<std::int64_t>() >= 1 && severity.get<std::int64_t>() <= 3;
    if (!graded)
        problems.add(at + "/severity", "must be 1, 2 or 3");
    rule.severity = graded ? severity.get<int>() : 1;
    const auto responsibility = domain::responsibilityFrom(text(json, "responsibility", at, problems));
    if (!responsibility)
        problems.add(at + "/responsibility", "is no responsibility");
    rule.responsibility = responsibility.value_or(domain::Responsibility::MC);
    return rule;
}

} // namespace

domain::Result<domain::Rubric> rubricFrom(const Json& json)
{
    domain::Rubric rubric;
    Problems problems;
    checkSchema(json, "rubric/1", problems);
    rubric.id = text(json, "id", "", problems);
    const Json& version = member(json, "version");
    if (version.is_number_integer() && version.get<std::int64_t>() >= 1 && version.get<std::int64_t>() < 1'000'000)
        rubric.version = version.get<int>();
    else
        problems.add("/version", "must be a whole number from 1");
    rubric.effectiveFrom = text(json, "effective_from", "", problems);
    if (!day(json, "effective_from", "", problems))
        rubric.effectiveFrom.clear();
    readPoints(json, "points", rubric.points, problems);
    readPoints(json, "deductions", rubric.deductions, problems);
    readCredits(json, rubric, problems);
    readCriteria(json, rubric, problems);
    readTexts(json, "deduction_rules", rubric.deductionRules, problems);
    readTexts(json, "titles", rubric.titles, problems);
    eachMember(json, "lists", false, problems, [&](const std::string& key, const Json& value, const std::string& at) {
        rubric.lists[key] = texts(value, at, problems);
    });
    readBands(json, rubric, problems);
    readPass(json, rubric, problems);
    if (!problems.none())
        return domain::error(domain::ErrorKind::InvalidInput, "scoring.rubric-malformed", rubric.id, problems.text());
    return rubric;
}

domain::Result<std::vector<domain::Rule>> rulesFrom(const Json& json)
{
    std::vector<domain::Rule> rules;
    Problems problems;
    checkSchema(json, "rules/1", problems);
    const Json& list = member(json, "rules");
    if (!list.is_array())
        problems.add("/rules", "must be a list");
    for (std::size_t i = 0; list.is_array() && i < list.size(); ++i)
        rules.push_back(readRule(list[i], "/rules/" + std::to_string(i), problems));
    if (!problems.none())
        return domain::error(domain::ErrorKind::InvalidInput, "scoring.rules-malformed", "rules", problems.text());
    return rules;
}

domain::Result<std::vector<domain::Rule>> kindRulesFrom(const Json& json)
{
    const Json& kinds = member(json, "kinds");
    Json rules = kinds.is_array() ? Json::array() : Json();
    for (std::size_t i = 0; kinds.is_array() && i < kinds.size(); ++i) {
        Json rule = kinds[i];
        if (!rule.is_object())
            rule = Json::object();
        const Json& number = member(rule, "kind");
        rule["rule_id"] = number.is_number_integer() ? Json("K" + std::to_string(number.get<int>())) : Json();
        rule["kind"] = member(rule, "source");
        rule["effective_from"] = member(json, "effective_from");
        rules.push_back(std::move(rule));
    }
    return rulesFrom({{"schema", "rules/1"}, {"rules", std::move(rules)}});
}

} // namespace scoring
