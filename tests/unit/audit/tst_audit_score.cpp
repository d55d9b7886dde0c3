// SPDX-License-Identifier: GPL-3.0-or-later
#include "AuditFixture.h"

using namespace audit_test;
using domain::Outcome;

/// One claim for each sentence of "Scoring" in docs/tasks/audit.md.
class AuditScoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldWeighAFindingByItsSeverity();
    void shouldCountAnyAcceptedPlace();
    void shouldCountThePageAsAWholeWhereNoPlaceIsGivenOnIt();
    void shouldCountTheSameLineWhereTheChartIsAtHand();
    void shouldGiveHalfThePlaceForThePageAlone();
    void shouldTakeMostOfAPageForThePage();
    void shouldNotTakeAnotherKindAwayFromTheLine();
    void shouldCountASecondPlaceOfAFlag();
    void shouldTakeAnyKindOfTheList();
    void shouldGiveThePlaceWithoutTheKind();
    void shouldHalveAFindingOfTheWrongPath();
    void shouldTakeAFlagWithoutPathForAWrongOne();
    void shouldNameTheViolationOfClinicalContent();
    void shouldNotCallTheRecordsOwnWorkAViolation();
    void shouldChargeHalfAMeanFindingForAFlagThatMeetsNothing();
    void shouldSayWhichPagesNeedNoSignature();
    void shouldScoreThePatternBehindFindings_data();
    void shouldScoreThePatternBehindFindings();
    void shouldChargeForAPatternThatIsNotThere();
    void shouldWantNoPatternWhereTheKeyHasNone();
    void shouldChargeADecoyOnce();
    void shouldSayADuplicateAndChargeNothing();
    void shouldChargeGuessesOnThePageOfAFinding();
    void shouldChargeADecoyOfTheRightKindOnThePageOfAFinding();
    void shouldLoseWhatTwoFlagsContradict();
    void shouldChargeAnotherKindAtTheSamePlace();
    void shouldPairForTheMostPoints();
    void shouldFindAMissingPage();
    void shouldGiveAllToWhoLeavesACleanChartAlone();
    void shouldNeverGoBelowNothing();
    void shouldCiteTheKeyOrTheRule();
    void shouldCountFigures();

private:
    Bench m;
};

void AuditScoreTest::shouldWeighAFindingByItsSeverity()
{
    const Json key = keyOf({wrongSide(), unsignedPage()});
    const auto all =
        m.assess(key, {flag(place("consent", 23, 27), 15, 3, "query"), flag(place("mar"), 25, 2, "deficiency")});
    QCOMPARE(all.possible.number(), 16.0);
    QCOMPARE(all.earned.number(), 16.0);
    QCOMPARE(found(all, "find:side")->earned.number(), 10.0);
    QCOMPARE(found(all, "find:unsigned-mar")->earned.number(), 6.0);
    QCOMPARE(m.earned(key, {flag(place("mar"), 25, 1, "deficiency")}), 5.1); // 85 % of 6
}

void AuditScoreTest::shouldCountAnyAcceptedPlace()
{
    const Json key = keyOf({wrongSide()});
    QCOMPARE(m.earned(key, {flag(place("operative-report", 11, 24), 15, 3, "query")}), 10.0);
    QCOMPARE(m.earned(key, {flag(place("consent", 26, 31), 15, 3, "safety")}, false), 10.0);
}

void AuditScoreTest::shouldCountThePageAsAWholeWhereNoPlaceIsGivenOnIt()
{
    Json finding = wrongSide();
    finding["places"] = Json::array({place("operative-report", 15, 20)});
    QCOMPARE(m.earned(keyOf({finding}), {flag(place("consent", 1, 3), 15, 3, "query")}), 10.0);
    finding["places"] = Json::array({place("operative-report")});
    QCOMPARE(m.earned(keyOf({finding}), {flag(place("operative-report", 40, 45), 15, 3, "query")}), 10.0);
}

