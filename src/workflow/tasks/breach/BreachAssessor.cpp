// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/breach/BreachAssessor.h"

#include "workflow/Marking.h"

#include <algorithm>

namespace workflow::breach {

using domain::Finding;
using domain::Points;

namespace {

constexpr auto dash = " \u2014 ";

bool holds(const std::vector<std::string>& list, const std::string& value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

template <typename List>
std::string joined(const List& list, const char* between)
{
    std::string text;
    for (const std::string& entry : list)
        text += (text.empty() ? "" : between) + entry;
    return text;
}

std::string titleOf(std::string_view name)
{
    static const std::map<std::string, std::string, std::less<>> titles{
        {"nature", "nature of the information"},
        {"recipient", "who received it"},
        {"acquired", "acquired or viewed"},
        {"mitigation", "extent of mitigation"},
        {"individuals", "the individuals"},
        {"media", "the media"},
        {"hhs-now", "the Department at once"},
        {"hhs-annual", "the Department in the annual log"},
        {"state", "the state"},
        {"covered-entity", "the covered entity"},
    };
    const auto found = titles.find(name);
    return found == titles.end() ? std::string(name) : found->second;
}

class BreachMarker
{
public:
    BreachMarker(const BreachState& answer, const BreachKey& key, const AssessContext& context)
        : m_state(answer), m_key(key), m_marking(context, key.on)
    {
    }

    Assessment all()
    {
        for (const KeyIncident& incident : m_key.incidents) {
            const auto given = m_state.incidents.find(incident.id);
            static const Answer none;
            m_incident = &incident;
            m_answer = given == m_state.incidents.end() ? &none : &given->second;
            for (const auto& [factor, levels] : incident.factors)
                rated(factor, levels);
            if (!incident.exception.empty())
                single("exception", m_answer->exception, {incident.exception});
            if (!incident.conclusions.empty())
                single("conclusion", m_answer->conclusion, incident.conclusions);
            for (const auto& [who, by] : incident.notify)
                told(who, by);
            falselyTold();
            if (incident.delay)
                single("delay", m_answer->delay ? domain::format(*m_answer->delay) : std::string(),
                       {domain::format(*incident.delay)});
            if (incident.log)
                single("log", m_answer->log ? *m_answer->log ? "logged" : "not logged" : "",
                       {*incident.log ? "logged" : "not logged"});
            ticked("sanction", incident.sanctions, incident.sanctionsAlso, m_answer->sanctions);
            ticked("step", incident.steps, incident.stepsAlso, m_answer->steps);
        }
        return m_marking.total();
    }

private:
    [[nodiscard]] Finding start(const std::string& about, const char* criterion) const
    {
        const auto rule = m_incident->rules.find(about);
        const std::string byPart = m_marking.rubric().ruleFor(std::string(criterion) + "-" + about);
        Finding finding = m_marking.start(std::string(criterion) + ":" + m_incident->id + "/" + about, criterion,
                                          rule != m_incident->rules.end() ? rule->second : byPart);
        finding.title = m_incident->title + dash;
        return finding;
    }

    [[nodiscard]] std::string why(const std::string& about, const char* otherwise) const
    {
        const auto found = m_incident->why.find(about);
        return found == m_incident->why.end() ? otherwise : found->second;
    }

    void rated(const std::string& factor, const std::vector<std::string>& levels)
    {
        const auto given = m_answer->factors.find(factor);
        const bool open = given == m_answer->factors.end() || given->second.level.empty();
        const bool level = !open && holds(levels, given->second.level);
        const auto papers = m_incident->papers.find(factor);
        const bool asked = papers != m_incident->papers.end();
        const bool paper = level && asked && holds(papers->second, given->second.paper);
        m_marking.count("factors", level);
        if (asked)
            m_marking.count("papers", paper);
        Finding finding = start(factor, "factor");
        finding.title += titleOf(factor);
        finding.yours = open ? std::string() : given->second.level;
        finding.key = joined(levels, " or ");
        finding.reason = why(factor, "The papers of the file decide how this factor is rated.");
        if (level && asked && !paper)
            finding.reason += " The paper that shows it was not named.";
        const int share = m_marking.rubric().credit("level");
        m_marking.credit(std::move(finding), !level ? 0 : asked && !paper ? share : 100, open);
    }

    /// Something of which one answer is given.
    void single(const char* criterion, const std::string& given, const std::vector<std::string>& accepted)
    {
        const bool right = holds(accepted, given);
        m_marking.count(criterion, right);
        Finding finding = start(criterion, criterion);
        finding.title += criterion + std::string(right ? ": right" : given.empty() ? ": not said" : ": wrong");
        finding.yours = given;
        finding.key = joined(accepted, " or ");
        finding.reason = why(criterion, "The rule named here decides it.");
        m_marking.credit(std::move(finding), right ? 100 : 0, given.empty());
    }

    void told(const std::string& who, domain::Date by)
    {
        const auto given = m_answer->notify.find(who);
        const bool open = given == m_answer->notify.end();
        const bool onDay = !open && given->second == by;
        m_marking.count("told", !open);
        if (!open)
            m_marking.count("days", onDay);
        Finding finding = start(who, "notify");
        finding.title += titleOf(who) + (open ? " not told" : onDay ? " told in time" : " told by another day");
        finding.yours = open ? std::string() : domain::format(given->second);
        finding.key = domain::format(by);
        finding.reason = why(who, "Whom the rule wants told, and by which day at the latest, follows from the day of "
                                  "discovery, from how many people it is and where they live.");
        m_marking.credit(std::move(finding), open ? 0 : onDay ? 100 : m_marking.rubric().credit("who"), open);
    }

    void falselyTold()
    {
        if (!m_incident->asksNotify)
            return;
        for (const auto& [who, by] : m_answer->notify) {
            if (m_incident->notify.contains(who))
                continue;
            Finding finding = start(who, "needless");
            finding.title += titleOf(who) + " told without need";
            finding.yours = domain::format(by);
            finding.key = "not told";
            finding.reason = why(who, "Nothing in this incident asks that they be told.");
            m_marking.deduct(std::move(finding), "needless");
        }
    }

    void ticked(const char* criterion, const std::optional<std::vector<std::string>>& wanted,
                const std::vector<std::string>& also, const std::set<std::string, std::less<>>& given)
    {
        if (!wanted)
            return;
        int hits = 0;
        int wrong = 0;
        for (const std::string& tick : given) {
            hits += holds(*wanted, tick) ? 1 : 0;
            wrong += !holds(*wanted, tick) && !holds(also, tick) ? 1 : 0;
        }
        const auto asked = static_cast<int>(wanted->size());
        const std::string title = criterion == std::string("sanction") ? "sanction" : "steps to limit harm";
        if (asked > 0) {
            Finding finding = start(criterion, criterion);
            m_marking.count(criterion, hits == asked && wrong == 0);
            finding.title += title;
            finding.yours = joined(given, ", ");
            finding.key = joined(*wanted, ", ");
            finding.reason = why(criterion, "What fits is all of these and nothing harsher or idle besides.");
            m_marking.credit(std::move(finding), std::max(0, hits - wrong) * 100 / asked, given.empty());
        } else if (wrong > 0) {
            Finding finding = start(criterion, "unfit");
            finding.title += title + ": none is due";
            finding.yours = joined(given, ", ");
            finding.key = "none";
            finding.reason = why(criterion, "Nothing of the kind is due here.");
            m_marking.deduct(std::move(finding), "unfit");
        }
    }

    const BreachState& m_state;
    const BreachKey& m_key;
    Marking m_marking;
    const KeyIncident* m_incident = nullptr;
    const Answer* m_answer = nullptr;
};

} // namespace

Assessment assessBreach(const BreachState& answer, const BreachKey& key, const AssessContext& context)
{
    return BreachMarker(answer, key, context).all();
}

} // namespace workflow::breach
