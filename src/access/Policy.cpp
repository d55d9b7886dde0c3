// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/Policy.h"

#include "domain/Text.h"

#include <algorithm>

namespace access_control {
namespace {

/// What a cell asks for and the moment lacks.
struct Lack
{
    bool assignment = false;
    bool consent = false;
    bool other = false; ///< nothing but the thing itself makes up for it

    [[nodiscard]] bool none() const { return !assignment && !consent && !other; }
};

// 42 CFR 2.12(c)(3): programme staff with a need may communicate within the programme; nothing leaves it so.
bool consented(const Circumstances& known, std::string_view action)
{
    return known.consent || (known.part2Program && action != "release");
}

Lack lacking(const Cell& cell, const Request& request)
{
    const Circumstances& known = request.circumstances;
    const std::string_view condition = cell.condition;
    Lack lack;
    if (condition.starts_with("assigned"))
        lack.assignment = !known.assigned;
    if (condition.ends_with("consent"))
        lack.consent = !consented(known, request.action);
    if (condition == "author")
        lack.other = !known.author;
    if (condition == "authorized")
        lack.other = !known.authorized;
    if (condition == "sample")
        lack.other = !known.sample;
    if (condition == "case")
        lack.other = !known.onCase;
    return lack;
}

/// The rule that an answer about a closed or conditional cell rests on.
std::string_view ruleFor(std::string_view section, bool conditional)
{
    if (section == "psychotherapy-notes")
        return "A3";
    if (section == "part2")
        return "A4";
    if (section == "audit-log")
        return "A7";
    return conditional ? "A2" : "A1";
}

/// Whether an emergency makes up for what is lacking (45 CFR 164.312(a)(2)(ii); 42 CFR 2.51).
bool glassHelps(const Role& role, const Request& request, const Lack& lack)
{
    if (!role.treating || lack.other || (request.action != "view" && request.action != "enter"))
        return false;
    if (request.section == "part2")
        return true;
    const bool care =
        request.section == "clinical-notes" || request.section == "orders-mar" || request.section == "results";
    return care && !lack.consent;
}

bool broken(const Request& request)
{
    const auto& glass = request.circumstances.glass;
    return glass && !domain::trimmed(glass->reason).empty() && request.at < glass->until;
}

} // namespace

Decision Policy::answer(Verdict verdict, std::string_view rule, domain::Date on,
                        std::vector<std::string> obligations) const
{
    const domain::Rule* found = m_rules.find(rule, on);
    return Decision{verdict, std::move(obligations), std::string(rule), found ? found->cite : std::string()};
}

// 45 CFR 164.312(a)(1): access is for those to whom it was granted; nothing was granted to what nobody knows.
Decision Policy::refusal(std::optional<domain::LocalTime> at) const
{
    return answer(Verdict::Deny, "A9", at ? domain::dateOf(*at) : m_matrix.from, {"log"});
}

bool Policy::knows(const Request& request) const
{
    const auto said = [](const std::string& text) { return !domain::trimmed(text).empty(); };
    const auto& glass = request.circumstances.glass;
    return said(request.person) && said(request.purpose) && said(request.patient)
           && m_matrix.inForce(domain::dateOf(request.at)) && m_matrix.role(request.role) != nullptr
           && m_matrix.sections.contains(request.section)
           && std::find(actions.begin(), actions.end(), request.action) != actions.end()
           && (!glass || said(glass->reason));
}

Decision Policy::decide(const Request& request) const
{
    if (!knows(request))
        return refusal(request.at);
    const domain::Date on = domain::dateOf(request.at);
    const Role& role = *m_matrix.role(request.role);
    const auto cell = role.cells.find(request.section);
    if (cell == role.cells.end() || !cell->second.actions.contains(request.action))
        return answer(Verdict::Deny, ruleFor(request.section, false), on, {"log"});

    const bool conditional = !cell->second.condition.empty();
    const std::string_view rule = conditional ? ruleFor(request.section, true) : "A1";
    const Lack lack = lacking(cell->second, request);
    if (lack.none()) {
        std::vector<std::string> bound{"log"};
        bound.insert(bound.end(), cell->second.obligations.begin(), cell->second.obligations.end());
        return answer(Verdict::Permit, rule, on, std::move(bound));
    }
    if (!glassHelps(role, request, lack))
        return answer(Verdict::Deny, rule, on, {"log"});
    const std::string_view emergency = request.section == "part2" ? "A4" : "A5";
    if (broken(request))
        return answer(Verdict::Permit, emergency, on, {"log", std::string(review)});
    return answer(Verdict::BreakGlass, emergency, on,
                  {"log", "reason", "time-limit-" + std::to_string(m_matrix.breakGlassMinutes), std::string(review)});
}

Decision Policy::decideReading(const Request& request) const
{
    Decision decision = decide(request);
    const Circumstances& known = request.circumstances;
    const auto bound = [&](std::string_view to) {
        return std::find(decision.obligations.begin(), decision.obligations.end(), to) != decision.obligations.end();
    };
    const bool tooWide = (bound(indexOnly) && !known.index) || (bound(identificationOnly) && !known.identification)
                         || (bound(systemEvents) && !known.systemEntries);
    if (tooWide)
        decision.verdict = Verdict::Deny;
    return decision;
}

Circumstances assignedWith(const std::vector<std::string>& known)
{
    const auto holds = [&](std::string_view word) {
        return std::find(known.begin(), known.end(), word) != known.end();
    };
    Circumstances result;
    result.assigned = true;
    result.author = holds("author");
    result.sample = holds("sample");
    result.onCase = holds("case");
    result.consent = holds("part2-consent");
    result.part2Program = holds("part2-program");
    result.authorized = holds("roi-authorization");
    result.index = holds("index");
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
