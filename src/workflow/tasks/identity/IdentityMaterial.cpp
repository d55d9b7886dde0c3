// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/identity/IdentityMaterial.h"

#include <algorithm>
#include <set>

namespace workflow::identity {

using domain::Json;
using records::identity::Name;
using records::identity::Person;
using records::identity::Standing;
using records::identity::Visit;

namespace {

std::optional<domain::Date> readDay(Fields& fields, std::string_view name)
{
    const auto text = fields.text(name);
    if (!text || text->empty())
        return std::nullopt;
    const auto date = domain::parseDate(*text);
    if (!date) {
        fields.issue(name, "must be a day the calendar has, YYYY-MM-DD");
        return std::nullopt;
    }
    return *date;
}

std::string optional(Fields& fields, std::string_view name)
{
    return fields.text(name).value_or(std::string());
}

Name readName(Fields& fields)
{
    return {optional(fields, "family"), optional(fields, "given"), optional(fields, "middle"),
            optional(fields, "suffix")};
}

Visit readVisit(const Json& json, const std::string& pointer, std::vector<Issue>& issues)
{
    Fields fields(json, pointer, issues);
    Visit visit;
    visit.id = fields.requiredText("id");
    fields.require("on");
    visit.on = readDay(fields, "on").value_or(domain::Date{});
    visit.kind = fields.requiredText("kind");
    visit.place = optional(fields, "place");
    visit.bloodType = optional(fields, "blood");
    visit.allergies = optional(fields, "allergies");
    visit.note = optional(fields, "note");
    fields.refuseOthers();
    return visit;
}

Person readPerson(const Json& json, const std::string& pointer, std::vector<Issue>& issues)
{
    Fields fields(json, pointer, issues);
    Person person;
    person.mrn = fields.requiredText("mrn");
    const std::string standing = fields.choice("standing", {"active", "alias", "withdrawn"}).value_or("active");
    person.standing = standing == "alias"       ? Standing::Alias
                      : standing == "withdrawn" ? Standing::Withdrawn
                                                : Standing::Active;
    person.aliasOf = optional(fields, "aliasOf");
    person.facility = fields.requiredText("facility");
    person.opened = readDay(fields, "opened").value_or(domain::Date{});
    person.name = readName(fields);
    fields.each("aliases", [&](const Json& entry, const std::string& place) {
        Fields alias(entry, place, issues);
        person.aliases.push_back(readName(alias));
        alias.refuseOthers();
    });
    person.born = readDay(fields, "born");
    const std::string sex = fields.choice("sex", {"F", "M", "U"}).value_or("U");
    person.sex = sex == "F" ? domain::Sex::Female : sex == "M" ? domain::Sex::Male : domain::Sex::Unknown;
    person.last4 = optional(fields, "last4");
    person.phone = optional(fields, "phone");
    person.address = optional(fields, "address");
    person.zip = optional(fields, "zip");
    fields.each("visits", [&](const Json& entry, const std::string& place) {
        person.visits.push_back(readVisit(entry, place, issues));
    });
    fields.refuseOthers();
    return person;
}

Item readItem(const Json& json, const std::string& pointer, std::vector<Issue>& issues)
{
    Fields fields(json, pointer, issues);
    Item item;
    item.id = fields.requiredText("id");
    fields.require("kind");
    item.kind =
        fields.choice("kind", {"find", "decide"}).value_or("find") == "find" ? ItemKind::Find : ItemKind::Decide;
    item.title = fields.requiredText("title");
    item.told = fields.requiredText("told");
    item.mrns = fields.texts("mrns");
    item.documents = fields.texts("documents");
    if (item.kind == ItemKind::Decide && item.mrns.size() < 2)
        fields.issue("mrns", "must name two records or more");
    fields.refuseOthers();
    return item;
}

/// References that lead nowhere, and ids that stand twice.
void checkReferences(const Material& material, std::vector<Issue>& issues)
{
    std::set<std::string_view> numbers;
    const auto& people = material.index.people();
    for (std::size_t i = 0; i < people.size(); ++i) {
        const std::string place = "/people/" + std::to_string(i);
        if (!numbers.insert(people[i].mrn).second)
            issues.push_back({place + "/mrn", "stands twice in the index"});
        if (people[i].standing == Standing::Alias && material.index.livesAs(people[i].mrn).empty())
            issues.push_back({place + "/aliasOf", "must lead to an active number"});
    }
    std::set<std::string_view> ids;
    for (std::size_t i = 0; i < material.items.size(); ++i) {
        const Item& item = material.items[i];
        const std::string place = "/items/" + std::to_string(i);
        if (!ids.insert(item.id).second)
            issues.push_back({place + "/id", "stands twice"});
        for (const std::string& mrn : item.mrns) {
            if (material.index.find(mrn) == nullptr)
                issues.push_back({place + "/mrns", "the index has no number " + mrn});
        }
        for (const std::string& document : item.documents) {
            if (material.paper(document) == nullptr)
                issues.push_back({place + "/documents", "there is no paper " + document});
        }
    }
}

} // namespace

std::string_view code(ItemKind kind)
{
    return kind == ItemKind::Find ? "find" : "decide";
}

const Item* Material::item(std::string_view id) const
{
    const auto found = std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

const Paper* Material::paper(std::string_view id) const
{
    const auto found = std::find_if(papers.begin(), papers.end(), [&](const Paper& paper) { return paper.id == id; });
    return found == papers.end() ? nullptr : &*found;
}

std::variant<MaterialPtr, std::vector<Issue>> parseMaterial(const Json& json)
{
    std::vector<Issue> issues;
    auto material = std::make_shared<Material>();
    Fields fields(json, "", issues);
    fields.choice("schema", {"identity-material/1"});
    fields.require("matching");
    if (fields.has("matching")) {
        auto table = records::identity::matchTableFrom(json.at("matching"));
        if (table)
            material->table = std::move(*table);
        else
            fields.issue("matching", table.error().subject + " " + table.error().detail);
    }
    std::vector<Person> people;
    fields.require("people");
    fields.each("people", [&](const Json& entry, const std::string& pointer) {
        people.push_back(readPerson(entry, pointer, issues));
    });
    material->index = records::identity::PatientIndex(std::move(people));
    fields.each("facilities", [&](const Json& entry, const std::string& pointer) {
        Fields facility(entry, pointer, issues);
        material->facilities.emplace_back(facility.requiredText("id"), facility.requiredText("name"));
        facility.refuseOthers();
    });
    fields.require("items");
    fields.each("items", [&](const Json& entry, const std::string& pointer) {
        material->items.push_back(readItem(entry, pointer, issues));
    });
    fields.each("documents", [&](const Json& entry, const std::string& pointer) {
        Fields paper(entry, pointer, issues);
        material->papers.push_back({paper.requiredText("id"), paper.requiredText("title"), paper.requiredText("text")});
        paper.refuseOthers();
    });
    fields.refuseOthers();
    if (issues.empty())
        checkReferences(*material, issues);
    if (!issues.empty())
        return issues;
    return MaterialPtr(std::move(material));
}

} // namespace workflow::identity
