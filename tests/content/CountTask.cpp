// SPDX-License-Identifier: GPL-3.0-or-later
#include "CountTask.h"

#include <set>

namespace {

bool listsDiagnoses(const domain::Json& json)
{
    return json.is_object() && json.contains("diagnoses") && json.at("diagnoses").is_array();
}

} // namespace

std::vector<workflow::Issue> CountTask::checkKey(const domain::Json& key) const
{
    if (listsDiagnoses(key))
        return {};
    return {{"/diagnoses", "must be a list"}};
}

workflow::AssessResult CountTask::assess(const domain::Json& submission, const domain::Json& key,
                                         const workflow::AssessContext&) const
{
    if (!listsDiagnoses(submission))
        return std::vector<workflow::Issue>{{"/diagnoses", "must be a list"}};
    std::set<std::string> given;
    for (const domain::Json& entry : submission.at("diagnoses"))
        given.insert(entry.at("code").get<std::string>());
    workflow::Assessment assessment;
    for (const domain::Json& entry : key.at("diagnoses")) {
        assessment.possible += domain::Points::of(2);
        if (given.contains(entry.at("code").get<std::string>()))
            assessment.earned += domain::Points::of(2);
    }
    return assessment;
}
