// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/identity/IdentityAnswer.h"

#include <algorithm>

namespace workflow::identity {

using domain::Json;

namespace {

Json decisionJson(const Answer& answer)
{
    Json json{{"decision", code(answer.decision)},
              {"identifiers", answer.identifiers},
              {"document", answer.document},
              {"approval", answer.approval},
              {"steps", answer.steps}};
    if (answer.decision == Decision::Merge) {
        json["survivor"] = answer.survivor;
        json["retired"] = answer.retired;
    }
    if (answer.decision == Decision::Overlay)
        json["visits"] = answer.visits;
    return json;
}

Json answerJson(const Answer& answer)
{
    if (answer.chosen)
        return {{"choose", *answer.chosen}};
    if (answer.registered)
        return {{"register", *answer.registered}};
    return decisionJson(answer);
}

void readDecision(Fields& fields, Answer& answer)
{
    answer.decision = decisionFrom(
        fields.choice("decision", {"merge", "different", "needs-more", "overlap", "overlay"}).value_or(""));
    answer.survivor = fields.text("survivor").value_or("");
    answer.retired = fields.text("retired").value_or("");
    answer.identifiers = readCodes(fields, "identifiers", records::identity::identifierCodes.data(),
                                   records::identity::identifierCodes.size());
    answer.document = fields.text("document").value_or("");
    answer.approval = fields.boolean("approval").value_or(false);
    answer.steps = readCodes(fields, "steps", stepCodes.data(), stepCodes.size());
    answer.visits = fields.texts("visits");
    std::sort(answer.visits.begin(), answer.visits.end());
    if (answer.decision == Decision::Merge) {
        for (const char* name : {"survivor", "retired"}) {
            if (!fields.has(name))
                fields.issue(name, "is missing: a merge names the record that stays and the one that goes");
        }
        if (!answer.survivor.empty() && answer.survivor == answer.retired)
            fields.issue("retired", "is the record that stays: a merge takes two");
    }
}

Answer readAnswer(Fields& fields, const Json& json, std::vector<Issue>& issues)
{
    Answer answer;
    const int ways =
        (fields.has("choose") ? 1 : 0) + (fields.has("register") ? 1 : 0) + (fields.has("decision") ? 1 : 0);
    if (fields.isObject() && ways != 1)
        fields.issue("id", "has one answer: choose, register or decision");
    if (fields.has("choose")) {
        answer.chosen = fields.requiredText("choose");
    } else if (fields.has("register")) {
        fields.require("register");
        answer.registered = readRegistration(json.at("register"), fields.pointer() + "/register", issues);
    } else {
        readDecision(fields, answer);
    }
    fields.refuseOthers();
    return answer;
}

} // namespace

std::string_view code(Decision decision)
{
    return decision == Decision::Undecided ? std::string_view() : decisionCodes[static_cast<std::size_t>(decision) - 1];
}

Decision decisionFrom(std::string_view code)
{
    const auto* found = std::find(decisionCodes.begin(), decisionCodes.end(), code);
    return found == decisionCodes.end() ? Decision::Undecided
                                        : static_cast<Decision>(found - decisionCodes.begin() + 1);
}

const Answer* IdentityState::answer(std::string_view item) const
{
    const auto found = answers.find(item);
    return found == answers.end() ? nullptr : &found->second;
}

Registration readRegistration(const Json& json, const std::string& pointer, std::vector<Issue>& issues)
{
    Registration result;
    Fields fields(json, pointer, issues);
    for (const std::string_view name : registrationFields) {
        const std::string value(domain::trimmed(fields.text(name).value_or("")));
        if (!value.empty())
            result.emplace(name, value);
    }
    for (const char* name : {"family", "given"}) {
        if (fields.isObject() && !result.contains(name))
            fields.issue(name, "is missing: nobody is registered without a name");
    }
    const auto born = result.find("born");
    if (born != result.end() && !domain::parseDate(born->second))
        fields.issue("born", "is no day that the calendar has: " + born->second);
    fields.choice("sex", {"F", "M", "U", ""});
    fields.refuseOthers();
    return result;
}

std::vector<std::string> readCodes(Fields& fields, std::string_view name, const std::string_view* allowed,
                                   std::size_t count)
{
    std::vector<std::string> codes = fields.texts(name);
    std::sort(codes.begin(), codes.end());
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    for (const std::string& each : codes) {
        if (std::find(allowed, allowed + count, each) == allowed + count)
            fields.issue(name, "\"" + each + "\" is not known here");
    }
    return codes;
}

Json answersJson(const Answers& answers)
{
    Json items = Json::array();
    for (const auto& [id, answer] : answers) {
        if (!answer.settled())
            continue;
        Json entry = answerJson(answer);
        entry["id"] = id;
        items.push_back(std::move(entry));
    }
    return {{"items", std::move(items)}};
}

std::variant<Answers, std::vector<Issue>> parseAnswers(const Json& json)
{
    Answers answers;
    std::vector<Issue> issues;
    Fields fields(json, "", issues);
    fields.require("items");
    fields.each("items", [&](const Json& entry, const std::string& pointer) {
        Fields item(entry, pointer, issues);
        const std::string id = item.requiredText("id");
        Answer answer = readAnswer(item, entry, issues);
        if (!id.empty() && !answers.emplace(id, std::move(answer)).second)
            item.issue("id", "stands twice");
    });
    fields.refuseOthers();
    if (!issues.empty())
        return issues;
    return answers;
}

} // namespace workflow::identity
