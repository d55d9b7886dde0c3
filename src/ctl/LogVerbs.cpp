// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/log/LogReview.h"
#include "ctl/Command.h"

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

} // namespace

std::vector<Verb> logVerbs()
{
    return {{"access log-review",
             "FILE",
             "Reviews an access log by the rules L1 to L12 (docs/access-log.md has the form of FILE, what counts as a "
             "link and what each rule looks for). Answers [{id, user, patient, rule, evidence}], one row an entry and "
             "rule, a burst at the entry that crosses the line. A row is a suspicion, no verdict. Exit 1 with issues "
             "where FILE is not of the form or its clock runs backwards.",
             {},
             {},
             1,
             1,
             logReview}};
}

} // namespace ctl
