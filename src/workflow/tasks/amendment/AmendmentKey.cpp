// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/amendment/AmendmentKey.h"

#include <algorithm>
#include <set>

namespace workflow::amendment {

using domain::Json;

namespace {

/// A text, or a list of texts any of which will do.
std::vector<std::string> readAny(Fields& fields, std::string_view name, const Json& json)
{
    if (fields.has(name) && json.at(std::string(name)).is_array())
        return fields.texts(name);
    const auto text = fields.text(name);
    return text ? std::vector{*text} : std::vector<std::string>{};
}

std::optional<Handling> readHandling(Fields& fields)
{
    const std::string name = fields.requiredText("handling");
    const auto handling = handlingFrom(name);
    if (!handling && !name.empty())
        fields.issue("handling", "is no way to handle a request");
    return handling;
}

Other readOther(const Json& json, const std::string& pointer, std::vector<Issue>& issues)
{
    Other other;
    Fields fields(json, pointer, issues);
    other.handling = readHandling(fields).value_or(Handling::Refuse);
    other.near = fields.boolean("near").value_or(false);
    other.rule = fields.text("rule").value_or("");
    other.why = fields.requiredText("why");
    fields.refuseOthers();
    return other;
}

void readNotes(Fields& fields, const Json& json, Wanted& wanted, std::vector<Issue>& issues)
{
    if (!fields.has("notes"))
        return;
    fields.require("notes"); // has() alone leaves the member unknown to refuseOthers()
    Fields notes(json.at("notes"), fields.pointer() + "/notes", issues);
    for (const std::string_view part : partCodes) {
        if (auto text = notes.text(part))
            wanted.notes.emplace(part, std::move(*text));
    }
    notes.refuseOthers();
}

void readParts(Fields& fields, const Json& json, Wanted& wanted, std::vector<Issue>& issues)
{
    wanted.page = readPlace(fields, "page", json, issues, true);
    wanted.change = readChange(fields, "change");
    wanted.signer = readAny(fields, "signer", json);
    wanted.event = readMoment(fields, "event");
    wanted.reason = readAny(fields, "reason", json);
    for (const std::string& reason : wanted.reason) {
        if (!holds(reasons(), reason))
            fields.issue("reason", "\"" + reason + "\" is not in the list");
    }
    wanted.field = readOne(fields, "field", fieldsOf(wanted.handling));
    wanted.value = readAny(fields, "value", json);
    wanted.chart = fields.text("chart").value_or("");
    wanted.due = readDay(fields, "due");
    wanted.extended = readDay(fields, "extended");
    wanted.ground = readOne(fields, "ground", groundsOf(wanted.handling));
    wanted.letter = readListed(fields, "letter", letterElements());
    wanted.inform = fields.texts("inform");
    wanted.append = readListed(fields, "append", appendices());
    wanted.neutral = fields.texts("neutral");
}

void makesSense(const Wanted& wanted, Fields& fields)
{
    for (std::size_t i = 0; i < partCodes.size(); ++i) {
        const auto part = static_cast<Part>(i);
        if (wanted.asks(part) && !asksFor(wanted.handling, part))
            fields.issue(code(part), "is not asked for by this handling");
    }
    if (wanted.event && wanted.change != domain::ChangeKind::LateEntry)
        fields.issue("event", "belongs to a late entry");
    if (!wanted.value.empty() && wanted.field.empty())
        fields.issue("field", "is missing");
    if (wanted.due && wanted.extended && *wanted.extended <= *wanted.due)
        fields.issue("extended", "must be later than due");
    for (const Other& other : wanted.others) {
        if (other.handling == wanted.handling)
            fields.issue("others", "names the right handling");
    }
}

Wanted readWanted(const Json& json, const std::string& pointer, std::vector<Issue>& issues)
{
    Wanted wanted;
    Fields fields(json, pointer, issues);
    wanted.id = fields.requiredText("id");
    wanted.handling = readHandling(fields).value_or(Handling::Refuse);
    fields.each("others", [&](const Json& entry, const std::string& at) {
        wanted.others.push_back(readOther(entry, at, issues));
    });
    wanted.rule = fields.requiredText("rule");
    wanted.why = fields.requiredText("why");
    readParts(fields, json, wanted, issues);
    readNotes(fields, json, wanted, issues);
    fields.refuseOthers();
    makesSense(wanted, fields);
    return wanted;
}

} // namespace

bool Wanted::asks(Part part) const
{
    switch (part) {
    case Part::Page:
        return page.has_value();
    case Part::Change:
        return change.has_value();
    case Part::Signer:
        return !signer.empty();
    case Part::Event:
        return event.has_value();
    case Part::Reason:
        return !reason.empty();
    case Part::Value:
        return !value.empty();
    case Part::Chart:
        return !chart.empty();
    case Part::Due:
        return due.has_value();
    case Part::Extended:
        return extended.has_value();
    case Part::Ground:
        return !ground.empty();
    case Part::Letter:
        return !letter.empty();
    case Part::Inform:
        return !inform.empty();
    case Part::Append:
        return !append.empty();
    }
    return false;
}

std::variant<Key, std::vector<Issue>> parseKey(const Json& json)
{
    Key key;
    std::vector<Issue> issues;
    Fields root(json, "", issues);
    root.text("schema");
    root.text("$comment");
    const auto date = readDay(root, "date");
    root.require("date");
    key.date = date.value_or(domain::Date{});
    root.require("requests");
    std::set<std::string> seen;
    root.each("requests", [&](const Json& entry, const std::string& pointer) {
        key.requests.push_back(readWanted(entry, pointer, issues));
        if (!seen.insert(key.requests.back().id).second)
            issues.push_back({pointer + "/id", "stands twice"});
    });
    if (root.isObject() && key.requests.empty())
        root.issue("requests", "must hold at least one request");
    root.refuseOthers();
    if (!issues.empty())
        return issues;
    return key;
}

} // namespace workflow::amendment
