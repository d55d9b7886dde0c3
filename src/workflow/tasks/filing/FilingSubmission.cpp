// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/Fields.h"
#include "workflow/tasks/filing/FilingJson.h"
#include "workflow/tasks/filing/FilingKey.h"

#include <algorithm>

namespace workflow::filing {

using domain::Json;

namespace {

using Names = std::set<std::string, std::less<>>;

Json outJson(const records::filing::Outguide& guide)
{
    return {{"mrn", guide.mrn},           {"volume", guide.volume},           {"borrower", guide.borrower},
            {"location", guide.location}, {"out", domain::format(guide.out)}, {"due", domain::format(guide.due)}};
}

Json namesJson(const Names& names)
{
    Json list = Json::array();
    for (const std::string& name : names)
        list.push_back(name);
    return list;
}

Names readNames(Fields& fields, std::string_view name)
{
    const auto list = fields.texts(name);
    return {list.begin(), list.end()};
}

Submission::Out readOut(const Json& json, const std::string& pointer, std::vector<Issue>& issues)
{
    Fields fields(json, pointer, issues);
    Submission::Out out{fields.requiredText("mrn"), fields.text("borrower").value_or(""),
                        dateIn(fields, "due").value_or(domain::Date{})};
    fields.integer("volume", 1);
    fields.text("location");
    (void)dateIn(fields, "out");
    fields.refuseOthers();
    return out;
}

void readDecision(const Json& json, const std::string& pointer, Submission& into, std::vector<Issue>& issues)
{
    Fields fields(json, pointer, issues);
    const std::string record = fields.requiredText("id");
    Decision decision{fields.requiredText("decision"), fields.text("rule").value_or(""), dateIn(fields, "from")};
    if (std::find(decisionCodes.begin(), decisionCodes.end(), decision.what) == decisionCodes.end())
        fields.issue("decision", "must be destroy, not-yet, permanent, litigation, audit or roi");
    if (!into.decisions.emplace(record, decision).second)
        fields.issue("id", record + " is decided twice");
    fields.refuseOthers();
}

void readDestruction(const Json& json, const std::string& pointer, Submission& into, std::vector<Issue>& issues)
{
    Fields fields(json, pointer, issues);
    const std::string record = fields.requiredText("id");
    into.destroyed.insert_or_assign(
        record, Destruction{fields.requiredText("method"), fields.requiredText("by"), fields.requiredText("witness")});
    fields.refuseOthers();
}

} // namespace

const Submission::Out* Submission::outOf(std::string_view mrn) const
{
    const auto found = std::find_if(out.begin(), out.end(), [&](const Out& one) { return one.mrn == mrn; });
    return found == out.end() ? nullptr : &*found;
}

Json submissionJson(const FilingState& state)
{
    Json json{{"shelf", state.shelf},
              {"out", Json::array()},
              {"pulled", namesJson(state.pulled)},
              {"returned", namesJson(state.returned)},
              {"overdue", namesJson(state.overdue)},
              {"referred", namesJson(state.referred)},
              {"records", Json::array()},
              {"destroyed", Json::array()}};
    for (const auto& guide : state.log.out())
        json["out"].push_back(outJson(guide));
    for (const auto& [record, decision] : state.decisions)
        json["records"].push_back(
            {{"id", record}, {"decision", decision.what}, {"rule", decision.rule}, {"from", written(decision.from)}});
    for (const auto& [record, entry] : state.destroyed)
        json["destroyed"].push_back(
            {{"id", record}, {"method", entry.method}, {"by", entry.by}, {"witness", entry.witness}});
    return json;
}

std::variant<Submission, std::vector<Issue>> parseSubmission(const Json& json)
{
    Submission result;
    std::vector<Issue> issues;
    Fields fields(json, "", issues);
    fields.require("shelf");
    result.shelf = fields.texts("shelf");
    Names seen;
    for (std::size_t i = 0; i < result.shelf.size(); ++i) {
        if (!seen.insert(result.shelf[i]).second)
            issues.push_back({"/shelf/" + std::to_string(i), result.shelf[i] + " stands twice on the shelf"});
    }
    fields.each("out",
                [&](const Json& entry, const std::string& at) { result.out.push_back(readOut(entry, at, issues)); });
    result.pulled = readNames(fields, "pulled");
    result.returned = readNames(fields, "returned");
    result.overdue = readNames(fields, "overdue");
    result.referred = readNames(fields, "referred");
    fields.each("records", [&](const Json& entry, const std::string& at) { readDecision(entry, at, result, issues); });
    fields.each("destroyed",
                [&](const Json& entry, const std::string& at) { readDestruction(entry, at, result, issues); });
    fields.refuseOthers();
    if (!issues.empty())
        return issues;
    return result;
}

} // namespace workflow::filing
