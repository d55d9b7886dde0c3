// SPDX-License-Identifier: GPL-3.0-or-later
#include "CodingFixture.h"

using namespace coding_test;

/// The outcome table of domain reference 4.6 and its nine precisions, one by one.
class CodingScoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldGiveFiftyPercentForTheWorkedExample();
    void shouldGiveFullPointsForTheWholeKey();

    // 1
    void shouldGiveSeventyPercentWhenFiveCharactersAgree();
    void shouldGiveSeventyPercentWhenTitlesDifferOnlyInTheSide();
    void shouldGiveFiftyPercentForThreeOrFourCharacters();
    void shouldGiveNothingForTwoCharacters();
    void shouldChargeANearMatchOfAHigherTier();
    void shouldTakeTheTierOfAKeyCodeFromTheKey();
    void shouldCountAnAlternativeAsExact();

    // 2
    void shouldPairForTheHighestSumAndNotInOrder();
    void shouldPreferTheEarlierPositionInATie();
    void shouldLeavePenalisedAndNeutralCodesOutOfPairing();

    // 3
    void shouldHalveADisplacedPrincipal();
    void shouldHalveTheCreditThatTheDisplacedPairingHas();
    void shouldLetWhateverStandsFirstDisplace();
    void shouldAllowAnyOfThePrincipalsTheKeyNames();
    void shouldOnlyExplainTheDisplacementByAPrincipalPenalty();
    void shouldForgiveThePairThatTheDisplacementBreaks();

    // 4
    void shouldGivePoaOnlyToPairedCodes();
    void shouldEarnExemptByLeavingItBlank();
    void shouldIgnorePoaOutsideTheInpatientSetting();

private:
    Bench m;
};

namespace {

Json workedKey()
{
    Json key = keyOf({"I11.0 Y", "I50.23 Y", "J44.1 Y", "E87.6 N"});
    key["diagnoses"][0]["role"] = "principal";
    key["diagnoses"][1]["role"] = "critical";
    key["diagnoses"][2]["role"] = "critical";
    key["diagnoses"][3]["role"] = "other";
    key["penalise"] = {{{"code", "R06.02"}, {"when", "any"}, {"rule", "C9"}, {"cost", 2}}};
    key["orderedPairs"] = Json::array({Json::array({"I11.0", "I50.23"})});
    return key;
}

} // namespace

void CodingScoreTest::shouldGiveFiftyPercentForTheWorkedExample()
{
    // WHEN I50.23 leads, J44.9 stands for J44.1, R06.02 is added and E87.6 is missing
    const auto result = m.assess(workedKey(), submit({"I50.23 Y", "I11.0 Y", "J44.9 Y", "R06.02 Y"}));

    // THEN 5+1 + 6+1 + 3+1 + 0 - 2 of 30
    QCOMPARE(result.possible, Points::of(30));
    QCOMPARE(result.earned, Points::of(15));
    QCOMPARE(domain::percentTenths(result.earned, result.possible), 500);
    QCOMPARE(result.figures.codesRight, 2);
    QCOMPARE(result.figures.codesKey + result.figures.codesExtra, 5);
    QCOMPARE(result.figures.casesPerfect, 0);
    QCOMPARE(result.figures.principalRight, 0);
    QCOMPARE(result.figures.principalPossible, 1);
    QCOMPARE(result.figures.poaRight, 3);
    QCOMPARE(result.figures.poaPossible, 4);
}

void CodingScoreTest::shouldGiveFullPointsForTheWholeKey()
{
    const auto result = m.assess(workedKey(), submit({"i110 Y", "I5023 Y", "J44.1 Y", "e87.6 N"}));
    QCOMPARE(result.earned, Points::of(30));
    QCOMPARE(result.figures.casesPerfect, 1);
    QCOMPARE(result.figures.principalRight, 1);
    QCOMPARE(result.figures.codesExtra, 0);
}

void CodingScoreTest::shouldGiveSeventyPercentWhenFiveCharactersAgree()
{
    QCOMPARE(m.earned(keyOf({"S52.501A"}), submit({"S52.502A"})), 7.0);
    QCOMPARE(m.earned(keyOf({"L03.115"}), submit({"L03.116"})), 7.0);
}

void CodingScoreTest::shouldGiveSeventyPercentWhenTitlesDifferOnlyInTheSide()
{
    // M16.11 and M16.12 agree in four characters alone
    QCOMPARE(m.earned(keyOf({"M16.11"}), submit({"M16.12"})), 7.0);
}

void CodingScoreTest::shouldGiveFiftyPercentForThreeOrFourCharacters()
{
    QCOMPARE(m.earned(keyOf({"N18.32"}), submit({"N18.30"})), 5.0);
    QCOMPARE(m.earned(keyOf({"J44.1"}), submit({"J44.9"})), 5.0);
}

