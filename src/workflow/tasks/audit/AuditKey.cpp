// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/audit/AuditKey.h"

#include "workflow/tasks/audit/AuditPlace.h"

#include <algorithm>
#include <set>

namespace workflow::audit {

using domain::Json;

namespace {

using Issues = std::vector<Issue>;

template <typename List, typename Value>
bool holds(const List& list, const Value& value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

// A number, or a list of the accepted ones.
std::vector<int> readKinds(const Json& json, Fields& fields, Issues& issues)
{
    std::vector<int> kinds;
    const auto take = [&](const Json& value, const std::string& pointer) {
        const Json held{{"kind", value}};
        Issues found;
        Fields one(held, {}, found);
        if (const auto kind = readKind(one, "kind"); kind && found.empty())
            kinds.push_back(*kind);
        else
            issues.push_back({pointer, "must be a whole number from 1 to " + std::to_string(lastKind)});
    };
    if (fields.has("kind") && json.at("kind").is_array())
        fields.each("kind", take);
    else if (const auto kind = readKind(fields, "kind"))
        kinds.push_back(*kind);
    return kinds;
}

std::vector<domain::MendPath> readPaths(Fields& fields, Issues& issues)
{
    std::vector<domain::MendPath> paths;
    fields.each("paths", [&](const Json& entry, const std::string& pointer) {
        const auto path = entry.is_string() ? domain::mendPathFrom(entry.get_ref<const std::string&>()) : std::nullopt;
        if (path)
            paths.push_back(*path);
        else
            issues.push_back({pointer, "must be one of him, query, deficiency, registration, privacy, safety, recode"});
    });
    return paths;
}

KeyFinding readFinding(const Json& json, const std::string& pointer, Issues& issues)
{
    Fields fields(json, pointer, issues);
    KeyFinding finding;
    finding.id = fields.requiredText("id");
    finding.kinds = readKinds(json, fields, issues);
    fields.each("places", [&](const Json& entry, const std::string& at) {
        Fields item(entry, at, issues);
        finding.places.push_back(readPlace(item, true));
        item.refuseOthers();
    });
    finding.accept = fields.texts("accept");
    finding.severity = readSeverity(fields, "severity").value_or(1);
    finding.paths = readPaths(fields, issues);
    finding.citation = fields.text("citation").value_or("");
    finding.rule = fields.text("rule").value_or("");
    finding.why = fields.text("why").value_or("");
    for (const char* name : {"kind", "severity", "paths"})
        fields.require(name);
    if (fields.isObject() && finding.places.empty() && finding.accept.empty() && !fields.has("places"))
        fields.issue("places", "is missing, and accept names no page either");
    if (fields.has("kind") && finding.kinds.empty())
        fields.issue("kind", "must name a kind");
    if (fields.has("paths") && finding.paths.empty())
        fields.issue("paths", "must name at least one path");
    fields.refuseOthers();
    if (finding.rule.empty() && !finding.kinds.empty())
        finding.rule = "K" + std::to_string(finding.kinds.front());
    return finding;
}

Decoy readDecoy(const Json& json, const std::string& pointer, Issues& issues)
{
    Fields fields(json, pointer, issues);
    Decoy decoy{readPlace(fields, true), fields.text("why").value_or("")};
    fields.refuseOthers();
    return decoy;
}

bool samePlace(const domain::Evidence& left, const domain::Evidence& right)
{
    return left.document == right.document && (left.span == right.span || left.span.overlaps(right.span));
}

KeyPattern readKeyPattern(const Json& json, const std::string& pointer, Issues& issues)
{
    Fields fields(json, pointer, issues);
    KeyPattern pattern;
    pattern.pattern = readPattern(fields);
    if (fields.isObject() && !fields.has("who"))
        fields.issue("who", "is missing");
    fields.require("findings");
    pattern.findings = fields.texts("findings");
    fields.refuseOthers();
    return pattern;
}

void patternMakesSense(const AuditKey& key, Issues& issues)
{
    if (!key.pattern)
        return;
    if (key.pattern->findings.size() < 2)
        issues.push_back({"/pattern/findings", "must name at least two findings"});
    for (std::size_t i = 0; i < key.pattern->findings.size(); ++i) {
        const std::string& id = key.pattern->findings[i];
        const auto found = std::find_if(key.findings.begin(), key.findings.end(),
                                        [&](const KeyFinding& finding) { return finding.id == id; });
        const std::string pointer = "/pattern/findings/" + std::to_string(i);
        if (found == key.findings.end())
            issues.push_back({pointer, "names no finding of the key"});
        else if (!found->acceptsKind(key.pattern->pattern.kind))
            issues.push_back({pointer, "names a finding of another kind"});
    }
}

void makesSense(const AuditKey& key, Issues& issues)
{
    patternMakesSense(key, issues);
    std::set<std::string> ids;
    for (std::size_t i = 0; i < key.findings.size(); ++i) {
        const std::string pointer = "/findings/" + std::to_string(i);
        if (!ids.insert(key.findings[i].id).second)
            issues.push_back({pointer + "/id", "stands twice"});
    }
    for (std::size_t i = 0; i < key.decoys.size(); ++i) {
        for (const KeyFinding& finding : key.findings) {
            const bool same =
                std::any_of(finding.places.begin(), finding.places.end(),
                            [&](const domain::Evidence& place) { return samePlace(place, key.decoys[i].place); });
            if (same)
                issues.push_back({"/decoys/" + std::to_string(i), "stands at a place of the finding " + finding.id});
        }
    }
}

} // namespace

bool KeyFinding::acceptsKind(std::optional<int> kind) const
{
    return kind && holds(kinds, *kind);
}

bool KeyFinding::acceptsPath(std::optional<domain::MendPath> path) const
{
    return path && holds(paths, *path);
}

bool KeyFinding::acceptsPage(std::string_view document) const
{
    return holds(accept, document) || std::any_of(places.begin(), places.end(), [&](const domain::Evidence& place) {
               return place.document == document;
           });
}

std::variant<AuditKey, Issues> parseKey(const Json& json)
{
    AuditKey key;
    Issues issues;
    Fields fields(json, "", issues);
    fields.require("findings");
    fields.each("findings", [&](const Json& entry, const std::string& pointer) {
        key.findings.push_back(readFinding(entry, pointer, issues));
    });
    fields.each("decoys", [&](const Json& entry, const std::string& pointer) {
        key.decoys.push_back(readDecoy(entry, pointer, issues));
    });
    fields.object("pattern", [&](const Json& entry, const std::string& pointer) {
        key.pattern = readKeyPattern(entry, pointer, issues);
    });
    fields.refuseOthers();
    if (issues.empty())
        makesSense(key, issues);
    if (!issues.empty())
        return issues;
    return key;
}

} // namespace workflow::audit
