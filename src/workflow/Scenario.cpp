// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/Scenario.h"

#include "records/ChartJson.h"

#include <algorithm>

namespace workflow {
namespace {

using domain::Json;

Json timeOrNull(const std::optional<domain::LocalTime>& time)
{
    return time ? Json(domain::format(*time)) : Json(nullptr);
}

Json listOf(const auto& values, const auto& toJsonOf)
{
    Json list = Json::array();
    for (const auto& value : values)
        list.push_back(toJsonOf(value));
    return list;
}

Json exerciseJson(const ExerciseInfo& info)
{
    return Json{{"id", info.id},
                {"uuid", info.uuid},
                {"version", info.version},
                {"title", info.title},
                {"summary", info.summary},
                {"goal", info.goal},
                {"level", domain::code(info.level)},
                {"minutes", info.minutes},
                {"responsibilities", listOf(info.responsibilities, [](auto id) { return Json(domain::code(id)); })},
                {"domains", info.domains},
                {"prerequisites", info.prerequisites},
                {"setting", domain::code(info.setting)},
                {"documents", info.documents},
                {"hints", info.hints},
                {"taskTypes", info.taskTypes}};
}

Json taskJson(const TaskDefinition& task)
{
    Json json{{"id", task.id},
              {"type", task.type},
              {"title", task.title},
              {"encounter", task.encounter},
              {"due", timeOrNull(task.due)}};
    if (!task.material.is_null())
        json["material"] = task.material;
    return json;
}

Json hintJson(const Hint& hint)
{
    return Json{{"id", hint.id}, {"about", hint.about}, {"text", hint.text}, {"cost", hint.cost.hundredths}};
}

Json callJson(const CallAway& call)
{
    return Json{{"id", call.id}, {"at", domain::format(call.at)}, {"text", call.text}, {"minutes", call.minutes}};
}

Json emergencyJson(const Emergency& emergency)
{
    return Json{{"patient", emergency.patient},
                {"unit", emergency.unit},
                {"from", domain::format(emergency.from)},
                {"to", domain::format(emergency.to)},
                {"text", emergency.text}};
}

Json stepJson(const TourStep& step)
{
    return Json{{"title", step.title}, {"text", step.text}, {"until", step.until}};
}

Json editionJson(const PinnedEdition& edition)
{
    return Json{{"system", edition.system}, {"edition", edition.edition}, {"hash", edition.hash}};
}

} // namespace

bool Hospital::employs(std::string_view person) const
{
    return std::binary_search(staff.begin(), staff.end(), person);
}

bool Hospital::keeps(std::string_view documentType) const
{
    return std::binary_search(documentTypes.begin(), documentTypes.end(), documentType);
}

const TaskDefinition* Scenario::task(std::string_view id) const
{
    const auto found = std::find_if(tasks.begin(), tasks.end(), [&](const auto& t) { return t.id == id; });
    return found == tasks.end() ? nullptr : &*found;
}

const CallAway* Scenario::call(std::string_view id) const
{
    const auto found = std::find_if(calls.begin(), calls.end(), [&](const auto& each) { return each.id == id; });
    return found == calls.end() ? nullptr : &*found;
}

const Emergency* Scenario::emergency(std::string_view mrn) const
{
    const auto found = std::find_if(emergencies.begin(), emergencies.end(),
                                    [&](const auto& each) { return each.patient == mrn && each.unit == place; });
    return found == emergencies.end() ? nullptr : &*found;
}

// Points are written in hundredths here, so that no float takes part in a hash.
Json toJson(const Scenario& scenario)
{
    Json json{{"schema", "scenario/1"},
              {"exercise", exerciseJson(scenario.exercise)},
              {"seed", scenario.seed},
              {"variant", scenario.variant},
              {"chart", records::toJson(scenario.chart)},
              {"role", scenario.role},
              {"start", domain::format(scenario.start)},
              {"facility", scenario.facility},
              {"hospital", {{"staff", scenario.hospital.staff}, {"documentTypes", scenario.hospital.documentTypes}}},
              {"zone", scenario.zone},
              {"policies", scenario.policies},
              {"tasks", listOf(scenario.tasks, taskJson)},
              {"hints", listOf(scenario.hints, hintJson)},
              {"tour", listOf(scenario.tour, stepJson)},
              {"rubric", scenario.rubric},
              {"codesets", listOf(scenario.codesets, editionJson)}};
    if (scenario.purpose != "coding")
        json["purpose"] = scenario.purpose;
    if (!scenario.calls.empty())
        json["calls"] = listOf(scenario.calls, callJson);
    if (!scenario.place.empty())
        json["place"] = scenario.place;
    if (!scenario.emergencies.empty())
        json["emergencies"] = listOf(scenario.emergencies, emergencyJson);
    if (!scenario.access.empty())
        json["access"] = scenario.access;
    return json;
}

} // namespace workflow