void AuditScoreTest::shouldCountTheSameLineWhereTheChartIsAtHand()
{
    const Json key = keyOf({wrongSide()});
    const Json beside = Json::array({flag(place("operative-report", 29, 37), 15, 3, "query")}); // "repaired"
    QCOMPARE(m.earned(key, beside, true), 10.0);
    QCOMPARE(m.earned(key, beside, false), 7.25);
    const Json below = Json::array({flag(place("operative-report", 40, 45), 15, 3, "query")}); // "Blood"
    QCOMPARE(m.earned(key, below, true), 7.25);
}

void AuditScoreTest::shouldGiveHalfThePlaceForThePageAlone()
{
    const auto result = m.assess(keyOf({wrongSide()}), Json::array({flag(place("consent"), 15, 3, "query")}));
    QCOMPARE(result.earned.number(), 7.25); // 10 x (55/2 + 30 + 15) %
    QCOMPARE(result.findings.front().outcome, Outcome::Partly);
}

void AuditScoreTest::shouldTakeMostOfAPageForThePage()
{
    const Json key = keyOf({wrongSide()});
    const auto length = domain::codePoints(m.scenario.chart.document("operative-report")->body);
    const auto marked = [&](std::size_t to) {
        return m.earned(key, {flag(place("operative-report", 0, static_cast<int>(to)), 15, 3, "query")});
    };
    QCOMPARE(marked(length), 7.25);
    QCOMPARE(marked(20), 10.0); // the place and what stands before it
}

void AuditScoreTest::shouldNotTakeAnotherKindAwayFromTheLine()
{
    const auto result = m.assess(keyOf({wrongSide()}), Json::array({flag(place("consent", 1, 3), 54, 3, "query")}));
    QCOMPARE(result.earned.number(), 0.0);
    QCOMPARE(result.findings.front().outcome, Outcome::Missed);
    QVERIFY(found(result, "false-flag:consent:1-3"));
}

void AuditScoreTest::shouldCountASecondPlaceOfAFlag()
{
    Json two = flag(place("mar", 1, 3), 15, 3, "query");
    two["places"] = Json::array({place("consent", 23, 27)});
    QCOMPARE(m.earned(keyOf({wrongSide()}), Json::array({two})), 10.0);
}

void AuditScoreTest::shouldTakeAnyKindOfTheList()
{
    Json finding = wrongSide();
    finding["kind"] = {15, 16};
    QCOMPARE(m.earned(keyOf({finding}), {flag(place("consent", 23, 27), 16, 3, "query")}), 10.0);
}

void AuditScoreTest::shouldGiveThePlaceWithoutTheKind()
{
    const Json key = keyOf({wrongSide()});
    QCOMPARE(m.earned(key, {flag(place("consent", 23, 27), 16, 3, "query")}), 7.0);
    Json bare = place("consent", 23, 27);
    bare["path"] = "query";
    QCOMPARE(m.earned(key, Json::array({bare})), 5.5);
}

void AuditScoreTest::shouldHalveAFindingOfTheWrongPath()
{
    const Json key = keyOf({wrongSide()});
    QCOMPARE(m.earned(key, {flag(place("consent", 23, 27), 15, 3, "deficiency")}), 5.0);
    QCOMPARE(m.earned(key, {flag(place("consent", 23, 27), 16, 3, "deficiency")}), 3.5);
}

void AuditScoreTest::shouldTakeAFlagWithoutPathForAWrongOne()
{
    Json open = flag(place("consent", 23, 27), 15, 3, "query");
    open.erase("path");
    QCOMPARE(m.earned(keyOf({wrongSide()}), Json::array({open})), 5.0);
}

