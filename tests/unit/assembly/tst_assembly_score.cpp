// SPDX-License-Identifier: GPL-3.0-or-later
// What an assembled record earns. The rubric is the shipped one, so that docs/tasks/assembly.md and this agree.
#include "scoring/RubricReader.h"
#include "workflow/tasks/assembly/AssemblyTask.h"

#include <QFile>
#include <QTest>

using domain::Json;
using workflow::Assessment;
using workflow::assembly::AssemblyTask;

namespace {

Json fileAt(const char* name)
{
    QFile file(QStringLiteral(SOURCE_DIR "/sample-records/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", name);
    return Json::parse(file.readAll().toStdString());
}

/// Six pages belong: a b c d e f. As they fell, two stand in sequence. g is another patient's, h another encounter's,
/// c2 a copy of c; a consent is missing; b was scanned blank.
Json exampleKey()
{
    return Json::parse(R"({
        "heap": ["f", "g", "e", "c2", "d", "h", "c", "b", "a"],
        "orders": [[["a"], ["b"], ["c", "c2"], ["d"], ["e"], ["f"]], [["b"], ["c", "c2"], ["d"], ["e"], ["f"], ["a"]]],
        "misfiles": [{"page": "g", "reason": "other-patient"}, {"page": "h", "reason": "other-encounter"}],
        "duplicates": [["c", "c2"]],
        "missing": [{"type": "consent", "rule": "ASM-CONSENT"}],
        "index": [{"page": "b", "type": "laboratory", "near": ["microbiology"], "date": "2026-05-06"}]})");
}

Json flawless()
{
    return {{"order", {"a", "b", "c", "d", "e", "f"}},
            {"aside",
             {{{"page", "g"}, {"reason", "other-patient"}},
              {{"page", "h"}, {"reason", "other-encounter"}},
              {{"page", "c2"}, {"reason", "duplicate"}}}},
            {"missing", {"consent"}},
            {"index", {{{"page", "b"}, {"type", "laboratory"}, {"date", "2026-05-06"}}}}};
}

} // namespace

class TestAssemblyScore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shouldGiveAllToAFlawlessRecord();
    void shouldGiveNothingForNothing();
    void shouldGiveNothingForTheHeapAsItFell();
    void shouldCountTheGainOverTheHeap();
    void shouldTakeTheOtherAcceptedOrder();
    void shouldKeepEitherCopy();
    void shouldChargeAnotherPatientsPageThatIsFiled();
    void shouldNotChargeAnotherEncountersPageTwice();
    void shouldHalveAWrongReason();
    void shouldGiveNothingForAStrangersPageThrownAway();
    void shouldChargeAPageWronglyTakenOut();
    void shouldChargeBothCopiesTakenOut();
    void shouldChargeWhatIsNotMissing();
    void shouldHalveATypeOfTheSameSection();
    void shouldScoreTheExampleOfTheDocumentation();
    void shouldNeverFallBelowNothing();
    void shouldGiveAllWhereNothingButTheOrderIsToBeDone();
    void shouldNameRuleAndCitationOfEveryDeduction();
    void shouldTellWhereAPageOutOfSequenceGoes();
    void shouldReportIssuesOfSubmissionAndKey();
    void shouldRefuseKeysThatMakeNoSense_data();
    void shouldRefuseKeysThatMakeNoSense();

private:
    [[nodiscard]] Assessment assess(const Json& submission, const Json& key = exampleKey()) const;
    [[nodiscard]] double earned(const Json& submission) const { return assess(submission).earned.number(); }

    AssemblyTask m_task;
    domain::Rubric m_rubric;
    domain::RuleBook m_rules;
    workflow::PinnedCodes m_codes;
};

// 6 pages x 2, another patient 6, another encounter 6, copy 4, missing 4, two fields.
constexpr double whole = 34;

void TestAssemblyScore::initTestCase()
{
    auto rubric = scoring::rubricFrom(fileAt("rubrics/assembly.json"));
    QVERIFY(rubric.ok());
    m_rubric = *rubric;
    auto rules = scoring::rulesFrom(fileAt("rules/assembly.json"));
    QVERIFY(rules.ok());
    m_rules = domain::RuleBook(*rules);
}

Assessment TestAssemblyScore::assess(const Json& submission, const Json& key) const
{
    const workflow::AssessContext context{m_rubric, m_rules, m_codes, nullptr, "t1", nullptr};
    const auto result = m_task.assess(submission, key, context);
    const auto* assessment = std::get_if<Assessment>(&result);
    if (assessment == nullptr)
        qFatal("not assessed: %s", submission.dump().c_str());
    return *assessment;
}

void TestAssemblyScore::shouldGiveAllToAFlawlessRecord()
{
    const Assessment got = assess(flawless());
    QCOMPARE(got.possible.number(), whole);
    QCOMPARE(got.earned, got.possible);
    QCOMPARE(got.figures.ratios.at("order"), (workflow::Ratio{6, 6}));
    QCOMPARE(got.figures.ratios.at("misfiles"), (workflow::Ratio{2, 2}));
    QCOMPARE(got.figures.ratios.at("duplicates"), (workflow::Ratio{1, 1}));
    QCOMPARE(got.figures.ratios.at("missing"), (workflow::Ratio{1, 1}));
    QCOMPARE(got.figures.ratios.at("index"), (workflow::Ratio{2, 2}));
    QCOMPARE(got.figures.casesPerfect, 1);
}

