// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/matrix/MatrixAssessor.h"

#include "workflow/Marking.h"

#include <algorithm>

namespace workflow::matrix {

using domain::Finding;
using domain::Points;

namespace {

constexpr auto dash = " \u2014 ";

const Cell& cellIn(const Cells& cells, std::string_view section)
{
    static const Cell closed;
    const auto found = cells.find(section);
    return found == cells.end() ? closed : found->second;
}

std::string shown(const Cell& cell)
{
    const std::string letters = lettersOf(cell.actions);
    if (letters.empty())
        return "none";
    return cell.condition.empty() ? letters : letters + ", " + cell.condition;
}

std::set<std::string, std::less<>> without(const Cell& cell, const Cell& other)
{
    std::set<std::string, std::less<>> rest;
    for (const std::string& action : cell.actions) {
        if (!other.actions.contains(action))
            rest.insert(action);
    }
    return rest;
}

class MatrixMarker
{
public:
    MatrixMarker(const MatrixState& answer, const MatrixKey& key, const AssessContext& context)
        : m_state(answer), m_key(key), m_marking(context, key.on)
    {
    }

    Assessment all()
    {
        for (const KeyPerson& person : m_key.people) {
            const auto given = m_state.people.find(person.id);
            static const Setting none;
            m_person = &person;
            m_set = given == m_state.people.end() ? &none : &given->second;
            single("account", m_set->account, person.account, "account",
                   "What becomes of an account follows from what the papers say of the person.");
            ending();
            if (!person.role.empty())
                single("role", m_set->role, person.role, "role",
                       "The role is that of the work the person does from now on.");
            if (person.from)
                single("from", m_set->from ? domain::format(*m_set->from) : "", domain::format(*person.from), "day",
                       "An account opens on the day on which the work begins.");
            if (person.to)
                single("to", m_set->to ? domain::format(*m_set->to) : "", domain::format(*person.to), "day",
                       "Who is here for a time has an account for that time.");
            if (const auto target = person.target())
                rights(*target);
        }
        return m_marking.total();
    }

private:
    [[nodiscard]] std::string why(const char* about, const char* otherwise) const
    {
        const auto found = m_person->why.find(about);
        return found == m_person->why.end() ? otherwise : found->second;
    }

    [[nodiscard]] Finding start(const char* about, const char* criterion) const
    {
        Finding finding = m_marking.start(std::string(about) + ":" + m_person->id, criterion);
        finding.title = m_person->name + dash;
        return finding;
    }

    void single(const char* about, const std::string& given, const std::string& wanted, const char* criterion,
                const char* otherwise)
    {
        const bool right = given == wanted;
        m_marking.count(criterion, right);
        Finding finding = start(about, criterion);
        finding.title += about + std::string(right ? ": right" : given.empty() ? ": not set" : ": wrong");
        finding.yours = given;
        finding.key = wanted;
        finding.reason = why(about, otherwise);
        m_marking.credit(std::move(finding), right ? 100 : 0, given.empty());
    }

    /// When an account that is closed or suspended ends, and whether it does at all.
    void ending()
    {
        const KeyPerson& person = *m_person;
        if (!isShut(person.account))
            return;
        const bool shut = isShut(m_set->account);
        const bool inTime = shut && (!person.by || (m_set->by && *m_set->by <= *person.by));
        if (person.by) {
            const bool exact = inTime && *m_set->by == *person.by;
            m_marking.count("by", exact);
            Finding finding = start("by", "by");
            finding.title += std::string("time") + (exact ? ": right" : !m_set->by ? ": not set" : ": another one");
            finding.yours = m_set->by ? domain::formatMinute(*m_set->by) : std::string();
            finding.key = domain::formatMinute(*person.by);
            finding.reason = why("by", "Access ends when the work does: not later, and not while it is still needed.");
            const int early = m_marking.rubric().credit("early");
            m_marking.credit(std::move(finding), exact ? 100 : inTime ? early : 0, !m_set->by);
        }
        if (inTime || person.account != "close")
            return;
        Finding finding = start("left-open", "left-open");
        finding.title += "account left open";
        finding.yours = !shut ? m_set->account : m_set->by ? domain::formatMinute(*m_set->by) : "no time";
        finding.key = person.by ? "closed by " + domain::formatMinute(*person.by) : "closed";
        finding.reason = "Somebody who has left can still get in.";
        m_marking.deduct(std::move(finding), "left-open");
    }

    void rights(const Cells& target)
    {
        const bool empty = isShut(m_set->account);
        const Cells set = empty ? Cells() : m_set->cells.value_or(m_person->start);
        for (const std::string_view section : sectionNames)
            right(section, cellIn(m_person->start, section), cellIn(set, section), cellIn(target, section));
    }

    /// What a section is off its target.
    [[nodiscard]] Points penalty(std::string_view section, const Cell& cell, const Cell& target) const
    {
        const domain::Rubric& rubric = m_marking.rubric();
        const int own = rubric.credit("weight-" + std::string(section));
        const auto actions = [&](const char* name, std::size_t count) {
            return rubric.deduction(name).hundredths * static_cast<std::int64_t>(count);
        };
        const std::int64_t off = actions("excess", without(cell, target).size())
                                 + actions("lack", without(target, cell).size())
                                 + (cell.condition == target.condition || cell.actions.empty() || target.actions.empty()
                                        ? 0
                                        : actions("lack", 1));
        constexpr int percent = 100;
        return Points{off * (own > 0 ? own : percent) / percent};
    }

    void right(std::string_view section, const Cell& had, const Cell& set, const Cell& target)
    {
        const Points before = penalty(section, had, target);
        const Points after = penalty(section, set, target);
        if (before == Points{} && after == Points{})
            return;
        m_marking.count("cells", after == Points{});
        const auto excess = without(set, target);
        const auto lack = without(target, set);
        m_marking.count("no-excess", excess.empty());
        Finding finding = start("cell", excess.empty() ? "cell" : "excess");
        finding.id += "/" + std::string(section);
        finding.title += std::string(section)
                         + (after == Points{} ? ": right"
                            : !excess.empty() ? ": too much"
                            : !lack.empty()   ? ": too little"
                                              : ": another condition");
        finding.yours = shown(set);
        finding.key = shown(target);
        std::string what;
        if (!excess.empty())
            what += "More than the work needs: " + lettersOf(excess) + ". ";
        if (!lack.empty())
            what += "Missing: " + lettersOf(lack) + ". ";
        finding.reason = what + why("cells", "The matrix of the role is the measure.");
        m_marking.give(std::move(finding), before - after, before, set == had);
    }

    const MatrixState& m_state;
    const MatrixKey& m_key;
    Marking m_marking;
    const KeyPerson* m_person = nullptr;
    const Setting* m_set = nullptr;
};

} // namespace

Assessment assessMatrix(const MatrixState& answer, const MatrixKey& key, const AssessContext& context)
{
    return MatrixMarker(answer, key, context).all();
}

} // namespace workflow::matrix
