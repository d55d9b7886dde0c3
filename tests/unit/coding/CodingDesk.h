// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CodingFixture.h"

#include "workflow/tasks/coding/CodingState.h"

namespace coding_test {

/// A worksheet in front of a chart with one inpatient encounter and one page.
class Desk
{
public:
    Desk()
    {
        domain::Encounter encounter;
        encounter.id = "e1";
        encounter.type = domain::EncounterClass::Inpatient;
        encounter.admitted = *domain::parseLocalTime("2026-05-04T16:40");
        encounter.discharged = *domain::parseLocalTime("2026-05-09T11:20");
        scenario.chart.encounters = {encounter};
        domain::Document document;
        document.header.id = "hp";
        document.header.version = 2;
        document.body = "Caf\u00e9 patient with Hypokalemia and shortness of breath.";
        scenario.chart.documents = {document};
        current = bench.task.start(context());
    }

    [[nodiscard]] workflow::TaskContext context() const { return {definition, scenario, bench.codes}; }
    [[nodiscard]] const workflow::coding::CodingState& state() const
    {
        return dynamic_cast<const workflow::coding::CodingState&>(*current);
    }
    [[nodiscard]] domain::Result<workflow::TaskStatePtr> tryOp(const Json& op) const
    {
        const auto parsed = bench.task.parseOp(op);
        if (!parsed)
            return parsed.error();
        return bench.task.apply(*current, **parsed, context());
    }
    void doOp(const Json& op)
    {
        const auto next = tryOp(op);
        if (!next)
            qFatal("%s: %s", op.dump().c_str(), next.error().detail.c_str());
        current = *next;
    }
    void doOps(const std::vector<Json>& ops)
    {
        for (const Json& op : ops)
            doOp(op);
    }

    Bench bench;
    workflow::TaskDefinition definition{"t1", "coding", "Code this stay", "e1", {}};
    workflow::Scenario scenario;
    workflow::TaskStatePtr current;
};

} // namespace coding_test
