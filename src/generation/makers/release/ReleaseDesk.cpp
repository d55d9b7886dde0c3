// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/makers/release/ReleaseDesk.h"

#include "generation/makers/amendment/RecordAsFound.h"

namespace generation {
namespace {

using domain::Json;

domain::Error unfitDesk(const std::string& subject, const char* detail)
{
    return domain::error(domain::ErrorKind::InvalidInput, "generation.release-desk", subject, detail);
}

/// The version in force on a day; null where none is.
const Json* inForce(const Json& table, const std::string& day)
{
    const auto versions = table.find("versions");
    if (versions == table.end())
        return nullptr;
    for (const Json& each : *versions) {
        const Json& to = each.contains("effective_to") ? each["effective_to"] : Json();
        const bool begun = each.value("effective_from", std::string()) <= day;
        if (begun && (!to.is_string() || to.get<std::string>() >= day))
            return &each;
    }
    return nullptr;
}

} // namespace

domain::Result<Made> ReleaseDesk::make(MakerContext& context) const
{
    if (context.task.material.is_null())
        return unfitDesk(context.task.id, "the task has no inbox: name its file as \"material\"");
    auto prepared = RecordAsFound().make(context);
    if (!prepared)
        return prepared.error();
    const auto& tables = context.content.house().tables;
    const auto table = tables.find("release-policy");
    if (table == tables.end())
        return unfitDesk("facility/release-policy.json", "is not there");
    const std::string day = domain::format(domain::dateOf(context.exercise.start));
    const Json* policy = inForce(table->second, day);
    if (policy == nullptr)
        return unfitDesk(day, "no version of facility/release-policy.json is in force on this day");
    Made made;
    made.material = context.task.material;
    Json& shown = made.material["policy"];
    for (const char* member : {"title", "sections", "fees", "rules"}) {
        if (policy->contains(member))
            shown[member] = (*policy)[member];
    }
    return made;
}

} // namespace generation
