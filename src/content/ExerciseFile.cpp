// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/ExerciseFile.h"

#include "content/Members.h"

#include <algorithm>

namespace content {
namespace {

workflow::ExerciseInfo readInfo(const Members& members, const std::string& id)
{
    workflow::ExerciseInfo info;
    info.id = id;
    info.uuid = members.text("uuid");
    info.version = members.number("version", 1);
    info.title = members.text("title");
    info.summary = members.text("summary");
    info.goal = members.text("goal");
    info.level = domain::levelFrom(members.text("level")).value_or(domain::Level::Entry);
    info.minutes = members.number("minutes", 0);
    for (const std::string& code : members.texts("responsibilities")) {
        if (const auto responsibility = domain::responsibilityFrom(code))
            info.responsibilities.push_back(*responsibility);
    }
    info.domains = members.texts("domains");
    info.prerequisites = members.texts("prerequisites");
    return info;
}

void readTasks(const Members& members, generation::RawExercise& exercise)
{
    for (const Members& task : members.each("tasks")) {
        exercise.tasks.push_back({task.text("id"), task.text("type"), task.text("title"), task.text("encounter"),
                                  task.optionalTime("due"), nullptr});
        if (const domain::Json* make = task.json("make"))
            exercise.makes.emplace(task.text("id"), *make);
        if (const std::string material = task.text("material"); !material.empty())
            exercise.materials.emplace(task.text("id"), material);
        std::vector<std::string>& types = exercise.info.taskTypes;
        if (std::find(types.begin(), types.end(), task.text("type")) == types.end())
            types.push_back(task.text("type"));
    }
}

} // namespace

generation::RawExercise readExercise(const domain::Json& json, const std::string& id, const std::string& file,
                                     Problems& problems)
{
    const Members members(json, file, {}, problems);
    generation::RawExercise exercise;
    exercise.info = readInfo(members, id);
    exercise.start = members.time("start");
    exercise.chart = members.text("chart");
    exercise.role = members.text("role");
    exercise.purpose = members.text("purpose");
    exercise.access = members.texts("access");
    exercise.rubric = members.text("rubric");
    exercise.seededIdentity = members.text("identity") == "seeded";
    exercise.policies = members.texts("policies");
    for (const auto& [system, edition] : members.textMap("codesets"))
        exercise.codesets.emplace_back(system, edition);
    readTasks(members, exercise);
    for (const Members& hint : members.each("hints"))
        exercise.hints.push_back(
            {hint.text("id"), hint.text("about"), hint.text("text"), domain::Points::fromNumber(hint.amount("cost"))});
    for (const Members& call : members.each("calls"))
        exercise.calls.push_back(
            {call.text("id"), call.time("at"), call.text("text"), static_cast<int>(call.amount("minutes"))});
    std::stable_sort(exercise.calls.begin(), exercise.calls.end(),
                     [](const auto& one, const auto& other) { return one.at < other.at; });
    exercise.place = members.text("place");
    for (const Members& each : members.each("emergencies"))
        exercise.emergencies.push_back(
            {each.text("patient"), each.text("unit"), each.time("from"), each.time("to"), each.text("text")});
    for (const Members& step : members.each("tour"))
        exercise.tour.push_back({step.text("title"), step.text("text"), step.text("until")});
    for (const Members& variant : members.each("variants"))
        exercise.variants.push_back({variant.text("id"), variant.textMap("facts"), variant.textMap("replace")});
    exercise.info.hints = exercise.hints.size();
    return exercise;
}

} // namespace content
