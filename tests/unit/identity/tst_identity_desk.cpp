// SPDX-License-Identifier: GPL-3.0-or-later
#include "IdentityDesk.h"

using namespace identity_test;

/// Ops at the patient index: what can be is done, what cannot be is refused with the reason.
class IdentityDeskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<Desk>(); }

    void shouldChooseAndRegister();
    void shouldDecideAndFillTheFormPieceByPiece();
    void shouldRefuseWhatCannotBe_data();
    void shouldRefuseWhatCannotBe();
    void shouldRefuseMalformedOps_data();
    void shouldRefuseMalformedOps();
    void shouldRefuseANumberThatAnotherItemRetired();
    void shouldFreeTheRecordsWhenTheAnswerIsTakenBack();
    void shouldFreeTheRecordsWhenTheDecisionChanges();
    void shouldKeepTheFormOpenAfterTheSurvivorWentOn();
    void shouldLeaveTheFormerStateUntouched();
    void shouldNameEveryFaultOfTheMaterial();
    void shouldStandStillWithoutMaterial();

private:
    std::unique_ptr<Desk> m_desk;
};

void IdentityDeskTest::shouldChooseAndRegister()
{
    m_desk->doOp({{"op", "find.choose"}, {"item", "w1"}, {"mrn", "20-00-02"}});
    m_desk->doOp({{"op", "find.register"},
                  {"item", "w2"},
                  {"fields", {{"family", " Ode "}, {"given", "Ann"}, {"suffix", ""}, {"born", "2000-02-29"}}}});
    const Json items = m_desk->submission().at("items");
    QCOMPARE(items.at(0), (Json{{"id", "w1"}, {"choose", "20-00-02"}}));
    QCOMPARE(items.at(1).at("register"), (Json{{"family", "Ode"}, {"given", "Ann"}, {"born", "2000-02-29"}}));
}

void IdentityDeskTest::shouldDecideAndFillTheFormPieceByPiece()
{
    m_desk->doOp(mergeOp("w3", "10-00-01", "20-00-02"));
    m_desk->doOp({{"op", "decide.set"}, {"item", "w3"}, {"identifiers", {"born", "last4", "born"}}});
    m_desk->doOp({{"op", "decide.set"}, {"item", "w3"}, {"document", "p2"}, {"approval", true}});
    m_desk->doOp({{"op", "decide.set"}, {"item", "w3"}, {"steps", {"downstream"}}});
    QCOMPARE(m_desk->submission().at("items").at(0), (Json{{"id", "w3"},
                                                           {"decision", "merge"},
                                                           {"survivor", "10-00-01"},
                                                           {"retired", "20-00-02"},
                                                           {"identifiers", {"born", "last4"}},
                                                           {"document", "p2"},
                                                           {"approval", true},
                                                           {"steps", {"downstream"}}}));
    QCOMPARE(m_desk->state().index.livesAs("20-00-02"), std::string("10-00-01"));
}

