// SPDX-License-Identifier: GPL-3.0-or-later
#include "CodingFixture.h"

using namespace coding_test;

/// Precisions 5 to 8 of domain reference 4.6.
class CodingEdgesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // 5
    void shouldChargeFourForAnUnsupportedCodeAndSixForACc();
    void shouldChargeALeftOverWhoseCategoryIsInTheKey();
    void shouldTakeALeftOverNearAMissedCodeAsOneMiss();
    void shouldRelieveOneLeftOverForEachMissedCode();
    void shouldNotRelieveWhatRaisesTheTier();
    void shouldNotRelieveAPenalisedCode();
    void shouldPutACitedStatusCodeBeforeTheInstructor();
    void shouldLetAPenaltyStateItsCost();

    // 6
    void shouldCountAnInvalidCodeAsNothingAndTwoOff();
    void shouldTellInvalidFromUnsupportedByTheFamilies();
    void shouldTakeCodesTheKeyNamesAsValid();
    void shouldChargeEachRepetitionTwoAndNothingElse();

    // 7
    void shouldGradePcsByCharacters();
    void shouldWantHcpcsAndPxExact();
    void shouldHalveWrongUnitsOrModifiers();
    void shouldLetProceduresRepeat();
    void shouldChargeLeftOverAndInvalidProcedures();
    void shouldHalveADisplacedPrincipalProcedure();

    // 8
    void shouldChargeABrokenPair();
    void shouldLetAPartialMatchStandForItsPairCode();
    void shouldChargeExcludes1Once();
    void shouldNotChargeExcludes1OnTopOfAnUnsupportedCode();
    void shouldNotChargeThePairThatTheKeyItselfHas();
    void shouldIgnoreExcludes2AndEditionsNotInForce();

private:
    Bench m;
};

void CodingEdgesTest::shouldChargeFourForAnUnsupportedCodeAndSixForACc()
{
    const Json key = keyOf({"I11.0"});
    QCOMPARE(m.earned(key, submit({"I11.0", "E11.9"})), 6.0);
    QCOMPARE(m.earned(key, submit({"I11.0", "E87.1"})), 4.0);
    QCOMPARE(m.earned(key, submit({"I11.0", "A41.9"})), 4.0);
}

void CodingEdgesTest::shouldChargeALeftOverWhoseCategoryIsInTheKey()
{
    QCOMPARE(m.earned(keyOf({"I11.0", "E11.22"}), submit({"I11.0", "E11.22", "E11.65"})), 10.0);
}

void CodingEdgesTest::shouldTakeALeftOverNearAMissedCodeAsOneMiss()
{
    // J15.9 and J18.9 share two characters and the tier
    const auto result = m.assess(keyOf({"I11.0", "J18.9"}), submit({"I11.0", "J15.9"}));
    QCOMPARE(result.earned, Points::of(10));
    QCOMPARE(find(result, "near:J15.9")->outcome, domain::Outcome::Remark);
    QCOMPARE(find(result, "dx:J18.9")->outcome, domain::Outcome::Missed);
}

void CodingEdgesTest::shouldRelieveOneLeftOverForEachMissedCode()
{
    // E87.6 (none) is missed; E11.9 shares "E" only. J13 and J15.9 share "J1" with the missed J18.9: one is relieved
    QCOMPARE(m.earned(keyOf({"I11.0", "J18.9"}), submit({"I11.0", "J15.9", "J13"})), 4.0);
}

void CodingEdgesTest::shouldNotRelieveWhatRaisesTheTier()
{
    // E87.6 is none, E87.1 a CC of the same category; I10 is none, I11.0 a CC that shares two characters
    QCOMPARE(m.earned(keyOf({"A40.3", "E87.6"}), submit({"A40.3", "E87.1"})), 4.0);
    QCOMPARE(m.earned(keyOf({"A40.3", "I10"}), submit({"A40.3", "I11.0"})), 4.0);
}

void CodingEdgesTest::shouldNotRelieveAPenalisedCode()
{
    Json key = keyOf({"I11.0", "J18.9"});
    key["penalise"] = {{{"code", "J15.9"}}};
    QCOMPARE(m.earned(key, submit({"I11.0", "J15.9"})), 4.0);
}

