// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/House.h"
#include "crypto/Sha256.h"
#include "ctl/Command.h"
#include "services/Scoring.h"
#include "services/SessionFiles.h"

#include <ostream>

namespace ctl {
namespace {

using domain::error;
using domain::ErrorKind;
using domain::Json;

/// One JSON document a line; empty lines are passed over.
domain::Result<std::vector<Json>> stepsFrom(const std::string& file)
{
    const auto bytes = readAll(file);
    if (!bytes)
        return bytes.error();
    std::vector<Json> steps;
    std::size_t number = 0;
    for (std::size_t at = 0; at < bytes->size();) {
        const std::size_t end = std::min(bytes->find('\n', at), bytes->size());
        const std::string_view line = domain::trimmed(std::string_view(*bytes).substr(at, end - at));
        at = end + 1;
        ++number;
        if (line.empty())
            continue;
        const auto step = domain::parseJson(line, file + " line " + std::to_string(number));
        if (!step)
            return step.error();
        steps.push_back(*step);
    }
    return steps;
}

Json outcome(const services::Play& play)
{
    Json critical = Json::array();
    for (const std::string& one : play.score.critical)
        critical.push_back(one);
    return {{"exercise", play.record.header.exercise},
            {"seed", play.record.header.seed},
            {"earned", play.score.earned.number()},
            {"possible", play.score.possible.number()},
            {"percent", static_cast<double>(play.score.percentTenths) / 10.0},
            {"passed", play.score.passed},
            {"critical", critical}};
}

Exit tell(Console& console, const Json& result)
{
    if (console.json) {
        print(console, result);
        return Exit::Done;
    }
    console.out << result["exercise"].get<std::string>() << ", seed " << result["seed"] << ": " << result["percent"]
                << " % (" << result["earned"] << " of " << result["possible"] << "), "
                << (result["passed"].get<bool>() ? "passed" : "not passed") << "\n";
    return Exit::Done;
}

domain::Status writeSteps(const std::string& file, const std::vector<Json>& steps)
{
    std::string lines;
    for (const Json& step : steps)
        lines += domain::canonical(step) + "\n";
    return services::writeWhole(file, lines);
}

Exit finish(const Arguments& arguments, Console& console, const services::Play& play, const Json& result)
{
    if (const auto out = arguments.get("--out")) {
        const auto written = services::writeWhole(*out, workflow::writeSessionFile(play.record));
        if (!written)
            return fail(console, written.error());
    }
    if (const auto out = arguments.get("--ops-out")) {
        if (const auto written = writeSteps(*out, play.steps); !written)
            return fail(console, written.error());
    }
    return tell(console, result);
}

Exit play(const Arguments& arguments, Console& console)
{
    const auto seed = seedOf(arguments);
    if (!seed)
        return fail(console, seed.error());
    const auto file = arguments.get("--ops");
    if (!file || !arguments.has("--out")) {
        console.err << "use: deskctl session play ID [--seed N] --ops FILE.jsonl --out FILE\n";
        return Exit::WrongUse;
    }
    const auto steps = stepsFrom(*file);
    if (!steps)
        return fail(console, steps.error());
    const auto shelf = console.shelf();
    if (!shelf)
        return fail(console, shelf.error());
    const domain::SystemClock clock;
    const auto played =
        services::playSteps((*shelf)->rulings(), arguments.words.front(), *seed,
                            arguments.get("--person").value_or("deskctl"), *steps, clock, crypto::randomHex(16));
    if (!played)
        return fail(console, played.error());
    return finish(arguments, console, *played, outcome(*played));
}

Exit robot(const Arguments& arguments, Console& console)
{
    const auto seed = seedOf(arguments);
    if (!seed)
        return fail(console, seed.error());
    const std::string name = arguments.get("--robot").value_or("");
    const auto which = services::robotFrom(name);
    if (!which) {
        console.err << "use: deskctl session robot ID --robot perfect|idle|random|greedy [--seed N] [--out FILE]\n";
        return Exit::WrongUse;
    }
    const auto shelf = console.shelf();
    if (!shelf)
        return fail(console, shelf.error());
    const auto played = services::playRobot((*shelf)->rulings(), arguments.words.front(), *seed, *which);
    if (!played)
        return fail(console, played.error());
    Json result = outcome(*played);
    result["robot"] = name;
    return finish(arguments, console, *played, result);
}

domain::Result<workflow::Verification> verified(const std::string& file)
{
    const auto bytes = readAll(file);
    if (!bytes)
        return bytes.error();
    return workflow::verifySessionFile(*bytes);
}

Exit verify(const Arguments& arguments, Console& console)
{
    const auto checked = verified(arguments.words.front());
    if (!checked)
        return fail(console, checked.error());
    const bool whole = checked->verdict == workflow::Verdict::Whole;
    if (console.json) {
        Json result{{"verdict", workflow::code(checked->verdict)}, {"ok", whole}, {"detail", checked->detail}};
        if (checked->event > 0)
            result["event"] = checked->event;
        if (checked->record)
            result["events"] = checked->record->events.size();
        print(console, result);
    } else if (whole) {
        console.out << "whole: " << checked->record->events.size() << " events, sealed\n";
    }
    if (!whole)
        console.err << workflow::code(checked->verdict) << ": " << checked->detail << "\n";
    return whole ? Exit::Done : Exit::No;
}

/// A whole session out of a file, or the error that says why it is none.
domain::Result<workflow::SessionRecord> recordOf(const std::string& file)
{
    auto checked = verified(file);
    if (!checked)
        return checked.error();
    if (checked->verdict != workflow::Verdict::Whole || !checked->record) {
        domain::Error why = services::errorOf(*checked, file);
        why.kind = ErrorKind::Conflict; // the file was read; the answer is no
        return why;
    }
    return std::move(*checked->record);
}

Exit score(const Arguments& arguments, Console& console)
{
    const auto record = recordOf(arguments.words.front());
    if (!record)
        return fail(console, record.error());
    const auto shelf = console.shelf();
    if (!shelf)
        return fail(console, shelf.error());
    const auto scored = services::scoreRecord((*shelf)->rulings(), *record);
    if (!scored)
        return fail(console, scored.error());
    if (console.json) {
        print(console, scoring::toJson(*scored));
        return Exit::Done;
    }
    console.out << static_cast<double>(scored->percentTenths) / 10.0 << " % (" << scored->earned.number() << " of "
                << scored->possible.number() << "), " << scored->band << ", "
                << (scored->passed ? "passed" : "not passed") << "\n";
    for (const scoring::ScoredFinding& one : scored->findings)
        console.out << "  " << domain::code(one.finding.outcome) << "\t" << one.earned().number() << "/"
                    << one.finding.possible.number() << "\t" << one.finding.title << "\t" << one.finding.rule << " "
                    << one.finding.cite << "\n";
    return Exit::Done;
}

Exit replay(const Arguments& arguments, Console& console)
{
    const auto record = recordOf(arguments.words.front());
    if (!record)
        return fail(console, record.error());
    const auto shelf = console.shelf();
    if (!shelf)
        return fail(console, shelf.error());
    const auto states = services::replay((*shelf)->rulings(), *record);
    if (!states)
        return fail(console, states.error());
    if (console.json) {
        print(console, *states);
        return Exit::Done;
    }
    for (const Json& moment : (*states)["moments"])
        console.out << moment["n"] << "\t" << moment["at"].get<std::string>() << "\t"
                    << moment["type"].get<std::string>() << "\n";
    return Exit::Done;
}

} // namespace

std::vector<Verb> sessionVerbs()
{
    return {
        {"session play",
         "ID [--seed N] --ops FILE.jsonl --out FILE [--person NAME]",
         "Plays steps as the screens would make them, one JSON object a line, finishes and seals the session, and "
         "writes the session file. Steps: an op of the task ({\"op\":\"diagnosis.add\",\"code\":\"I10\"}), or "
         "{\"do\":\"open\",\"document\":ID}, undo, redo, hint, hold, release, lock, unlock, advance, submit.",
         {"--seed", "--ops", "--out", "--person", "--ops-out"},
         {},
         1,
         1,
         play},
        {"session robot",
         "ID --robot perfect|idle|random|greedy [--seed N] [--out FILE] [--ops-out FILE]",
         "Lets a robot trainee play an exercise and tells its score. --ops-out writes the steps it took, as "
         "session play reads them.",
         {"--seed", "--robot", "--out", "--ops-out"},
         {},
         1,
         1,
         robot},
        {"session score", "FILE", "Scores a finished session file against its exercise.", {}, {}, 1, 1, score},
        {"session replay", "FILE", "Folds a session file event by event and tells every moment.", {}, {}, 1, 1, replay},
        {"session verify",
         "FILE",
         "Checks the hash chain of a session file: says which event was changed, dropped, doubled, reordered or "
         "where it was cut off. Exit 1 where it is not whole, an unfinished session included.",
         {},
         {},
         1,
         1,
         verify}};
}

} // namespace ctl
