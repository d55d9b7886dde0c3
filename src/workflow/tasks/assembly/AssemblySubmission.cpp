// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/assembly/AssemblySubmission.h"

#include <algorithm>
#include <set>

namespace workflow::assembly {

using domain::Json;

namespace {

Json indexJson(const std::string& page, const IndexEntry& entry)
{
    Json json{{"page", page}};
    const auto put = [&](const char* name, const std::optional<std::string>& value) {
        if (value)
            json[name] = *value;
    };
    put("type", entry.type);
    put("date", entry.date);
    put("encounter", entry.encounter);
    return json;
}

class SubmissionReader
{
public:
    Submission read(const Json& json)
    {
        Submission submission;
        Fields fields(json, "", issues);
        fields.require("order");
        submission.order = fields.texts("order");
        for (const std::string& page : submission.order)
            once(page, "/order");
        fields.each("aside", [&](const Json& entry, const std::string& at) {
            Fields item(entry, at, issues);
            std::string page = item.requiredText("page");
            submission.aside.push_back({std::move(page), readReason(item)});
            once(submission.aside.back().page, at + "/page");
            item.refuseOthers();
        });
        submission.missing = fields.texts("missing");
        if (std::set<std::string>(submission.missing.begin(), submission.missing.end()).size()
            != submission.missing.size())
            fields.issue("missing", "has a type twice");
        fields.each("index", [&](const Json& entry, const std::string& at) {
            Fields item(entry, at, issues);
            const std::string page = item.requiredText("page");
            if (!submission.index.emplace(page, readIndex(item, false)).second)
                item.issue("page", "is indexed twice");
            item.refuseOthers();
        });
        fields.refuseOthers();
        return submission;
    }

    std::vector<Issue> issues;

private:
    void once(const std::string& page, const std::string& at)
    {
        if (!m_seen.insert(page).second)
            issues.push_back({at, "the page " + page + " lies in two places"});
    }

    std::set<std::string> m_seen;
};

} // namespace

Json submissionJson(const AssemblyState& state)
{
    Json aside = Json::array();
    for (const Aside& page : state.aside)
        aside.push_back({{"page", page.page}, {"reason", code(page.reason)}});
    Json index = Json::array();
    for (const auto& [page, entry] : state.index)
        index.push_back(indexJson(page, entry));
    return {{"order", state.order}, {"aside", aside}, {"missing", state.missing}, {"index", index}};
}

std::variant<Submission, std::vector<Issue>> parseSubmission(const Json& json)
{
    SubmissionReader reader;
    Submission submission = reader.read(json);
    if (!reader.issues.empty())
        return std::move(reader.issues);
    return submission;
}

} // namespace workflow::assembly