void AuditScoreTest::shouldNameTheViolationOfClinicalContent()
{
    const Json key = keyOf({wrongSide(), unsignedPage()});
    const auto result =
        m.assess(key, {flag(place("consent", 23, 27), 15, 3, "him"), flag(place("mar"), 25, 2, "deficiency")});
    QCOMPARE(result.earned.number(), 6.0);
    QCOMPARE(result.critical, std::vector<std::string>{"find:side"});
    const auto* finding = found(result, "find:side");
    QCOMPARE(finding->outcome, Outcome::Wrong);
    QCOMPARE(finding->rule, std::string("AUDIT-INTEGRITY"));
    QVERIFY(!finding->cite.empty());
    // Once more, beside the right flag: it is no better.
    const auto twice = m.assess(keyOf({wrongSide()}), {flag(place("consent", 23, 27), 15, 3, "query"),
                                                       flag(place("operative-report", 15, 20), 15, 3, "him")});
    QCOMPARE(twice.earned.number(), 0.0);
    QCOMPARE(twice.critical.size(), std::size_t(1));
}

void AuditScoreTest::shouldNotCallTheRecordsOwnWorkAViolation()
{
    Json disposition = wrongSide();
    disposition["kind"] = 14;
    disposition["paths"] = {"query", "registration"};
    const auto wrong = m.assess(keyOf({disposition}), Json::array({flag(place("consent", 23, 27), 14, 3, "him")}));
    QVERIFY(wrong.critical.empty());
    QCOMPARE(wrong.earned.number(), 5.0);
    // A page taken for one of another type: what they would correct is the index.
    const auto other = m.assess(keyOf({unsignedPage()}), Json::array({flag(place("mar"), 53, 2, "him")}));
    QVERIFY(other.critical.empty());
    QCOMPARE(other.earned.number(), 2.1); // 6 x 70 %, halved
}

void AuditScoreTest::shouldChargeHalfAMeanFindingForAFlagThatMeetsNothing()
{
    const Json key = keyOf({wrongSide(), unsignedPage()}); // 16 points, mean 8
    const Json perfect{flag(place("consent", 23, 27), 15, 3, "query"), flag(place("mar"), 25, 2, "deficiency")};
    Json more = perfect;
    more.push_back(flag(place("laboratory", 0, 9), 38, 3, "safety"));
    QCOMPARE(m.earned(key, more), 12.0);
    more.push_back(flag(place("missing:pathology"), 41, 3, "query"));
    const auto result = m.assess(key, more);
    QCOMPARE(result.earned.number(), 8.0);
    QCOMPARE(found(result, "false-flag:laboratory:0-9")->earned.number(), -4.0);
    QCOMPARE(found(result, "false-flag:laboratory:0-9")->rule, std::string("AUDIT-PROOF"));
}

namespace {

Json habitKey()
{
    Json key = keyOf({unsignedPage("mar"), unsignedPage("consent"), unsignedPage("laboratory"), wrongSide()});
    key["pattern"] = habit();
    return key;
}

Json habitFlags()
{
    return {flag(place("mar"), 25, 2, "deficiency"), flag(place("consent"), 25, 2, "deficiency"),
            flag(place("laboratory"), 25, 2, "deficiency"), flag(place("operative-report", 15, 20), 15, 3, "query")};
}

} // namespace

void AuditScoreTest::shouldScoreThePatternBehindFindings_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<int>("flags"); // so many of the four
    QTest::addColumn<double>("earned");
    QTest::addColumn<int>("outcome");
    // 3 x 6 + 10 for the findings, 10 for the pattern.
    QTest::newRow("seen") << QByteArray(R"({"kind": 25, "who": "renner"})") << 4 << 38.0 << int(domain::Outcome::Right);
    QTest::newRow("another's") << QByteArray(R"({"kind": 25, "who": "iyer"})") << 4 << 33.0
                               << int(domain::Outcome::Partly);
    QTest::newRow("whose is not said") << QByteArray(R"({"kind": 25})") << 4 << 33.0 << int(domain::Outcome::Partly);
    QTest::newRow("another kind, the right hand")
        << QByteArray(R"({"kind": 26, "who": "renner"})") << 4 << 28.0 << int(domain::Outcome::Wrong);
    QTest::newRow("not said") << QByteArray("null") << 4 << 28.0 << int(domain::Outcome::Missed);
    QTest::newRow("of two that were found")
        << QByteArray(R"({"kind": 25, "who": "renner"})") << 2 << 22.0 << int(domain::Outcome::Right);
    QTest::newRow("of one that was found")
        << QByteArray(R"({"kind": 25, "who": "renner"})") << 1 << 6.0 << int(domain::Outcome::Wrong);
    QTest::newRow("of none") << QByteArray(R"({"kind": 25, "who": "renner"})") << 0 << 0.0
                             << int(domain::Outcome::Wrong);
}

