// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/Checking.h"

#include "generation/Builder.h"
#include "generation/Keys.h"
#include "generation/Pages.h"
#include "generation/Slots.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace content::checking {
namespace {

using generation::RawExercise;

struct PageRange
{
    std::size_t least;
    std::size_t most;
};

// Domain reference 11. A manager's exercise goes over several charts.
constexpr std::array<PageRange, 3> pagesByLevel{{{6, 10}, {12, 20}, {20, 35}}};

class ExerciseCheck
{
public:
    ExerciseCheck(const Context& context, const RawExercise& exercise)
        : m_context(context), m_exercise(exercise), m_file(exerciseFile(exercise.info.id, "exercise.json"))
    {
    }

    void run() const
    {
        uniqueIds(m_exercise.tasks, m_file, "/tasks", m_context.problems);
        uniqueIds(m_exercise.hints, m_file, "/hints", m_context.problems);
        uniqueIds(m_exercise.calls, m_file, "/calls", m_context.problems);
        for (const workflow::CallAway& call : m_exercise.calls) {
            if (call.at < m_exercise.start)
                error("/calls", "the call " + call.id + " comes before the exercise starts", "Give it a later time");
        }
        uniqueIds(m_exercise.variants, m_file, "/variants", m_context.problems);
        emergencies();
        names();
        if (m_exercise.chart.empty()) {
            withoutChart();
            return;
        }
        const auto* raw = m_context.library.chart(m_exercise.chart);
        if (raw == nullptr) {
            error("/chart", "there is no chart " + m_exercise.chart, "Name a folder of charts/");
            return;
        }
        for (std::size_t i = 0; i < m_exercise.tasks.size(); ++i)
            task(m_exercise.tasks[i], *raw, "/tasks/" + std::to_string(i));
        for (std::size_t i = 0; i < m_exercise.variants.size(); ++i)
            variant(m_exercise.variants[i], *raw, "/variants/" + std::to_string(i));
        amount(raw->chart.documents.size());
        words(*raw);
        builds();
    }

private:
    void error(const std::string& place, std::string message, std::string remedy) const
    {
        m_context.problems.error(m_file, place, std::move(message), std::move(remedy));
    }

    void emergencies() const
    {
        if (!m_exercise.emergencies.empty() && m_exercise.place.empty())
            error("/emergencies", "the desk stands on no unit", "Name the unit in place, or leave the emergencies out");
        for (std::size_t i = 0; i < m_exercise.emergencies.size(); ++i) {
            const workflow::Emergency& each = m_exercise.emergencies[i];
            const std::string place = "/emergencies/" + std::to_string(i);
            if (m_context.library.chart(each.patient) == nullptr)
                error(place + "/patient", "there is no chart " + each.patient, "Name a folder of charts/");
            if (each.to <= each.from)
                error(place + "/to", "it ends before it begins", "Give it a later time");
        }
    }

    void names() const
    {
        const Library& library = m_context.library;
        if (library.rubric(m_exercise.rubric) == nullptr)
            error("/rubric", "there is no rubric \"" + m_exercise.rubric + "\"", "Name a file of rubrics/");
        if (!knownRole())
            error("/role", "there is no role \"" + m_exercise.role + "\"", "Name a role of roles/roles.json");
        const auto& prerequisites = m_exercise.info.prerequisites;
        for (std::size_t i = 0; i < prerequisites.size(); ++i) {
            if (library.exercise(prerequisites[i]) == nullptr)
                error("/prerequisites/" + std::to_string(i), "there is no exercise \"" + prerequisites[i] + "\"",
                      "Name an exercise as <topic>/<folder>");
        }
    }

    // Work at the index or in the file room: everything lies in the tasks' own material.
    void withoutChart() const
    {
        static const generation::RawChart none;
        for (std::size_t i = 0; i < m_exercise.tasks.size(); ++i)
            taskItself(m_exercise.tasks[i], "/tasks/" + std::to_string(i));
        if (!m_exercise.variants.empty() || m_exercise.seededIdentity)
            error({}, "without a chart there is no patient to draw and nothing to vary",
                  "Write \"identity\": \"fixed\" and no variants, or name a chart");
        words(none);
        builds();
    }

