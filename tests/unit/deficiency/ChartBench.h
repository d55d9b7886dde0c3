// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Times.h"
#include "records/deficiency/Analyser.h"

#include <string>
#include <vector>

/// The record of the worked clock (domain reference 1.3): admitted 3/1 09:00, operated on 13:00 to 14:30, in recovery
/// 14:40, discharged 3/4; a history of 2/5 with its update. Nothing is wrong with it.
struct ChartBench
{
    records::Chart chart;
    records::deficiency::Policy policy;
    std::string audit = "2026-03-20T09:00";
    bool emergency = false;
    bool sedationOnly = false;
    std::map<std::string, std::string, std::less<>> authors;

    ChartBench()
    {
        policy.unsignedTypes = {"laboratory"};
        policy.learners = {"medical-student"};
        policy.psychiatricUnits = {"Behavioral Health"};
        policy.authors = {{"operative-report", {"surgeon"}}, {"imaging", {"radiologist"}}};
        policy.parts = {{"discharge-summary", {{"disposition", {"disposition"}}, {"follow-up", {"follow"}}}}};
        chart.mrn = "00-00-01";
        domain::Encounter stay;
        stay.id = "e1";
        stay.admitted = at("2026-03-01T09:00");
        stay.discharged = at("2026-03-04T10:00");
        stay.attending = "halloran";
        stay.location = "4 West";
        stay.operation = {at("2026-03-01T12:40"), at("2026-03-01T12:30"), at("2026-03-01T14:38"),
                          at("2026-03-01T13:00"), at("2026-03-01T14:30"), at("2026-03-01T14:40"),
                          at("2026-03-01T16:05")};
        chart.encounters.push_back(stay);
        add("history-and-physical", "history-and-physical", "halloran", "surgeon", "2026-02-05T10:00",
            "2026-02-05T10:20");
        add("update", "history-and-physical-update", "halloran", "surgeon", "2026-03-01T11:10", "2026-03-01T11:12");
        add("consent", "consent", "halloran", "surgeon", "2026-03-01T11:00", "2026-03-01T11:05");
        add("pre-anesthesia", "pre-anesthesia", "iyer", "anesthesiologist", "2026-03-01T10:30", "2026-03-01T10:35");
        add("anesthesia", "anesthesia-record", "weiss", "nurse-anesthetist", "2026-03-01T14:38", "2026-03-01T14:42");
        add("post-anesthesia", "post-anesthesia", "iyer", "anesthesiologist", "2026-03-01T15:50", "2026-03-01T15:52");
        add("operative-report", "operative-report", "halloran", "surgeon", "2026-03-01T15:10", "2026-03-01T15:30");
        add("progress", "progress-note", "halloran", "attending", "2026-03-02T08:00", "2026-03-02T08:10");
        add("imaging", "imaging", "delacroix", "radiologist", "2026-03-01T10:00", "2026-03-01T10:05");
        add("laboratory", "laboratory", "laboratory", "laboratory", "2026-03-03T07:00", "");
        add("orders", "orders", "halloran", "attending", "2026-03-04T09:00", "2026-03-04T09:01");
        add("discharge-summary", "discharge-summary", "halloran", "attending", "2026-03-04T11:00", "2026-03-05T08:00");
        page("discharge-summary").body = "## Disposition\n\nHome.\n\n**Follow-up:** two weeks.\n";
    }

    domain::Document& add(const char* id, const char* type, const char* author, const char* role, const char* written,
                          const char* signedAt)
    {
        domain::Document document;
        document.header.id = id;
        document.header.type = type;
        document.header.title = type;
        document.header.author = author;
        document.header.role = role;
        document.header.encounter = "e1";
        document.header.written = at(written);
        if (*signedAt != '\0')
            document.header.signedAt = at(signedAt);
        chart.documents.push_back(std::move(document));
        return chart.documents.back();
    }

    domain::Document& page(std::string_view id)
    {
        for (domain::Document& document : chart.documents) {
            if (document.header.id == id)
                return document;
        }
        qFatal("no such page");
    }

    void drop(std::string_view id)
    {
        std::erase_if(chart.documents, [&](const domain::Document& document) { return document.header.id == id; });
    }

    void order(const char* id, const char* given, const char* authenticated)
    {
        domain::Order order;
        order.id = id;
        order.encounter = "e1";
        order.at = at(given);
        order.by = "halloran";
        order.verbal = true;
        if (*authenticated != '\0')
            order.authenticated = at(authenticated);
        chart.orders.push_back(order);
    }

    [[nodiscard]] records::deficiency::Analysis analysis() const
    {
        return analyse({chart, "e1", at(audit), emergency, sedationOnly, authors}, policy, chicago());
    }

    /// "LATE progress halloran D7 due 2026-03-01 13:00 done 2026-03-02 08:00", a line each.
    [[nodiscard]] std::string said() const
    {
        std::string text;
        for (const records::deficiency::Deficiency& line : analysis().deficiencies) {
            text += text.empty() ? "" : "\n";
            text += std::string(code(line.kind)) + " " + line.document + " " + line.author + " " + line.rule;
            text += line.due ? " due " + domain::formatMinute(*line.due) : "";
            text += line.completed ? " done " + domain::formatMinute(*line.completed) : "";
        }
        return text;
    }
};
