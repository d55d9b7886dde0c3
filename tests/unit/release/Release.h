// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/RubricReader.h"
#include "workflow/tasks/release/ReleaseTask.h"

#include <QtGlobal>

#include <algorithm>
#include <fstream>
#include <sstream>

/// Bare assessment by the rubric and the rules that ship.
namespace release {

using domain::Json;

inline Json shipped(const std::string& path)
{
    std::ifstream file(std::string(SOURCE_DIR) + "/sample-records/" + path);
    std::ostringstream text;
    text << file.rdbuf();
    auto json = domain::parseJson(text.str(), path);
    return json ? *json : Json();
}

inline workflow::AssessResult assessed(const Json& submission, const Json& key, const Json* material = nullptr,
                                       const records::Chart* chart = nullptr)
{
    static const auto rubric = scoring::rubricFrom(shipped("rubrics/release.json"));
    static const auto rules = scoring::rulesFrom(shipped("rules/release.json"));
    const domain::RuleBook book(*rules);
    const workflow::PinnedCodes codes;
    return workflow::release::ReleaseTask().assess(submission, key, {*rubric, book, codes, chart, "t1", material});
}

inline workflow::Assessment score(const Json& submission, const Json& key, const Json* material = nullptr)
{
    const auto result = assessed(submission, key, material);
    if (const auto* issues = std::get_if<std::vector<workflow::Issue>>(&result))
        qFatal("%s %s", issues->front().pointer.c_str(), issues->front().message.c_str());
    return std::get<workflow::Assessment>(result);
}

inline std::vector<std::string> issues(const Json& submission, const Json& key)
{
    const auto result = assessed(submission, key);
    std::vector<std::string> pointers;
    if (const auto* found = std::get_if<std::vector<workflow::Issue>>(&result)) {
        for (const workflow::Issue& each : *found)
            pointers.push_back(each.pointer);
    }
    return pointers;
}

/// A stage of the key as an answer: lists of alternatives give their first, what only keys have is left out.
inline Json answerOf(const Json& stage)
{
    Json answer = stage;
    for (const char* member : {"at", "reply", "why", "accept", "neutral", "critical", "letter", "entry"})
        answer.erase(member);
    for (const char* member : {"reason", "method", "sendTo"}) {
        if (answer.contains(member))
            answer[member] = answer[member].at(0).get<std::string>();
    }
    for (Json& page : answer["items"]) {
        page.erase("accept");
        page.erase("why");
        page.erase("optional");
    }
    return answer;
}

inline Json answersOf(const Json& key)
{
    Json stages = Json::array();
    for (const Json& stage : key.at("stages"))
        stages.push_back(answerOf(stage));
    return {{"stages", stages}};
}

inline const domain::Finding* findingOf(const workflow::Assessment& assessment, std::string_view id)
{
    const auto found = std::find_if(assessment.findings.begin(), assessment.findings.end(),
                                    [&](const auto& one) { return one.id == id; });
    return found == assessment.findings.end() ? nullptr : &*found;
}

} // namespace release
