// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/Policy.h"

#include <algorithm>
#include <array>

namespace access_control {
namespace {

/// Whether the condition of a cell is met by what is known.
bool met(std::string_view condition, const Circumstances& known)
{
    if (condition.empty())
        return true;
    if (condition == "assigned")
        return known.assigned;
    if (condition == "assigned-index")
        return known.assigned && known.index;
    if (condition == "assigned-consent")
        return known.assigned && (known.consent || known.part2Program);
    if (condition == "consent")
        return known.consent;
    if (condition == "author")
        return known.author;
    if (condition == "authorized")
        return known.authorized;
    if (condition == "sample")
        return known.sample;
    if (condition == "case")
        return known.onCase;
    if (condition == "identification")
        return known.identification;
    return condition == "system" && known.systemEntries;
}

/// The rule that an answer about a closed or conditional cell rests on.
std::string_view ruleFor(std::string_view section, bool cellOpen)
{
    if (section == "psychotherapy-notes")
        return "A3";
    if (section == "part2")
        return "A4";
    if (section == "audit-log")
        return "A7";
    return cellOpen ? "A2" : "A1";
}

bool canBreakGlass(const Role& role, const Request& request)
{
    return role.treating && request.circumstances.emergency && request.section != "psychotherapy-notes"
           && request.section != "audit-log" && request.action == "view";
}

} // namespace

Decision Policy::answer(Verdict verdict, std::string_view rule, const Request& request,
                        std::vector<std::string> obligations) const
{
    const domain::Rule* found = m_rules.find(rule, domain::dateOf(request.at));
    return Decision{verdict, std::move(obligations), std::string(rule), found ? found->cite : std::string()};
}

Decision Policy::decide(const Request& request) const
{
    const Role* role = m_matrix.role(request.role);
    if (!role)
        return answer(Verdict::Deny, "A1", request, {"log"});
    const auto cell = role->cells.find(request.section);
    const bool open = cell != role->cells.end() && cell->second.actions.contains(request.action);
    if (open && met(cell->second.condition, request.circumstances))
        return answer(Verdict::Permit, cell->second.condition.empty() ? "A1" : ruleFor(request.section, true), request,
                      {"log"});
    // 42 CFR 2.51 and 164.312(a)(2)(ii): treating roles, documented emergency, in sections their work reaches.
    if (open && canBreakGlass(*role, request)) {
        const std::string limit = "time-limit-" + std::to_string(m_matrix.breakGlassMinutes);
        return answer(Verdict::BreakGlass, request.section == "part2" ? "A4" : "A5", request,
                      {"log", "reason", limit, "review"});
    }
    return answer(Verdict::Deny, ruleFor(request.section, open), request, {"log"});
}

Circumstances assignedWith(const std::vector<std::string>& known)
{
    const auto holds = [&](std::string_view word) {
        return std::find(known.begin(), known.end(), word) != known.end();
    };
    Circumstances result;
    result.assigned = true;
    result.sample = holds("sample");
    result.index = holds("index");
    result.onCase = holds("case");
    result.consent = holds("consent");
    result.authorized = holds("authorized");
    result.identification = holds("identification");
    return result;
}

const Role* Matrix::role(std::string_view id) const
{
    const auto found = std::find_if(roles.begin(), roles.end(), [&](const Role& role) { return role.id == id; });
    return found == roles.end() ? nullptr : &*found;
}

std::string_view code(Verdict verdict)
{
    static constexpr std::array<std::string_view, 3> codes{"permit", "deny", "break-glass"};
    return codes[static_cast<std::size_t>(verdict)];
}

domain::Json toJson(const Decision& decision)
{
    return {{"decision", code(decision.verdict)},
            {"obligations", decision.obligations},
            {"rule", decision.rule},
            {"cite", decision.cite}};
}

} // namespace access_control
