// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/accesslog/AccessLogOps.h"

#include "workflow/Fields.h"

#include <algorithm>

namespace workflow::accesslog {

using domain::ErrorKind;
using domain::Json;
using domain::Result;

namespace {

domain::Error malformedOp(const std::vector<Issue>& issues)
{
    std::string detail;
    for (const Issue& issue : issues)
        detail += (detail.empty() ? "" : "; ") + issue.pointer + ": " + issue.message;
    return domain::error(ErrorKind::InvalidInput, "access-log.op-malformed", {}, std::move(detail));
}

op::Action readSet(Fields& fields, std::string id)
{
    Verdict verdict;
    const auto disposition = fields.choice("disposition", {"appropriate", "follow-up", "policy", "violation"});
    if (disposition)
        verdict.disposition = dispositionFrom(*disposition).value_or(Disposition::Appropriate);
    else if (!fields.has("disposition"))
        fields.issue("disposition", "say what the entry is");
    verdict.rule = fields.text("rule").value_or("");
    if (!verdict.rule.empty() && !isLogRule(verdict.rule))
        fields.issue("rule", "\"" + verdict.rule + "\" is none of the rules L1 to L12");
    verdict.escalation =
        fields.choice("escalation", {"none", "supervisor", "privacy-officer", "security", "hr"}).value_or("");
    verdict.note = fields.text("note").value_or("");
    return op::SetRow{std::move(id), std::move(verdict)};
}

} // namespace

Result<op::Action> parseAction(const Json& json)
{
    std::vector<Issue> issues;
    Fields fields(json, {}, issues);
    const std::string name = fields.requiredText("op");
    std::string id = fields.requiredText("id");
    op::Action action = op::RemoveRow{id};
    if (name == "row.set")
        action = readSet(fields, std::move(id));
    else if (name != "row.remove" && !name.empty())
        fields.issue("op", "there is no op \"" + name + "\"");
    fields.refuseOthers();
    if (!issues.empty())
        return malformedOp(issues);
    return action;
}

Result<AccessLogState> applyAction(const AccessLogState& state, const op::Action& action,
                                   const std::vector<std::string>& entries)
{
    const std::string& id = std::visit([](const auto& one) -> const std::string& { return one.id; }, action);
    if (std::find(entries.begin(), entries.end(), id) == entries.end())
        return domain::error(ErrorKind::NotFound, "access-log.no-entry", id, "the log has no such entry");
    AccessLogState next = state;
    if (std::holds_alternative<op::RemoveRow>(action)) {
        if (next.rows.erase(id) == 0)
            return domain::error(ErrorKind::Conflict, "access-log.no-verdict", id, "nothing was said of this entry");
        return next;
    }
    const Verdict& verdict = std::get<op::SetRow>(action).verdict;
    if (verdict.disposition == Disposition::Appropriate && !verdict.escalation.empty() && verdict.escalation != "none")
        return domain::error(ErrorKind::Conflict, "access-log.nothing-to-escalate", id,
                             "an entry that is appropriate is put before nobody");
    const auto said = next.rows.find(id);
    if (said != next.rows.end() && said->second == verdict)
        return domain::error(ErrorKind::Conflict, "access-log.same", id, "that was said of this entry already");
    next.rows.insert_or_assign(id, verdict);
    return next;
}

} // namespace workflow::accesslog