void AuditScoreTest::shouldScoreThePatternBehindFindings()
{
    QFETCH(QByteArray, pattern);
    QFETCH(int, flags);
    QFETCH(double, earned);
    QFETCH(int, outcome);
    Json list = habitFlags();
    while (list.size() > static_cast<std::size_t>(flags))
        list.erase(list.size() - 1);
    const auto result = m.assess(habitKey(), list, Json::parse(pattern.toStdString()));
    QCOMPARE(result.possible.number(), 38.0);
    QCOMPARE(result.earned.number(), earned);
    const auto* told = found(result, "pattern");
    QCOMPARE(told->possible.number(), 10.0);
    QCOMPARE(told->rule, std::string("AUDIT-PATTERN"));
    QCOMPARE(told->keyEvidence.size(), std::size_t(3));
    QVERIFY(!told->cite.empty() && !told->reason.empty());
    QCOMPARE(int(told->outcome), outcome);
    QCOMPARE(result.figures.ratios.at("pattern").part, told->outcome == domain::Outcome::Right ? 1 : 0);
}

void AuditScoreTest::shouldChargeForAPatternThatIsNotThere()
{
    const Json key = keyOf({wrongSide(), unsignedPage()}); // 16 points, mean 8
    const Json flags{flag(place("consent", 23, 27), 15, 3, "query"), flag(place("mar"), 25, 2, "deficiency")};
    const auto result = m.assess(key, flags, Json{{"kind", 25}, {"who", "renner"}});
    QCOMPARE(result.earned.number(), 12.0);
    QCOMPARE(found(result, "false-pattern")->earned.number(), -4.0);
    QCOMPARE(found(result, "false-pattern")->rule, std::string("AUDIT-PATTERN"));
    QVERIFY(!result.figures.ratios.contains("pattern"));
    // On a clean chart it costs half of all there is to get, as a flag does.
    QCOMPARE(m.assess(keyOf({}), Flags(Json::array()), Json{{"kind", 25}}).earned.number(), 5.0);
}

void AuditScoreTest::shouldWantNoPatternWhereTheKeyHasNone()
{
    const auto result = m.assess(keyOf({unsignedPage()}), {flag(place("mar"), 25, 2, "deficiency")});
    QCOMPARE(result.findings.size(), std::size_t(1));
    QCOMPARE(result.possible.number(), 6.0);
}

void AuditScoreTest::shouldSayWhichPagesNeedNoSignature()
{
    audit_test::Bench bench;
    bench.scenario.chart.documents.back().header.authentication = domain::Authentication::Release;
    const Json key = keyOf({wrongSide()});
    const Json flags{flag(place("laboratory"), 25, 2, "deficiency"), flag(place("laboratory", 0, 9), 38, 3, "safety"),
                     flag(place("mar"), 25, 2, "deficiency")};
    const auto result = bench.assess(key, flags);
    const auto* lab = found(result, "false-flag:laboratory:0-0");
    QCOMPARE(lab->rule, std::string("P-AUTH"));
    QVERIFY(lab->cite.find("493.1291") != std::string::npos);
    QCOMPARE(lab->earned.number(), -5.0);
    QCOMPARE(found(result, "false-flag:laboratory:0-9")->rule, std::string("AUDIT-PROOF"));
    QCOMPARE(found(result, "false-flag:mar:0-0")->rule, std::string("AUDIT-PROOF"));
}

