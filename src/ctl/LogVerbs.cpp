// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/log/LogReview.h"
#include "composition/House.h"
#include "content/Library.h"
#include "ctl/Command.h"
#include "generation/accesslog/AccessLogMaking.h"

#include <charconv>
#include <fstream>
#include <ostream>

namespace ctl {
namespace {

using domain::Json;

Exit tellProblems(Console& console, const std::vector<access_control::LogProblem>& problems)
{
    Json list = Json::array();
    for (const access_control::LogProblem& problem : problems) {
        list.push_back({{"pointer", problem.pointer}, {"message", problem.message}});
        console.err << "log " << (problem.pointer.empty() ? "/" : problem.pointer) << ": " << problem.message << "\n";
    }
    if (console.json)
        print(console, {{"issues", list}});
    return Exit::No;
}

/// The clock of the facility whose zone the content names.
domain::Result<records::deficiency::FacilityClock> facilityClock(const Console& console)
{
    const auto facility = readJson((console.content / "facility" / "facility.json").string());
    if (!facility)
        return facility.error();
    return records::deficiency::FacilityClock::of(facility->value("zone", std::string()));
}

domain::Result<access_control::Rights> matrixRights(const Console& console)
{
    const auto roles = readJson((console.content / "roles" / "roles.json").string());
    if (!roles)
        return roles.error();
    return access_control::rightsFrom(*roles);
}

Exit logReview(const Arguments& arguments, Console& console)
{
    const auto rights = matrixRights(console);
    if (!rights)
        return fail(console, rights.error());
    const auto clock = facilityClock(console);
    if (!clock)
        return fail(console, clock.error());
    const auto json = readJson(arguments.words.front());
    if (!json) // bytes that are no JSON are a log of the wrong form
        return json.error().kind == domain::ErrorKind::InvalidInput ? tellProblems(console, {{"", json.error().detail}})
                                                                    : fail(console, json.error());
    const auto read = access_control::readAccessLog(*json, rights->ids(), access_control::LogClock(*clock));
    if (const auto* problems = std::get_if<std::vector<access_control::LogProblem>>(&read))
        return tellProblems(console, *problems);
    const auto& log = std::get<access_control::AccessLog>(read);
    const Json rows = access_control::toJson(access_control::reviewLog(log, *rights), log);
    if (console.json) {
        print(console, rows);
        return Exit::Done;
    }
    for (const Json& row : rows) {
        const Json& id = row.at("id");
        console.out << (id.is_string() ? id.get<std::string>() : id.dump()) << "\t" << row.at("user").get<std::string>()
                    << "\t" << (row.at("patient").is_null() ? "-" : row.at("patient").get<std::string>()) << "\t"
                    << row.at("rule").get<std::string>() << "\t" << row.at("evidence").get<std::string>() << "\n";
    }
    return Exit::Done;
}

/// A whole number from 1; `otherwise` where the option is left out.
domain::Result<int> countOf(const Arguments& arguments, std::string_view option, int otherwise)
{
    const auto text = arguments.get(option);
    if (!text)
        return otherwise;
    int number = 0;
    const auto [end, failure] = std::from_chars(text->data(), text->data() + text->size(), number);
    if (failure != std::errc{} || end != text->data() + text->size() || number < 1)
        return domain::error(domain::ErrorKind::InvalidInput, "use.count", *text, "it is a whole number from 1");
    return number;
}

domain::Result<generation::accesslog::LogPlan> planOf(const Arguments& arguments)
{
    const auto entries = countOf(arguments, "--entries", 50'000);
    const auto staff = countOf(arguments, "--staff", 400);
    const auto patients = countOf(arguments, "--patients", 3'000);
    for (const auto* count : {&entries, &staff, &patients}) {
        if (!*count)
            return count->error();
    }
    return generation::accesslog::LogPlan{
        *entries, *staff, *patients, *domain::parseDate("2026-05-01"), 31, generation::accesslog::plantsFor(*entries)};
}

domain::Status writeFile(const std::filesystem::path& file, const Json& json)
{
    std::ofstream stream(file, std::ios::binary);
    stream << json.dump(1) << "\n";
    stream.close();
    if (!stream)
        return domain::error(domain::ErrorKind::Io, "file.unwritable", file.string(),
                             "the folder or the disk does not allow it");
    return domain::done();
}

domain::Status writeLog(const generation::accesslog::MadeLog& made, const std::filesystem::path& folder)
{
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (const auto written = writeFile(folder / "log.json", made.input); !written)
        return written;
    return writeFile(folder / "truth.json", generation::accesslog::truthJson(made.planted));
}

Exit generateLog(const Arguments& arguments, Console& console)
{
    const auto folder = arguments.get("--out");
    if (!folder) {
        console.err << "use: deskctl generate access-log --out DIR\n";
        return Exit::WrongUse;
    }
    const auto seed = seedOf(arguments);
    if (!seed)
        return fail(console, seed.error());
    const auto plan = planOf(arguments);
    if (!plan)
        return fail(console, plan.error());
    const auto shelf = console.shelf();
    if (!shelf)
        return fail(console, shelf.error());
    const auto pools = generation::accesslog::readLogPools((*shelf)->library().house());
    if (!pools)
        return fail(console, pools.error());
    domain::Random random(*seed);
    const auto made = generation::accesslog::makeLog(*plan, *pools, random);
    if (!made)
        return fail(console, made.error());
    if (const auto written = writeLog(*made, *folder); !written)
        return fail(console, written.error());
    const Json truth = generation::accesslog::truthJson(made->planted);
    const Json told{{"seed", *seed},
                    {"entries", made->input.at("log").size()},
                    {"staff", made->input.at("staff").size()},
                    {"patients", made->input.at("patients").size()},
                    {"violations", truth.at("violations").size()},
                    {"innocent", truth.at("innocent").size()}};
    if (console.json)
        print(console, told);
    else
        console.out << told.at("entries") << " entries, " << told.at("violations") << " violations and "
                    << told.at("innocent") << " that only look like one, in " << *folder << "\n";
    return Exit::Done;
}

} // namespace

std::vector<Verb> logVerbs()
{
    return {
        {"access log-review",
         "FILE",
         "Reviews an access log by the rules L1 to L12 (docs/access-log.md has the form of FILE, what counts as a "
         "link and what each rule looks for). Answers [{id, user, patient, rule, evidence}], one row an entry and "
         "rule, a burst at the entry that crosses the line. A row is a suspicion, no verdict. Exit 1 with issues "
         "where FILE is not of the form or its clock runs backwards.",
         {},
         {},
         1,
         1,
         logReview},
        {"generate access-log",
         "[--seed N] [--entries N] [--staff N] [--patients N] --out DIR",
         "Makes a month of an access log (50,000 entries, 400 staff, 3,000 patients unless told) with violations "
         "planted in it and innocent entries that look like some, and writes DIR/log.json, which access log-review "
         "reads, and DIR/truth.json, which says what was planted (docs/access-log.md). The same seed gives the same "
         "bytes.",
         {"--seed", "--entries", "--staff", "--patients", "--out"},
         {},
         0,
         0,
         generateLog}};
}

} // namespace ctl