void CodingEdgesTest::shouldPutACitedStatusCodeBeforeTheInstructor()
{
    Json answer = submit({"I11.0", "Z95.0", "Y92.009"});
    const Json key = keyOf({"I11.0"});
    QCOMPARE(m.earned(key, answer), 2.0);
    answer["diagnoses"][1]["evidence"] = Json::array({cite("hp", 3, 9)});
    answer["diagnoses"][2]["evidence"] = Json::array({cite("hp", 3, 9)});
    const auto result = m.assess(key, answer);
    QCOMPARE(result.earned, Points::of(10));
    QVERIFY(find(result, "review:Z95.0")->forInstructor);
    QVERIFY(find(result, "review:Y92.009")->forInstructor);
    QCOMPARE(result.figures.codesExtra, 0);
}

void CodingEdgesTest::shouldLetAPenaltyStateItsCost()
{
    Json key = keyOf({"I11.0"});
    key["penalise"] = {{{"code", "R06.02"}, {"rule", "C9"}, {"cost", 2}},
                       {{"code", "E87.1"}},
                       {{"code", "E11.9"}},
                       {{"code", "N18.32"}, {"severity", "mcc"}}};
    QCOMPARE(m.earned(key, submit({"I11.0", "R06.02"})), 8.0);
    QCOMPARE(m.earned(key, submit({"I11.0", "E87.1"})), 4.0);
    QCOMPARE(m.earned(key, submit({"I11.0", "E11.9"})), 6.0);
    QCOMPARE(m.earned(key, submit({"I11.0", "N18.32"})), 4.0);
    const auto result = m.assess(key, submit({"I11.0", "R06.02"}));
    QCOMPARE(find(result, "extra:R06.02")->criterion, std::string("integral"));
}

void CodingEdgesTest::shouldCountAnInvalidCodeAsNothingAndTwoOff()
{
    // N18.3 is a heading that resembles the key code, with its POA right
    const auto result = m.assess(keyOf({"I11.0 Y", "N18.32 Y"}), submit({"I11.0 Y", "N18.3 Y"}));
    QCOMPARE(result.earned, Points::of(11 - 2));
    QCOMPARE(find(result, "invalid:N18.3")->rule, std::string("C1"));
    QCOMPARE(m.earned(keyOf({"I11.0"}), submit({"I11.0", "hello"})), 8.0);
    QCOMPARE(m.earned(keyOf({"I11.0"}), submit({"I11.0", "N18.99"})), 8.0);
}

void CodingEdgesTest::shouldTellInvalidFromUnsupportedByTheFamilies()
{
    // no edition here covers K35: well formed, so valid and unsupported
    const auto result = m.assess(keyOf({"I11.0"}), submit({"I11.0", "K35.80"}));
    QCOMPARE(result.earned, Points::of(6));
    QVERIFY(find(result, "extra:K35.80") != nullptr);
}

void CodingEdgesTest::shouldTakeCodesTheKeyNamesAsValid()
{
    // N18.31 is not in the test edition, whose N18 family is whole
    QCOMPARE(m.earned(keyOf({"I11.0", "N18.31"}), submit({"I11.0", "N18.31"})), 14.0);
    Json key = keyOf({"I11.0"});
    key["neutral"] = {"N18.31"};
    QCOMPARE(m.earned(key, submit({"I11.0", "N18.31"})), 10.0);
}

void CodingEdgesTest::shouldChargeEachRepetitionTwoAndNothingElse()
{
    const Json key = keyOf({"I11.0 Y", "E11.9 Y"});
    QCOMPARE(m.earned(key, submit({"I11.0 Y", "E11.9 Y", "E119 N", "I11.0 Y"})), 16.0 - 4);
    QCOMPARE(m.earned(key, submit({"E11.9 Y", "I11.0 Y", "I11.0 Y"})), 11.0 - 2);
    // the repetition of an unsupported CC costs 2, not 6
    QCOMPARE(m.earned(key, submit({"I11.0 Y", "E11.9 Y", "E87.1", "E87.1"})), 16.0 - 6 - 2);
}