void AuditScoreTest::shouldChargeADecoyOnce()
{
    Json decoy = place("laboratory", 0, 13);
    decoy["why"] = "Nobody acted on it, and nobody need.";
    const Json key = keyOf({wrongSide()}, {decoy});
    const auto result = m.assess(key, {flag(place("consent", 23, 27), 15, 3, "query"),
                                       flag(place("laboratory", 10, 13), 44, 2, "query"),
                                       flag(place("laboratory", 0, 9), 38, 3, "safety")});
    QCOMPARE(result.earned.number(), 5.0);
    QCOMPARE(found(result, "decoy:laboratory:0-9")->earned.number(), -5.0);
    QVERIFY(found(result, "decoy:laboratory:0-9")->reason.find("Nobody acted") != std::string::npos);
    QCOMPARE(found(result, "decoy:laboratory:10-13")->outcome, Outcome::Remark);
}

void AuditScoreTest::shouldSayADuplicateAndChargeNothing()
{
    const auto result = m.assess(keyOf({wrongSide()}), {flag(place("consent", 23, 27), 15, 3, "query"),
                                                        flag(place("operative-report", 15, 20), 15, 3, "safety")});
    QCOMPARE(result.earned.number(), 10.0);
    QCOMPARE(result.findings.size(), std::size_t(2));
    QCOMPARE(result.findings.back().criterion, std::string("again"));
    QCOMPARE(result.findings.back().outcome, Outcome::Remark);
}

void AuditScoreTest::shouldChargeGuessesOnThePageOfAFinding()
{
    const Json key = keyOf({wrongSide()});
    const Json right = flag(place("operative-report", 15, 20), 15, 3, "query");
    const Json guess = flag(place("operative-report", 40, 45), 15, 3, "query"); // the line of the blood loss
    QCOMPARE(m.earned(key, {right}), 10.0);
    QCOMPARE(m.earned(key, {right, guess}), 5.0);
    QCOMPARE(m.earned(key, {guess}), 7.25); // alone it meets the finding by the page
}

void AuditScoreTest::shouldChargeADecoyOfTheRightKindOnThePageOfAFinding()
{
    Json key = keyOf({wrongSide()});
    key["decoys"] =
        Json::array({{{"document", "operative-report"}, {"from", 40}, {"to", 45}, {"why", "It is usual."}}});
    const Json decoy = flag(place("operative-report", 40, 45), 15, 3, "query");
    QCOMPARE(m.earned(key, {decoy}), 0.0);
    QCOMPARE(m.earned(key, {flag(place("operative-report", 15, 20), 15, 3, "query"), decoy}), 5.0);
}

void AuditScoreTest::shouldLoseWhatTwoFlagsContradict()
{
    const Json key = keyOf({wrongSide()});
    QCOMPARE(m.earned(key, {flag(place("consent", 23, 27), 15, 3, "query"),
                            flag(place("operative-report", 15, 20), 15, 2, "safety")}),
             8.5);
    QCOMPARE(m.earned(key, {flag(place("consent", 23, 27), 15, 3, "query"),
                            flag(place("operative-report", 15, 20), 15, 3, "recode")}),
             5.0);
}

void AuditScoreTest::shouldChargeAnotherKindAtTheSamePlace()
{
    QCOMPARE(m.earned(keyOf({wrongSide()}),
                      {flag(place("consent", 23, 27), 15, 3, "query"), flag(place("consent", 23, 27), 16, 3, "query")}),
             5.0);
}

