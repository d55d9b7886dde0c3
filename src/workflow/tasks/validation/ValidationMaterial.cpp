// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/validation/ValidationMaterial.h"

#include "workflow/Fields.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace workflow::validation {

using domain::Json;
using records::validation::Fault;
using records::validation::sameValue;

namespace {

using Issues = std::vector<Issue>;

constexpr std::array<std::pair<std::string_view, Figure>, 8> figureNames{{{"records", Figure::Records},
                                                                          {"fields", Figure::Fields},
                                                                          {"errors", Figure::Errors},
                                                                          {"rate", Figure::Rate},
                                                                          {"low", Figure::Low},
                                                                          {"high", Figure::High},
                                                                          {"agreement", Figure::Agreement},
                                                                          {"kappa", Figure::Kappa}}};

template <typename List>
auto byId(const List& list, std::string_view id) -> decltype(list.data())
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const auto& one) { return one.id == id; });
    return found == list.end() ? nullptr : &*found;
}

/// Whether an object that may be left out is there; it then counts as asked for.
bool known(Fields& fields, const char* name)
{
    if (fields.has(name))
        fields.require(name);
    return fields.has(name);
}

domain::Date readDay(Fields& fields, const char* name)
{
    const auto date = domain::parseDate(fields.requiredText(name));
    if (!date)
        fields.issue(name, "must be a day as YYYY-MM-DD");
    return date ? *date : domain::Date{};
}

class MaterialReader
{
public:
    explicit MaterialReader(const Json& json) : m_json(json) {}

    std::variant<Material, Issues> read()
    {
        Fields fields(m_json, {}, m_issues);
        m_material.title = fields.requiredText("title");
        m_material.today = readDay(fields, "today");
        dictionary(fields);
        fields.each("changes", [&](const Json& one, const std::string& at) { change(one, at); });
        fields.each("people", [&](const Json& one, const std::string& at) { person(one, at); });
        terms(fields);
        fields.require("records");
        fields.each("records", [&](const Json& one, const std::string& at) { record(one, at); });
        fields.refuseOthers();
        if (m_issues.empty() && m_material.records.empty())
            fields.issue("records", "there is nothing to review");
        if (!m_issues.empty())
            return m_issues;
        return std::move(m_material);
    }

private:
    const Json& list(Fields& fields, const char* name)
    {
        static const Json none = Json::array();
        fields.require(name);
        return fields.has(name) ? m_json.at(name) : none;
    }

    void dictionary(Fields& fields)
    {
        std::vector<Fault> faults;
        m_material.characteristics =
            records::validation::readCharacteristics(list(fields, "characteristics"), "/characteristics", faults);
        m_material.items = records::validation::readItems(list(fields, "items"), "/items", faults);
        m_material.rules = records::validation::readQualityRules(list(fields, "rules"), "/rules", faults);
        for (Fault& fault : faults)
            m_issues.push_back({std::move(fault.pointer), std::move(fault.message)});
    }

    void change(const Json& json, const std::string& at)
    {
        Fields fields(json, at, m_issues);
        DefinitionChange change;
        change.item = fields.requiredText("item");
        change.from = readDay(fields, "from");
        change.before = fields.requiredText("before");
        change.after = fields.requiredText("after");
        fields.refuseOthers();
        if (m_material.item(change.item) == nullptr)
            fields.issue("item", "there is no such item");
        m_material.changes.push_back(std::move(change));
    }

    void person(const Json& json, const std::string& at)
    {
        Fields fields(json, at, m_issues);
        m_material.people.push_back(
            {fields.requiredText("id"), fields.requiredText("name"), fields.requiredText("job")});
        fields.refuseOthers();
    }

    void terms(Fields& fields)
    {
        if (known(fields, "sampling")) {
            Fields sampling(m_json.at("sampling"), "/sampling", m_issues);
            Sampling& into = m_material.sampling.emplace();
            into.population = static_cast<int>(sampling.integer("population", 1).value_or(0));
            into.expected = sampling.number("expected").value_or(0);
            into.margin = sampling.number("margin").value_or(0);
            into.confidence = static_cast<int>(sampling.integer("confidence", 90).value_or(95));
            sampling.refuseOthers();
        }
        if (known(fields, "feedback")) {
            Fields feedback(m_json.at("feedback"), "/feedback", m_issues);
            FeedbackPolicy& into = m_material.feedback.emplace();
            into.target = feedback.number("target").value_or(0);
            into.leastFields = static_cast<int>(feedback.integer("leastFields", 1).value_or(1));
            feedback.refuseOthers();
        }
        for (const std::string& name : fields.texts("figures")) {
            if (const auto figure = figureFrom(name))
                m_material.figures.push_back(*figure);
            else
                fields.issue("figures", "there is no figure \"" + name + "\"");
        }
        m_material.confidence = static_cast<int>(fields.integer("confidence", 90).value_or(95));
        if (records::validation::normalDeviate(m_material.confidence) <= 0)
            fields.issue("confidence", "must be 90, 95 or 99");
        m_material.agreementItem = fields.text("agreementItem").value_or("");
        if (!m_material.agreementItem.empty() && m_material.item(m_material.agreementItem) == nullptr)
            fields.issue("agreementItem", "there is no such item");
    }