void CodingEdgesTest::shouldGradePcsByCharacters()
{
    const Json key = withProcedures(keyOf({"I11.0"}), {procedure("icd10pcs", "0FT44ZZ")});
    const auto earned = [&](const std::string& code) {
        return m.earned(key, withProcedures(submit({"I11.0"}), {procedure("icd10pcs", code)})) - 10;
    };
    QCOMPARE(earned("0FT44ZZ"), 10.0);
    QCOMPARE(earned("0FT40ZZ"), 10 * (0.4 + 0.45));
    // the root operation is wrong: nothing, and one miss, for it shares two characters
    QCOMPARE(earned("0FB44ZX"), 0.0);
    // body part and device wrong
    const Json hip = withProcedures(keyOf({"I11.0"}), {procedure("icd10pcs", "0SR90J9")});
    QCOMPARE(m.earned(hip, withProcedures(submit({"I11.0"}), {procedure("icd10pcs", "0SRB0J9")})), 10 + 8.5);
    QCOMPARE(m.earned(hip, withProcedures(submit({"I11.0"}), {procedure("icd10pcs", "0SR9019")})), 10 + 8.5);
}

void CodingEdgesTest::shouldWantHcpcsAndPxExact()
{
    Json key = withProcedures(keyOf({"I11.0"}), {procedure("hcpcs", "J1885"), procedure("px", "PX-1001")});
    QCOMPARE(m.assess(key, submit({"I11.0"})).possible, Points::of(26));
    QCOMPARE(
        m.earned(key, withProcedures(submit({"I11.0"}), {procedure("hcpcs", "J1885"), procedure("px", "px-1001")})),
        26.0);
    // J0696 shares one character: unsupported. PX-1002 shares two with the missed PX-1001: one miss
    QCOMPARE(m.earned(key, withProcedures(submit({"I11.0"}), {procedure("hcpcs", "J0696")})), 6.0);
    QCOMPARE(m.earned(key, withProcedures(submit({"I11.0"}), {procedure("px", "PX-1002")})), 10.0);
}

void CodingEdgesTest::shouldHalveWrongUnitsOrModifiers()
{
    Json wanted = procedure("hcpcs", "J1885");
    wanted["units"] = 2;
    wanted["modifiers"] = {"JZ", "RT"};
    const Json key = withProcedures(keyOf({"I11.0"}), {wanted});
    Json given = wanted;
    given["modifiers"] = {"rt", "JZ"};
    QCOMPARE(m.earned(key, withProcedures(submit({"I11.0"}), {given})), 20.0);
    given["units"] = 1;
    QCOMPARE(m.earned(key, withProcedures(submit({"I11.0"}), {given})), 15.0);
    given["units"] = 2.0;
    given["modifiers"] = {"JZ"};
    QCOMPARE(m.earned(key, withProcedures(submit({"I11.0"}), {given})), 15.0);
    const auto result = m.assess(key, withProcedures(submit({"I11.0"}), {given}));
    QCOMPARE(result.figures.codesRight, 1);
}

void CodingEdgesTest::shouldLetProceduresRepeat()
{
    const Json both = Json::array({procedure("icd10pcs", "0FT44ZZ"), procedure("icd10pcs", "0FT44ZZ")});
    const Json key = withProcedures(keyOf({"I11.0"}), both);
    QCOMPARE(m.earned(key, withProcedures(submit({"I11.0"}), both)), 26.0);
    QCOMPARE(m.earned(key, withProcedures(submit({"I11.0"}), {both[0]})), 20.0);
}

void CodingEdgesTest::shouldChargeLeftOverAndInvalidProcedures()
{
    const Json key = keyOf({"I11.0"});
    QCOMPARE(m.earned(key, withProcedures(submit({"I11.0"}), {procedure("icd10pcs", "0SR90J9")})), 6.0);
    QCOMPARE(m.earned(key, withProcedures(submit({"I11.0"}), {procedure("icd10pcs", "0SR99J9")})), 8.0);
    QCOMPARE(m.earned(key, withProcedures(submit({"I11.0"}), {procedure("icd10pcs", "0SI90J9")})), 8.0);
    const auto result = m.assess(key, withProcedures(submit({"I11.0"}), {procedure("icd10pcs", "0SR90J9")}));
    QCOMPARE(find(result, "extra:0SR90J9")->rule, std::string("PCS"));
}

