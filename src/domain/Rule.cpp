// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Rule.h"

namespace domain {

const Rule* RuleBook::find(std::string_view id, Date on) const
{
    for (const Rule& rule : m_rules) {
        if (rule.id == id && rule.from <= on && (!rule.to || on <= *rule.to))
            return &rule;
    }
    return nullptr;
}

} // namespace domain
