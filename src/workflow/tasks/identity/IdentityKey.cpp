// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/identity/IdentityKey.h"

#include <algorithm>
#include <set>

namespace workflow::identity {

using domain::Json;

namespace {

/// As keyed, but an empty value stays: it is to be left blank.
Registration wantedFields(const Json& json, const std::string& pointer, std::vector<Issue>& issues)
{
    Registration result;
    Fields fields(json, pointer, issues);
    for (const std::string_view name : registrationFields) {
        if (const auto value = fields.text(name))
            result.emplace(name, *value);
    }
    const auto born = result.find("born");
    if (born != result.end() && !born->second.empty() && !domain::parseDate(born->second))
        fields.issue("born", "is no day that the calendar has: " + born->second);
    for (const char* name : {"family", "given"}) {
        if (fields.isObject() && !result.contains(name))
            fields.issue(name, "is missing");
    }
    fields.refuseOthers();
    return result;
}

void readWantedDecision(Fields& fields, KeyItem& item)
{
    item.decision = decisionFrom(
        fields.choice("decision", {"merge", "different", "needs-more", "overlap", "overlay"}).value_or(""));
    item.survivor = fields.text("survivor").value_or("");
    item.retired = fields.text("retired").value_or("");
    item.identifiers = readCodes(fields, "identifiers", records::identity::identifierCodes.data(),
                                 records::identity::identifierCodes.size());
    item.documents = fields.texts("documents");
    item.approval = fields.boolean("approval").value_or(false);
    item.steps = readCodes(fields, "steps", stepCodes.data(), stepCodes.size());
    item.visits = fields.texts("visits");
    std::sort(item.visits.begin(), item.visits.end());
    const bool merge = item.decision == Decision::Merge;
    if (merge && (item.survivor.empty() || item.retired.empty() || item.survivor == item.retired))
        fields.issue("survivor", "a merge names two records, the one that stays and the one that goes");
    if (!merge && !(item.survivor + item.retired).empty())
        fields.issue("survivor", "only a merge has a record that stays and one that goes");
    if (item.identifiers.size() == 1)
        fields.issue("identifiers", "two are needed, or none are asked for");
    if (item.decision != Decision::Overlay && !item.visits.empty())
        fields.issue("visits", "only an overlay has visits that go back");
}

KeyItem readKeyItem(const Json& json, const std::string& pointer, std::vector<Issue>& issues)
{
    KeyItem item;
    Fields fields(json, pointer, issues);
    item.id = fields.requiredText("id");
    const int ways =
        (fields.has("choose") ? 1 : 0) + (fields.has("register") ? 1 : 0) + (fields.has("decision") ? 1 : 0);
    if (fields.isObject() && ways != 1)
        fields.issue("id", "has one answer: choose, register or decision");
    if (fields.has("choose")) {
        item.choose = fields.requiredText("choose");
    } else if (fields.has("register")) {
        fields.require("register");
        item.fields = wantedFields(json.at("register"), pointer + "/register", issues);
    } else {
        readWantedDecision(fields, item);
    }
    item.rule = fields.text("rule").value_or("");
    item.why = fields.text("why").value_or("");
    fields.refuseOthers();
    return item;
}

} // namespace

std::variant<IdentityKey, std::vector<Issue>> parseKey(const Json& json)
{
    IdentityKey key;
    std::vector<Issue> issues;
    Fields fields(json, "", issues);
    fields.require("items");
    std::set<std::string> ids;
    fields.each("items", [&](const Json& entry, const std::string& pointer) {
        KeyItem item = readKeyItem(entry, pointer, issues);
        if (!ids.insert(item.id).second)
            issues.push_back({pointer + "/id", "stands twice"});
        key.items.push_back(std::move(item));
    });
    fields.refuseOthers();
    if (!issues.empty())
        return issues;
    return key;
}

} // namespace workflow::identity
