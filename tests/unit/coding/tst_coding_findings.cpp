// SPDX-License-Identifier: GPL-3.0-or-later
#include "CodingFixture.h"

#include "workflow/Pairing.h"

#include "domain/Random.h"

using namespace coding_test;
using workflow::bestPairs;
using workflow::Pairs;
using workflow::Worths;

/// Precision 9 of domain reference 4.6, the findings, evidence, critical failures and the pairing itself.
class CodingFindingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldNeverFallBelowZero();

    void shouldReportMissingEvidenceAtNoCost();
    void shouldNameACriticalFailure();
    void shouldNameARuleForEveryDeduction();
    void shouldGiveFindingsStableAndUniqueIds();
    void shouldSumFindingsToTheScore();

    void shouldFindTheBestPairing_data();
    void shouldFindTheBestPairing();
    void shouldPairFortyCodesAtOnce();

private:
    Bench m;
};

void CodingFindingsTest::shouldNeverFallBelowZero()
{
    const auto result = m.assess(keyOf({"I11.0"}), submit({"A41.9", "E87.1", "R06.02"}));
    QCOMPARE(result.earned, Points{});
    QCOMPARE(m.earned(keyOf({"I11.0"}), submit({})), 0.0);
}

void CodingFindingsTest::shouldReportMissingEvidenceAtNoCost()
{
    Json key = keyOf({"I11.0", "E11.9", "E87.6"});
    key["diagnoses"][0]["evidence"] = Json::array({cite("hp", 10, 20)});
    key["diagnoses"][1]["evidence"] = Json::array({cite("hp", 30, 40)});
    key["diagnoses"][2]["evidence"] = Json::array({{{"document", "hp"}, {"quote", "hypokalemia"}}});
    Json answer = submit({"I11.0", "E11.9", "E87.6"});
    answer["diagnoses"][0]["evidence"] = Json::array({cite("hp", 19, 25)});
    answer["diagnoses"][1]["evidence"] = Json::array({cite("hp", 40, 45), cite("ds", 30, 40)});
    answer["diagnoses"][2]["evidence"] = Json::array({cite("lab", 0, 4)});
    const auto result = m.assess(key, answer);
    QCOMPARE(result.earned, result.possible);
    QVERIFY(!find(result, "dx:I11.0")->evidenceMissing);
    QVERIFY(find(result, "dx:E11.9")->evidenceMissing);
    QVERIFY(!find(result, "dx:E87.6")->evidenceMissing);
    QCOMPARE(result.figures.withoutEvidence, 1);
    QCOMPARE(result.figures.evidencePossible, 3);
}

void CodingFindingsTest::shouldNameACriticalFailure()
{
    Json key = keyOf({"I11.0", "E11.9", "E87.6"});
    key["penalise"] = {{{"code", "A41.9"}, {"critical", true}, {"cost", 1}, {"why", "Denied in writing."}}};
    const auto result = m.assess(key, submit({"I11.0", "A41.9"}));
    QCOMPARE(result.critical, std::vector<std::string>{"extra:A41.9"});
    QVERIFY(find(result, "extra:A41.9")->critical);
    QVERIFY(m.assess(key, submit({"I11.0"})).critical.empty());
}

void CodingFindingsTest::shouldNameARuleForEveryDeduction()
{
    Json key = withProcedures(keyOf({"I10", "G30.1", "F02.B0"}), {procedure("hcpcs", "J1885")});
    key["orderedPairs"] = Json::array({Json::array({"G30.1", "F02.B0"})});
    key["penalise"] = {{{"code", "R06.02"}, {"cost", 2}}};
    const Json answer =
        withProcedures(submit({"I10", "F02.B0", "G30.1", "G30.1", "R06.02", "N18.3", "A41.9", "E11.9"}),
                       {procedure("px", "PX-1001"), procedure("px", "PX-9999"), procedure("icd10pcs", "0FT44ZZ")});
    const auto result = m.assess(key, answer);
    QCOMPARE(result.earned, Points{});
    for (const domain::Finding& finding : result.findings) {
        if (finding.earned < Points{})
            QVERIFY2(!finding.rule.empty() && !finding.cite.empty(), finding.id.c_str());
        QVERIFY2(m.rubric.criteria.count(finding.criterion) == 1, finding.criterion.c_str());
        QVERIFY2(!finding.reason.empty() && !finding.title.empty(), finding.id.c_str());
    }
}

