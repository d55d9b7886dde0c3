// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/filing/FilingKey.h"

#include "workflow/Fields.h"
#include "workflow/tasks/filing/FilingJson.h"

#include <algorithm>

namespace workflow::filing {

using domain::Json;

namespace {

using Issues = std::vector<Issue>;

KeyPull readKeyPull(const Json& json, const std::string& pointer, Issues& issues)
{
    Fields fields(json, pointer, issues);
    fields.requiredText("due");
    KeyPull pull{fields.text("request").value_or(""), fields.requiredText("mrn"), fields.requiredText("borrower"),
                 fields.requiredText("location"), dateIn(fields, "due").value_or(domain::Date{})};
    fields.refuseOthers();
    return pull;
}

KeyReferral readReferral(const Json& json, const std::string& pointer, Issues& issues)
{
    Fields fields(json, pointer, issues);
    KeyReferral referral{fields.requiredText("request"), fields.requiredText("mrn"),
                         fields.text("borrower").value_or("")};
    fields.refuseOthers();
    return referral;
}

KeyRecord readKeyRecord(const Json& json, const std::string& pointer, Issues& issues)
{
    Fields fields(json, pointer, issues);
    KeyRecord record;
    record.id = fields.requiredText("id");
    record.title = fields.text("title").value_or(record.id);
    record.decision = fields.requiredText("decision");
    if (std::find(decisionCodes.begin(), decisionCodes.end(), record.decision) == decisionCodes.end())
        fields.issue("decision", "must be destroy, not-yet, permanent, litigation, audit or roi");
    record.rules = fields.texts("rules");
    record.from = dateIn(fields, "from");
    record.why = fields.text("why").value_or("");
    record.methods = fields.texts("methods");
    record.by = fields.texts("by");
    record.witnesses = fields.texts("witnesses");
    fields.refuseOthers();
    return record;
}

} // namespace

std::variant<FilingKey, Issues> parseKey(const Json& json)
{
    FilingKey key;
    Issues issues;
    Fields fields(json, "", issues);
    fields.text("schema");
    fields.requiredText("today");
    key.today = dateIn(fields, "today").value_or(domain::Date{});
    const std::string system = fields.requiredText("system");
    if (const auto known = records::filing::systemFrom(system))
        key.system = *known;
    else
        fields.issue("system", "must be straight, terminal-digit, middle-digit or alphabetic");
    fields.require("order");
    key.order = fields.texts("order");
    key.cart = fields.texts("cart");
    key.misfiled = fields.texts("misfiled");
    key.returns = fields.texts("returns");
    key.overdue = fields.texts("overdue");
    fields.each("pulls",
                [&](const Json& entry, const std::string& at) { key.pulls.push_back(readKeyPull(entry, at, issues)); });
    fields.each("referrals", [&](const Json& entry, const std::string& at) {
        key.referrals.push_back(readReferral(entry, at, issues));
    });
    fields.each("records", [&](const Json& entry, const std::string& at) {
        key.records.push_back(readKeyRecord(entry, at, issues));
    });
    fields.refuseOthers();
    if (!issues.empty())
        return issues;
    return key;
}

Issues checkKeySense(const FilingKey& key)
{
    Issues issues;
    std::set<std::string, std::less<>> places;
    for (std::size_t i = 0; i < key.order.size(); ++i) {
        if (!places.insert(key.order[i]).second)
            issues.push_back({"/order/" + std::to_string(i), key.order[i] + " stands twice"});
    }
    const auto within = [&](const std::vector<std::string>& items, const char* name) {
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (!places.contains(items[i]))
                issues.push_back(
                    {std::string("/") + name + "/" + std::to_string(i), items[i] + " is not in the order"});
        }
    };
    within(key.cart, "cart");
    within(key.misfiled, "misfiled");
    within(key.returns, "returns");
    within(key.overdue, "overdue");
    for (std::size_t i = 0; i < key.misfiled.size(); ++i) {
        if (std::find(key.cart.begin(), key.cart.end(), key.misfiled[i]) != key.cart.end())
            issues.push_back({"/misfiled/" + std::to_string(i), key.misfiled[i] + " is on the cart"});
    }
    for (std::size_t i = 0; i < key.pulls.size(); ++i) {
        if (!places.contains(key.pulls[i].mrn))
            issues.push_back({"/pulls/" + std::to_string(i) + "/mrn", key.pulls[i].mrn + " is not in the order"});
    }
    if (key.cart.empty() && key.misfiled.empty() && key.pulls.empty() && key.referrals.empty() && key.overdue.empty()
        && key.records.empty())
        issues.push_back({"/order", "there is nothing to do in this room"});
    for (std::size_t i = 0; i < key.records.size(); ++i) {
        const KeyRecord& record = key.records[i];
        if ((record.decision == "destroy" || record.decision == "not-yet") && !record.from)
            issues.push_back({"/records/" + std::to_string(i) + "/from", "the date is missing"});
    }
    return issues;
}

} // namespace workflow::filing