    void taskItself(const workflow::TaskDefinition& task, const std::string& place) const
    {
        const workflow::TaskType* type = m_context.types.find(task.type);
        if (type == nullptr)
            error(place + "/type", "there is no task type \"" + task.type + "\"",
                  "Name a task type of this release, such as coding");
        else if (!m_exercise.makes.contains(task.id)) {
            for (const workflow::Issue& issue : type->checkMaterial(task.material))
                error(place + "/material", issue.pointer + " " + issue.message, "docs/tasks has the form");
        }
        if (task.due && *task.due < m_exercise.start)
            error(place + "/due", "the task is due before the exercise starts", "Mend one of the two times");
    }

    // Without an access matrix there is nothing to hold the role against.
    [[nodiscard]] bool knownRole() const
    {
        const domain::Json* roles = m_context.library.roles();
        if (roles == nullptr || !roles->is_object() || !roles->contains("roles") || !roles->at("roles").is_array())
            return true;
        const auto& list = roles->at("roles");
        return std::any_of(list.begin(), list.end(), [&](const domain::Json& role) {
            return role.is_object() && role.contains("id") && role.at("id") == m_exercise.role;
        });
    }

    void task(const workflow::TaskDefinition& task, const generation::RawChart& raw, const std::string& place) const
    {
        taskItself(task, place);
        const auto* encounter = raw.chart.encounter(task.encounter);
        if (encounter == nullptr) {
            error(place + "/encounter", "the chart has no encounter \"" + task.encounter + "\"",
                  "Name an encounter of chart.json");
            return;
        }
        if (m_exercise.start < encounter->admitted)
            error("/start", "the exercise starts before the encounter", "Mend one of the two times");
        if (task.type == "coding" && encounter->type == domain::EncounterClass::Inpatient && !encounter->discharged)
            error(place + "/encounter", "an inpatient's codes go by the discharge, and the encounter has none",
                  "Add \"discharged\" to the encounter");
    }

    void variant(const generation::Variant& variant, const generation::RawChart& raw, const std::string& place) const
    {
        std::set<std::string> used;
        for (const domain::Document& page : raw.chart.documents) {
            for (std::string& slot : generation::slotsIn(page.body + page.header.title))
                used.insert(std::move(slot));
        }
        for (const auto& [name, value] : variant.facts) {
            const auto base = raw.facts.find(name);
            if (base == raw.facts.end())
                error(place + "/facts/" + name, "the chart has no fact \"" + name + "\"",
                      "Add it to the facts of chart.json, or mend the name");
            else if (!used.contains("fact." + name))
                error(place + "/facts/" + name, "no page shows the fact \"" + name + "\"",
                      "Write {{fact." + name + "}} wherever it stands in a page");
        }
        if (variant.facts.empty() && variant.replace.empty())
            error(place, "the variant changes nothing", "Give it facts or replace, or take it out");
    }

    void amount(std::size_t pages) const
    {
        const auto level = static_cast<std::size_t>(m_exercise.info.level);
        const bool byPages = std::any_of(m_exercise.tasks.begin(), m_exercise.tasks.end(), [&](const auto& task) {
            const workflow::TaskType* type = m_context.types.find(task.type);
            return type == nullptr || type->goesByPages();
        });
        if (level >= pagesByLevel.size() || !byPages)
            return;
        const PageRange range = pagesByLevel[level];
        if (pages < range.least || pages > range.most)
            m_context.problems.warning(m_file, "/level",
                                       "a chart of " + std::to_string(pages) + " pages is not of the size for "
                                           + m_exercise.info.title,
                                       "Charts for this level have " + std::to_string(range.least) + " to "
                                           + std::to_string(range.most) + " pages");
    }