void CodingFindingsTest::shouldGiveFindingsStableAndUniqueIds()
{
    const Json key = withProcedures(keyOf({"I11.0 Y", "E11.9 Y"}),
                                    {procedure("icd10pcs", "0FT44ZZ"), procedure("icd10pcs", "0FT44ZZ")});
    const Json answer = submit({"I11.0", "E87.6", "E87.6", "E87.6"});
    const auto result = m.assess(key, answer);
    std::set<std::string> ids;
    for (const domain::Finding& finding : result.findings)
        QVERIFY2(ids.insert(finding.id).second, finding.id.c_str());
    QVERIFY(ids.contains("proc:0FT44ZZ#2"));
    QVERIFY(ids.contains("duplicate:E87.6#2"));
    const auto again = m.assess(key, answer);
    for (std::size_t i = 0; i < result.findings.size(); ++i)
        QCOMPARE(domain::toJson(again.findings[i]), domain::toJson(result.findings[i]));
}

void CodingFindingsTest::shouldSumFindingsToTheScore()
{
    const auto result = m.assess(keyOf({"I11.0 Y", "E11.22 Y"}), submit({"E11.65 Y", "I11.0 N", "R06.02"}));
    Points sum;
    for (const domain::Finding& finding : result.findings)
        sum += finding.earned;
    QCOMPARE(sum, result.earned);
    QCOMPARE(sum, Points{500 + 200 + 100 - 400});
}

void CodingFindingsTest::shouldFindTheBestPairing_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("columns");
    QTest::newRow("square") << 5 << 5;
    QTest::newRow("more rows") << 7 << 4;
    QTest::newRow("more columns") << 3 << 6;
}

namespace {

// Every pairing tried; of the best ones the first in the order that bestPairs promises.
std::pair<std::int64_t, Pairs> tryAll(const Worths& worths, std::size_t row, std::vector<bool>& used)
{
    if (row == worths.size())
        return {0, {}};
    std::pair<std::int64_t, Pairs> best{-1, {}};
    const auto consider = [&](std::int64_t worth, std::optional<std::size_t> column) {
        auto rest = tryAll(worths, row + 1, used);
        rest.first += worth;
        rest.second.insert(rest.second.begin(), column);
        if (rest.first > best.first)
            best = std::move(rest);
    };
    for (std::size_t j = 0; j < worths[row].size(); ++j) {
        if (used[j] || worths[row][j] <= 0)
            continue;
        used[j] = true;
        consider(worths[row][j], j);
        used[j] = false;
    }
    consider(0, std::nullopt);
    return best;
}

} // namespace

void CodingFindingsTest::shouldFindTheBestPairing()
{
    QFETCH(int, rows);
    QFETCH(int, columns);
    domain::Random random(17);
    for (int round = 0; round < 200; ++round) {
        Worths worths(static_cast<std::size_t>(rows), std::vector<std::int64_t>(static_cast<std::size_t>(columns)));
        for (auto& row : worths) {
            for (auto& worth : row)
                worth = static_cast<std::int64_t>(random.below(5)) * 50;
        }
        std::vector<bool> used(static_cast<std::size_t>(columns), false);
        const auto [goal, expected] = tryAll(worths, 0, used);
        QCOMPARE(workflow::bestWorth(worths), goal);
        QVERIFY(bestPairs(worths) == expected);
    }
}

void CodingFindingsTest::shouldPairFortyCodesAtOnce()
{
    // a code's worth is highest with its own number, and nearly as high with the next
    Worths worths(45, std::vector<std::int64_t>(45, 0));
    for (std::size_t i = 0; i < 45; ++i) {
        worths[i][44 - i] = 400;
        worths[i][(45 - i) % 45] = 280;
    }
    const Pairs pairs = bestPairs(worths);
    QCOMPARE(workflow::bestWorth(worths), 45 * 400);
    for (std::size_t i = 0; i < 45; ++i)
        QCOMPARE(*pairs[i], 44 - i);
}

QTEST_GUILESS_MAIN(CodingFindingsTest)
#include "tst_coding_findings.moc"
