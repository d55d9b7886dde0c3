// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/audit/AuditWords.h"

#include "domain/Text.h"

#include <algorithm>

namespace workflow::audit::words {

namespace {

std::string capital(std::string text)
{
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

std::string bareClause(std::string_view text)
{
    std::string clause(domain::trimmed(text));
    while (!clause.empty() && clause.back() == '.')
        clause.pop_back();
    return clause;
}

} // namespace

const domain::Rule* rule(const domain::RuleBook& rules, std::string_view id)
{
    const auto& all = rules.rules();
    const auto newest = std::find_if(all.rbegin(), all.rend(), [&](const domain::Rule& each) { return each.id == id; });
    return newest == all.rend() ? nullptr : &*newest;
}

std::string kind(std::optional<int> kind, const domain::RuleBook& rules)
{
    if (!kind)
        return "no kind";
    const std::string number = std::to_string(*kind);
    const domain::Rule* found = rule(rules, "K" + number);
    return found == nullptr ? "kind " + number : found->title;
}

std::string path(std::optional<domain::MendPath> path)
{
    if (!path)
        return "no path";
    return std::string(domain::mendPaths.at(static_cast<std::size_t>(*path)).title);
}

std::string severity(std::optional<int> severity)
{
    return severity ? "severity " + std::to_string(*severity) : "no severity";
}

std::string told(std::optional<int> kindOf, std::optional<int> severityOf, std::optional<domain::MendPath> pathOf,
                 const domain::RuleBook& rules)
{
    return capital(kind(kindOf, rules)) + ", " + severity(severityOf) + ", " + path(pathOf);
}

std::string who(const std::string& staff, const records::Chart* chart)
{
    for (const domain::Document& page : chart == nullptr ? std::vector<domain::Document>() : chart->documents) {
        if (page.header.author == staff && !page.header.authorName.empty())
            return page.header.authorName;
    }
    return staff;
}

std::string sentence(std::string_view what, std::string_view why)
{
    const std::string first = bareClause(what);
    const std::string second = bareClause(why);
    if (first.empty() || second.empty())
        return first.empty() && second.empty() ? std::string() : capital(first.empty() ? second : first) + ".";
    return capital(first) + ": " + second + ".";
}

} // namespace workflow::audit::words
