// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/HouseFile.h"

#include "content/Members.h"
#include "records/entry/Form.h"
#include "records/validation/QualityRules.h"

#include <algorithm>

namespace content {

namespace {

records::deficiency::TypeLists lists(const Members& members, const char* name)
{
    records::deficiency::TypeLists result;
    const domain::Json* json = members.json(name);
    if (json == nullptr || !json->is_object())
        return result;
    const Members object = members.object(name);
    for (const auto& [type, list] : json->items())
        result[type] = object.texts(type.c_str());
    return result;
}

records::deficiency::Policy readCompletion(const Members& members)
{
    records::deficiency::Policy policy;
    policy.verbalOrderHours = members.number("verbalOrderHours", policy.verbalOrderHours);
    policy.completionDays = members.number("completionDays", policy.completionDays);
    policy.reportHours = members.number("reportHours", policy.reportHours);
    policy.assessmentSuffices = members.flag("assessmentSuffices");
    policy.learners = members.texts("learners");
    policy.psychiatricUnits = members.texts("psychiatricUnits");
    policy.authors = lists(members, "authors");
    const domain::Json* parts = members.json("parts");
    if (parts == nullptr || !parts->is_object())
        return policy;
    const Members object = members.object("parts");
    for (const auto& [type, list] : parts->items()) {
        for (const Members& part : object.each(type.c_str()))
            policy.parts[type].push_back({part.text("name"), part.texts("words")});
    }
    return policy;
}

} // namespace

void readFacility(const domain::Json& json, generation::House& house, Problems& problems)
{
    const Members members(json, facilityFile, {}, problems);
    generation::Facility& facility = house.facility;
    facility.id = members.text("id");
    facility.name = members.text("name");
    facility.town = members.text("town");
    facility.address = members.text("address");
    facility.phone = members.text("phone");
    facility.zone = members.text("zone");
    facility.completion = readCompletion(members.object("completion"));
    for (const Members& area : members.each("zipAreas"))
        facility.zipPeople[area.text("zip3")] = area.number("people", 0);
    const Members names = members.object("names");
    facility.names.family = names.texts("family");
    facility.names.female = names.texts("female");
    facility.names.male = names.texts("male");
    facility.names.middle = names.texts("middle");
    facility.names.streets = names.texts("streets");
}

void readStaff(const domain::Json& json, generation::House& house, Problems& problems)
{
    for (const Members& member : Members(json, staffFile, {}, problems).each("staff"))
        house.staff.push_back({member.text("id"), member.text("given"), member.text("family"),
                               member.text("credential"), member.text("role"), member.text("service")});
}

void readDocumentTypes(const domain::Json& json, generation::House& house, Problems& problems)
{
    const Members members(json, documentTypesFile, {}, problems);
    for (const Members& group : members.each("groups"))
        house.groups.push_back({group.text("id"), group.text("title")});
    for (const Members& type : members.each("types")) {
        const int days = type.number("leadDays", -1);
        house.types.push_back(
            {type.text("id"), type.text("title"), type.text("group"),
             days < 0 ? std::nullopt : std::optional<int>(days),
             domain::authenticationFrom(type.text("authentication")).value_or(domain::Authentication::Author)});
        if (house.types.back().authentication != domain::Authentication::Author)
            house.facility.completion.unsignedTypes.push_back(house.types.back().id);
    }
}

void readDiscrepancies(const domain::Json& json, generation::House& house, Problems& problems)
{
    const Members members(json, discrepanciesFile, {}, problems);
    for (const Members& family : members.each("families"))
        house.discrepancies.families.push_back({family.text("id"), family.text("title")});
    for (const Members& each : members.each("kinds")) {
        domain::Discrepancy kind;
        kind.kind = each.number("kind", 0);
        kind.family = each.text("family");
        kind.title = each.text("title");
        kind.text = each.text("text");
        kind.severity = each.number("severity", 1);
        for (const std::string& path : each.texts("paths")) {
            if (const auto known = domain::mendPathFrom(path))
                kind.paths.push_back(*known);
        }
        kind.responsibility =
            domain::responsibilityFrom(each.text("responsibility")).value_or(domain::Responsibility::AU);
        kind.cite = each.text("cite");
        kind.obvious = each.flag("obvious");
        house.discrepancies.kinds.push_back(std::move(kind));
    }
}

void readRetentionTable(const domain::Json& json, generation::House& house, Problems& problems)
{
    auto table = records::filing::readRetention(json);
    if (table)
        house.retention = std::move(*table);
    else
        problems.error(retentionFile, table.error().subject, table.error().detail, "Mend it there");
}

void readLegalRecord(const domain::Json& json, generation::House& house, Problems& problems)
{
    const Members members(json, legalRecordFile, {}, problems);
    for (const Members& rule : members.each("rules"))
        house.legalRecord.push_back({rule.text("id"), rule.texts("types"), rule.texts("sections"), rule.texts("groups"),
                                     rule.flag("retracted"), rule.flag("superseded"),
                                     records::standingFrom(rule.text("standing")).value_or(records::Standing::Legal),
                                     rule.text("why"), rule.text("cite")});
}

void readAssembly(const domain::Json& json, generation::House& house, Problems& problems)
{
    using records::assembly::Within;
    const Members members(json, assemblyFile, {}, problems);
    records::assembly::Book& book = house.assembly;
    for (const Members& format : members.each("formats")) {
        book.formats.push_back({format.text("id"), {}});
        for (const Members& section : format.each("sections"))
            book.formats.back().sections.push_back({section.text("id"), section.text("title"), section.texts("types")});
    }
    for (const Members& policy : members.each("policies"))
        book.policies.push_back({policy.text("id"), policy.text("title"), policy.text("text"), policy.text("format"),
                                 policy.text("within") == "newest-first" ? Within::NewestFirst : Within::OldestFirst,
                                 policy.texts("last"), policy.texts("alsoAccepted")});
    const Members outside = members.object("outside");
    book.outsideTypes = outside.texts("types");
    book.outsideSections = outside.texts("sections");
    for (const Members& requirement : members.each("required"))
        book.requirements.push_back({requirement.text("type"), requirement.texts("settings"),
                                     requirement.texts("unless"), requirement.texts("when"), requirement.text("rule")});
}

void checkForms(const generation::House& house, Problems& problems)
{
    std::vector<records::entry::FormFault> faults;
    const auto file = house.tables.find("forms");
    if (file != house.tables.end())
        (void)records::entry::readForms(file->second, faults);
    for (records::entry::FormFault& fault : faults)
        problems.error("facility/forms.json", std::move(fault.pointer), std::move(fault.message),
                       "docs/tasks/entry.md has the form");
}

void checkQualityRules(const generation::House& house, Problems& problems)
{
    const auto file = house.tables.find("quality-rules");
    if (file == house.tables.end() || !file->second.is_object())
        return;
    const domain::Json none = domain::Json::array();
    std::vector<records::validation::Fault> faults;
    const auto items = records::validation::readItems(file->second.value("items", none), "/items", faults);
    const auto rules = records::validation::readQualityRules(file->second.value("rules", none), "/rules", faults);
    for (std::size_t i = 0; i < rules.size(); ++i) {
        for (const std::string& id : rules[i].items) {
            if (std::none_of(items.begin(), items.end(), [&](const auto& item) { return item.id == id; }))
                faults.push_back({"/rules/" + std::to_string(i) + "/items", "there is no item \"" + id + "\""});
        }
    }
    for (records::validation::Fault& fault : faults)
        problems.error("facility/quality-rules.json", std::move(fault.pointer), std::move(fault.message),
                       "docs/tasks/validation.md lists the tests");
}

} // namespace content
