// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/breach/BreachOps.h"

#include <algorithm>

namespace workflow::breach {

using domain::ErrorKind;
using domain::Json;
using domain::Result;
using domain::Status;

namespace {

domain::Error refused(const char* code, std::string subject, std::string detail)
{
    return domain::error(ErrorKind::Conflict, code, std::move(subject), std::move(detail));
}

domain::Error noSuch(const char* code, std::string subject, std::string detail)
{
    return domain::error(ErrorKind::NotFound, code, std::move(subject), std::move(detail));
}

domain::Error alreadySaid(std::string subject)
{
    return refused("breach.same", std::move(subject), "this is what is said already");
}

domain::Error notSaid(std::string subject)
{
    return noSuch("breach.not-said", std::move(subject), "there is nothing to take back");
}

/// Lays one action down in an answer.
class Deed
{
public:
    Deed(Answer& answer, const Incident& incident, const Material& material)
        : m_answer(answer), m_incident(incident), m_material(material)
    {
    }

    Status operator()(const op::SetFactor& set)
    {
        if (!set.rating)
            return m_answer.factors.erase(set.factor) > 0 ? domain::done() : Status(notSaid(set.factor));
        const auto& papers = m_incident.papers;
        if (!set.rating->paper.empty() && std::find(papers.begin(), papers.end(), set.rating->paper) == papers.end())
            return noSuch("breach.no-paper", set.rating->paper, "the file of this incident has no such paper");
        if (m_answer.factors[set.factor] == *set.rating)
            return alreadySaid(set.factor);
        m_answer.factors[set.factor] = *set.rating;
        return domain::done();
    }

    Status operator()(const op::SetException& set) { return said(m_answer.exception, set.exception, "exception"); }
    Status operator()(const op::SetConclusion& set) { return said(m_answer.conclusion, set.conclusion, "conclusion"); }

    Status operator()(const op::SetNotify& set)
    {
        if (!set.by)
            return m_answer.notify.erase(set.who) > 0 ? domain::done() : Status(notSaid(set.who));
        if (*set.by < m_material.today)
            return refused("breach.past", set.who, "that day is over");
        const char* other = set.who == "hhs-now" ? "hhs-annual" : set.who == "hhs-annual" ? "hhs-now" : "";
        if (m_answer.notify.contains(other))
            return refused("breach.hhs", set.who, "the Department is told at once or in the log of the year, not both");
        const auto held = m_answer.notify.find(set.who);
        if (held != m_answer.notify.end() && held->second == *set.by)
            return alreadySaid(set.who);
        m_answer.notify[set.who] = *set.by;
        return domain::done();
    }

    Status operator()(const op::SetDelay& set)
    {
        if (m_answer.delay == set.until)
            return set.until ? alreadySaid("delay") : notSaid("delay");
        m_answer.delay = set.until;
        return domain::done();
    }

    Status operator()(const op::SetLog& set)
    {
        if (m_answer.log == set.log)
            return set.log ? alreadySaid("log") : notSaid("log");
        m_answer.log = set.log;
        return domain::done();
    }

    Status operator()(const op::SetTick& set)
    {
        const auto& offers = set.sanction ? m_material.sanctions : m_material.steps;
        if (std::none_of(offers.begin(), offers.end(), [&](const Offer& one) { return one.id == set.tick; }))
            return noSuch("breach.no-offer", set.tick, "that is not among what can be done here");
        auto& ticks = set.sanction ? m_answer.sanctions : m_answer.steps;
        const bool changed = set.on ? ticks.insert(set.tick).second : ticks.erase(set.tick) > 0;
        return changed ? domain::done() : Status(set.on ? alreadySaid(set.tick) : notSaid(set.tick));
    }

private:
    static Status said(std::string& held, const std::string& value, const char* name)
    {
        if (held == value)
            return value.empty() ? notSaid(name) : alreadySaid(name);
        held = value;
        return domain::done();
    }