void AuditScoreTest::shouldPairForTheMostPoints()
{
    // Both flags can stand for the unsigned page; only one of them for the drug on it.
    Json drug{
        {"id", "drug"},     {"kind", 33}, {"severity", 3}, {"paths", {"safety"}}, {"places", {place("mar", 7, 26)}},
        {"accept", {"mar"}}};
    const Json key = keyOf({unsignedPage(), drug});
    QCOMPARE(m.earned(key, {flag(place("mar", 7, 26), 33, 3, "safety"), flag(place("mar"), 25, 2, "deficiency")}),
             16.0);
    QCOMPARE(m.earned(key, {flag(place("mar"), 25, 2, "deficiency"), flag(place("mar", 7, 26), 33, 3, "safety")}),
             16.0);
}

void AuditScoreTest::shouldFindAMissingPage()
{
    const Json key = keyOf({Json{{"id", "consent"},
                                 {"kind", 22},
                                 {"severity", 3},
                                 {"paths", {"safety"}},
                                 {"places", {place("missing:consent")}},
                                 {"accept", {"missing:consent", "operative-report"}}}});
    QCOMPARE(m.earned(key, {flag(place("missing:consent"), 22, 3, "safety")}), 10.0);
    QCOMPARE(m.earned(key, {flag(place("operative-report", 15, 20), 22, 3, "safety")}), 10.0);
    QCOMPARE(m.earned(key, {flag(place("missing:pathology"), 22, 3, "safety")}), 0.0);
}

void AuditScoreTest::shouldGiveAllToWhoLeavesACleanChartAlone()
{
    const Json key = keyOf({});
    const auto none = m.assess(key, Json::array());
    QVERIFY(none.possible.number() > 0);
    QCOMPARE(none.earned, none.possible);
    const auto one = m.assess(key, Json::array({flag(place("mar"), 25, 2, "deficiency")}));
    QCOMPARE(one.earned.number() * 2, one.possible.number());
}

void AuditScoreTest::shouldNeverGoBelowNothing()
{
    Json many = Json::array();
    for (int i = 0; i < 12; ++i)
        many.push_back(flag(place("laboratory", i, i + 1), 38, 3, "safety"));
    QCOMPARE(m.earned(keyOf({wrongSide()}), many), 0.0);
}

void AuditScoreTest::shouldCiteTheKeyOrTheRule()
{
    Json finding = wrongSide();
    QCOMPARE(m.assess(keyOf({finding}), Json::array()).findings.front().rule, std::string("K15"));
    QCOMPARE(m.assess(keyOf({finding}), Json::array()).findings.front().cite,
             m.rules.find("K15", domain::Date{std::chrono::year{2026}, std::chrono::May, std::chrono::day{1}})->cite);
    finding["citation"] = "42 CFR 482.51(b)(6)";
    const auto cited = m.assess(keyOf({finding}), Json::array()).findings.front();
    QCOMPARE(cited.cite, std::string("42 CFR 482.51(b)(6)"));
    QCOMPARE(cited.keyEvidence.size(), std::size_t(2));
    QCOMPARE(cited.criterion, std::string("discrepancy-AU"));
}

void AuditScoreTest::shouldCountFigures()
{
    const auto result =
        m.assess(keyOf({wrongSide(), unsignedPage()}),
                 {flag(place("consent", 23, 27), 15, 2, "recode"), flag(place("laboratory", 0, 9), 38, 3, "safety")});
    const auto& ratios = result.figures.ratios;
    QCOMPARE(ratios.at("found"), (workflow::Ratio{1, 2}));
    QCOMPARE(ratios.at("kind"), (workflow::Ratio{1, 1}));
    QCOMPARE(ratios.at("severity"), (workflow::Ratio{0, 1}));
    QCOMPARE(ratios.at("path"), (workflow::Ratio{0, 1}));
    QCOMPARE(ratios.at("precision"), (workflow::Ratio{1, 2}));
    QCOMPARE(ratios.at("false-flags"), (workflow::Ratio{1, 2}));
}

QTEST_GUILESS_MAIN(AuditScoreTest)
#include "tst_audit_score.moc"
