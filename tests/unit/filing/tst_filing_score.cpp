// SPDX-License-Identifier: GPL-3.0-or-later
#include "FilingFixture.h"

using namespace filing_test;
using domain::Points;

/// Points of docs/tasks/filing.md, with the numbers of the rubric that ships.
class FilingScoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldGiveEverythingToAFlawlessTrainee()
    {
        Bench m;
        m.playPerfect();
        const auto score = m.assess(m.submission());
        // 2 placements, 1 misfile, 1 return, 1 pull, 1 referral, 1 overdue; destroy 3+2+1+2, hold 3, not yet 3+2+1
        QCOMPARE(score.possible.number(), 30.0);
        QCOMPARE(score.earned.number(), 30.0);
        QVERIFY(score.critical.empty());
        QCOMPARE(score.figures.ratios.at("filed"), (workflow::Ratio{2, 2}));
        QCOMPARE(score.figures.ratios.at("retention"), (workflow::Ratio{3, 3}));
    }

    void shouldGiveNothingToWhoDoesNothing()
    {
        const Bench m;
        const auto score = m.assess(m.submission());
        QCOMPARE(score.earned.number(), 0.0);
        QVERIFY(std::none_of(score.findings.begin(), score.findings.end(),
                             [](const auto& one) { return one.earned != Points{}; }));
    }

    void shouldNotCountAnOutguideAsAFolderThatWasFiled()
    {
        const Bench m; // the outguide of 48-07-52 stands right from the start
        QCOMPARE(finding(m.assess(m.submission()), "file:48-07-52")->earned.number(), 0.0);
    }

    void shouldCountTheGainOverTheStartingShelf()
    {
        Bench m;
        m.playPerfect();
        Json submission = m.submission();
        submission["shelf"] =
            Json::parse(R"(["g:06","99-01-06","g:07","48-52-07","31-52-07","12-53-07","05-52-08","48-07-52"])");
        const auto score = m.assess(submission);
        QCOMPARE(finding(score, "file:31-52-07")->earned.number(), 0.0); // the one that was brought is the wrong one
        QVERIFY(finding(score, "displaced:48-52-07") == nullptr);
        QCOMPARE(score.earned.number(), 28.0);
    }

    void shouldTakeOffForAFolderThatStoodRight()
    {
        Bench m;
        m.playPerfect();
        QCOMPARE(m.tryOp({{"op", "folder.refile"}, {"mrn", "48-52-07"}, {"after", "48-07-52"}}), std::string());
        const auto score = m.assess(m.submission());
        QCOMPARE(finding(score, "displaced:48-52-07")->earned.number(), -2.0);
        QCOMPARE(score.earned.number(), 28.0);
    }

    void shouldTakeAFolderBesideItsGuideOnTheWrongSideAsMisplaced()
    {
        Bench m;
        m.playPerfect();
        Json submission = m.submission();
        submission["shelf"] =
            Json::parse(R"(["g:06","99-01-06","31-52-07","g:07","48-52-07","12-53-07","05-52-08","48-07-52"])");
        QCOMPARE(finding(m.assess(submission), "file:31-52-07")->earned.number(), 0.0);
    }

    void shouldHalveAPullWithAnotherBorrowerOrDay()
    {
        Bench m;
        m.playPerfect();
        Json submission = m.submission();
        for (Json& out : submission["out"]) {
            if (out["mrn"] == "99-01-06")
                out["due"] = "2026-05-20";
        }
        QCOMPARE(finding(m.assess(submission), "pull:99-01-06")->earned.number(), 1.0);
    }

    void shouldTakeOffForAPullOrAMarkThatNobodyAskedFor()
    {
        Bench m;
        m.playPerfect();
        QCOMPARE(m.tryOp({{"op", "folder.pull"},
                          {"mrn", "48-52-07"},
                          {"borrower", "B"},
                          {"location", "L"},
                          {"due", "2026-05-13"}}),
                 std::string());
        QCOMPARE(m.tryOp({{"op", "loan.overdue"}, {"mrn", "48-52-07"}, {"on", true}}), std::string());
        const auto score = m.assess(m.submission());
        QCOMPARE(finding(score, "unasked:48-52-07")->earned.number(), -2.0);
        QCOMPARE(finding(score, "not-overdue:48-52-07")->earned.number(), -2.0);
        QCOMPARE(score.earned.number(), 26.0);
    }

    void shouldCallItCriticalToDestroyUnderAHoldOrTooEarly_data()
    {
        QTest::addColumn<QString>("record");
        QTest::newRow("under a hold") << QStringLiteral("d2");
        QTest::newRow("too early") << QStringLiteral("d3");
    }
    void shouldCallItCriticalToDestroyUnderAHoldOrTooEarly()
    {
        QFETCH(QString, record);
        Bench m;
        m.playPerfect();
        QCOMPARE(m.tryOp({{"op", "record.decide"}, {"record", record.toStdString()}, {"decision", "destroy"}}),
                 std::string());
        const auto score = m.assess(m.submission());
        QCOMPARE(score.critical, (std::vector<std::string>{"destroyed:" + record.toStdString()}));
        QVERIFY(finding(score, score.critical.front())->earned < Points{});
        QVERIFY(!finding(score, score.critical.front())->cite.empty());
    }

    void shouldGivePartOfTheLogEntry()
    {
        Bench m;
        m.playPerfect();
        QCOMPARE(m.tryOp({{"op", "record.destroyed"},
                          {"record", "d1"},
                          {"method", "shred"},
                          {"by", "clerk"},
                          {"witness", "clerk"}}),
                 std::string()); // nobody is his own witness
        QCOMPARE(finding(m.assess(m.submission()), "log:d1")->earned.number(), 1.4);
        QCOMPARE(m.tryOp({{"op", "record.destroyed"},
                          {"record", "d1"},
                          {"method", "recycle"},
                          {"by", "volunteer"},
                          {"witness", "supervisor"}}),
                 std::string());
        QCOMPARE(finding(m.assess(m.submission()), "log:d1")->earned.number(), 0.6);
    }

    void shouldScoreTheExampleOfTheManual()
    {
        const Bench m;
        const Json wanted = Json::parse(R"({
          "today": "2026-05-12", "system": "terminal-digit",
          "order": ["g:06", "99-01-06", "g:07", "31-52-07", "48-52-07", "12-53-07"],
          "cart": ["31-52-07"], "overdue": ["12-53-07"],
          "pulls": [{"request": "r1", "mrn": "99-01-06", "borrower": "V. Castellan, NP", "location": "Clinic",
                     "due": "2026-05-13"}],
          "referrals": [{"request": "r2", "mrn": "12-53-07", "borrower": "A. Pruitt, MD"}],
          "records": [{"id": "d1", "title": "Old chart", "decision": "destroy", "rules": ["RET-ADULT"],
                       "from": "2020-01-01", "methods": ["shred", "pulp"], "by": ["clerk"],
                       "witnesses": ["supervisor"]}]})");
        const Json given = Json::parse(R"({
          "shelf": ["g:06", "99-01-06", "g:07", "48-52-07", "31-52-07", "12-53-07"],
          "out": [{"mrn": "12-53-07", "borrower": "A. Pruitt, MD", "due": "2026-05-01"},
                  {"mrn": "99-01-06", "borrower": "V. Castellan, NP", "due": "2026-05-20"}],
          "pulled": ["99-01-06"], "overdue": ["12-53-07"],
          "records": [{"id": "d1", "decision": "destroy", "rule": "RET-FED", "from": "2020-01-01"}],
          "destroyed": [{"id": "d1", "method": "shred", "by": "clerk", "witness": "clerk"}]})");
        const auto score = m.assess(given, wanted);
        QCOMPARE(score.earned.number(), 9.4);
        QCOMPARE(score.possible.number(), 15.0);
    }

    void shouldGiveHalfForTheWrongHold()
    {
        Bench m;
        m.playPerfect();
        QCOMPARE(m.tryOp({{"op", "record.decide"}, {"record", "d2"}, {"decision", "audit"}}), std::string());
        QCOMPARE(finding(m.assess(m.submission()), "record:d2")->earned.number(), 1.5);
    }

    void shouldNameARuleWithItsCitationInEveryFinding()
    {
        const Bench m;
        for (const auto& one : m.assess(m.submission()).findings) {
            QVERIFY2(!one.rule.empty() && !one.cite.empty(), one.id.c_str());
            QVERIFY2(m.rubric.criteria.contains(one.criterion), one.criterion.c_str());
            QVERIFY2(one.reason.ends_with('.'), one.reason.c_str());
        }
    }

    void shouldRefuseASubmissionOfTheWrongForm_data()
    {
        QTest::addColumn<QString>("patch");
        QTest::addColumn<QString>("pointer");
        QTest::newRow("twice") << R"([{"op":"add","path":"/shelf/1","value":"g:06"}])"
                               << "/shelf/1";
        QTest::newRow("no shelf") << R"([{"op":"remove","path":"/shelf"}])"
                                  << "/shelf";
        QTest::newRow("no day") << R"([{"op":"replace","path":"/out/0/due","value":"2026-02-30"}])"
                                << "/out/0/due";
        QTest::newRow("no decision") << R"([{"op":"add","path":"/records/-","value":{"id":"d1","decision":"burn"}}])"
                                     << "/records/0/decision";
        QTest::newRow("stranger") << R"([{"op":"add","path":"/mood","value":"good"}])"
                                  << "/mood";
    }
    void shouldRefuseASubmissionOfTheWrongForm()
    {
        QFETCH(QString, patch);
        QFETCH(QString, pointer);
        const Bench m;
        const auto result = m.raw(m.submission().patch(Json::parse(patch.toStdString())), key());
        const auto* issues = std::get_if<std::vector<workflow::Issue>>(&result);
        QVERIFY(issues != nullptr);
        QVERIFY(std::any_of(issues->begin(), issues->end(),
                            [&](const auto& one) { return one.pointer == pointer.toStdString(); }));
    }

    void shouldSayWhatMakesNoSenseInAKey()
    {
        const Bench m;
        Json wanted = key();
        wanted["cart"].push_back("10-10-10");
        wanted["records"][0].erase("from");
        const auto issues = m.task.checkKey(wanted);
        QCOMPARE(issues.size(), std::size_t(2));
        QCOMPARE(issues[0].pointer, std::string("/cart/2"));
        QCOMPARE(issues[1].pointer, std::string("/records/0/from"));
        QVERIFY(!m.task.checkKey(Json::parse(R"({"today":"2026-05-12","system":"straight","order":["10-10-10"]})"))
                     .empty());
    }
};

QTEST_APPLESS_MAIN(FilingScoreTest)
#include "tst_filing_score.moc"
