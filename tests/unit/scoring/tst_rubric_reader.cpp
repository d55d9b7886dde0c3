// SPDX-License-Identifier: GPL-3.0-or-later
#include "scoring/RubricReader.h"

#include <QtTest>

#include <fstream>
#include <set>
#include <sstream>

using domain::Json;
using domain::Points;

namespace {

Json shipped(const std::string& path)
{
    std::ifstream file(std::string(SOURCE_DIR) + "/sample-records/" + path);
    std::ostringstream text;
    text << file.rdbuf();
    return *domain::parseJson(text.str(), path);
}

} // namespace

class RubricReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldReadTheShippedRubric();
    void shouldNameEveryProblemOfARubric();
    void shouldReadTheShippedRules();
    void shouldNameEveryProblemOfARuleFile();
    void shouldMakeARuleOfEveryKindOfDiscrepancy();
    void shouldNameWhatAKindLacksToBeARule();
};

void RubricReaderTest::shouldReadTheShippedRubric()
{
    const auto rubric = scoring::rubricFrom(shipped("rubrics/coding.json"));
    QVERIFY2(rubric.ok(), rubric.ok() ? "" : rubric.error().detail.c_str());
    QCOMPARE(rubric->pointsFor("principal-diagnosis"), Points::of(10));
    QCOMPARE(rubric->pointsFor("poa"), Points::of(1));
    QCOMPARE(rubric->deduction("unsupported-tier"), Points::of(6));
    QCOMPARE(rubric->credit("prefix"), 70);
    QCOMPARE(rubric->credit("pcs-character"), 15);
    QCOMPARE(rubric->bands.size(), std::size_t{4});
    QCOMPARE(rubric->passPercent[2], 90);
    QCOMPARE(rubric->ruleFor("invalid"), std::string("C1"));
    QVERIFY(!rubric->list("status-codes").empty());
    for (const auto& [name, points] : rubric->deductions)
        QVERIFY2(!rubric->ruleFor(name).empty() && rubric->criteria.count(name) == 1, name.c_str());
    for (const auto& [name, points] : rubric->points)
        QVERIFY2(rubric->criteria.count(name) == 1, name.c_str());
}

void RubricReaderTest::shouldNameEveryProblemOfARubric()
{
    Json json = shipped("rubrics/coding.json");
    json["schema"] = "rubric/2";
    json["version"] = 0;
    json["effective_from"] = "2026-13-01";
    json["points"]["poa"] = -1;
    json["credits"]["prefix"] = 170;
    json["criteria"]["poa"]["responsibilities"] = {"XX"};
    json["bands"][2]["from"] = 10;
    json["pass"].erase("senior");
    const auto rubric = scoring::rubricFrom(json);
    QVERIFY(!rubric.ok());
    QCOMPARE(rubric.error().code, std::string("scoring.rubric-malformed"));
    for (const char* pointer : {"/schema", "/version", "/effective_from", "/points/poa", "/credits/prefix",
                                "/criteria/poa/responsibilities", "/bands/2/from", "/pass/senior"})
        QVERIFY2(rubric.error().detail.find(pointer) != std::string::npos, pointer);
    QVERIFY(!scoring::rubricFrom(Json::array()).ok());
    QVERIFY(!scoring::rubricFrom(Json("rubric")).ok());
}

void RubricReaderTest::shouldReadTheShippedRules()
{
    std::set<std::string> ids;
    for (const char* name : {"rules/coding.json", "rules/desk.json"}) {
        const auto rules = scoring::rulesFrom(shipped(name));
        QVERIFY2(rules.ok(), rules.ok() ? "" : rules.error().detail.c_str());
        for (const domain::Rule& rule : *rules)
            QVERIFY2(ids.insert(rule.id).second, rule.id.c_str());
    }
    for (int i = 1; i <= 34; ++i)
        QVERIFY(ids.contains("C" + std::to_string(i)));
    const auto coding = scoring::rulesFrom(shipped("rules/coding.json"));
    const domain::RuleBook book(*coding);
    const domain::Date inForce{std::chrono::year{2026}, std::chrono::May, std::chrono::day{9}};
    const domain::Date after{std::chrono::year{2026}, std::chrono::October, std::chrono::day{1}};
    QVERIFY(book.find("C22", inForce) != nullptr);
    QVERIFY(book.find("C22", inForce)->kind == domain::RuleKind::Guideline);
    QVERIFY(book.find("C22", after) == nullptr);
    QVERIFY(book.find("EVID", after)->kind == domain::RuleKind::Policy);
}

void RubricReaderTest::shouldMakeARuleOfEveryKindOfDiscrepancy()
{
    const Json file = shipped("discrepancies.json");
    const auto rules = scoring::kindRulesFrom(file);
    QVERIFY2(rules.ok(), rules.ok() ? "" : rules.error().detail.c_str());
    QCOMPARE(rules->size(), 54U);
    for (std::size_t i = 0; i < rules->size(); ++i) {
        const domain::Rule& rule = rules->at(i);
        const Json& kind = file["kinds"][i];
        QCOMPARE(rule.id, "K" + std::to_string(kind["kind"].get<int>()));
        QCOMPARE(rule.title, kind["title"].get<std::string>());
        QCOMPARE(rule.text, kind["text"].get<std::string>());
        QCOMPARE(rule.cite, kind["cite"].get<std::string>());
        QCOMPARE(rule.severity, kind["severity"].get<int>());
    }
    QVERIFY(rules->at(0).kind == domain::RuleKind::Guideline);
    QVERIFY(rules->at(24).kind == domain::RuleKind::Law);
    QCOMPARE(domain::format(rules->front().from), std::string("2025-10-01"));
}

void RubricReaderTest::shouldNameWhatAKindLacksToBeARule()
{
    Json file = shipped("discrepancies.json");
    file["kinds"][0].erase("text");
    file["kinds"][1]["source"] = "habit";
    file["kinds"][2] = 3;
    const auto rules = scoring::kindRulesFrom(file);
    QVERIFY(!rules.ok());
    for (const char* pointer : {"/rules/0/text", "/rules/1/kind", "/rules/2/rule_id"})
        QVERIFY2(rules.error().detail.find(pointer) != std::string::npos, pointer);
    QVERIFY(!scoring::kindRulesFrom(Json("kinds")).ok());
    file = shipped("discrepancies.json");
    file.erase("effective_from");
    QVERIFY(!scoring::kindRulesFrom(file).ok());
}

void RubricReaderTest::shouldNameEveryProblemOfARuleFile()
{
    Json json = shipped("rules/coding.json");
    json["rules"][0]["kind"] = "habit";
    json["rules"][1]["severity"] = 4;
    json["rules"][2]["effective_to"] = "2020-01-01";
    json["rules"][3].erase("text");
    json["rules"][4]["responsibility"] = "ZZ";
    const auto rules = scoring::rulesFrom(json);
    QVERIFY(!rules.ok());
    for (const char* pointer :
         {"/rules/0/kind", "/rules/1/severity", "/rules/2/effective_to", "/rules/3/text", "/rules/4/responsibility"})
        QVERIFY2(rules.error().detail.find(pointer) != std::string::npos, pointer);
    QVERIFY(!scoring::rulesFrom(Json::object()).ok());
}

QTEST_GUILESS_MAIN(RubricReaderTest)
#include "tst_rubric_reader.moc"
