// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/deficiency/DeficiencyOps.h"

#include "workflow/tasks/deficiency/DeficiencyForms.h"

#include <array>

namespace workflow::deficiency {

using domain::Json;

namespace {

constexpr std::size_t longestWord = 80;

std::string word(Fields& fields, std::string_view name)
{
    const std::string text(domain::trimmed(fields.text(name).value_or("")));
    if (text.size() > longestWord)
        fields.issue(name, "is too long");
    return text;
}

// JSON null and empty text both take out what stood there.
std::optional<std::optional<domain::LocalTime>> given(Fields& fields, const Json& op, const char* name)
{
    const auto time = readDue(fields, name);
    if (!op.contains(name))
        return std::nullopt;
    return std::optional<std::optional<domain::LocalTime>>(std::in_place, time);
}

op::Action readAdd(Fields& fields)
{
    op::Add add;
    add.line.kind = readKind(fields);
    add.line.document = std::string(domain::trimmed(fields.requiredText("document")));
    add.line.author = word(fields, "author");
    add.line.rule = word(fields, "rule");
    add.line.due = readDue(fields, "due");
    add.line.completed = readDue(fields, "completed");
    return add;
}

op::Action readSet(Fields& fields, const Json& json)
{
    op::Set set;
    set.line = fields.requiredText("line");
    if (fields.has("type"))
        set.kind = readKind(fields);
    if (fields.has("document"))
        set.document = std::string(domain::trimmed(fields.requiredText("document")));
    if (fields.has("author"))
        set.author = word(fields, "author");
    if (fields.has("rule"))
        set.rule = word(fields, "rule");
    set.due = given(fields, json, "due");
    set.completed = given(fields, json, "completed");
    return set;
}

op::Action readNamed(const std::string& name, Fields& fields, const Json& json)
{
    if (name == "deficiency.add")
        return readAdd(fields);
    if (name == "deficiency.set")
        return readSet(fields, json);
    if (name == "deficiency.remove")
        return op::Remove{fields.requiredText("line")};
    if (name == "record.delinquent")
        return op::Delinquent{fields.boolean("value")};
    if (name == "rate.set")
        return op::Rate{readRate(fields, "percent")};
    fields.issue("op", "is no op of a deficiency list");
    return op::Remove{};
}

} // namespace

domain::Result<op::Action> parseAction(const Json& json)
{
    std::vector<Issue> issues;
    Fields fields(json, "", issues);
    const std::string name = fields.requiredText("op");
    op::Action action;
    if (issues.empty()) {
        action = readNamed(name, fields, json);
        if (issues.empty())
            fields.refuseOthers();
    }
    if (issues.empty())
        return action;
    std::string detail;
    for (const Issue& issue : issues)
        detail += (detail.empty() ? "" : "; ") + issue.pointer + " " + issue.message;
    return domain::error(domain::ErrorKind::InvalidInput, "deficiency.op-malformed", name, detail);
}

} // namespace workflow::deficiency
