// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/identity/Person.h"

namespace records::identity {

using domain::Json;

namespace {

void putText(Json& json, const char* name, const std::string& value)
{
    if (!value.empty())
        json[name] = value;
}

Json nameJson(const Name& name)
{
    Json json = Json::object();
    putText(json, "family", name.family);
    putText(json, "given", name.given);
    putText(json, "middle", name.middle);
    putText(json, "suffix", name.suffix);
    return json;
}

Json visitJson(const Visit& visit)
{
    Json json{{"id", visit.id}, {"on", domain::format(visit.on)}, {"kind", visit.kind}};
    putText(json, "place", visit.place);
    putText(json, "blood", visit.bloodType);
    putText(json, "allergies", visit.allergies);
    putText(json, "note", visit.note);
    return json;
}

} // namespace

std::string shown(const Name& name)
{
    std::string text = name.family;
    if (!name.given.empty())
        text += ", " + name.given;
    if (!name.middle.empty())
        text += " " + name.middle;
    if (!name.suffix.empty())
        text += ", " + name.suffix;
    return text;
}

std::string_view code(Standing standing)
{
    switch (standing) {
    case Standing::Alias:
        return "alias";
    case Standing::Withdrawn:
        return "withdrawn";
    case Standing::Active:
        break;
    }
    return "active";
}

std::string_view code(domain::Sex sex)
{
    switch (sex) {
    case domain::Sex::Female:
        return "F";
    case domain::Sex::Male:
        return "M";
    case domain::Sex::Unknown:
        break;
    }
    return "U";
}

Json toJson(const Person& person)
{
    Json json = nameJson(person.name);
    json["mrn"] = person.mrn;
    json["facility"] = person.facility;
    json["opened"] = domain::format(person.opened);
    if (person.standing != Standing::Active)
        json["standing"] = code(person.standing);
    putText(json, "aliasOf", person.aliasOf);
    for (const Name& alias : person.aliases)
        json["aliases"].push_back(nameJson(alias));
    if (person.born)
        json["born"] = domain::format(*person.born);
    json["sex"] = code(person.sex);
    putText(json, "last4", person.last4);
    putText(json, "phone", person.phone);
    putText(json, "address", person.address);
    putText(json, "zip", person.zip);
    for (const Visit& visit : person.visits)
        json["visits"].push_back(visitJson(visit));
    return json;
}

} // namespace records::identity