void IdentityDeskTest::shouldRefuseWhatCannotBe_data()
{
    QTest::addColumn<QString>("op");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const Json& op, const char* code) {
        QTest::newRow(name) << QString::fromStdString(op.dump()) << QString::fromLatin1(code);
    };
    const auto decide = [](const char* item, Json more) {
        more["op"] = "decide.set";
        more["item"] = item;
        return more;
    };
    row("no such item", {{"op", "find.choose"}, {"item", "w9"}, {"mrn", "10-00-01"}}, "identity.no-item");
    row("a pair is nobody", {{"op", "find.choose"}, {"item", "w3"}, {"mrn", "10-00-01"}}, "identity.other-kind");
    row("somebody is no pair", decide("w1", {{"decision", "different"}}), "identity.other-kind");
    row("a number that does not exist", {{"op", "find.choose"}, {"item", "w1"}, {"mrn", "99-99-99"}},
        "identity.no-record");
    row("a retired number", {{"op", "find.choose"}, {"item", "w1"}, {"mrn", "40-00-04"}}, "identity.retired-record");
    row("merging three ways",
        decide("w4", {{"decision", "merge"}, {"survivor", "10-00-01"}, {"retired", {"20-00-02", "30-00-03"}}}),
        "identity.three-ways");
    row("merging into a retired number", mergeOp("w3", "40-00-04", "20-00-02"), "identity.retired-record");
    row("merging a number that does not exist", mergeOp("w3", "10-00-01", "99-99-99"), "identity.no-record");
    row("merging a record into itself", mergeOp("w3", "10-00-01", "10-00-01"), "identity.same-record");
    row("merging a record of another item", mergeOp("w3", "10-00-01", "30-00-03"), "identity.not-a-candidate");
    row("a merge of nothing", decide("w3", {{"decision", "merge"}}), "identity.undecided");
    row("a form without a decision", decide("w3", {{"approval", true}}), "identity.undecided");
    row("a survivor of no merge", decide("w3", {{"decision", "different"}, {"survivor", "10-00-01"}}),
        "identity.no-merge-yet");
    row("a paper of another item", decide("w3", {{"decision", "different"}, {"document", "p1"}}), "identity.no-paper");
    row("a visit without an overlay", decide("w3", {{"decision", "different"}, {"visits", {"v1"}}}),
        "identity.no-visit");
    row("a visit of nobody", decide("w3", {{"decision", "overlay"}, {"visits", {"v9"}}}), "identity.no-visit");
    row("born after today",
        {{"op", "find.register"},
         {"item", "w2"},
         {"fields", {{"family", "Ode"}, {"given", "Ann"}, {"born", "2026-06-09"}}}},
        "identity.born-later");
    row("nothing to take back", {{"op", "item.clear"}, {"item", "w1"}}, "identity.no-item");
}

void IdentityDeskTest::shouldRefuseWhatCannotBe()
{
    QFETCH(QString, op);
    QFETCH(QString, code);
    const auto next = m_desk->tryOp(Json::parse(op.toStdString()));
    QVERIFY(!next.ok());
    QCOMPARE(QString::fromStdString(next.error().code), code);
    QVERIFY(!next.error().detail.empty());
    QVERIFY(m_desk->submission().at("items").empty());
}

void IdentityDeskTest::shouldRefuseMalformedOps_data()
{
    QTest::addColumn<QString>("op");
    QTest::addColumn<QString>("names");
    QTest::newRow("no object") << "[1]"
                               << "must be an object";
    QTest::newRow("no op") << "{}"
                           << "/op is missing";
    QTest::newRow("another op") << R"({"op":"find.guess"})"
                                << "/op is no op";
    QTest::newRow("a member too many") << R"({"op":"item.clear","item":"w1","why":"x"})"
                                       << "/why is not known";
    QTest::newRow("a day that does not exist")
        << R"({"op":"find.register","item":"w2","fields":{"family":"A","given":"B","born":"2025-02-29"}})"
        << "/fields/born";
    QTest::newRow("nobody's name") << R"({"op":"find.register","item":"w2","fields":{"family":"A"}})"
                                   << "/fields/given is missing";
    QTest::newRow("a field that is none")
        << R"({"op":"find.register","item":"w2","fields":{"family":"A","given":"B","title":"Dr"}})"
        << "/fields/title";
    QTest::newRow("a decision that is none") << R"({"op":"decide.set","item":"w3","decision":"marry"})"
                                             << "/decision must be one of";
    QTest::newRow("sex is no identifier") << R"({"op":"decide.set","item":"w3","identifiers":["sex"]})"
                                          << "/identifiers";
    QTest::newRow("a step that is none") << R"({"op":"decide.set","item":"w3","steps":["dance"]})"
                                         << "/steps";
    QTest::newRow("retired is no list") << R"({"op":"decide.set","item":"w3","retired":"10-00-01"})"
                                        << "/retired must be a list";
}

void IdentityDeskTest::shouldRefuseMalformedOps()
{
    QFETCH(QString, op);
    QFETCH(QString, names);
    const auto parsed = m_desk->task.parseOp(Json::parse(op.toStdString()));
    QVERIFY(!parsed.ok());
    QCOMPARE(parsed.error().code, std::string("identity.op-malformed"));
    QVERIFY2(QString::fromStdString(parsed.error().detail).contains(names), parsed.error().detail.c_str());
}

