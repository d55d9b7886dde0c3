// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/filing/FilingOps.h"

#include "workflow/Fields.h"
#include "workflow/tasks/filing/FilingJson.h"

#include <algorithm>
#include <functional>
#include <map>

namespace workflow::filing {

using domain::Json;

namespace {

std::string readAfter(Fields& fields)
{
    fields.require("after");
    return fields.text("after").value_or("");
}

op::Action readFile(Fields& fields)
{
    return op::File{fields.requiredText("mrn"), readAfter(fields)};
}

op::Action readRefile(Fields& fields)
{
    return op::Refile{fields.requiredText("mrn"), readAfter(fields)};
}

op::Action readPull(Fields& fields)
{
    fields.requiredText("due");
    return op::Pull{fields.requiredText("mrn"), fields.requiredText("borrower"), fields.requiredText("location"),
                    dateIn(fields, "due").value_or(domain::Date{}), fields.text("request").value_or("")};
}

op::Action readReturn(Fields& fields)
{
    return op::Return{fields.requiredText("mrn")};
}

op::Action readOverdue(Fields& fields)
{
    fields.require("on");
    return op::Overdue{fields.requiredText("mrn"), fields.boolean("on").value_or(true)};
}

op::Action readRefer(Fields& fields)
{
    fields.require("on");
    return op::Refer{fields.requiredText("request"), fields.boolean("on").value_or(true)};
}

op::Action readDecide(Fields& fields)
{
    op::Decide decide;
    decide.record = fields.requiredText("record");
    decide.decision.what = fields.requiredText("decision");
    if (std::find(decisionCodes.begin(), decisionCodes.end(), decide.decision.what) == decisionCodes.end())
        fields.issue("decision", "must be destroy, not-yet, permanent, litigation, audit or roi");
    decide.decision.rule = fields.text("rule").value_or("");
    decide.decision.from = dateIn(fields, "from");
    return decide;
}

op::Action readUndecide(Fields& fields)
{
    return op::Undecide{fields.requiredText("record")};
}

op::Action readDestroy(Fields& fields)
{
    return op::Destroy{fields.requiredText("record"),
                       {fields.requiredText("method"), fields.requiredText("by"), fields.requiredText("witness")}};
}

const std::map<std::string, op::Action (*)(Fields&), std::less<>>& actionReaders()
{
    static const std::map<std::string, op::Action (*)(Fields&), std::less<>> table{
        {"folder.file", readFile},     {"folder.refile", readRefile},     {"folder.pull", readPull},
        {"folder.return", readReturn}, {"loan.overdue", readOverdue},     {"request.refer", readRefer},
        {"record.decide", readDecide}, {"record.undecide", readUndecide}, {"record.destroyed", readDestroy},
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
    const auto reader = actionReaders().find(name);
    if (reader != actionReaders().end()) {
        action = reader->second(fields);
        fields.refuseOthers();
    } else if (issues.empty()) {
        fields.issue("op", "is no op of a filing room");
    }
    if (issues.empty())
        return action;
    std::string detail;
    for (const Issue& issue : issues)
        detail += (detail.empty() ? "" : "; ") + issue.pointer + " " + issue.message;
    return domain::error(domain::ErrorKind::InvalidInput, "filing.op-malformed", name, detail);
}

} // namespace workflow::filing
