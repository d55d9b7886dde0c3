// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/amendment/AmendmentTask.h"

#include <QtGlobal>

/// A small chart and a tray of four requests: a nurse's, a clerk's, and two of the patient's.
struct AmendmentDesk
{
    using Json = domain::Json;

    AmendmentDesk()
    {
        domain::Encounter stay;
        stay.id = "e1";
        scenario.chart.mrn = "20-14-31";
        scenario.chart.patient.family = "Tavares";
        scenario.chart.patient.given = "Odile";
        scenario.chart.patient.middle = "M";
        scenario.chart.patient.phone = "555-0142";
        scenario.chart.encounters.push_back(stay);
        scenario.start = *domain::parseLocalTime("2026-06-01T08:30");
        page("registration", "jensen", "Name Tavares, Odile M.\nTelephone 555-0142\n", 1);
        page("progress", "renner", "Pain in the left knee.\n", 2);
        domain::Document before = scenario.chart.documents.back();
        before.header.version = 1;
        before.body = "Pain in the knee.\n";
        scenario.chart.earlier.push_back(before);
        definition.material = tray();
        current = task.start(context());
    }

    void page(const std::string& id, const std::string& author, const std::string& body, int version)
    {
        domain::Document document;
        document.header.id = id;
        document.header.title = id;
        document.header.type = id;
        document.header.author = author;
        document.header.encounter = "e1";
        document.header.version = version;
        document.body = body;
        scenario.chart.documents.push_back(document);
    }

    static Json request(const std::string& id, const std::string& role, const std::string& received)
    {
        return {{"id", id},
                {"from", "Someone"},
                {"role", role},
                {"means", "letter"},
                {"subject", "Please"},
                {"received", received},
                {"text", Json::array({"Please change it."})}};
    }

    static Json tray()
    {
        Json extended = request("r4", "patient", "2026-03-31T08:50");
        extended["extendedTo"] = "2026-06-29";
        return {{"requests", Json::array({request("r1", "nurse", "2026-05-30T10:00"),
                                          request("r2", "registration", "2026-05-30T11:00"),
                                          request("r3", "patient", "2026-04-08T14:10"), extended})},
                {"people", Json::array({{{"id", "renner"}, {"title", "I. Renner, MD"}},
                                        {{"id", "oduya"}, {"title", "G. Oduya, RN"}}})},
                {"recipients", Json::array({{{"id", "patient"}, {"title", "The patient"}},
                                            {{"id", "privacy"}, {"title", "The privacy officer"}},
                                            {{"id", "payer"}, {"title", "The health plan"}}})},
                {"patients", Json::array({{{"id", "20-14-31"}, {"title", "Tavares"}},
                                          {{"id", "31-07-52"}, {"title", "Verhoest"}}})},
                {"types", Json::array({{{"id", "laboratory"}, {"title", "Laboratory"}},
                                       {{"id", "imaging"}, {"title", "Imaging"}}})}};
    }

    [[nodiscard]] workflow::TaskContext context() const { return {definition, scenario, codes}; }
    [[nodiscard]] const workflow::amendment::State& state() const
    {
        return *workflow::amendment::AmendmentTask::valueOf(*current);
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
    void handle(const std::string& id, const std::string& handling)
    {
        doOp({{"op", "request.handle"}, {"request", id}, {"handling", handling}});
    }
    [[nodiscard]] Json submission() const { return task.submission(*current); }

    workflow::amendment::AmendmentTask task;
    workflow::PinnedCodes codes;
    workflow::TaskDefinition definition{"t1", "amendment", "Work through the tray", "e1", {}};
    workflow::Scenario scenario;
    workflow::TaskStatePtr current;
};
