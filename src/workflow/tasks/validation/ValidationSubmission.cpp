// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/validation/ValidationSubmission.h"

#include "workflow/Fields.h"

#include <algorithm>

namespace workflow::validation {

using domain::Json;

namespace {

using Issues = std::vector<Issue>;

class SubmissionReader
{
public:
    SubmissionReader(const Json& json, const ValidationKey& key) : m_json(json), m_key(key) {}

    std::variant<ValidationState, Issues> read()
    {
        Fields fields(m_json, {}, m_issues);
        if (const auto size = fields.integer("sampleSize", 1))
            m_state.sampleSize = static_cast<int>(std::min<std::int64_t>(*size, 1'000'000));
        for (const std::string& record : fields.texts("reviewed")) {
            if (!m_key.hasRecord(record))
                fields.issue("reviewed", "the batch has no record \"" + record + "\"");
            m_state.reviewed.insert(record);
        }
        fields.each("marks", [&](const Json& one, const std::string& at) { mark(one, at); });
        fields.each("confirmed", [&](const Json& one, const std::string& at) {
            Fields entry(one, at, m_issues);
            m_state.confirmed.insert(place(entry));
            entry.refuseOthers();
        });
        fields.each("settled", [&](const Json& one, const std::string& at) { settled(one, at); });
        if (fields.has("figures")) {
            fields.require("figures");
            figures(m_json.at("figures"));
        }
        fields.each("feedback", [&](const Json& one, const std::string& at) { feedback(one, at); });
        fields.refuseOthers();
        if (!m_issues.empty())
            return m_issues;
        return std::move(m_state);
    }

private:
    /// A field of the batch that the submission speaks of once.
    FieldAt place(Fields& fields)
    {
        std::string record = fields.requiredText("record");
        FieldAt at{std::move(record), fields.requiredText("field")};
        if (!at.record.empty() && !m_key.hasRecord(at.record))
            fields.issue("record", "the batch has no record \"" + at.record + "\"");
        if (!at.field.empty() && m_key.field(at.field) == nullptr)
            fields.issue("field", "the records have no field \"" + at.field + "\"");
        if (m_state.marks.contains(at) || m_state.confirmed.contains(at) || m_state.settled.contains(at))
            fields.issue("field", "the field stands twice");
        return at;
    }

    std::string characteristic(Fields& fields)
    {
        std::string name = fields.text("characteristic").value_or("");
        const auto& ids = records::validation::characteristicIds;
        if (!name.empty() && std::find(ids.begin(), ids.end(), name) == ids.end())
            fields.issue("characteristic", "\"" + name + "\" is none of the ten characteristics");
        return name;
    }

    void mark(const Json& json, const std::string& at)
    {
        Fields fields(json, at, m_issues);
        FieldAt where = place(fields);
        fields.require("characteristic");
        Mark mark{characteristic(fields), fields.text("value").value_or("")};
        fields.refuseOthers();
        m_state.marks.emplace(std::move(where), std::move(mark));
    }

    void settled(const Json& json, const std::string& at)
    {
        Fields fields(json, at, m_issues);
        FieldAt where = place(fields);
        fields.require("value");
        std::string value = fields.text("value").value_or("");
        fields.refuseOthers();
        m_state.settled.emplace(std::move(where), std::move(value));
    }

    void figures(const Json& json)
    {
        Fields fields(json, "/figures", m_issues);
        for (const Figure figure : allFigures) {
            const auto number = fields.number(nameOf(figure));
            if (!number)
                continue;
            const std::string fault = outOfRange(figure, *number);
            if (!fault.empty())
                fields.issue(nameOf(figure), fault);
            m_state.figures[figure] = *number;
        }
        fields.refuseOthers();
    }

    void feedback(const Json& json, const std::string& at)
    {
        Fields fields(json, at, m_issues);
        std::string person = fields.requiredText("person");
        if (!person.empty() && m_key.person(person) == nullptr)
            fields.issue("person", "no record of \"" + person + "\" is in the batch");
        if (m_state.feedback.contains(person))
            fields.issue("person", "the person stands twice");
        fields.require("needed");
        Feedback feedback;
        feedback.needed = fields.boolean("needed").value_or(false);
        feedback.characteristic = characteristic(fields);
        feedback.note = fields.text("note").value_or("");
        fields.refuseOthers();
        m_state.feedback.emplace(std::move(person), std::move(feedback));
    }

    const Json& m_json;
    const ValidationKey& m_key;
    ValidationState m_state;
    Issues m_issues;
};

} // namespace

Json submissionJson(const ValidationState& state)
{
    Json marks = Json::array();
    for (const auto& [at, mark] : state.marks)
        marks.push_back({{"record", at.record},
                         {"field", at.field},
                         {"characteristic", mark.characteristic},
                         {"value", mark.value}});
    Json confirmed = Json::array();
    for (const FieldAt& at : state.confirmed)
        confirmed.push_back({{"record", at.record}, {"field", at.field}});
    Json settled = Json::array();
    for (const auto& [at, value] : state.settled)
        settled.push_back({{"record", at.record}, {"field", at.field}, {"value", value}});
    Json figures = Json::object();
    for (const auto& [figure, value] : state.figures)
        figures[std::string(nameOf(figure))] = value;
    Json feedback = Json::array();
    for (const auto& [person, said] : state.feedback) {
        Json entry{{"person", person}, {"needed", said.needed}};
        if (!said.characteristic.empty())
            entry["characteristic"] = said.characteristic;
        if (!said.note.empty())
            entry["note"] = said.note;
        feedback.push_back(std::move(entry));
    }
    Json json{{"reviewed", state.reviewed},    {"marks", std::move(marks)},     {"confirmed", std::move(confirmed)},
              {"settled", std::move(settled)}, {"figures", std::move(figures)}, {"feedback", std::move(feedback)}};
    if (state.sampleSize)
        json["sampleSize"] = *state.sampleSize;
    return json;
}

std::variant<ValidationState, Issues> readSubmission(const Json& json, const ValidationKey& key)
{
    return SubmissionReader(json, key).read();
}

} // namespace workflow::validation