void IdentityDeskTest::shouldRefuseANumberThatAnotherItemRetired()
{
    m_desk->doOp(mergeOp("w3", "10-00-01", "20-00-02"));
    QCOMPARE(m_desk->refusal(mergeOp("w4", "20-00-02", "30-00-03")), std::string("identity.retired-record"));
    QCOMPARE(m_desk->refusal({{"op", "find.choose"}, {"item", "w1"}, {"mrn", "20-00-02"}}),
             std::string("identity.retired-record"));
}

void IdentityDeskTest::shouldFreeTheRecordsWhenTheAnswerIsTakenBack()
{
    m_desk->doOp(mergeOp("w3", "10-00-01", "20-00-02"));
    m_desk->doOp({{"op", "item.clear"}, {"item", "w3"}});
    m_desk->doOp({{"op", "find.choose"}, {"item", "w1"}, {"mrn", "20-00-02"}});
    QCOMPARE(m_desk->submission().at("items").size(), std::size_t{1});
}

void IdentityDeskTest::shouldFreeTheRecordsWhenTheDecisionChanges()
{
    m_desk->doOp(mergeOp("w3", "10-00-01", "20-00-02"));
    m_desk->doOp(mergeOp("w3", "20-00-02", "10-00-01")); // the other way round
    QCOMPARE(m_desk->state().index.livesAs("10-00-01"), std::string("20-00-02"));
    m_desk->doOp({{"op", "decide.set"}, {"item", "w3"}, {"decision", "different"}});
    QVERIFY(m_desk->state().index.merged().empty());
    QVERIFY(!m_desk->submission().at("items").at(0).contains("survivor"));
}

void IdentityDeskTest::shouldKeepTheFormOpenAfterTheSurvivorWentOn()
{
    m_desk->doOp(mergeOp("w3", "10-00-01", "20-00-02"));
    m_desk->doOp(mergeOp("w4", "30-00-03", "10-00-01"));
    m_desk->doOp({{"op", "decide.set"}, {"item", "w3"}, {"document", "p2"}});
    QCOMPARE(m_desk->state().index.livesAs("20-00-02"), std::string("30-00-03"));
}

void IdentityDeskTest::shouldLeaveTheFormerStateUntouched()
{
    const workflow::TaskStatePtr before = m_desk->current;
    m_desk->doOp(mergeOp("w3", "10-00-01", "20-00-02"));
    QVERIFY(m_desk->task.submission(*before).at("items").empty());
}

void IdentityDeskTest::shouldNameEveryFaultOfTheMaterial()
{
    Json material = m_desk->definition.material;
    QVERIFY(m_desk->task.checkMaterial(material).empty());
    material["people"][0]["born"] = "1961-02-30";
    material["items"][2]["mrns"] = {"10-00-01"};
    material["surplus"] = 1;
    const auto issues = m_desk->task.checkMaterial(material);
    std::vector<std::string> pointers;
    for (const auto& issue : issues)
        pointers.push_back(issue.pointer);
    QCOMPARE(pointers, (std::vector<std::string>{"/people/0/born", "/items/2/mrns", "/surplus"}));
    material = m_desk->definition.material;
    material["items"][2]["mrns"][1] = "77-77-77";
    material["items"][2]["documents"][0] = "p9";
    QCOMPARE(m_desk->task.checkMaterial(material).size(), std::size_t{2});
    material = m_desk->definition.material;
    material["people"].push_back(material["people"][0]);
    QCOMPARE(m_desk->task.checkMaterial(material).front().message, std::string("stands twice in the index"));
}

void IdentityDeskTest::shouldStandStillWithoutMaterial()
{
    m_desk->definition.material = nullptr;
    m_desk->current = m_desk->task.start(m_desk->context());
    QCOMPARE(m_desk->refusal({{"op", "find.choose"}, {"item", "w1"}, {"mrn", "10-00-01"}}),
             std::string("identity.no-item"));
    QVERIFY(m_desk->task.blindOps(workflow::Robot::Greedy, m_desk->context(), 1).empty());
    QCOMPARE(m_desk->submission(), (Json{{"items", Json::array()}}));
}

QTEST_GUILESS_MAIN(IdentityDeskTest)
#include "tst_identity_desk.moc"
