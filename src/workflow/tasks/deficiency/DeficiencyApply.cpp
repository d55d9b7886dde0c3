// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/deficiency/Analyser.h"
#include "workflow/tasks/deficiency/DeficiencyOps.h"

#include <algorithm>

namespace workflow::deficiency {

using domain::ErrorKind;
using domain::Result;
using domain::Status;

namespace {

namespace known = records::deficiency;

bool canBeMissing(std::string_view type)
{
    return std::any_of(known::expected.begin(), known::expected.end(),
                       [&](const known::Expected& each) { return each.type == type; });
}

bool isOrder(const TaskContext& context, std::string_view id)
{
    const auto& orders = context.scenario.chart.orders;
    return std::any_of(orders.begin(), orders.end(), [&](const domain::Order& order) {
        return order.id == id && (context.task.encounter.empty() || order.encounter == context.task.encounter);
    });
}

Status checkDocument(const Line& line, const TaskContext& context)
{
    const bool missing = line.document.starts_with(known::missingPrefix);
    if (missing != (line.kind == Kind::MissingDoc))
        return domain::error(ErrorKind::InvalidInput, "deficiency.not-missing", line.document,
                             missing ? "what is missing can have no other deficiency"
                                     : "a page that is there is not missing");
    const bool found =
        missing ? canBeMissing(std::string_view(line.document).substr(known::missingPrefix.size()))
                : context.scenario.chart.document(line.document) != nullptr || isOrder(context, line.document);
    if (!found)
        return domain::error(ErrorKind::NotFound, "deficiency.no-document", line.document,
                             "the chart has neither a page nor an order of this name, and no record must have it");
    return domain::done();
}

Status checkLine(const State& state, const Line& line, const TaskContext& context)
{
    if (auto status = checkDocument(line, context); !status)
        return status;
    if (!line.author.empty() && !context.scenario.hospital.employs(line.author))
        return domain::error(ErrorKind::NotFound, "deficiency.nobody", line.author, "nobody of this id works here");
    if (!line.rule.empty() && !known::isRule(line.rule))
        return domain::error(ErrorKind::NotFound, "deficiency.no-rule", line.rule,
                             "no rule of this id says what a record must have");
    const bool twice = std::any_of(state.lines.begin(), state.lines.end(), [&](const Line& other) {
        return other.id != line.id && other.kind == line.kind && other.document == line.document;
    });
    if (twice)
        return domain::error(ErrorKind::Conflict, "deficiency.twice", line.document,
                             "this deficiency stands on the list already");
    return domain::done();
}

auto lineAt(State& state, const std::string& id)
{
    return std::find_if(state.lines.begin(), state.lines.end(), [&](const Line& line) { return line.id == id; });
}

domain::Error noLine(const std::string& id)
{
    return domain::error(ErrorKind::NotFound, "deficiency.no-line", id, "the list has no such line");
}

class Applier
{
public:
    Applier(State state, const TaskContext& context) : m_state(std::move(state)), m_context(context) {}

    Result<State> operator()(const op::Add& add)
    {
        Line line = add.line;
        line.id = "l" + std::to_string(++m_state.made);
        if (auto status = checkLine(m_state, line, m_context); !status)
            return status.error();
        m_state.lines.push_back(std::move(line));
        return std::move(m_state);
    }

    Result<State> operator()(const op::Set& set)
    {
        const auto found = lineAt(m_state, set.line);
        if (found == m_state.lines.end())
            return noLine(set.line);
        Line line = *found;
        line.kind = set.kind.value_or(line.kind);
        line.document = set.document.value_or(line.document);
        line.author = set.author.value_or(line.author);
        line.rule = set.rule.value_or(line.rule);
        line.due = set.due.value_or(line.due);
        line.completed = set.completed.value_or(line.completed);
        if (auto status = checkLine(m_state, line, m_context); !status)
            return status.error();
        *found = std::move(line);
        return std::move(m_state);
    }

    Result<State> operator()(const op::Remove& remove)
    {
        const auto found = lineAt(m_state, remove.line);
        if (found == m_state.lines.end())
            return noLine(remove.line);
        m_state.lines.erase(found);
        return std::move(m_state);
    }

    Result<State> operator()(const op::Delinquent& said)
    {
        m_state.delinquent = said.value;
        return std::move(m_state);
    }

    Result<State> operator()(const op::Rate& said)
    {
        if (said.percent && !asksRate(m_context.scenario))
            return domain::error(ErrorKind::Conflict, "deficiency.no-rate", {},
                                 "this exercise is about one record and asks for no rate");
        m_state.rate = said.percent;
        return std::move(m_state);
    }

private:
    State m_state;
    const TaskContext& m_context;
};

} // namespace

bool asksRate(const Scenario& scenario)
{
    const auto& trained = scenario.exercise.responsibilities;
    return std::find(trained.begin(), trained.end(), domain::Responsibility::RP) != trained.end();
}

Result<State> applyAction(const State& state, const op::Action& action, const TaskContext& context)
{
    return std::visit(Applier(state, context), action);
}

} // namespace workflow::deficiency
