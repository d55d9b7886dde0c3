// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/amendment/AmendmentAnswer.h"

#include <algorithm>

namespace workflow::amendment {

using domain::Json;

namespace {

constexpr std::size_t longestText = 2000;
constexpr std::int64_t highestVersion = 1'000'000;

Json placeJson(const Place& place)
{
    Json json{{"document", place.document}};
    if (place.version > 0)
        json["version"] = place.version;
    if (place.span) {
        json["from"] = place.span->from;
        json["to"] = place.span->to;
    }
    return json;
}

void putText(Json& json, const char* name, const std::string& text)
{
    if (!text.empty())
        json[name] = text;
}

void putList(Json& json, const char* name, const std::vector<std::string>& list)
{
    if (!list.empty())
        json[name] = list;
}

void putDay(Json& json, const char* name, const std::optional<domain::Date>& day)
{
    if (day)
        json[name] = domain::format(*day);
}

Json answerJson(const Answer& answer)
{
    Json json{{"id", answer.request}};
    if (answer.handling)
        json["handling"] = code(*answer.handling);
    if (answer.page)
        json["page"] = placeJson(*answer.page);
    if (answer.change)
        json["change"] = domain::code(*answer.change);
    putText(json, "signer", answer.signer);
    if (answer.event)
        json["event"] = format(*answer.event);
    putText(json, "reason", answer.reason);
    putText(json, "field", answer.field);
    putText(json, "value", answer.value);
    putText(json, "chart", answer.chart);
    putDay(json, "due", answer.due);
    putDay(json, "extended", answer.extended);
    putText(json, "ground", answer.ground);
    putList(json, "letter", answer.letter);
    putList(json, "inform", answer.inform);
    putList(json, "append", answer.append);
    return json;
}

Json editJson(const Edit& edit)
{
    return {{"request", edit.request},
            {"document", edit.document},
            {"from", edit.span.from},
            {"to", edit.span.to},
            {"text", edit.text}};
}

// What the handling does not ask for is no wrong answer but a slip of whoever wrote the submission.
void refuseStrangers(const Answer& answer, Fields& fields)
{
    for (std::size_t i = 0; i < partCodes.size(); ++i) {
        const auto part = static_cast<Part>(i);
        const bool there = said(answer, part) || (part == Part::Value && !answer.field.empty());
        const bool asked = answer.handling && asksFor(*answer.handling, part);
        if (there && !asked)
            fields.issue(code(part), answer.handling ? "is not asked for by this handling" : "needs a handling first");
    }
}

Answer readAnswer(const Json& json, const std::string& pointer, std::vector<Issue>& issues)
{
    Answer answer;
    Fields fields(json, pointer, issues);
    answer.request = fields.requiredText("id");
    if (const auto name = fields.text("handling")) {
        answer.handling = handlingFrom(*name);
        if (!answer.handling)
            fields.issue("handling", "is no way to handle a request");
    }
    answer.page = readPlace(fields, "page", json, issues, false);
    answer.change = readChange(fields, "change");
    answer.signer = fields.text("signer").value_or("");
    answer.event = readMoment(fields, "event");
    answer.reason = readOne(fields, "reason", reasons());
    const Handling asked = answer.handling.value_or(Handling::CorrectIndex);
    answer.field = readOne(fields, "field", fieldsOf(asked));
    answer.value = fields.text("value").value_or("");
    answer.chart = fields.text("chart").value_or("");
    answer.due = readDay(fields, "due");
    answer.extended = readDay(fields, "extended");
    answer.ground = readOne(fields, "ground", groundsOf(asked));
    answer.letter = readListed(fields, "letter", letterElements());
    answer.inform = fields.texts("inform");
    answer.append = readListed(fields, "append", appendices());
    fields.refuseOthers();
    refuseStrangers(answer, fields);
    return answer;
}

Edit readEdit(const Json& json, const std::string& pointer, std::vector<Issue>& issues)
{
    Edit edit;
    Fields fields(json, pointer, issues);
    edit.request = fields.requiredText("request");
    edit.document = fields.requiredText("document");
    fields.require("from");
    fields.require("to");
    edit.span = {static_cast<std::size_t>(fields.integer("from", 0).value_or(0)),
                 static_cast<std::size_t>(fields.integer("to", 0).value_or(0))};
    if (edit.span.to < edit.span.from)
        fields.issue("to", "must not be less than from");
    edit.text = fields.text("text").value_or("");
    if (edit.text.size() > longestText)
        fields.issue("text", "is too long");
    fields.refuseOthers();
    return edit;
}

} // namespace

std::optional<Moment> momentFrom(std::string_view text)
{
    const auto time = domain::parseLocalTime(text);
    if (!time)
        return std::nullopt;
    return Moment{*time, text.size() == 10};
}

std::string format(const Moment& moment)
{
    const std::string text = domain::format(moment.at);
    return text.substr(0, moment.dayOnly ? 10 : 16);
}

const Answer* State::answer(std::string_view request) const
{
    const auto found =
        std::find_if(answers.begin(), answers.end(), [&](const Answer& entry) { return entry.request == request; });
    return found == answers.end() ? nullptr : &*found;
}

bool said(const Answer& answer, Part part)
{
    switch (part) {
    case Part::Page:
        return answer.page.has_value();
    case Part::Change:
        return answer.change.has_value();
    case Part::Signer:
        return !answer.signer.empty();
    case Part::Event:
        return answer.event.has_value();
    case Part::Reason:
        return !answer.reason.empty();
    case Part::Value:
        return !answer.value.empty();
    case Part::Chart:
        return !answer.chart.empty();
    case Part::Due:
        return answer.due.has_value();
    case Part::Extended:
        return answer.extended.has_value();
    case Part::Ground:
        return !answer.ground.empty();
    case Part::Letter:
        return !answer.letter.empty();
    case Part::Inform:
        return !answer.inform.empty();
    case Part::Append:
        return !answer.append.empty();
    }
    return false;
}

std::vector<Part> wanted(const Answer& answer)
{
    std::vector<Part> parts;
    if (!answer.handling)
        return parts;
    for (const Part part : partsOf(*answer.handling)) {
        if (part != Part::Event || answer.change == domain::ChangeKind::LateEntry)
            parts.push_back(part);
    }
    return parts;
}

Json submissionJson(const State& state)
{
    Json json{{"requests", Json::array()}};
    for (const Answer& answer : state.answers) {
        if (answer.handling)
            json["requests"].push_back(answerJson(answer));
    }
    if (!state.edits.empty()) {
        json["edits"] = Json::array();
        for (const Edit& edit : state.edits)
            json["edits"].push_back(editJson(edit));
    }
    return json;
}

std::variant<State, std::vector<Issue>> parseSubmission(const Json& json)
{
    State state;
    std::vector<Issue> issues;
    Fields root(json, "", issues);
    root.require("requests");
    root.each("requests", [&](const Json& entry, const std::string& pointer) {
        Answer answer = readAnswer(entry, pointer, issues);
        if (state.answer(answer.request) != nullptr)
            issues.push_back({pointer + "/id", "stands twice"});
        state.answers.push_back(std::move(answer));
    });
    root.each("edits", [&](const Json& entry, const std::string& pointer) {
        state.edits.push_back(readEdit(entry, pointer, issues));
    });
    root.refuseOthers();
    if (!issues.empty())
        return issues;
    return state;
}

std::optional<Place> readPlace(Fields& fields, std::string_view name, const Json& json, std::vector<Issue>& issues,
                               bool quotes)
{
    if (!fields.has(name))
        return std::nullopt;
    fields.require(name); // has() alone leaves the member unknown to refuseOthers()
    Fields item(json.at(std::string(name)), fields.pointer() + "/" + std::string(name), issues);
    Place place;
    place.document = item.requiredText("document");
    place.version = static_cast<int>(std::min<std::int64_t>(item.integer("version", 1).value_or(0), highestVersion));
    const auto from = item.integer("from", 0);
    const auto to = item.integer("to", 0);
    if (quotes) {
        item.text("quote");
        item.integer("occurrence", 1);
    }
    item.refuseOthers();
    if (from && to && *to > *from)
        place.span = domain::Span{static_cast<std::size_t>(*from), static_cast<std::size_t>(*to)};
    else if (item.has("from") || item.has("to"))
        item.issue("to", "must be greater than from");
    return place;
}

std::optional<domain::Date> readDay(Fields& fields, std::string_view name)
{
    const auto text = fields.text(name);
    if (!text)
        return std::nullopt;
    const auto day = domain::parseDate(*text);
    if (day)
        return *day;
    fields.issue(name, "must be a day of the calendar (YYYY-MM-DD)");
    return std::nullopt;
}

std::optional<Moment> readMoment(Fields& fields, std::string_view name)
{
    const auto text = fields.text(name);
    if (!text)
        return std::nullopt;
    const auto moment = momentFrom(*text);
    if (!moment)
        fields.issue(name, "must be a day (YYYY-MM-DD) or a time (YYYY-MM-DDTHH:MM) of the calendar");
    return moment;
}

std::vector<std::string> readListed(Fields& fields, std::string_view name, std::span<const Named> list)
{
    std::vector<std::string> result;
    for (std::string& entry : fields.texts(name)) {
        if (!holds(list, entry))
            fields.issue(name, "\"" + entry + "\" is not in the list");
        else if (std::find(result.begin(), result.end(), entry) != result.end())
            fields.issue(name, "\"" + entry + "\" stands twice");
        else
            result.push_back(std::move(entry));
    }
    return result;
}

std::string readOne(Fields& fields, std::string_view name, std::span<const Named> list)
{
    std::string text = fields.text(name).value_or("");
    // Without a list the handling has no such part, and that is said elsewhere.
    if (!text.empty() && !list.empty() && !holds(list, text))
        fields.issue(name, "\"" + text + "\" is not in the list");
    return text;
}

std::optional<domain::ChangeKind> readChange(Fields& fields, std::string_view name)
{
    const auto text = fields.text(name);
    if (!text)
        return std::nullopt;
    const auto kind = domain::changeKindFrom(*text);
    if (!kind)
        fields.issue(name, "must be correction, late-entry, addendum, amendment or retraction");
    return kind;
}

} // namespace workflow::amendment
