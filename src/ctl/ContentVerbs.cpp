// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/EditionFiles.h"
#include "composition/House.h"
#include "content/Check.h"
#include "ctl/Codes.h"

#include <algorithm>
#include <ostream>

namespace ctl {
namespace {

using domain::Json;

Json toJson(const content::Problem& problem)
{
    return {{"file", problem.file},
            {"place", problem.place},
            {"severity", problem.severity == content::Severity::Error ? "error" : "warning"},
            {"message", problem.message},
            {"remedy", problem.remedy}};
}

Exit check(const Arguments& arguments, Console& console)
{
    const std::filesystem::path folder =
        arguments.words.empty() ? console.content : std::filesystem::path(arguments.words.front());
    if (!std::filesystem::is_directory(folder))
        return fail(console, domain::error(domain::ErrorKind::Io, "file.unreadable", folder.string()));
    if (const auto editions = arguments.get("--against"))
        return checkAgainst(*editions, folder, console);
    const auto catalogue = codesets::readCatalogue(console.codesets);
    if (!catalogue)
        return fail(console, catalogue.error());
    const content::Library library = content::Library::load(folder);
    const content::Problems problems = content::check(library, *catalogue, composition::taskTypes());

    Json list = Json::array();
    for (const content::Problem& problem : problems.list()) {
        list.push_back(toJson(problem));
        if (!console.json)
            console.out << content::sentence(problem) << "\n";
    }
    const std::size_t errors = problems.errors();
    const std::size_t warnings = problems.list().size() - errors;
    const std::size_t exercises = library.exerciseIds().size();
    const std::size_t charts = library.chartIds().size();
    if (console.json) {
        print(console, {{"ok", errors == 0},
                        {"errors", errors},
                        {"warnings", warnings},
                        {"charts", charts},
                        {"exercises", exercises},
                        {"problems", list}});
    } else {
        console.out << charts << " charts, " << exercises << " exercises: " << errors << " errors, " << warnings
                    << " warnings\n";
    }
    return errors == 0 ? Exit::Done : Exit::No;
}

Json toJson(const workflow::ExerciseInfo& info)
{
    Json responsibilities = Json::array();
    for (const domain::Responsibility id : info.responsibilities)
        responsibilities.push_back(domain::code(id));
    return {{"id", info.id},
            {"uuid", info.uuid},
            {"version", info.version},
            {"title", info.title},
            {"summary", info.summary},
            {"goal", info.goal},
            {"level", domain::code(info.level)},
            {"minutes", info.minutes},
            {"setting", domain::code(info.setting)},
            {"responsibilities", responsibilities},
            {"domains", info.domains},
            {"prerequisites", info.prerequisites},
            {"documents", info.documents},
            {"hints", info.hints},
            {"tasks", info.taskTypes}};
}

Exit listExercises(const Arguments&, Console& console)
{
    const auto shelf = console.shelf();
    if (!shelf)
        return fail(console, shelf.error());
    Json all = Json::array();
    for (const workflow::ExerciseInfo& info : (*shelf)->scenarios().exercises()) {
        all.push_back(toJson(info));
        if (!console.json)
            console.out << info.id << "\t" << domain::code(info.level) << "\t" << info.minutes << " min\t" << info.title
                        << "\n";
    }
    if (console.json)
        print(console, {{"exercises", all}});
    return Exit::Done;
}

Exit showExercise(const Arguments& arguments, Console& console)
{
    const auto shelf = console.shelf();
    if (!shelf)
        return fail(console, shelf.error());
    const auto exercises = (*shelf)->scenarios().exercises();
    const auto found = std::find_if(exercises.begin(), exercises.end(),
                                    [&](const auto& info) { return info.id == arguments.words.front(); });
    if (found == exercises.end())
        return fail(console, domain::error(domain::ErrorKind::NotFound, "exercise.unknown", arguments.words.front()));
    if (console.json) {
        print(console, toJson(*found));
        return Exit::Done;
    }
    console.out << found->title << " (" << found->id << ")\n"
                << found->summary << "\n\n"
                << "Goal: " << found->goal << "\nLevel: " << domain::code(found->level) << ", about " << found->minutes
                << " minutes, " << found->documents << " pages, " << domain::code(found->setting) << "\n";
    return Exit::Done;
}

} // namespace

std::vector<Verb> contentVerbs()
{
    return {
        {"content check",
         "[DIR] [--against EDITION]",
         "Checks charts, exercises, keys, rules and rubrics: schemas, references, dates, codes, quotes, self-tests. "
         "Lists every problem with its file, its place and what to do. Exit 1 where there is an error. "
         "--against looks instead for what another edition would make of the answer keys (\"icd10cm/2027\", or "
         "\"2027\" in every system that has it; in the box or installed): codes that are missing, headers or retitled "
         "there. Exit 1 where a code that an answer must have is missing or a header.",
         {"--against"},
         {},
         0,
         1,
         check},
        {"exercise list", "", "Lists the exercises at hand.", {}, {}, 0, 0, listExercises},
        {"exercise show", "ID", "Shows what the library tells of one exercise.", {}, {}, 1, 1, showExercise}};
}

} // namespace ctl
