// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scoring/RubricReader.h"
#include "workflow/tasks/filing/FilingTask.h"

#include <QFile>
#include <QTest>

#include <algorithm>

namespace filing_test {

using domain::Json;

inline Json fileAt(const QString& path)
{
    QFile file(QStringLiteral(SOURCE_DIR "/") + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(path));
    const auto json = domain::parseJson(file.readAll().toStdString(), path.toStdString());
    if (!json)
        qFatal("%s", json.error().detail.c_str());
    return *json;
}

/// A terminal-digit room of six folders. 31-52-07 is on the cart; 05-52-08 stands wrong; 12-53-07 is out and overdue;
/// 48-07-52 lies on the cart and is still in the log.
inline Json room()
{
    Json json = Json::parse(R"({
      "today": "2026-05-12", "system": "terminal-digit",
      "folders": [{"mrn": "99-01-06"}, {"mrn": "31-52-07"}, {"mrn": "48-52-07"}, {"mrn": "12-53-07", "volume": 2},
                  {"mrn": "05-52-08"}, {"mrn": "48-07-52"}],
      "guides": [{"id": "g:06", "text": "06"}, {"id": "g:07", "text": "07"}],
      "shelf": ["g:06", "05-52-08", "99-01-06", "g:07", "48-52-07", "12-53-07", "48-07-52"],
      "cart": ["31-52-07", "48-07-52"],
      "out": [{"mrn": "12-53-07", "volume": 2, "borrower": "A. Pruitt, MD", "location": "Clinic", "out": "2026-05-01",
               "due": "2026-05-11"},
              {"mrn": "48-07-52", "borrower": "I. Renner, MD", "location": "4 West", "out": "2026-05-05",
               "due": "2026-05-12"}],
      "requests": [{"id": "r1", "mrn": "99-01-06", "borrower": "V. Castellan, NP", "location": "Clinic",
                    "purpose": "clinic"},
                   {"id": "r2", "mrn": "12-53-07", "borrower": "H. Farrow, MD", "location": "Cardiology",
                    "purpose": "clinic"}],
      "loans": [{"purpose": "clinic", "title": "Clinic visit", "days": 1}],
      "records": [{"id": "d1", "title": "Old chart", "kind": "chart", "last": "2010-01-01", "born": "1950-01-01"},
                  {"id": "d2", "title": "Held chart", "kind": "chart", "last": "2010-01-01", "born": "1950-01-01",
                   "holds": [{"kind": "litigation", "since": "2025-01-01"}]},
                  {"id": "d3", "title": "Child's chart", "kind": "chart", "last": "2012-01-01", "born": "2010-05-02"}],
      "people": [{"id": "clerk", "name": "C", "title": "Clerk"}, {"id": "supervisor", "name": "S", "title": "S"},
                 {"id": "volunteer", "name": "V", "title": "V"}],
      "methods": [{"id": "shred", "title": "Shredding"}, {"id": "recycle", "title": "Bin"}]})");
    json["retention"] = fileAt(QStringLiteral("sample-records/facility/retention.json"));
    json["retention"].erase("schema");
    return json;
}

inline Json key()
{
    return Json::parse(R"({
      "today": "2026-05-12", "system": "terminal-digit",
      "order": ["g:06", "99-01-06", "g:07", "31-52-07", "48-52-07", "12-53-07", "05-52-08", "48-07-52"],
      "cart": ["31-52-07", "48-07-52"], "misfiled": ["05-52-08"], "returns": ["48-07-52"], "overdue": ["12-53-07"],
      "pulls": [{"request": "r1", "mrn": "99-01-06", "borrower": "V. Castellan, NP", "location": "Clinic",
                 "due": "2026-05-13"}],
      "referrals": [{"request": "r2", "mrn": "12-53-07", "borrower": "A. Pruitt, MD"}],
      "records": [{"id": "d1", "title": "Old chart", "decision": "destroy", "rules": ["RET-ADULT"],
                   "from": "2020-01-01", "methods": ["shred"], "by": ["clerk"], "witnesses": ["supervisor", "clerk"]},
                  {"id": "d2", "title": "Held chart", "decision": "litigation", "rules": ["RET-ADULT"]},
                  {"id": "d3", "title": "Child's chart", "decision": "not-yet", "rules": ["RET-MINOR"],
                   "from": "2031-05-02"}]})");
}

class Bench
{
public:
    Bench()
    {
        rubric = *scoring::rubricFrom(fileAt(QStringLiteral("sample-records/rubrics/filing.json")));
        rules = domain::RuleBook(*scoring::rulesFrom(fileAt(QStringLiteral("sample-records/rules/filing.json"))));
        definition.material = room();
        state = task.start(context());
    }

    [[nodiscard]] workflow::TaskContext context() const { return {definition, scenario, codes}; }

    /// The error's code; empty where the op was done.
    std::string tryOp(const Json& op)
    {
        const auto parsed = task.parseOp(op);
        if (!parsed)
            return parsed.error().code;
        auto next = task.apply(*state, **parsed, context());
        if (!next)
            return next.error().code;
        state = std::move(*next);
        return {};
    }

    [[nodiscard]] Json submission() const { return task.submission(*state); }

    [[nodiscard]] workflow::AssessResult raw(const Json& given, const Json& wanted) const
    {
        return task.assess(given, wanted, {rubric, rules, codes, nullptr, "t1", nullptr});
    }
    [[nodiscard]] workflow::Assessment assess(const Json& given, const Json& wanted = key()) const
    {
        return std::get<workflow::Assessment>(raw(given, wanted));
    }
    void playPerfect(const Json& wanted = key())
    {
        for (const Json& op : task.perfect(wanted)) {
            const std::string refused = tryOp(op);
            if (!refused.empty())
                qFatal("%s: %s", refused.c_str(), op.dump().c_str());
        }
    }

    workflow::filing::FilingTask task;
    workflow::TaskDefinition definition{"t1", "filing", "", "", {}, nullptr};
    workflow::Scenario scenario;
    workflow::PinnedCodes codes;
    domain::Rubric rubric;
    domain::RuleBook rules;
    workflow::TaskStatePtr state;
};

inline const domain::Finding* finding(const workflow::Assessment& assessment, const std::string& id)
{
    const auto& all = assessment.findings;
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace filing_test