    Answer& m_answer;
    const Incident& m_incident;
    const Material& m_material;
};

class OpReader
{
public:
    explicit OpReader(const Json& json) : m_fields(json, {}, m_issues) {}

    Result<op::Action> read()
    {
        const std::string verb = m_fields.requiredText("op");
        op::Action action;
        action.incident = m_fields.requiredText("incident");
        if (!named(verb, action) && m_issues.empty())
            m_fields.issue("op", "\"" + verb + "\" is no op of this worksheet");
        m_fields.refuseOthers();
        if (m_issues.empty())
            return action;
        std::string detail;
        for (const Issue& issue : m_issues)
            detail += (detail.empty() ? "" : "; ") + issue.pointer + " " + issue.message;
        return domain::error(ErrorKind::InvalidInput, "breach.op-malformed", verb, detail);
    }

private:
    template <std::size_t Size>
    std::string choice(std::string_view name, const std::array<std::string_view, Size>& names)
    {
        std::string value = m_fields.requiredText(name);
        if (!value.empty() && !isOneOf(names, value))
            m_fields.issue(name, "\"" + value + "\" is not known");
        return value;
    }

    std::optional<domain::Date> day(const char* name)
    {
        const std::string text = m_fields.requiredText(name);
        const auto date = domain::parseDate(text);
        if (date)
            return *date;
        if (!text.empty())
            m_fields.issue(name, "must be a day of the calendar as YYYY-MM-DD");
        return std::nullopt;
    }

    bool named(const std::string& verb, op::Action& action)
    {
        if (verb == "factor.set") {
            op::SetFactor set{choice("factor", factorNames), Rating{}};
            set.rating = Rating{choice("level", levelNames), m_fields.text("paper").value_or("")};
            action.what = std::move(set);
        } else if (verb == "factor.clear") {
            action.what = op::SetFactor{choice("factor", factorNames), std::nullopt};
        } else if (verb == "exception.set" || verb == "exception.clear") {
            const bool sets = verb == "exception.set";
            action.what = op::SetException{sets ? choice("exception", exceptionNames) : std::string()};
        } else if (verb == "conclusion.set" || verb == "conclusion.clear") {
            const bool sets = verb == "conclusion.set";
            action.what = op::SetConclusion{sets ? choice("conclusion", conclusionNames) : std::string()};
        } else if (verb == "notify.set") {
            op::SetNotify set{choice("who", whoNames), std::nullopt};
            set.by = day("by");
            action.what = std::move(set);
        } else if (verb == "notify.clear") {
            action.what = op::SetNotify{choice("who", whoNames), std::nullopt};
        } else if (verb == "delay.set") {
            action.what = op::SetDelay{day("until")};
        } else if (verb == "delay.clear") {
            action.what = op::SetDelay{};
        } else if (verb == "log.set") {
            m_fields.require("log");
            action.what = op::SetLog{m_fields.boolean("log")};
        } else if (verb == "log.clear") {
            action.what = op::SetLog{};
        } else if (verb == "sanction.set" || verb == "sanction.clear") {
            action.what = op::SetTick{true, m_fields.requiredText("sanction"), verb == "sanction.set"};
        } else if (verb == "step.set" || verb == "step.clear") {
            action.what = op::SetTick{false, m_fields.requiredText("step"), verb == "step.set"};
        } else {
            return false;
        }
        return true;
    }

    std::vector<Issue> m_issues;
    Fields m_fields;
};

} // namespace

Result<op::Action> parseAction(const Json& op)
{
    return OpReader(op).read();
}

Result<BreachState> applyAction(const BreachState& state, const op::Action& action, const Material& material)
{
    const Incident* incident = material.incident(action.incident);
    if (incident == nullptr)
        return noSuch("breach.no-incident", action.incident, "there is no such incident");
    BreachState next = state;
    const Status status = std::visit(Deed(next.incidents[action.incident], *incident, material), action.what);
    if (!status)
        return status.error();
    return next;
}

} // namespace workflow::breach