    Values values(Fields& fields, const Json& json)
    {
        Values values;
        fields.require("values");
        const Json empty = Json::object();
        const Json& object = fields.has("values") ? json.at("values") : empty;
        if (!object.is_object())
            fields.issue("values", "must be an object");
        for (const auto& [item, value] : object.is_object() ? object.items() : empty.items()) {
            if (m_material.item(item) == nullptr)
                fields.issue("values", "there is no item \"" + item + "\"");
            else if (!value.is_string())
                fields.issue("values", item + " must be text");
            else
                values.emplace(item, value.get<std::string>());
        }
        return values;
    }

    std::string knownPerson(Fields& fields)
    {
        std::string id = fields.requiredText("person");
        if (!id.empty() && m_material.person(id) == nullptr)
            fields.issue("person", "is none of people");
        return id;
    }

    void record(const Json& json, const std::string& at)
    {
        Fields fields(json, at, m_issues);
        Record record;
        record.id = fields.requiredText("id");
        if (m_material.record(record.id) != nullptr)
            fields.issue("id", "stands twice");
        record.number = static_cast<int>(fields.integer("number", 1).value_or(0));
        record.account = fields.requiredText("account");
        record.person = knownPerson(fields);
        record.values = values(fields, json);
        fields.require("source");
        fields.each("source", [&](const Json& one, const std::string& place) {
            Fields part(one, place, m_issues);
            record.source.push_back(
                {part.requiredText("title"), part.text("author").value_or(""), part.texts("lines")});
            part.refuseOthers();
        });
        if (known(fields, "second")) {
            Fields second(json.at("second"), at + "/second", m_issues);
            record.second = SecondAbstract{knownPerson(second), values(second, json.at("second"))};
            second.refuseOthers();
        }
        fields.refuseOthers();
        m_material.records.push_back(std::move(record));
    }

    const Json& m_json;
    Material m_material;
    Issues m_issues;
};

} // namespace

std::string_view nameOf(Figure figure)
{
    const auto found =
        std::find_if(figureNames.begin(), figureNames.end(), [&](const auto& one) { return one.second == figure; });
    return found->first;
}

std::optional<Figure> figureFrom(std::string_view name)
{
    const auto found =
        std::find_if(figureNames.begin(), figureNames.end(), [&](const auto& one) { return one.first == name; });
    return found == figureNames.end() ? std::nullopt : std::optional(found->second);
}

std::string outOfRange(Figure figure, double value)
{
    switch (figure) {
    case Figure::Records:
    case Figure::Fields:
    case Figure::Errors:
        return value >= 0 && value <= 1e9 && std::floor(value) == value ? "" : "a count is a whole number from 0";
    case Figure::Kappa:
        return value >= -1 && value <= 1 ? "" : "kappa lies between -1 and 1";
    case Figure::Rate:
    case Figure::Low:
    case Figure::High:
    case Figure::Agreement:
        break;
    }
    return value >= 0 && value <= 100 ? "" : "a percentage lies between 0 and 100";
}

const Record* Material::record(std::string_view id) const
{
    return byId(records, id);
}

const Item* Material::item(std::string_view id) const
{
    return byId(items, id);
}

const Person* Material::person(std::string_view id) const
{
    return byId(people, id);
}

bool Material::asks(Figure figure) const
{
    return std::find(figures.begin(), figures.end(), figure) != figures.end();
}

std::variant<Material, Issues> readMaterial(const Json& json)
{
    return MaterialReader(json).read();
}

std::vector<const QualityRule*> hitsOf(const Record& record, const Material& material)
{
    std::vector<const QualityRule*> hits;
    for (const auto& violation : records::validation::check(record.values, material.rules, material.items))
        hits.push_back(violation.rule);
    return hits;
}

bool isHit(const Record& record, std::string_view item, const Material& material)
{
    const auto hits = hitsOf(record, material);
    return std::any_of(hits.begin(), hits.end(), [&](const QualityRule* rule) {
        return std::find(rule->items.begin(), rule->items.end(), item) != rule->items.end();
    });
}

std::vector<const Item*> disagreements(const Record& record, const Material& material)
{
    std::vector<const Item*> items;
    for (const Item& item : material.items) {
        if (disagree(record, item.id))
            items.push_back(&item);
    }
    return items;
}

bool disagree(const Record& record, std::string_view item)
{
    const auto first = record.values.find(item);
    if (!record.second || first == record.values.end())
        return false;
    const auto second = record.second->values.find(item);
    return second != record.second->values.end() && !sameValue(first->second, second->second);
}

records::validation::CrossTable answersTwice(const Material& material, std::string_view item, std::size_t records)
{
    records::validation::CrossTable table;
    for (std::size_t i = 0; i < std::min(records, material.records.size()); ++i) {
        const Record& record = material.records[i];
        const auto first = record.values.find(item);
        if (!record.second || first == record.values.end())
            continue;
        const auto second = record.second->values.find(item);
        if (second != record.second->values.end())
            ++table[{first->second, second->second}];
    }
    return table;
}

} // namespace workflow::validation
