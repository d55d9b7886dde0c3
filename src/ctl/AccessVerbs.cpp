// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/Policy.h"
#include "composition/House.h"
#include "ctl/Command.h"

#include <ostream>

namespace ctl {
namespace {

Exit decide(const Arguments& arguments, Console& console)
{
    const auto file = arguments.get("--request");
    if (!file) {
        console.err << "use: deskctl access decide --request FILE\n";
        return Exit::WrongUse;
    }
    const auto json = readJson(*file);
    if (!json && json.error().code != "json.key-twice")
        return fail(console, json.error());
    const auto policy = composition::openPolicy(console.content);
    if (!policy)
        return fail(console, policy.error());
    const auto request =
        json ? access_control::requestFrom(*json) : domain::Result<access_control::Request>(json.error());
    if (!request)
        console.err << "denied: " << request.error().detail << "\n";
    const access_control::Decision decision = request ? policy->decide(*request) : policy->refusal();
    if (console.json) {
        print(console, access_control::toJson(decision));
    } else {
        console.out << access_control::code(decision.verdict) << "  " << decision.rule << "  " << decision.cite << "\n";
        for (const std::string& obligation : decision.obligations)
            console.out << "  " << obligation << "\n";
    }
    if (request && decision.verdict == access_control::Verdict::Deny)
        console.err << "denied by " << decision.rule << ", " << decision.cite << "\n";
    return decision.verdict == access_control::Verdict::Deny ? Exit::No : Exit::Done;
}

} // namespace

std::vector<Verb> accessVerbs()
{
    return {
        {"access decide",
         "--request FILE",
         "Asks the access policy. FILE holds {role, user, purpose, patient, section, action, time, assigned, worklist, "
         "breakGlass: null or {reason, until}, flags: [part2-consent, author, case, sample, roi-authorization, "
         "part2-program]}. Answers permit, deny (exit 1) or break-glass with obligations, rule and citation. What is "
         "unknown, empty or doubled is denied.",
         {"--request"},
         {},
         0,
         0,
         decide}};
}

} // namespace ctl
