// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/LegalRecord.h"

#include <algorithm>

namespace records {
namespace {

bool fits(const std::vector<std::string>& named, const std::string& value)
{
    return named.empty() || std::find(named.begin(), named.end(), value) != named.end();
}

bool fits(const LegalRule& rule, const domain::DocumentHeader& page, bool superseded)
{
    return (!rule.retracted || page.retracted()) && (!rule.superseded || superseded) && fits(rule.types, page.type)
           && fits(rule.sections, page.section) && fits(rule.groups, page.group);
}

} // namespace

std::optional<Standing> standingFrom(std::string_view code)
{
    const auto found = std::find(standingCodes.begin(), standingCodes.end(), code);
    if (found == standingCodes.end())
        return std::nullopt;
    return static_cast<Standing>(found - standingCodes.begin());
}

LegalStanding standingOf(const domain::DocumentHeader& page, bool superseded, const std::vector<LegalRule>& rules)
{
    const auto rule =
        std::find_if(rules.begin(), rules.end(), [&](const LegalRule& each) { return fits(each, page, superseded); });
    if (rule == rules.end())
        return {};
    return {rule->standing, rule->id, rule->why, rule->cite};
}

std::vector<const domain::Document*> legalRecord(const Chart& chart, const std::vector<LegalRule>& rules)
{
    std::vector<const domain::Document*> pages;
    for (const domain::Document& page : chart.documents) {
        if (standingOf(page.header, false, rules).standing == Standing::Legal)
            pages.push_back(&page);
    }
    return pages;
}

} // namespace records