void CodingScoreTest::shouldGiveNothingForTwoCharacters()
{
    QCOMPARE(m.earned(keyOf({"E11.9"}), submit({"E87.6"})), 0.0);
    const auto result = m.assess(keyOf({"J44.9", "I10"}), submit({"J45.20", "I10"}));
    QCOMPARE(result.earned, Points::of(4));
}

void CodingScoreTest::shouldChargeANearMatchOfAHigherTier()
{
    // J44.1 is a CC, J44.9 is none: it earns nothing, takes no POA point and costs 6
    const auto result = m.assess(keyOf({"I11.0 Y", "J44.9 Y"}), submit({"I11.0 Y", "J44.1 Y"}));
    QCOMPARE(result.earned, Points::of(11 - 6));
    QCOMPARE(find(result, "dx:J44.9")->outcome, domain::Outcome::Missed);
    QCOMPARE(find(result, "poa:J44.9")->earned, Points{});
    QCOMPARE(find(result, "extra:J44.1")->earned, Points::of(-6));
    QCOMPARE(find(result, "extra:J44.1")->criterion, std::string("unsupported-tier"));
}

void CodingScoreTest::shouldTakeTheTierOfAKeyCodeFromTheKey()
{
    Json key = keyOf({"I11.0", "J44.9"});
    key["diagnoses"][1]["severity"] = "cc";
    QCOMPARE(m.earned(key, submit({"I11.0", "J44.1"})), 12.0);
    key = keyOf({"I11.0", "J44.1"});
    key["diagnoses"][1]["severity"] = "none";
    QCOMPARE(m.earned(key, submit({"I11.0", "J44.0"})), 4.0);
}

void CodingScoreTest::shouldCountAnAlternativeAsExact()
{
    Json key = keyOf({"I11.0 Y", "G30.1 Y", "F02.B0 Y"});
    key["diagnoses"][1]["alternatives"] = {"G30.9"};
    key["orderedPairs"] = Json::array({Json::array({"G30.1", "F02.B0"})});
    QCOMPARE(m.earned(key, submit({"I11.0 Y", "G30.9 Y", "F02.B0 Y"})), 21.0);
    QCOMPARE(m.earned(key, submit({"I11.0 Y", "F02.B0 Y", "G30.9 Y"})), 19.0);
    const auto result = m.assess(key, submit({"I11.0 Y", "G30.9 Y", "F02.B0 Y"}));
    QCOMPARE(result.figures.codesRight, 3);
}

void CodingScoreTest::shouldPairForTheHighestSumAndNotInOrder()
{
    // I50.22 alone could take I50.23 (0.7 of 6), but I50.23 itself is there; I50.22 is then near I50.33
    Json key = keyOf({"I11.0", "I50.23", "I50.33"});
    key["diagnoses"][1]["role"] = "critical";
    key["diagnoses"][2]["role"] = "other";
    const auto result = m.assess(key, submit({"I11.0", "I50.22", "I50.23"}));
    QCOMPARE(result.earned.number(), 10 + 6 + 4 * 0.5);
}

void CodingScoreTest::shouldPreferTheEarlierPositionInATie()
{
    // GIVEN two codes equally near to the one in the key: both are none of tier
    const auto result = m.assess(keyOf({"I11.0", "E11.22"}), submit({"I11.0", "E11.65", "E11.9"}));

    // THEN the first is paired and the second is unsupported
    QVERIFY(find(result, "dx:E11.22")->title.find("E11.65") != std::string::npos);
    QVERIFY(find(result, "extra:E11.9") != nullptr);
    QCOMPARE(result.earned, Points::of(10 + 2 - 4));
}

void CodingScoreTest::shouldLeavePenalisedAndNeutralCodesOutOfPairing()
{
    Json key = keyOf({"I11.0", "E11.22"});
    key["penalise"] = {{{"code", "E11.65"}, {"when", "any"}, {"cost", 2}}};
    key["neutral"] = {"E11.9"};
    QCOMPARE(m.earned(key, submit({"I11.0", "E11.65"})), 8.0);
    QCOMPARE(m.earned(key, submit({"I11.0", "E11.9"})), 10.0);
}

void CodingScoreTest::shouldHalveADisplacedPrincipal()
{
    const auto result = m.assess(keyOf({"I11.0 Y", "I50.23 Y"}), submit({"I50.23 Y", "I11.0 Y"}));
    QCOMPARE(result.earned, Points::of(5 + 1 + 4 + 1));
    QCOMPARE(find(result, "dx:I11.0")->outcome, domain::Outcome::Partly);
    QCOMPARE(find(result, "dx:I11.0")->rule, std::string("C31"));
    QVERIFY(!find(result, "dx:I11.0")->cite.empty());
}

