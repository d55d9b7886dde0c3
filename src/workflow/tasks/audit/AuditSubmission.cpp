// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/audit/AuditSubmission.h"

#include "workflow/tasks/audit/AuditPlace.h"

namespace workflow::audit {

using domain::Json;

namespace {

Json flagJson(const Flag& flag)
{
    Json json = placeJson(flag.places.front());
    if (flag.kind)
        json["kind"] = *flag.kind;
    if (flag.severity)
        json["severity"] = *flag.severity;
    if (flag.path)
        json["path"] = domain::code(*flag.path);
    if (!flag.note.empty())
        json["note"] = flag.note;
    for (std::size_t i = 1; i < flag.places.size(); ++i)
        json["places"].push_back(placeJson(flag.places[i]));
    return json;
}

Flag readFlag(const Json& json, const std::string& pointer, std::vector<Issue>& issues)
{
    Fields fields(json, pointer, issues);
    Flag flag;
    flag.places.push_back(readPlace(fields, false));
    flag.kind = readKind(fields, "kind");
    flag.severity = readSeverity(fields, "severity");
    flag.path = readPath(fields, "path");
    flag.note = fields.text("note").value_or("");
    fields.each("places", [&](const Json& entry, const std::string& at) {
        Fields item(entry, at, issues);
        flag.places.push_back(readPlace(item, false));
        item.refuseOthers();
    });
    fields.refuseOthers();
    return flag;
}

} // namespace

Json submissionJson(const Answer& answer)
{
    Json findings = Json::array();
    for (const Flag& flag : answer.flags)
        findings.push_back(flagJson(flag));
    Json json{{"findings", findings}};
    if (answer.pattern)
        json["pattern"] = patternJson(*answer.pattern);
    return json;
}

std::variant<Answer, std::vector<Issue>> parseSubmission(const Json& json)
{
    Answer answer;
    std::vector<Issue> issues;
    Fields fields(json, "", issues);
    fields.require("findings");
    fields.each("findings", [&](const Json& entry, const std::string& pointer) {
        answer.flags.push_back(readFlag(entry, pointer, issues));
    });
    fields.object("pattern", [&](const Json& entry, const std::string& pointer) {
        Fields item(entry, pointer, issues);
        answer.pattern = readPattern(item);
        item.refuseOthers();
    });
    fields.refuseOthers();
    if (!issues.empty())
        return issues;
    return answer;
}

} // namespace workflow::audit
