// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/House.h"
#include "ctl/Command.h"
#include "services/RedactedCopy.h"
#include "services/Scoring.h"
#include "services/SessionFiles.h"
#include "services/Trail.h"
#include "workflow/tasks/deidentify/DeidentifyMaterial.h"
#include "workflow/tasks/deidentify/DeidentifySubmission.h"
#include "workflow/tasks/deidentify/DeidentifyTask.h"

#include <algorithm>
#include <ostream>

namespace ctl {
namespace {

using domain::error;
using domain::ErrorKind;
using domain::Json;

/// Nobody sits at a desk here: the trail of the workspace is all that hears of it.
class Unheard final : public access_control::VisitListener
{
public:
    [[nodiscard]] domain::Status visited(const access_control::AuditEntry&, int) override { return domain::done(); }
};

/// The chart of a scenario behind its door, for the role that the exercise gives.
class Door
{
public:
    Door(const services::Workplace& place, const workflow::Scenario& scenario)
        : m_trail(place.trail, place.clock),
          m_reader(place.policy, scenario.chart, m_trail, m_unheard, {"deskctl", scenario.role, scenario.purpose, {}},
                   access_control::assignedWith(scenario.access))
    {
    }
    [[nodiscard]] access_control::ChartReader& reader() { return m_reader; }

private:
    services::Trail m_trail;
    Unheard m_unheard;
    access_control::ChartReader m_reader;
};

/// Which exercise, made concrete, and what was handed in for it.
struct Wanted
{
    std::string exercise;
    std::uint64_t seed = 1;
    Json submission;
};

/// The worksheets of a session's last moment, by task.
domain::Result<Wanted> fromSession(const std::string& file, const composition::House& house)
{
    const auto record = services::readSessionFile(file);
    if (!record)
        return record.error();
    const auto states = services::replay(house.shelf().rulings(), *record);
    if (!states)
        return states.error();
    const Json& moments = states->at("moments");
    return Wanted{record->header.exercise, record->header.seed,
                  moments.empty() ? Json::object() : moments.back().at("tasks")};
}

domain::Result<Wanted> wantedOf(const Arguments& arguments, const composition::House& house)
{
    if (const auto session = arguments.get("--session"))
        return fromSession(*session, house);
    const auto seed = seedOf(arguments);
    if (!seed)
        return seed.error();
    const auto submission = readJson(*arguments.get("--submission"));
    if (!submission)
        return submission.error();
    return Wanted{*arguments.get("--exercise"), *seed, *submission};
}

domain::Result<std::vector<services::TakenOut>> takenOut(const Json& submission)
{
    const auto read = workflow::deidentify::readAnswer(submission);
    if (const auto* issues = std::get_if<std::vector<workflow::Issue>>(&read))
        return error(ErrorKind::Conflict, "json.form", issues->front().pointer, issues->front().message);
    std::vector<services::TakenOut> taken;
    for (const auto& each : std::get<workflow::deidentify::Answer>(read).redactions)
        taken.push_back({each.document, each.span});
    return taken;
}

std::vector<std::string> pagesOf(const workflow::TaskDefinition& task, const access_control::ChartReader& reader)
{
    const std::vector<std::string> named = workflow::deidentify::materialOf(task).pages;
    std::vector<std::string> pages;
    for (const domain::DocumentHeader& page : reader.index()) {
        if (named.empty() || std::find(named.begin(), named.end(), page.id) != named.end())
            pages.push_back(page.id);
    }
    return pages;
}

domain::Result<std::size_t> writeCopy(const Wanted& wanted, bool ofSession, const composition::House& house,
                                      const std::string& file)
{
    const services::Workplace& place = house.place();
    const auto built = place.scenarios.build(wanted.exercise, wanted.seed);
    if (!built)
        return built.error();
    const workflow::Scenario& scenario = built->scenario;
    const auto task = std::find_if(scenario.tasks.begin(), scenario.tasks.end(), [](const auto& each) {
        return each.type == workflow::deidentify::DeidentifyTask::typeId;
    });
    if (task == scenario.tasks.end())
        return error(ErrorKind::InvalidInput, "copy.no-task", wanted.exercise);
    const auto taken = takenOut(ofSession ? wanted.submission.value(task->id, Json::object()) : wanted.submission);
    if (!taken)
        return taken.error();
    Door door(place, scenario);
    access_control::ChartReader& reader = door.reader();
    const auto pages =
        services::redactedPages(pagesOf(*task, reader), *taken, place.content.house(),
                                [&](std::string_view document) { return reader.print(document, scenario.start); });
    if (!pages)
        return pages.error();
    if (const domain::Status saved = services::saveRedacted(place.paper, *pages, file); !saved)
        return saved.error();
    return pages->size();
}

Exit redacted(const Arguments& arguments, Console& console)
{
    const bool ofSession = arguments.has("--session");
    const bool ofExercise = arguments.has("--exercise") && arguments.has("--submission");
    const auto out = arguments.get("--out");
    if (!out || ofSession == ofExercise) {
        console.err << "use: deskctl export redacted --session FILE | --exercise ID --submission FILE [--seed N] "
                       "--out FILE.pdf\n";
        return Exit::WrongUse;
    }
    const auto house = console.house();
    if (!house)
        return fail(console, house.error());
    const auto wanted = wantedOf(arguments, **house);
    if (!wanted)
        return fail(console, wanted.error());
    const auto pages = writeCopy(*wanted, ofSession, **house, *out);
    if (!pages)
        return fail(console, pages.error());
    if (console.json)
        print(console, {{"file", *out}, {"pages", *pages}});
    else
        console.out << *out << ": " << *pages << (*pages == 1 ? " page\n" : " pages\n");
    return Exit::Done;
}

std::string pageText(const domain::Document& page)
{
    const domain::DocumentHeader& header = page.header;
    std::string text = header.title + "\nBy: " + header.authorName + "\nWritten: " + domain::format(header.written)
                       + "\nSigned: " + (header.signedAt ? domain::format(*header.signedAt) : std::string("no"))
                       + "\n\n";
    return text + page.body + "\n";
}

/// What is to be done, and what else lies on the desk; no hint and no key.
Json sheetOf(const workflow::Scenario& scenario)
{
    Json tasks = Json::array();
    for (const workflow::TaskDefinition& task : scenario.tasks) {
        tasks.push_back({{"id", task.id},
                         {"type", task.type},
                         {"title", task.title},
                         {"encounter", task.encounter},
                         {"due", task.due ? Json(domain::format(*task.due)) : Json()},
                         {"material", task.material}});
    }
    return {{"exercise", scenario.exercise.id},
            {"seed", scenario.seed},
            {"title", scenario.exercise.title},
            {"goal", scenario.exercise.goal},
            {"facility", scenario.facility},
            {"start", domain::format(scenario.start)},
            {"role", scenario.role},
            {"policies", scenario.policies},
            {"tasks", tasks}};
}

/// Writes the sheet and every page that the exercise's role may see; tells how many pages, and which it may not.
domain::Result<Json> writeHandout(const workflow::Scenario& scenario, const services::Workplace& place,
                                  const std::filesystem::path& folder)
{
    std::error_code failed; // what could not be made is told by the first file that is written there
    std::filesystem::create_directories(folder, failed);
    if (const auto saved = services::writeWhole(folder / "exercise.json", sheetOf(scenario).dump(1) + "\n"); !saved)
        return saved.error();
    Json refused = Json::array();
    std::size_t pages = 0;
    if (scenario.hasChart()) {
        Door door(place, scenario);
        access_control::ChartReader& reader = door.reader();
        for (const domain::DocumentHeader& header : reader.index()) {
            const auto page = reader.open(header.id, scenario.start);
            if (!page && page.error().kind != ErrorKind::Denied)
                return page.error();
            if (!page) {
                refused.push_back(header.id);
                continue;
            }
            if (const auto saved = services::writeWhole(folder / (header.id + ".txt"), pageText(*page)); !saved)
                return saved.error();
            ++pages;
        }
    }
    return Json{{"folder", folder.string()}, {"pages", pages}, {"refused", refused}};
}

Exit handout(const Arguments& arguments, Console& console)
{
    const auto exercise = arguments.get("--exercise");
    const auto out = arguments.get("--out");
    if (!exercise || !out) {
        console.err << "use: deskctl export handout --exercise ID [--seed N] --out DIR\n";
        return Exit::WrongUse;
    }
    const auto seed = seedOf(arguments);
    if (!seed)
        return fail(console, seed.error());
    const auto house = console.house();
    if (!house)
        return fail(console, house.error());
    const services::Workplace& place = (*house)->place();
    const auto built = place.scenarios.build(*exercise, *seed);
    if (!built)
        return fail(console, built.error());
    const auto written = writeHandout(built->scenario, place, *out);
    if (!written)
        return fail(console, written.error());
    if (console.json)
        print(console, *written);
    else
        console.out << *out << ": " << written->at("pages") << " pages, " << written->at("refused").size()
                    << " that the role may not see\n";
    return Exit::Done;
}

} // namespace

std::vector<Verb> exportVerbs()
{
    return {{"export handout",
             "--exercise ID [--seed N] --out DIR",
             "Writes what an exercise lays on the desk into a folder, for work on paper and for a second reader of its "
             "key: the sheet (exercise.json) with its policies and tasks, and a file for every page of the chart. No "
             "hint and no key is among it. Each page is opened through the access policy and noted in the "
             "workspace's trail; those that the exercise's role may not see are left out and named.",
             {"--exercise", "--seed", "--out"},
             {},
             0,
             0,
             handout},
            {"export redacted",
             "--session FILE | --exercise ID --submission FILE [--seed N] --out FILE.pdf",
             "Writes the pages of a de-identification with their redactions as PDF; what is under a bar is not in the "
             "file. The redactions are those of a finished session file, or of a submission to an exercise. Each page "
             "is printed through the access policy and noted in the workspace's trail; one that the exercise's role "
             "may not give out ends it (exit 1), and there is no file.",
             {"--session", "--exercise", "--submission", "--seed", "--out"},
             {},
             0,
             0,
             redacted}};
}

} // namespace ctl
