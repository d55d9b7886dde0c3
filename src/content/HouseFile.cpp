// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/HouseFile.h"

#include "content/Members.h"
#include "records/entry/Form.h"

namespace content {

void readFacility(const domain::Json& json, generation::House& house, Problems& problems)
{
    const Members members(json, facilityFile, {}, problems);
    generation::Facility& facility = house.facility;
    facility.id = members.text("id");
    facility.name = members.text("name");
    facility.address = members.text("address");
    facility.phone = members.text("phone");
    facility.zone = members.text("zone");
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
        house.types.push_back({type.text("id"), type.text("title"), type.text("group"),
                               days < 0 ? std::nullopt : std::optional<int>(days)});
    }
}

void readForms(const domain::Json& json, generation::House& house, Problems& problems)
{
    if (!json.is_object() || !json.contains("forms") || !json.at("forms").is_array())
        return;
    std::vector<records::entry::FormFault> faults;
    for (const domain::Json& form : json.at("forms")) {
        const std::string pointer = "/forms/" + std::to_string(house.forms.size());
        (void)records::entry::readForm(form, pointer, faults);
        house.forms.push_back(form);
    }
    for (records::entry::FormFault& fault : faults)
        problems.error(formsFile, std::move(fault.pointer), std::move(fault.message),
                       "docs/tasks/entry.md has the form");
}

} // namespace content
