// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/release/ReleaseOps.h"

#include "workflow/Fields.h"
#include "workflow/tasks/release/ReleaseSubmission.h"

#include <algorithm>
#include <set>

namespace workflow::release {

using domain::Json;

namespace {

/// An id of a list of words.
std::string oneOf(Fields& fields, std::string_view name, std::span<const Word> words)
{
    std::string id = fields.requiredText(name);
    if (!id.empty() && wordOf(words, id) == nullptr)
        fields.issue(name, "\"" + id + "\" is not known");
    return id;
}

std::vector<std::string> documentsIn(Fields& fields)
{
    fields.require("documents");
    std::vector<std::string> documents = fields.texts("documents");
    const std::set<std::string> once(documents.begin(), documents.end());
    if (once.size() != documents.size())
        fields.issue("documents", "a page stands twice");
    if (fields.has("documents") && documents.empty())
        fields.issue("documents", "names no page");
    return documents;
}

bool switched(Fields& fields)
{
    fields.require("on");
    return fields.boolean("on").value_or(true);
}

op::Deed readPages(Fields& fields)
{
    op::SetPages set;
    set.documents = documentsIn(fields);
    fields.require("release");
    set.choice.release = fields.boolean("release").value_or(false);
    set.choice.rule = fields.text("rule").value_or("");
    return set;
}

op::Deed readIdentity(Fields& fields)
{
    op::SetIdentity set;
    fields.require("checked");
    set.checked = fields.boolean("checked").value_or(false);
    if (fields.has("method"))
        set.method = oneOf(fields, "method", methodWords());
    return set;
}

op::Deed readLog(Fields& fields, std::vector<Issue>& issues)
{
    op::SetLog set;
    fields.require("log");
    set.log = fields.choice("log", {"accounting", "none"}).value_or("none");
    fields.object("entry", [&](const Json& one, const std::string& at) { set.entry = readEntry(one, at, issues); });
    return set;
}

op::Deed readDecision(const std::string& verb, Fields& fields)
{
    if (verb == "disposition.set") {
        fields.require("disposition");
        const auto name =
            fields.choice("disposition", {"release", "release-part", "return", "deny", "escalate"}).value_or("");
        return op::SetDisposition{dispositionFrom(name)};
    }
    if (verb == "disposition.remove")
        return op::SetDisposition{};
    if (verb == "reason.set")
        return op::SetReason{fields.requiredText("rule")};
    if (verb == "reason.remove")
        return op::SetReason{};
    if (verb == "items.set")
        return readPages(fields);
    if (verb == "items.remove")
        return op::RemovePages{documentsIn(fields)};
    if (verb == "defect.set") {
        std::string defect = oneOf(fields, "defect", defectWords());
        return op::SetDefect{std::move(defect), switched(fields)};
    }
    if (verb == "identity.set")
        return readIdentity(fields);
    std::string restriction = fields.requiredText("restriction");
    return op::SetRestriction{std::move(restriction), switched(fields)};
}

op::Deed readPaperwork(const std::string& verb, Fields& fields, std::vector<Issue>& issues)
{
    if (verb == "send-to.set")
        return op::SetAddress{fields.requiredText("address")};
    if (verb == "notice.set")
        return op::SetNotice{switched(fields)};
    if (verb == "redaction.set" || verb == "redaction.remove")
        return op::SetRedaction{readRedaction(fields), verb == "redaction.set"};
    if (verb == "log.set")
        return readLog(fields, issues);
    if (verb == "fee.set")
        return op::SetFee{readFee(fields)};
    if (verb == "fee.remove")
        return op::SetFee{};
    if (verb == "due.set")
        return op::SetDue{readDay(fields, "due")};
    if (verb == "due.remove")
        return op::SetDue{};
    if (verb == "letter.set") {
        fields.require("text");
        return op::SetLetter{fields.text("text").value_or("")};
    }
    return op::Send{};
}

constexpr std::array<std::string_view, 9> decisions{"disposition.set", "disposition.remove", "reason.set",
                                                    "reason.remove",   "items.set",          "items.remove",
                                                    "defect.set",      "identity.set",       "restriction.set"};

} // namespace

domain::Result<op::Action> parseAction(const Json& json)
{
    std::vector<Issue> issues;
    Fields fields(json, {}, issues);
    fields.require("op");
    const auto verb = fields.choice("op", {"disposition.set",  "disposition.remove",
                                           "reason.set",       "reason.remove",
                                           "items.set",        "items.remove",
                                           "defect.set",       "identity.set",
                                           "restriction.set",  "send-to.set",
                                           "notice.set",       "redaction.set",
                                           "redaction.remove", "log.set",
                                           "fee.set",          "fee.remove",
                                           "due.set",          "due.remove",
                                           "letter.set",       "send"});
    op::Action action;
    if (verb) {
        if (fields.has("request"))
            action.request = fields.requiredText("request");
        const bool decides = std::find(decisions.begin(), decisions.end(), *verb) != decisions.end();
        action.deed = decides ? readDecision(*verb, fields) : readPaperwork(*verb, fields, issues);
        fields.refuseOthers();
    }
    if (issues.empty())
        return action;
    std::string detail;
    for (const Issue& issue : issues)
        detail += (detail.empty() ? "" : "; ") + issue.pointer + " " + issue.message;
    return domain::error(domain::ErrorKind::InvalidInput, "release.op-malformed", verb.value_or(""), detail);
}

} // namespace workflow::release
