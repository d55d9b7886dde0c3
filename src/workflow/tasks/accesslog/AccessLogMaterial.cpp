// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/accesslog/AccessLogMaterial.h"

#include "workflow/Fields.h"
#include "workflow/tasks/accesslog/AccessLogState.h"

#include <algorithm>

namespace workflow::accesslog {

using domain::Json;

namespace {

/// The matrix does not lie on the desk: whatever roles the staff have are roles.
std::vector<std::string> rolesIn(const Json& input)
{
    std::vector<std::string> roles;
    const auto staff = input.is_object() ? input.find("staff") : input.end();
    if (!input.is_object() || staff == input.end() || !staff->is_array())
        return roles;
    for (const Json& one : *staff) {
        if (one.is_object() && one.contains("role") && one.at("role").is_string())
            roles.push_back(one.at("role").get<std::string>());
    }
    return roles;
}

void readInput(const Json& json, const std::string& at, Material& material, std::vector<Issue>& issues)
{
    auto read = access_control::readAccessLog(json, rolesIn(json), access_control::LogClock());
    if (auto* log = std::get_if<access_control::AccessLog>(&read)) {
        material.log = std::move(*log);
        return;
    }
    for (const access_control::LogProblem& problem : std::get<std::vector<access_control::LogProblem>>(read))
        issues.push_back({at + problem.pointer, problem.message});
}

void readHit(const Json& json, const std::string& at, Material& material, std::vector<Issue>& issues)
{
    Fields fields(json, at, issues);
    const std::string id = fields.requiredText("id");
    const std::string rule = fields.requiredText("rule");
    if (!rule.empty() && !isLogRule(rule))
        fields.issue("rule", "\"" + rule + "\" is none of the rules L1 to L12");
    (void)fields.text("user");
    (void)fields.text("patient");
    material.hits[id].push_back({rule, fields.requiredText("evidence")});
    fields.refuseOthers();
}

} // namespace

const std::vector<Suspicion>& Material::hitsOf(const std::string& entry) const
{
    static const std::vector<Suspicion> none;
    const auto found = hits.find(entry);
    return found == hits.end() ? none : found->second;
}

std::vector<std::string> entriesOf(const Json& material)
{
    std::vector<std::string> ids;
    if (!material.is_object() || !material.contains("input") || !material.at("input").is_object())
        return ids;
    const auto log = material.at("input").find("log");
    if (log == material.at("input").end() || !log->is_array())
        return ids;
    for (const Json& entry : *log) {
        if (entry.is_object() && entry.contains("id") && entry.at("id").is_string())
            ids.push_back(entry.at("id").get<std::string>());
    }
    return ids;
}

std::variant<Material, std::vector<Issue>> readMaterial(const Json& json)
{
    std::vector<Issue> issues;
    Material material;
    Fields fields(json, {}, issues);
    material.title = fields.requiredText("title");
    const std::string today = fields.requiredText("today");
    const auto date = domain::parseDate(today);
    if (date)
        material.today = *date;
    else if (!today.empty())
        fields.issue("today", date.error().detail);
    if (!fields.has("input"))
        fields.issue("input", "there is no log");
    fields.object("input", [&](const Json& one, const std::string& at) { readInput(one, at, material, issues); });
    fields.each("hits", [&](const Json& one, const std::string& at) { readHit(one, at, material, issues); });
    fields.refuseOthers();
    if (!issues.empty())
        return issues;
    const std::vector<std::string> ids = entriesOf(json);
    if (ids.size() != material.log.entries.size())
        return std::vector<Issue>{
            {"/input/log", "the entries of a log that is reviewed at the desk have texts as ids"}};
    return material;
}

} // namespace workflow::accesslog
