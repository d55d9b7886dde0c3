// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/validation/ValidationKey.h"

#include "workflow/Fields.h"

#include <algorithm>
#include <set>

namespace workflow::validation {

using domain::Json;

namespace {

using Issues = std::vector<Issue>;
using Named = ValidationKey::Named;

const Named* named(const std::vector<Named>& list, std::string_view id)
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const Named& one) { return one.id == id; });
    return found == list.end() ? nullptr : &*found;
}

class KeyReader
{
public:
    explicit KeyReader(const Json& json) : m_json(json) {}

    std::variant<ValidationKey, Issues> read()
    {
        Fields fields(m_json, {}, m_issues);
        batch(fields);
        fields.each("errors", [&](const Json& one, const std::string& at) { error(one, at); });
        fields.each("decoys", [&](const Json& one, const std::string& at) { decoy(one, at); });
        fields.each("settled", [&](const Json& one, const std::string& at) { settled(one, at); });
        if (fields.has("figures")) {
            fields.require("figures");
            figures(m_json.at("figures"));
        }
        fields.each("feedback", [&](const Json& one, const std::string& at) { feedback(one, at); });
        fields.refuseOthers();
        if (!m_issues.empty())
            return m_issues;
        return std::move(m_key);
    }

private:
    void batch(Fields& fields)
    {
        if (const auto today = fields.text("today")) {
            const auto date = domain::parseDate(*today);
            if (date)
                m_key.on = *date;
            else
                fields.issue("today", "must be a day as YYYY-MM-DD");
        }
        fields.require("records");
        m_key.records = fields.texts("records");
        if (std::set<std::string>(m_key.records.begin(), m_key.records.end()).size() != m_key.records.size())
            fields.issue("records", "a record stands twice");
        fields.require("fields");
        m_key.fields = names(fields, "fields");
        m_key.people = names(fields, "people");
        if (const auto size = fields.integer("sampleSize", 1)) {
            m_key.sampleSize = static_cast<int>(*size);
            if (static_cast<std::size_t>(*size) > m_key.records.size())
                fields.issue("sampleSize", "is more than there are records");
        }
        m_key.confidence = static_cast<int>(fields.integer("confidence", 90).value_or(95));
        if (records::validation::normalDeviate(m_key.confidence) <= 0)
            fields.issue("confidence", "must be 90, 95 or 99");
    }

    std::vector<Named> names(Fields& fields, const char* member)
    {
        std::vector<Named> list;
        fields.each(member, [&](const Json& json, const std::string& at) {
            Fields one(json, at, m_issues);
            std::string id = one.requiredText("id");
            if (named(list, id) != nullptr)
                one.issue("id", "stands twice");
            list.push_back({std::move(id), one.requiredText("title")});
            one.refuseOthers();
        });
        return list;
    }

    /// A field of the batch that no other entry of the key speaks of.
    FieldAt place(Fields& fields)
    {
        std::string record = fields.requiredText("record");
        FieldAt at{std::move(record), fields.requiredText("field")};
        if (!at.record.empty() && !m_key.hasRecord(at.record))
            fields.issue("record", "is none of records");
        if (!at.field.empty() && m_key.field(at.field) == nullptr)
            fields.issue("field", "is none of fields");
        if (!m_places.insert(at).second)
            fields.issue("field", "the key speaks of this field twice");
        return at;
    }

    std::vector<std::string> characteristics(Fields& fields)
    {
        std::vector<std::string> list = fields.texts("characteristics");
        const auto& ids = records::validation::characteristicIds;
        for (const std::string& one : list) {
            if (std::find(ids.begin(), ids.end(), one) == ids.end())
                fields.issue("characteristics", "\"" + one + "\" is none of the ten");
        }
        return list;
    }

    void error(const Json& json, const std::string& at)
    {
        Fields fields(json, at, m_issues);
        KeyError error;
        error.at = place(fields);
        fields.require("characteristics");
        error.characteristics = characteristics(fields);
        if (error.characteristics.empty() && fields.has("characteristics"))
            fields.issue("characteristics", "name at least one");
        error.value = fields.text("value").value_or("");
        error.accept = fields.texts("accept");
        error.abstracted = fields.text("abstracted").value_or("");
        error.rule = fields.text("rule").value_or("");
        error.why = fields.text("why").value_or("");
        fields.refuseOthers();
        m_key.errors.push_back(std::move(error));
    }

    void decoy(const Json& json, const std::string& at)
    {
        Fields fields(json, at, m_issues);
        KeyDecoy decoy;
        decoy.at = place(fields);
        decoy.also = fields.texts("also");
        decoy.rule = fields.text("rule").value_or("");
        decoy.why = fields.text("why").value_or("");
        fields.refuseOthers();
        m_key.decoys.push_back(std::move(decoy));
    }

    void settled(const Json& json, const std::string& at)
    {
        Fields fields(json, at, m_issues);
        KeySettled settled;
        settled.at = place(fields);
        for (const char* member : {"first", "second", "value"})
            fields.require(member);
        settled.first = fields.text("first").value_or("");
        settled.second = fields.text("second").value_or("");
        settled.value = fields.text("value").value_or("");
        settled.accept = fields.texts("accept");
        settled.rule = fields.text("rule").value_or("");
        settled.why = fields.text("why").value_or("");
        fields.refuseOthers();
        if (records::validation::sameValue(settled.first, settled.second))
            fields.issue("second", "is what the first has: there is nothing to settle");
        m_key.settled.push_back(std::move(settled));
    }

    void figures(const Json& json)
    {
        Fields fields(json, "/figures", m_issues);
        for (const Figure figure : allFigures) {
            if (const auto number = fields.number(nameOf(figure)))
                m_key.figures[figure] = *number;
        }
        fields.refuseOthers();
    }

    void feedback(const Json& json, const std::string& at)
    {
        Fields fields(json, at, m_issues);
        KeyFeedback feedback;
        feedback.person = fields.requiredText("person");
        if (!feedback.person.empty() && m_key.person(feedback.person) == nullptr)
            fields.issue("person", "is none of people");
        if (!m_judged.insert(feedback.person).second)
            fields.issue("person", "stands twice");
        fields.require("needed");
        feedback.needed = fields.boolean("needed").value_or(false);
        feedback.characteristics = characteristics(fields);
        if (feedback.needed == feedback.characteristics.empty())
            fields.issue("characteristics", feedback.needed ? "name the pattern" : "no feedback has no pattern");
        feedback.why = fields.text("why").value_or("");
        fields.refuseOthers();
        m_key.feedback.push_back(std::move(feedback));
    }

    const Json& m_json;
    ValidationKey m_key;
    Issues m_issues;
    std::set<FieldAt> m_places;
    std::set<std::string> m_judged;
};

} // namespace

bool ValidationKey::hasRecord(std::string_view id) const
{
    return std::find(records.begin(), records.end(), id) != records.end();
}

const Named* ValidationKey::field(std::string_view id) const
{
    return named(fields, id);
}

const Named* ValidationKey::person(std::string_view id) const
{
    return named(people, id);
}

std::variant<ValidationKey, Issues> readKey(const Json& json)
{
    return KeyReader(json).read();
}

} // namespace workflow::validation
