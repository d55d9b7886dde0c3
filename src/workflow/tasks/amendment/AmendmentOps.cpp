// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/amendment/AmendmentOps.h"

#include <functional>
#include <map>

namespace workflow::amendment {

using domain::Json;

namespace {

constexpr std::size_t longestValue = 400;
constexpr std::size_t longestEdit = 2000;

std::size_t position(Fields& fields, std::string_view name)
{
    fields.require(name);
    return static_cast<std::size_t>(fields.integer(name, 0).value_or(0));
}

op::Action handle(Fields& fields)
{
    op::Handle action{fields.requiredText("request"), std::nullopt};
    fields.require("handling");
    const std::string name = fields.text("handling").value_or("");
    action.handling = handlingFrom(name);
    if (!name.empty() && !action.handling)
        fields.issue("handling", "is no way to handle a request");
    return action;
}

op::Action setPlace(Fields& fields)
{
    op::SetPlace action{fields.requiredText("request"), std::nullopt};
    fields.require("document");
    Place place;
    place.document = fields.text("document").value_or("");
    place.version = static_cast<int>(fields.integer("version", 1).value_or(0));
    if (fields.has("from") || fields.has("to")) {
        place.span = domain::Span{position(fields, "from"), position(fields, "to")};
        if (place.span->to <= place.span->from)
            fields.issue("to", "must be greater than from");
    }
    if (!place.document.empty())
        action.place = std::move(place);
    return action;
}

op::Action setLabel(Fields& fields)
{
    op::SetLabel action;
    action.request = fields.requiredText("request");
    if (fields.has("change")) {
        const bool taken = fields.text("change") == std::string();
        action.change.emplace(taken ? std::nullopt : readChange(fields, "change"));
    }
    if (fields.has("signer"))
        action.signer = fields.text("signer").value_or("");
    if (fields.has("event")) {
        const bool taken = fields.text("event") == std::string();
        action.event.emplace(taken ? std::nullopt : readMoment(fields, "event"));
    }
    if (fields.has("reason"))
        action.reason = readOne(fields, "reason", reasons());
    return action;
}

op::Action setValue(Fields& fields)
{
    op::SetValue action;
    action.request = fields.requiredText("request");
    action.field = fields.text("field");
    action.value = fields.text("value");
    if (action.value)
        action.value = std::string(domain::trimmed(*action.value));
    if (action.value && action.value->size() > longestValue)
        fields.issue("value", "is too long");
    action.chart = fields.text("chart");
    return action;
}

op::Action setDays(Fields& fields)
{
    op::SetDays action;
    action.request = fields.requiredText("request");
    for (const auto& [name, day] : {std::pair{"due", &action.due}, std::pair{"extended", &action.extended}}) {
        if (!fields.has(name))
            continue;
        const bool taken = fields.text(name) == std::string();
        day->emplace(taken ? std::nullopt : readDay(fields, name));
    }
    return action;
}

op::Action setGround(Fields& fields)
{
    fields.require("ground");
    return op::SetGround{fields.requiredText("request"), fields.text("ground").value_or("")};
}

op::Action tick(Fields& fields)
{
    op::Tick action;
    action.request = fields.requiredText("request");
    fields.require("list");
    const std::string list = fields.choice("list", {"letter", "inform", "append"}).value_or("letter");
    action.list = list == "inform" ? Part::Inform : list == "append" ? Part::Append : Part::Letter;
    action.item = fields.requiredText("item");
    fields.require("on");
    action.on = fields.boolean("on").value_or(true);
    return action;
}

op::Action editText(Fields& fields)
{
    op::EditText action;
    action.request = fields.requiredText("request");
    action.document = fields.requiredText("document");
    action.span = {position(fields, "from"), position(fields, "to")};
    if (action.span.to < action.span.from)
        fields.issue("to", "must not be less than from");
    fields.require("text");
    action.text = fields.text("text").value_or("");
    if (action.text.size() > longestEdit)
        fields.issue("text", "is too long");
    return action;
}

const std::map<std::string, op::Action (*)(Fields&), std::less<>>& readers()
{
    static const std::map<std::string, op::Action (*)(Fields&), std::less<>> table{
        {"request.handle", handle},  {"request.place", setPlace},  {"request.label", setLabel},
        {"request.value", setValue}, {"request.days", setDays},    {"request.ground", setGround},
        {"request.tick", tick},      {"page.edit-text", editText},
    };
    return table;
}

} // namespace

domain::Result<op::Action> parseAction(const Json& op)
{
    std::vector<Issue> issues;
    Fields fields(op, "", issues);
    const std::string name = fields.requiredText("op");
    op::Action action;
    const auto reader = readers().find(name);
    if (reader != readers().end()) {
        action = reader->second(fields);
        fields.refuseOthers();
    } else if (!name.empty()) {
        fields.issue("op", "is no op of this worksheet");
    }
    if (issues.empty())
        return action;
    std::string detail;
    for (const Issue& issue : issues)
        detail += (detail.empty() ? "" : "; ") + issue.pointer + " " + issue.message;
    return domain::error(domain::ErrorKind::InvalidInput, "amendment.op-malformed", name, detail);
}

} // namespace workflow::amendment
