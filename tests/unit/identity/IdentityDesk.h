// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "IdentityFixture.h"

#include "scoring/RubricReader.h"
#include "workflow/tasks/identity/IdentityTask.h"

namespace identity_test {

/// A small index with somebody at the counter (w1, w2), a pair (w3) and a group of three (w4), all overlapping.
class Desk
{
public:
    Desk()
    {
        std::vector<Person> people{
            person("10-00-01", "Vey", "Bob", "1961-04-17"), person("20-00-02", "Vey", "Robert", "1961-04-17"),
            person("30-00-03", "Vey", "Robert", "1990-04-17"), person("40-00-04", "Carrow", "Ann", "1975-02-11")};
        people[0].visits = {{"v1", *domain::parseDate("2020-01-05"), "Clinic", "Family Medicine", "O Pos", "", ""},
                            {"v2", *domain::parseDate("2024-01-05"), "Clinic", "Family Medicine", "A Neg", "", ""}};
        people[3].standing = records::identity::Standing::Alias;
        people[3].aliasOf = "10-00-01";
        Json list = Json::array();
        for (const Person& each : people)
            list.push_back(records::identity::toJson(each));
        definition.material = {
            {"schema", "identity-material/1"},
            {"matching", readJson("facility/matching.json")},
            {"facilities", {{{"id", "AFRMC"}, {"name", "Alder Ferry"}}}},
            {"people", list},
            {"items",
             {{{"id", "w1"}, {"kind", "find"}, {"title", "Vey"}, {"told", "here before"}, {"documents", {"p1"}}},
              {{"id", "w2"}, {"kind", "find"}, {"title", "New"}, {"told", "never here"}},
              {{"id", "w3"},
               {"kind", "decide"},
               {"title", "Pair"},
               {"told", "report"},
               {"mrns", {"10-00-01", "20-00-02"}},
               {"documents", {"p2", "p3"}}},
              {{"id", "w4"},
               {"kind", "decide"},
               {"title", "Group"},
               {"told", "report"},
               {"mrns", {"10-00-01", "20-00-02", "30-00-03"}}}}},
            {"documents",
             {{{"id", "p1"}, {"title", "Card"}, {"text", "Vey, Robert"}},
              {{"id", "p2"}, {"title", "Birth certificate"}, {"text", "Robert Vey, called Bob"}},
              {{"id", "p3"}, {"title", "Slip"}, {"text", "R. Vey"}}}}};
        scenario.start = *domain::parseLocalTime("2026-06-08T08:00");
        current = task.start(context());
    }

    [[nodiscard]] workflow::TaskContext context() const { return {definition, scenario, codes}; }
    [[nodiscard]] const workflow::identity::IdentityState& state() const
    {
        return *workflow::identity::IdentityTask::valueOf(*current);
    }
    [[nodiscard]] domain::Result<workflow::TaskStatePtr> tryOp(const Json& op) const
    {
        const auto parsed = task.parseOp(op);
        if (!parsed)
            return parsed.error();
        return task.apply(*current, **parsed, context());
    }
    [[nodiscard]] std::string refusal(const Json& op) const
    {
        const auto next = tryOp(op);
        return next ? "" : next.error().code;
    }
    void doOp(const Json& op)
    {
        const auto next = tryOp(op);
        if (!next)
            qFatal("%s: %s", op.dump().c_str(), next.error().detail.c_str());
        current = *next;
    }
    [[nodiscard]] Json submission() const { return task.submission(*current); }

    workflow::identity::IdentityTask task;
    workflow::PinnedCodes codes;
    workflow::TaskDefinition definition{"t1", "identity", "Work the queue", "", {}, {}};
    workflow::Scenario scenario;
    workflow::TaskStatePtr current;
};

inline Json mergeOp(const char* item, const char* survivor, const char* retired)
{
    return {{"op", "decide.set"},
            {"item", item},
            {"decision", "merge"},
            {"survivor", survivor},
            {"retired", Json::array({retired})}};
}

} // namespace identity_test