void CodingEdgesTest::shouldHalveADisplacedPrincipalProcedure()
{
    const Json key =
        withProcedures(keyOf({"I11.0"}), {procedure("icd10pcs", "0FT40ZZ"), procedure("icd10pcs", "0FJ44ZZ")});
    const Json turned =
        withProcedures(submit({"I11.0"}), {procedure("icd10pcs", "0FJ44ZZ"), procedure("icd10pcs", "0FT40ZZ")});
    QCOMPARE(m.earned(key, turned), 10.0 + 5 + 6);
}

void CodingEdgesTest::shouldChargeABrokenPair()
{
    Json key = keyOf({"I10", "G30.1", "F02.B0"});
    key["orderedPairs"] = Json::array({Json::array({"G30.1", "F02.B0"})});
    const auto result = m.assess(key, submit({"I10", "F02.B0", "G30.1"}));
    QCOMPARE(result.earned, Points::of(16));
    QCOMPARE(find(result, "pair:G30.1>F02.B0")->rule, std::string("C4"));
    QCOMPARE(m.earned(key, submit({"I10", "F02.B0"})), 14.0);
}

void CodingEdgesTest::shouldLetAPartialMatchStandForItsPairCode()
{
    Json key = keyOf({"I10", "G30.1", "F02.B0"});
    key["orderedPairs"] = Json::array({Json::array({"G30.1", "F02.B0"})});
    QCOMPARE(m.earned(key, submit({"I10", "F02.B0", "G30.9"})), 10.0 + 4 + 2 - 2);
}

void CodingEdgesTest::shouldChargeExcludes1Once()
{
    // GIVEN a near match J44.9 for J44.1 beside the key's own J45.20, and a note at J44 that excludes J45
    const Json key = keyOf({"I11.0", "J44.1", "J45.20"});
    m.codes = pinned({{"J449", codesets::NoteKind::Excludes1, "asthma", {{"J45", ""}}},
                      {"J4520", codesets::NoteKind::Excludes1, "COPD", {{"J449", ""}}}});
    const auto result = m.assess(key, submit({"I11.0", "J45.20", "J44.9"}));
    QCOMPARE(result.earned, Points::of(10 + 4 + 2 - 2));
    QCOMPARE(find(result, "excludes1:J45.20+J44.9")->rule, std::string("C3"));
    m.codes = pinned();
}

void CodingEdgesTest::shouldNotChargeExcludes1OnTopOfAnUnsupportedCode()
{
    const auto result = m.assess(keyOf({"I11.0", "J44.1"}), submit({"I11.0", "J44.1", "I10"}));
    QCOMPARE(result.earned, Points::of(14 - 4));
    QVERIFY(find(result, "excludes1:I11.0+I10") == nullptr);
}

void CodingEdgesTest::shouldNotChargeThePairThatTheKeyItselfHas()
{
    QCOMPARE(m.earned(keyOf({"I11.0", "J44.1", "J45.20"}), submit({"I11.0", "J44.1", "J45.20"})), 18.0);
    // nor a near match that stands for one of that pair
    QCOMPARE(m.earned(keyOf({"I11.0", "J44.1", "J45.20"}), submit({"I11.0", "J44.9", "J45.20"})), 16.0);
}

void CodingEdgesTest::shouldIgnoreExcludes2AndEditionsNotInForce()
{
    const std::vector<codesets::Note> notes{{"N1830", codesets::NoteKind::Excludes1, "", {{"E11", ""}}},
                                            {"N1830", codesets::NoteKind::Excludes2, "", {{"I11", ""}}}};
    m.codes = pinned(notes);
    Json key = keyOf({"I11.0", "N18.32", "E11.9"});
    const Json answer = submit({"I11.0", "N18.30", "E11.9"});
    QCOMPARE(m.earned(key, answer), 10.0 + 2 + 4 - 2);
    key["discharged"] = "2027-05-09";
    QCOMPARE(m.earned(key, answer), 10.0 + 2 + 4);
    m.codes = pinned();
}

QTEST_GUILESS_MAIN(CodingEdgesTest)
#include "tst_coding_edges.moc"