void TestAssemblyScore::shouldGiveNothingForNothing()
{
    QCOMPARE(earned({{"order", Json::array()}}), 0.0);
}

void TestAssemblyScore::shouldGiveNothingForTheHeapAsItFell()
{
    const Assessment got = assess({{"order", {"f", "g", "e", "c2", "d", "h", "c", "b", "a"}}});
    QCOMPARE(got.findings.front().id, std::string("order"));
    QCOMPARE(got.findings.front().earned.number(), 0.0);
    QCOMPARE(got.earned.number(), 0.0);
}

void TestAssemblyScore::shouldCountTheGainOverTheHeap()
{
    // The heap has c2 d in sequence: 2 of 6. Five of six in sequence is 3 of the 4 that were to be gained: 9 of 12.
    Json answer = flawless();
    answer["order"] = {"b", "a", "c", "d", "e", "f"};
    QCOMPARE(earned(answer), whole - 3);
    // Two pages left in the heap: 2 of 4, and no more than that.
    answer["order"] = {"a", "b", "c", "d"};
    QCOMPARE(earned(answer), whole - 6);
}

void TestAssemblyScore::shouldTakeTheOtherAcceptedOrder()
{
    Json answer = flawless();
    answer["order"] = {"b", "c", "d", "e", "f", "a"};
    QCOMPARE(earned(answer), whole);
}

void TestAssemblyScore::shouldKeepEitherCopy()
{
    Json answer = flawless();
    answer["order"] = {"a", "b", "c2", "d", "e", "f"};
    answer["aside"][2]["page"] = "c";
    QCOMPARE(earned(answer), whole);
}

void TestAssemblyScore::shouldChargeAnotherPatientsPageThatIsFiled()
{
    Json answer = flawless();
    answer["order"] = {"a", "g", "b", "c", "d", "e", "f"};
    answer["aside"].erase(0);
    QCOMPARE(earned(answer), whole - 6 - 10);
    answer["order"] = {"a", "b", "c", "d", "e", "f"}; // left in the heap: missed, not charged
    QCOMPARE(earned(answer), whole - 6);
}

void TestAssemblyScore::shouldNotChargeAnotherEncountersPageTwice()
{
    Json answer = flawless();
    answer["order"] = {"a", "h", "b", "c", "d", "e", "f"};
    answer["aside"].erase(1);
    QCOMPARE(earned(answer), whole - 6);
}

void TestAssemblyScore::shouldHalveAWrongReason()
{
    Json answer = flawless();
    answer["aside"][0]["reason"] = "other-encounter";
    QCOMPARE(earned(answer), whole - 3);
    answer = flawless();
    answer["aside"][2]["reason"] = "other-patient";
    QCOMPARE(earned(answer), whole - 2);
}

void TestAssemblyScore::shouldGiveNothingForAStrangersPageThrownAway()
{
    Json answer = flawless();
    answer["aside"][0]["reason"] = "duplicate";
    QCOMPARE(earned(answer), whole - 6);
}

void TestAssemblyScore::shouldChargeAPageWronglyTakenOut()
{
    Json answer = flawless();
    answer["order"] = {"a", "b", "c", "d", "e"};
    answer["aside"].push_back({{"page", "f"}, {"reason", "other-patient"}});
    QCOMPARE(earned(answer), whole - 3 - 3); // and the order lacks it
}

void TestAssemblyScore::shouldChargeBothCopiesTakenOut()
{
    Json answer = flawless();
    answer["order"] = {"a", "b", "d", "e", "f"};
    answer["aside"].push_back({{"page", "c"}, {"reason", "duplicate"}});
    QCOMPARE(earned(answer), whole - 3 - 3);
}

void TestAssemblyScore::shouldChargeWhatIsNotMissing()
{
    Json answer = flawless();
    answer["missing"] = {"consent", "orders"};
    QCOMPARE(earned(answer), whole - 2);
    answer["missing"] = Json::array();
    QCOMPARE(earned(answer), whole - 4);
}

void TestAssemblyScore::shouldHalveATypeOfTheSameSection()
{
    Json answer = flawless();
    answer["index"][0]["type"] = "microbiology";
    QCOMPARE(earned(answer), whole - 0.5);
    answer["index"][0]["type"] = "orders";
    QCOMPARE(earned(answer), whole - 1);
}

void TestAssemblyScore::shouldScoreTheExampleOfTheDocumentation()
{
    Json answer = flawless();
    answer["order"] = {"b", "a", "c", "d", "e", "f"};
    answer["aside"][0]["reason"] = "other-encounter";
    answer["aside"].erase(1);
    answer["index"][0]["type"] = "microbiology";
    const Assessment got = assess(answer);
    QCOMPARE(got.earned.number(), 21.5);
    QCOMPARE(domain::percentTenths(got.earned, got.possible), std::int64_t(632));
}

