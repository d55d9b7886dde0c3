// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/Checking.h"

#include "content/HouseFile.h"

#include <algorithm>

namespace content::checking {
namespace {

void rules(const Context& context)
{
    const auto& all = context.library.rules().rules();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const domain::Rule& rule = all[i];
        if (rule.to && *rule.to < rule.from)
            context.problems.error("rules", rule.id, "the rule ends before it begins",
                                   "Mend effective_from or effective_to");
        const bool clash = std::any_of(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(i), [&](const auto& one) {
            const bool before = one.to && *one.to < rule.from;
            const bool after = rule.to && *rule.to < one.from;
            return one.id == rule.id && !before && !after;
        });
        if (clash)
            context.problems.error("rules", rule.id, "two versions of the rule are in force on one day",
                                   "Let one end the day before the other begins");
    }
}

void discrepancies(const Context& context)
{
    const domain::Discrepancies& all = context.library.house().discrepancies;
    uniqueIds(all.families, discrepanciesFile, "/families", context.problems);
    for (std::size_t i = 0; i < all.kinds.size(); ++i) {
        const domain::Discrepancy& kind = all.kinds[i];
        const std::string place = "/kinds/" + std::to_string(i);
        if (all.find(kind.kind) != &kind)
            context.problems.error(discrepanciesFile, place + "/kind",
                                   "the kind " + std::to_string(kind.kind) + " stands twice", "Keep one of them");
        const bool known = std::any_of(all.families.begin(), all.families.end(),
                                       [&](const auto& family) { return family.id == kind.family; });
        if (!known)
            context.problems.error(discrepanciesFile, place + "/family", "there is no family \"" + kind.family + "\"",
                                   "Name an id of families");
    }
}

// A line of the retention table is a rule that a deduction can name, and both say the same of it.
void retention(const Context& context)
{
    const auto& lines = context.library.house().retention.rules;
    const auto& rules = context.library.rules().rules();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& line = lines[i];
        const std::string place = "/rules/" + std::to_string(i);
        const auto rule = std::find_if(rules.begin(), rules.end(), [&](const auto& one) { return one.id == line.id; });
        if (rule == rules.end())
            context.problems.error(retentionFile, place + "/rule", "there is no rule \"" + line.id + "\"",
                                   "Name a rule_id of rules/");
        else if (rule->cite != line.cite || rule->kind != line.kind)
            context.problems.error(retentionFile, place, "rules/ has another kind or citation for " + line.id,
                                   "Make the two agree");
    }
}

/// The facility's order of pages names what is there, and every page has one place in it.
class AssemblyCheck
{
public:
    explicit AssemblyCheck(const Context& context)
        : m_house(context.library.house()), m_book(m_house.assembly), m_rules(context.library.rules().rules()),
          m_problems(context.problems)
    {
    }

    void run() const
    {
        uniqueIds(m_book.formats, assemblyFile, "/formats", m_problems);
        uniqueIds(m_book.policies, assemblyFile, "/policies", m_problems);
        for (std::size_t i = 0; i < m_book.formats.size(); ++i)
            format(m_book.formats[i], "/formats/" + std::to_string(i));
        for (std::size_t i = 0; i < m_book.policies.size(); ++i)
            policy(m_book.policies[i], "/policies/" + std::to_string(i));
        knownTypes(m_book.outsideTypes, "/outside/types");
        for (std::size_t i = 0; i < m_book.requirements.size(); ++i) {
            const auto& requirement = m_book.requirements[i];
            const std::string place = "/required/" + std::to_string(i);
            knownTypes({requirement.type}, place + "/type");
            knownTypes(requirement.unless, place + "/unless");
            knownTypes(requirement.when, place + "/when");
            if (std::none_of(m_rules.begin(), m_rules.end(),
                             [&](const domain::Rule& rule) { return rule.id == requirement.rule; }))
                error(place + "/rule", "there is no rule \"" + requirement.rule + "\"", "Name a rule of rules/");
        }
    }

private:
    void error(const std::string& place, std::string message, std::string remedy) const
    {
        m_problems.error(assemblyFile, place, std::move(message), std::move(remedy));
    }

    void knownTypes(const std::vector<std::string>& types, const std::string& place) const
    {
        for (const std::string& type : types) {
            if (m_house.type(type) == nullptr)
                error(place, "there is no document type \"" + type + "\"", "Name an id of document-types.json");
        }
    }

    void format(const records::assembly::Format& format, const std::string& place) const
    {
        uniqueIds(format.sections, assemblyFile, place + "/sections", m_problems);
        for (const auto& section : format.sections)
            knownTypes(section.types, place + "/sections");
        for (const generation::DocumentType& type : m_house.types) {
            const auto takes = [&](const auto& section) {
                return std::find(section.types.begin(), section.types.end(), type.id) != section.types.end();
            };
            const auto times = std::count_if(format.sections.begin(), format.sections.end(), takes);
            const bool outside = m_book.isOutside(type.id, {});
            if (times != (outside ? 0 : 1))
                error(place + "/sections",
                      "pages of the type " + type.id + " have " + std::to_string(times) + " places",
                      outside ? "Take the type out; it stands under outside" : "Give each type one section");
        }
    }

    void policy(const records::assembly::OrderPolicy& policy, const std::string& place) const
    {
        const auto* format = m_book.format(policy.format);
        if (!policy.format.empty() && format == nullptr)
            error(place + "/format", "there is no format \"" + policy.format + "\"", "Name an id of formats");
        for (const std::string& section : policy.last) {
            const bool known = format != nullptr
                               && std::any_of(format->sections.begin(), format->sections.end(),
                                              [&](const auto& entry) { return entry.id == section; });
            if (!known)
                error(place + "/last", "the format has no section \"" + section + "\"", "Name one of its sections");
        }
        for (const std::string& other : policy.alsoAccepted) {
            if (m_book.policy(other) == nullptr)
                error(place + "/alsoAccepted", "there is no policy \"" + other + "\"", "Name an id of policies");
        }
    }

    const generation::House& m_house;
    const records::assembly::Book& m_book;
    const std::vector<domain::Rule>& m_rules;
    Problems& m_problems;
};

} // namespace

void house(const Context& context)
{
    const generation::House& house = context.library.house();
    uniqueIds(house.staff, staffFile, "/staff", context.problems);
    uniqueIds(house.groups, documentTypesFile, "/groups", context.problems);
    uniqueIds(house.types, documentTypesFile, "/types", context.problems);
    for (std::size_t i = 0; i < house.types.size(); ++i) {
        if (house.groupIndex(house.types[i].group) == house.groups.size())
            context.problems.error(documentTypesFile, "/types/" + std::to_string(i) + "/group",
                                   "there is no group \"" + house.types[i].group + "\"", "Name an id of groups");
    }
    rules(context);
    discrepancies(context);
    retention(context);
    AssemblyCheck(context).run();
}

} // namespace content::checking
