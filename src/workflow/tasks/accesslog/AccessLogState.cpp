// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/accesslog/AccessLogState.h"

#include <algorithm>

namespace workflow::accesslog {

using domain::Json;

std::string_view nameOf(Disposition disposition)
{
    switch (disposition) {
    case Disposition::Appropriate:
        return "appropriate";
    case Disposition::FollowUp:
        return "follow-up";
    case Disposition::Policy:
        return "policy";
    case Disposition::Violation:
        return "violation";
    }
    return {};
}

std::optional<Disposition> dispositionFrom(std::string_view name)
{
    for (const Disposition one : allDispositions) {
        if (nameOf(one) == name)
            return one;
    }
    return std::nullopt;
}

bool isEscalation(std::string_view name)
{
    return std::find(escalations.begin(), escalations.end(), name) != escalations.end();
}

bool isLogRule(std::string_view name)
{
    for (int rule = 1; rule <= 12; ++rule) {
        if (name == "L" + std::to_string(rule))
            return true;
    }
    return false;
}

Json submissionJson(const AccessLogState& state)
{
    Json rows = Json::array();
    for (const auto& [id, verdict] : state.rows) {
        Json row{{"id", id}, {"disposition", nameOf(verdict.disposition)}};
        if (!verdict.rule.empty())
            row["rule"] = verdict.rule;
        if (!verdict.escalation.empty())
            row["escalation"] = verdict.escalation;
        if (!verdict.note.empty())
            row["note"] = verdict.note;
        rows.push_back(std::move(row));
    }
    return {{"rows", std::move(rows)}};
}

} // namespace workflow::accesslog
