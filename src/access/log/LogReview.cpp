// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/log/LogReview.h"

#include "access/log/LogRules.h"

#include <algorithm>

namespace access_control {

using domain::Json;

std::string ruleId(int rule)
{
    return "L" + std::to_string(rule);
}

std::string who(const AccessLog& log, Place user)
{
    const LogStaff& one = log.staff[user];
    return (one.name.empty() ? one.user : one.name) + " (" + one.role + ")";
}

std::string whom(const AccessLog& log, Place patient)
{
    const LogPatient& one = log.patients[patient];
    return one.name.empty() ? one.mrn : one.name + " (" + one.mrn + ")";
}

std::string when(const Moment& moment)
{
    return domain::formatMinute(moment.wall);
}

std::vector<LogHit> reviewLog(const AccessLog& log, const Rights& rights)
{
    const CareIndex care(log);
    const LogUnderReview under{log, rights, care};
    std::vector<LogHit> hits;
    reviewRelations(under, hits);
    reviewHours(under, hits);
    reviewRights(under, hits);
    reviewBursts(under, hits);
    std::sort(hits.begin(), hits.end(), [](const LogHit& a, const LogHit& b) {
        return a.entry != b.entry ? a.entry < b.entry : a.rule < b.rule;
    });
    return hits;
}

Json toJson(const std::vector<LogHit>& hits, const AccessLog& log)
{
    Json rows = Json::array();
    for (const LogHit& hit : hits) {
        const LogEntry& entry = log.entries[hit.entry];
        Json row{{"id", entry.id}, {"user", entry.typed}, {"rule", ruleId(hit.rule)}, {"evidence", hit.evidence}};
        row["patient"] = entry.patient == nowhere ? Json() : Json(log.patients[entry.patient].mrn);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace access_control
