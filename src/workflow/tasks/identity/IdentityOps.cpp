// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/identity/IdentityOps.h"

#include <algorithm>
#include <functional>
#include <map>

namespace workflow::identity {

using domain::Json;

namespace {

using Reader = op::Action (*)(Fields&, const Json&, std::vector<Issue>&);

op::Action readChoose(Fields& fields, const Json&, std::vector<Issue>&)
{
    return op::Choose{fields.requiredText("item"), fields.requiredText("mrn")};
}

op::Action readRegister(Fields& fields, const Json& json, std::vector<Issue>& issues)
{
    op::Register result{fields.requiredText("item"), {}};
    fields.require("fields");
    if (fields.has("fields"))
        result.fields = readRegistration(json.at("fields"), "/fields", issues);
    return result;
}

op::Action readDecide(Fields& fields, const Json&, std::vector<Issue>&)
{
    op::Decide result;
    result.item = fields.requiredText("item");
    if (const auto text = fields.choice("decision", {"merge", "different", "needs-more", "overlap", "overlay"}))
        result.decision = decisionFrom(*text);
    result.survivor = fields.text("survivor");
    if (fields.has("retired"))
        result.retired = fields.texts("retired");
    if (fields.has("identifiers"))
        result.identifiers = readCodes(fields, "identifiers", records::identity::identifierCodes.data(),
                                       records::identity::identifierCodes.size());
    result.document = fields.text("document");
    result.approval = fields.boolean("approval");
    if (fields.has("steps"))
        result.steps = readCodes(fields, "steps", stepCodes.data(), stepCodes.size());
    if (fields.has("visits")) {
        result.visits = fields.texts("visits");
        std::sort(result.visits->begin(), result.visits->end());
        result.visits->erase(std::unique(result.visits->begin(), result.visits->end()), result.visits->end());
    }
    return result;
}

op::Action readClear(Fields& fields, const Json&, std::vector<Issue>&)
{
    return op::Clear{fields.requiredText("item")};
}

const std::map<std::string, Reader, std::less<>>& identityReaders()
{
    static const std::map<std::string, Reader, std::less<>> table{{"find.choose", readChoose},
                                                                  {"find.register", readRegister},
                                                                  {"decide.set", readDecide},
                                                                  {"item.clear", readClear}};
    return table;
}

} // namespace

domain::Result<op::Action> parseAction(const Json& op)
{
    std::vector<Issue> issues;
    Fields fields(op, "", issues);
    const std::string name = fields.requiredText("op");
    op::Action action;
    const auto reader = identityReaders().find(name);
    if (reader != identityReaders().end()) {
        action = reader->second(fields, op, issues);
        fields.refuseOthers();
    } else if (issues.empty()) {
        fields.issue("op", "is no op of a patient index worksheet");
    }
    if (issues.empty())
        return action;
    std::string detail;
    for (const Issue& issue : issues)
        detail += (detail.empty() ? "" : "; ") + issue.pointer + " " + issue.message;
    return domain::error(domain::ErrorKind::InvalidInput, "identity.op-malformed", name, detail);
}

} // namespace workflow::identity