void CodingScoreTest::shouldHalveTheCreditThatTheDisplacedPairingHas()
{
    // 10 x 0.7 x 0.5
    QCOMPARE(m.earned(keyOf({"L03.115", "E11.9"}), submit({"E11.9", "L03.116"})), 3.5 + 4);
}

void CodingScoreTest::shouldLetWhateverStandsFirstDisplace()
{
    Json key = keyOf({"I11.0", "E11.9"});
    key["neutral"] = {"Z95.0"};
    QCOMPARE(m.earned(key, submit({"Z95.0", "I11.0", "E11.9"})), 9.0);
    QCOMPARE(m.earned(key, submit({"N18.3", "I11.0", "E11.9"})), 9.0 - 2);
    QCOMPARE(m.earned(key, submit({"E11.9", "I11.0"})), 9.0);
}

void CodingScoreTest::shouldAllowAnyOfThePrincipalsTheKeyNames()
{
    Json key = keyOf({"I11.0", "A40.3"});
    key["diagnoses"][1]["role"] = "critical";
    key["principalAnyOf"] = {"I11.0", "A40.3"};
    const auto result = m.assess(key, submit({"A40.3", "I11.0"}));
    QCOMPARE(result.earned, Points::of(16));
    QCOMPARE(result.figures.principalRight, 1);
    QCOMPARE(m.earned(key, submit({"I11.0", "A40.3"})), 16.0);
}

void CodingScoreTest::shouldOnlyExplainTheDisplacementByAPrincipalPenalty()
{
    Json key = keyOf({"A40.3", "J13"});
    key["diagnoses"][0]["rule"] = "C8";
    key["penalise"] = {{{"code", "J13"},
                        {"when", "principal"},
                        {"rule", "C17"},
                        {"cost", 4},
                        {"why", "The systemic infection leads."}}};
    const auto result = m.assess(key, submit({"J13", "A40.3"}));
    QCOMPARE(result.earned, Points::of(5 + 4));
    QCOMPARE(find(result, "dx:A40.3")->rule, std::string("C17"));
    QVERIFY(find(result, "dx:A40.3")->reason.find("The systemic infection leads") != std::string::npos);
    QCOMPARE(m.earned(key, submit({"A40.3", "J13"})), 14.0);
}

void CodingScoreTest::shouldForgiveThePairThatTheDisplacementBreaks()
{
    Json key = keyOf({"G30.1", "F02.B0", "I10"});
    key["orderedPairs"] = Json::array({Json::array({"G30.1", "F02.B0"})});
    QCOMPARE(m.earned(key, submit({"F02.B0", "G30.1", "I10"})), 5.0 + 4 + 4);
    QCOMPARE(m.earned(key, submit({"I10", "F02.B0", "G30.1"})), 5.0 + 4 + 4);
}

void CodingScoreTest::shouldGivePoaOnlyToPairedCodes()
{
    Json key = keyOf({"I11.0 Y", "E87.6 N", "E11.9"});
    const auto result = m.assess(key, submit({"I11.0 N", "E11.9 Y"}));
    QCOMPARE(result.possible, Points::of(18 + 2));
    QCOMPARE(result.earned, Points::of(14));
    QCOMPARE(find(result, "poa:I11.0")->outcome, domain::Outcome::Wrong);
    QCOMPARE(find(result, "poa:E87.6")->outcome, domain::Outcome::Missed);
    QVERIFY(find(result, "poa:E11.9") == nullptr);
}

void CodingScoreTest::shouldEarnExemptByLeavingItBlank()
{
    const Json key = keyOf({"I11.0 Y", "Z95.0 exempt"});
    QCOMPARE(m.earned(key, submit({"I11.0 Y", "Z95.0"})), 16.0);
    QCOMPARE(m.earned(key, submit({"I11.0 Y", "Z95.0 exempt"})), 16.0);
    QCOMPARE(m.earned(key, submit({"I11.0 Y", "Z95.0 Y"})), 15.0);
}

void CodingScoreTest::shouldIgnorePoaOutsideTheInpatientSetting()
{
    Json key = keyOf({"I11.0 Y", "E11.9 Y"});
    key["setting"] = "clinic";
    const auto result = m.assess(key, submit({"I11.0 N", "E11.9"}));
    QCOMPARE(result.possible, Points::of(14));
    QCOMPARE(result.earned, Points::of(14));
    QVERIFY(find(result, "poa:ignored") != nullptr);
    QCOMPARE(find(result, "poa:ignored")->outcome, domain::Outcome::Remark);
    QCOMPARE(result.figures.poaPossible, 0);
}

QTEST_GUILESS_MAIN(CodingScoreTest)
#include "tst_coding_score.moc"
