// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/Score.h"

namespace scoring {

using domain::Json;

namespace {

// Tenths of a percent as a plain number.
double percent(std::int64_t tenths)
{
    return static_cast<double>(tenths) / 10.0;
}

Json rows(const std::vector<ViewRow>& view)
{
    Json list = Json::array();
    for (const ViewRow& row : view) {
        list.push_back({{"id", row.id},
                        {"title", row.title},
                        {"earned", row.earned.number()},
                        {"possible", row.possible.number()}});
    }
    return list;
}

Json finding(const ScoredFinding& entry)
{
    Json json = domain::toJson(entry.finding);
    json["automatic"] = entry.finding.earned.number();
    json["earned"] = entry.earned().number();
    json["override"] = entry.changed ? toJson(*entry.changed) : Json();
    return json;
}

Json versions(const Versions& made)
{
    Json codesets = Json::array();
    for (const workflow::PinnedEdition& edition : made.codesets)
        codesets.push_back({{"system", edition.system}, {"edition", edition.edition}, {"hash", edition.hash}});
    return {{"rubric", made.rubric}, {"rubricVersion", made.rubricVersion},
            {"rules", made.rules},   {"scenario", made.scenario},
            {"seed", made.seed},     {"codesets", codesets}};
}

} // namespace

Json toJson(const Override& change)
{
    return {{"finding", change.finding},
            {"points", change.points.number()},
            {"reason", change.reason},
            {"by", change.by},
            {"at", domain::format(change.at)}};
}

Json toJson(const workflow::Figures& figures)
{
    Json ratios = Json::object();
    for (const auto& [id, ratio] : figures.ratios)
        ratios[id] = {{"part", ratio.part}, {"whole", ratio.whole}};
    Json json{{"codesRight", figures.codesRight},
              {"codesKey", figures.codesKey},
              {"codesExtra", figures.codesExtra},
              {"cases", figures.cases},
              {"casesPerfect", figures.casesPerfect},
              {"principalRight", figures.principalRight},
              {"principalPossible", figures.principalPossible},
              {"poaRight", figures.poaRight},
              {"poaPossible", figures.poaPossible},
              {"withoutEvidence", figures.withoutEvidence},
              {"evidencePossible", figures.evidencePossible}};
    if (!ratios.empty())
        json["ratios"] = std::move(ratios);
    return json;
}

Json toJson(const Accuracy& accuracy)
{
    Json json = toJson(accuracy.figures);
    json["weighted"] = percent(accuracy.weighted);
    json["codeOverCode"] = percent(accuracy.codeOverCode);
    json["caseOverCase"] = percent(accuracy.caseOverCase);
    json["principal"] = percent(accuracy.principal);
    json["poa"] = percent(accuracy.poa);
    json["evidence"] = percent(accuracy.evidence);
    return json;
}

Json toJson(const Score& score)
{
    Json json{{"earned", score.earned.number()},
              {"possible", score.possible.number()},
              {"percent", percent(score.percentTenths)},
              {"mark", score.markPercent},
              {"passed", score.passed},
              {"band", score.band},
              {"critical", score.critical},
              {"figures", toJson(accuracyOf(score.figures, score.earned, score.possible))},
              {"atDeskSeconds", std::chrono::duration_cast<domain::Seconds>(score.atDesk).count()},
              {"versions", versions(score.versions)}};
    json["views"] = {{"responsibilities", rows(score.byResponsibility)},
                     {"skills", rows(score.bySkill)},
                     {"domains", rows(score.byDomain)}};
    json["tasks"] = Json::array();
    for (const TaskScore& task : score.tasks) {
        json["tasks"].push_back({{"id", task.id},
                                 {"title", task.title},
                                 {"earned", task.earned.number()},
                                 {"possible", task.possible.number()}});
    }
    json["findings"] = Json::array();
    for (const ScoredFinding& entry : score.findings)
        json["findings"].push_back(finding(entry));
    return json;
}

} // namespace scoring
