// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/House.h"
#include "ctl/Codes.h"
#include "services/CheckClaim.h"
#include "services/InstallCodes.h"

#include <ostream>

namespace ctl {
namespace {

using domain::Json;

Exit refuseClaim(const std::vector<codesets::ClaimIssue>& issues, Console& console)
{
    Json list = Json::array();
    for (const codesets::ClaimIssue& issue : issues) {
        list.push_back({{"pointer", issue.pointer}, {"message", issue.message}});
        console.err << (issue.pointer.empty() ? "the claim" : issue.pointer) << ": " << issue.message << "\n";
    }
    if (console.json)
        print(console, {{"issues", list}});
    return Exit::No;
}

Exit tellEdits(const std::vector<services::ToldEdit>& edits, Console& console)
{
    bool refused = false;
    Json list = Json::array();
    for (const services::ToldEdit& edit : edits) {
        refused = refused || edit.severity == "error";
        list.push_back({{"edit", edit.edit},
                        {"codes", edit.codes},
                        {"severity", edit.severity},
                        {"message", edit.message},
                        {"rule", edit.rule},
                        {"cite", edit.cite}});
        if (!console.json)
            console.out << edit.severity << "\t" << edit.edit << "\t" << edit.message << "\t" << edit.cite << "\n";
    }
    if (console.json)
        print(console, list);
    return refused ? Exit::No : Exit::Done;
}

} // namespace

Exit checkClaim(const Arguments& arguments, Console& console)
{
    const auto file = arguments.get("--claim");
    if (!file) {
        console.err << "use: deskctl codes check --claim FILE\n";
        return Exit::WrongUse;
    }
    const auto json = readJson(*file);
    if (!json) // bytes that are no JSON are a claim of the wrong form
        return json.error().kind == domain::ErrorKind::InvalidInput ? refuseClaim({{"", json.error().detail}}, console)
                                                                    : fail(console, json.error());
    const auto claim = codesets::parseClaim(*json);
    if (const auto* issues = std::get_if<std::vector<codesets::ClaimIssue>>(&claim))
        return refuseClaim(*issues, console);
    const auto shelf = console.shelf();
    if (!shelf)
        return fail(console, shelf.error());
    auto catalogue = services::readInstalled((*shelf)->embedded(), console.workspace);
    if (!catalogue)
        return fail(console, catalogue.error());
    const auto checker = services::ClaimChecker::open(std::move(*catalogue), console.codesets, console.workspace);
    if (!checker)
        return fail(console, checker.error());
    return tellEdits(checker->tell(std::get<codesets::Claim>(claim), (*shelf)->library().rules()), console);
}

} // namespace ctl
