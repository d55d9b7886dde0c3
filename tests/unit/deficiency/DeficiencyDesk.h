// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ChartBench.h"
#include "workflow/tasks/deficiency/DeficiencyTask.h"

#include <QtGlobal>

#include <set>

/// A list in front of the record of the worked clock, with one verbal order.
struct DeficiencyDesk
{
    using Json = domain::Json;

    DeficiencyDesk()
    {
        ChartBench bench;
        bench.order("v1", "2026-03-02T02:10", "");
        scenario.chart = bench.chart;
        std::set<std::string> staff;
        for (const domain::Document& page : bench.chart.documents)
            staff.insert({page.header.author, page.header.cosigner});
        for (const domain::Order& order : bench.chart.orders)
            staff.insert(order.by);
        scenario.hospital.staff.assign(staff.begin(), staff.end());
        scenario.exercise.responsibilities = {domain::Responsibility::RP};
        current = task.start(context());
    }

    [[nodiscard]] workflow::TaskContext context() const { return {definition, scenario, codes}; }
    [[nodiscard]] const workflow::deficiency::State& state() const
    {
        return *workflow::deficiency::DeficiencyTask::valueOf(*current);
    }
    [[nodiscard]] domain::Result<workflow::TaskStatePtr> tryOp(const Json& op) const
    {
        const auto parsed = task.parseOp(op);
        if (!parsed)
            return parsed.error();
        return task.apply(*current, **parsed, context());
    }
    void doOp(const Json& op)
    {
        const auto next = tryOp(op);
        if (!next)
            qFatal("%s: %s", op.dump().c_str(), next.error().detail.c_str());
        current = *next;
    }
    [[nodiscard]] Json submission() const { return task.submission(*current); }

    workflow::deficiency::DeficiencyTask task;
    workflow::PinnedCodes codes;
    workflow::TaskDefinition definition{"t1", "deficiency", "List the deficiencies", "e1", {}};
    workflow::Scenario scenario;
    workflow::TaskStatePtr current;
};
