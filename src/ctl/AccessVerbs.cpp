// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/Policy.h"
#include "composition/House.h"
#include "ctl/Command.h"

#include <functional>
#include <ostream>

namespace ctl {
namespace {

using Section = std::pair<const std::string, std::string>;

template <typename Rows, typename Id>
std::string idsOf(const Rows& rows, Id id)
{
    std::string all;
    for (const auto& row : rows)
        all += (all.empty() ? "" : ", ") + std::invoke(id, row);
    return all;
}

domain::Error unknown(const char* code, const std::string& subject, const std::string& known)
{
    return domain::error(domain::ErrorKind::InvalidInput, code, subject, "it is one of " + known);
}

Exit decide(const Arguments& arguments, Console& console)
{
    const auto file = arguments.get("--request");
    if (!file) {
        console.err << "use: deskctl access decide --request FILE\n";
        return Exit::WrongUse;
    }
    const auto json = readJson(*file);
    if (!json)
        return fail(console, json.error());
    const auto request = access_control::requestFrom(*json);
    if (!request)
        return fail(console, request.error());
    const auto policy = composition::openPolicy(console.content);
    if (!policy)
        return fail(console, policy.error());
    // Unknown names are denied by the policy; here they are slips of whoever asks, and would read as an answer.
    const access_control::Matrix& matrix = policy->matrix();
    if (!matrix.role(request->role))
        return fail(console, unknown("use.role", request->role, idsOf(matrix.roles, &access_control::Role::id)));
    if (!matrix.sections.contains(request->section))
        return fail(console, unknown("use.section", request->section, idsOf(matrix.sections, &Section::first)));
    const access_control::Decision decision = policy->decide(*request);
    if (console.json) {
        print(console, access_control::toJson(decision));
    } else {
        console.out << access_control::code(decision.verdict) << "  " << decision.rule << "  " << decision.cite << "\n";
        for (const std::string& obligation : decision.obligations)
            console.out << "  " << obligation << "\n";
    }
    return decision.verdict == access_control::Verdict::Deny ? Exit::No : Exit::Done;
}

} // namespace

std::vector<Verb> accessVerbs()
{
    return {{"access decide",
             "--request FILE",
             "Asks the access policy. FILE holds {who, role, purpose, patient, section, action, at, context:{assigned, "
             "author, consent, authorized, sample, case, index, identification, systemEntries, part2-program, "
             "emergency, breakGlassReason}}. Answers permit, deny (exit 1) or break-glass with obligations, rule and "
             "citation.",
             {"--request"},
             {},
             0,
             0,
             decide}};
}

} // namespace ctl