void TestAssemblyScore::shouldNeverFallBelowNothing()
{
    Json aside = Json::array();
    for (const char* page : {"a", "b", "c", "d", "e", "f"})
        aside.push_back({{"page", page}, {"reason", "other-patient"}});
    QCOMPARE(earned({{"order", {"g"}}, {"aside", aside}}), 0.0);
}

void TestAssemblyScore::shouldGiveAllWhereNothingButTheOrderIsToBeDone()
{
    const Json key = Json::parse(R"({"heap": ["a", "b"], "orders": [[["a"], ["b"]]]})");
    const Assessment right = assess({{"order", {"a", "b"}}}, key); // even where it fell in order
    QCOMPARE(right.earned, right.possible);
    QCOMPARE(right.possible.number(), 4.0);
    QCOMPARE(assess({{"order", Json::array()}}, key).earned.number(), 0.0);
}

void TestAssemblyScore::shouldNameRuleAndCitationOfEveryDeduction()
{
    const Assessment got =
        assess({{"order", {"g", "f"}}, {"aside", {{{"page", "a"}, {"reason", "duplicate"}}}}, {"missing", {"orders"}}});
    int deductions = 0;
    for (const domain::Finding& finding : got.findings) {
        QVERIFY2(!finding.rule.empty() && !finding.cite.empty(), finding.id.c_str());
        QVERIFY2(m_rubric.criteria.contains(finding.criterion), finding.criterion.c_str());
        deductions += finding.earned < domain::Points{} ? 1 : 0;
    }
    QCOMPARE(deductions, 3);
    const auto consent = std::find_if(got.findings.begin(), got.findings.end(),
                                      [](const auto& finding) { return finding.id == "missing:consent"; });
    QVERIFY(consent != got.findings.end());
    QCOMPARE(consent->cite, std::string("42 CFR 482.24(c)(4)(v); 482.51(b)(2)"));
}

void TestAssemblyScore::shouldTellWhereAPageOutOfSequenceGoes()
{
    Json answer = flawless();
    answer["order"] = {"a", "b", "c", "d", "f"};
    const Assessment got = assess(answer);
    const auto place = std::find_if(got.findings.begin(), got.findings.end(),
                                    [](const auto& finding) { return finding.id == "place:e"; });
    QVERIFY(place != got.findings.end());
    QCOMPARE(place->reason, std::string("It goes behind Page 5."));
    QCOMPARE(place->earned.number(), 0.0);
}

void TestAssemblyScore::shouldReportIssuesOfSubmissionAndKey()
{
    const workflow::AssessContext context{m_rubric, m_rules, m_codes, nullptr, "t1", nullptr};
    const auto result = m_task.assess(Json::parse(R"({"order": ["a"], "aside": [{"page": "a", "reason": "lost"}]})"),
                                      Json::parse(R"({"heap": ["a"], "orders": [[["z"]]]})"), context);
    const auto* issues = std::get_if<std::vector<workflow::Issue>>(&result);
    QVERIFY(issues != nullptr);
    std::string pointers;
    for (const workflow::Issue& issue : *issues)
        pointers += issue.pointer + " ";
    QCOMPARE(pointers, std::string("/aside/0/reason /aside/0/page /key/orders/0/0/0 "));
}

void TestAssemblyScore::shouldRefuseKeysThatMakeNoSense_data()
{
    QTest::addColumn<QString>("patch");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("no order") << R"([{"op":"replace","path":"/orders","value":[]}])"
                              << "/orders";
    QTest::newRow("a page twice") << R"([{"op":"add","path":"/orders/0/0/0","value":"b"}])"
                                  << "/orders/0/1/0";
    QTest::newRow("orders of other pages") << R"([{"op":"remove","path":"/orders/1/0"}])"
                                           << "/orders/1";
    QTest::newRow("a misfile in the order") << R"([{"op":"replace","path":"/misfiles/0/page","value":"a"}])"
                                            << "/misfiles/0/page";
    QTest::newRow("a copy as misfile") << R"([{"op":"replace","path":"/misfiles/0/reason","value":"duplicate"}])"
                                       << "/misfiles/0/reason";
    QTest::newRow("one copy") << R"([{"op":"remove","path":"/duplicates/0/1"}])"
                              << "/duplicates/0";
    QTest::newRow("a day that is none") << R"([{"op":"replace","path":"/index/0/date","value":"2026-02-30"}])"
                                        << "/index/0/date";
    QTest::newRow("unknown") << R"([{"op":"add","path":"/extra","value":1}])"
                             << "/extra";
}

void TestAssemblyScore::shouldRefuseKeysThatMakeNoSense()
{
    QFETCH(QString, patch);
    QFETCH(QString, pointer);
    QVERIFY(m_task.checkKey(exampleKey()).empty());
    const auto issues = m_task.checkKey(exampleKey().patch(Json::parse(patch.toStdString())));
    QVERIFY(!issues.empty());
    QCOMPARE(QString::fromStdString(issues.front().pointer), pointer);
}

QTEST_GUILESS_MAIN(TestAssemblyScore)
#include "tst_assembly_score.moc"