    // Only pages, orders and results are filled; and each seed has a patient of another name.
    void words(const generation::RawChart& raw) const
    {
        const workflow::ExerciseInfo& info = m_exercise.info;
        std::vector<std::pair<std::string, const std::string*>> texts{
            {"/title", &info.title}, {"/summary", &info.summary}, {"/goal", &info.goal}};
        for (std::size_t i = 0; i < m_exercise.policies.size(); ++i)
            texts.emplace_back("/policies/" + std::to_string(i), &m_exercise.policies[i]);
        for (std::size_t i = 0; i < m_exercise.tasks.size(); ++i)
            texts.emplace_back("/tasks/" + std::to_string(i) + "/title", &m_exercise.tasks[i].title);
        for (std::size_t i = 0; i < m_exercise.hints.size(); ++i) {
            texts.emplace_back("/hints/" + std::to_string(i) + "/about", &m_exercise.hints[i].about);
            texts.emplace_back("/hints/" + std::to_string(i) + "/text", &m_exercise.hints[i].text);
        }
        for (std::size_t i = 0; i < m_exercise.tour.size(); ++i)
            texts.emplace_back("/tour/" + std::to_string(i) + "/text", &m_exercise.tour[i].text);
        for (const auto& [place, text] : texts) {
            if (text->find("{{") != std::string::npos)
                error(place, "slots are not filled here", "Write it without a slot");
            if (m_exercise.seededIdentity && findWord(*text, raw.chart.patient.family) != std::string::npos)
                error(place, "the patient's name stands here, and each seed has another",
                      "Write \"the patient\" or \"she\" instead");
        }
    }

    // The last gate: whatever else was looked at, a seed must make a scenario.
    void builds() const
    {
        const generation::Builder builder(m_context.library, m_context.catalogue);
        for (std::uint64_t seed = 2; seed <= 4 && !m_exercise.makes.empty(); ++seed)
            made(builder, seed);
        const auto built = builder.build(m_exercise.info.id, 1);
        const bool told = m_context.problems.hasErrorUnder(exerciseFile(m_exercise.info.id, {}))
                          || m_context.problems.hasErrorUnder(chartFolder(m_exercise.chart) + "/")
                          || m_context.problems.hasErrorUnder("facility/");
        const bool quote =
            !built && (built.error().code == "generation.quote" || built.error().code == "generation.no-key");
        if (!built && !told && !quote)
            error({}, "no scenario can be made of it (" + built.error().subject + "): " + built.error().detail,
                  "Mend what is named");
    }

    // What the seed makes must be of the form that its task type reads.
    void made(const generation::Builder& builder, std::uint64_t seed) const
    {
        const auto built = builder.build(m_exercise.info.id, seed);
        if (!built) {
            error("/tasks", "seed " + std::to_string(seed) + " makes nothing: " + built.error().detail,
                  "Mend the parameters of \"make\"");
            return;
        }
        for (const workflow::TaskDefinition& task : built->scenario.tasks) {
            const workflow::TaskType* type = m_context.types.find(task.type);
            const auto key = built->keys.find(task.id);
            if (type == nullptr || key == built->keys.end() || !m_exercise.makes.contains(task.id))
                continue;
            for (const workflow::Issue& issue : type->checkMaterial(task.material))
                error("/tasks", "seed " + std::to_string(seed) + ": material " + issue.pointer + " " + issue.message,
                      "This is a fault of the maker");
            for (const workflow::Issue& issue : type->checkKey(key->second))
                error("/tasks", "seed " + std::to_string(seed) + ": key " + issue.pointer + " " + issue.message,
                      "This is a fault of the maker");
        }
    }

    const Context& m_context;
    const RawExercise& m_exercise;
    std::string m_file;
};

// Follows prerequisites; true where they lead back to `start`.
bool leadsBack(const Library& library, const std::string& start, const std::string& from, std::set<std::string>& seen)
{
    const RawExercise* exercise = library.exercise(from);
    if (exercise == nullptr || !seen.insert(from).second)
        return false;
    const auto& before = exercise->info.prerequisites;
    return std::any_of(before.begin(), before.end(),
                       [&](const std::string& id) { return id == start || leadsBack(library, start, id, seen); });
}

} // namespace

void exercise(const Context& context, const RawExercise& exercise)
{
    ExerciseCheck(context, exercise).run();
}

void exercises(const Context& context)
{
    std::map<std::string, std::string> byUuid;
    for (const std::string& id : context.library.exerciseIds()) {
        const RawExercise& exercise = *context.library.exercise(id);
        const std::string file = exerciseFile(id, "exercise.json");
        const auto [first, added] = byUuid.emplace(exercise.info.uuid, id);
        if (!added && !exercise.info.uuid.empty())
            context.problems.error(file, "/uuid", "the exercise " + first->second + " has the same uuid",
                                   "Give this one a new uuid");
        std::set<std::string> seen;
        if (leadsBack(context.library, id, id, seen))
            context.problems.error(file, "/prerequisites", "the prerequisites lead back to this exercise",
                                   "Take one of them out");
    }
}

} // namespace content::checking
