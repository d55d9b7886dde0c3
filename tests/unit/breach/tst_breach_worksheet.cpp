// SPDX-License-Identifier: GPL-3.0-or-later
// Ops at the breach worksheet: what is taken and what is refused, and faults of material and key.
#include "unit/breach/Sample.h"
#include "workflow/tasks/breach/BreachTask.h"

#include <QTest>

using namespace workflow::breach;
using domain::Json;

namespace {

domain::Result<BreachState> done(const BreachState& state, const std::string& op)
{
    const auto action = parseAction(Json::parse(op));
    if (!action)
        return action.error();
    return applyAction(state, *action, std::get<Material>(readMaterial(sample::material())));
}

BreachState after(const std::vector<std::string>& ops)
{
    BreachState state;
    for (const std::string& op : ops) {
        auto next = done(state, op);
        if (!next)
            qFatal("%s: %s", op.c_str(), next.error().code.c_str());
        state = std::move(*next);
    }
    return state;
}

const std::vector<std::string> begun{
    R"({"op":"factor.set","incident":"fax","factor":"nature","level":"high","paper":"p2"})",
    R"({"op":"conclusion.set","incident":"fax","conclusion":"low-probability"})",
    R"({"op":"notify.set","incident":"loss","who":"hhs-annual","by":"2027-03-01"})",
    R"({"op":"sanction.set","incident":"fax","sanction":"retrain"})",
    R"({"op":"log.set","incident":"fax","log":true})"};

} // namespace

class TestBreachWorksheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldRefuseWhatCannotBe_data();
    void shouldRefuseWhatCannotBe();
    void shouldRefuseMalformedOps_data();
    void shouldRefuseMalformedOps();
    void shouldTellEveryFaultOfMaterialAndKey_data();
    void shouldTellEveryFaultOfMaterialAndKey();
    void shouldTakeBackWhatWasSaid();
    void shouldHandInWhatWasDone();
};

void TestBreachWorksheet::shouldRefuseWhatCannotBe_data()
{
    QTest::addColumn<QString>("op");
    QTest::addColumn<QString>("code");
    QTest::newRow("no incident") << R"({"op":"log.set","incident":"flood","log":true})"
                                 << "breach.no-incident";
    QTest::newRow("another file's paper")
        << R"({"op":"factor.set","incident":"loss","factor":"nature","level":"high","paper":"p2"})"
        << "breach.no-paper";
    QTest::newRow("rated so already") << QString::fromStdString(begun[0]) << "breach.same";
    QTest::newRow("concluded so already") << QString::fromStdString(begun[1]) << "breach.same";
    QTest::newRow("ticked already") << QString::fromStdString(begun[3]) << "breach.same";
    QTest::newRow("logged already") << QString::fromStdString(begun[4]) << "breach.same";
    QTest::newRow("nothing to take back") << R"({"op":"exception.clear","incident":"fax"})"
                                          << "breach.not-said";
    QTest::newRow("no rating to take back") << R"({"op":"factor.clear","incident":"loss","factor":"nature"})"
                                            << "breach.not-said";
    QTest::newRow("a day that is over")
        << R"({"op":"notify.set","incident":"loss","who":"individuals","by":"2026-05-11"})"
        << "breach.past";
    QTest::newRow("the Department twice")
        << R"({"op":"notify.set","incident":"loss","who":"hhs-now","by":"2026-07-11"})"
        << "breach.hhs";
    QTest::newRow("no such sanction") << R"({"op":"sanction.set","incident":"fax","sanction":"pillory"})"
                                      << "breach.no-offer";
}

void TestBreachWorksheet::shouldRefuseWhatCannotBe()
{
    QFETCH(QString, op);
    QFETCH(QString, code);
    const auto next = done(after(begun), op.toStdString());
    QVERIFY(!next);
    QCOMPARE(QString::fromStdString(next.error().code), code);
    QVERIFY(!next.error().detail.empty());
}

void TestBreachWorksheet::shouldRefuseMalformedOps_data()
{
    QTest::addColumn<QString>("op");
    QTest::newRow("no incident") << R"({"op":"log.set","log":true})";
    QTest::newRow("another verb") << R"({"op":"blame.set","incident":"fax"})";
    QTest::newRow("no such factor") << R"({"op":"factor.set","incident":"fax","factor":"luck","level":"high"})";
    QTest::newRow("no such level") << R"({"op":"factor.set","incident":"fax","factor":"nature","level":"huge"})";
    QTest::newRow("no such conclusion") << R"({"op":"conclusion.set","incident":"fax","conclusion":"oops"})";
    QTest::newRow("no such day") << R"({"op":"notify.set","incident":"fax","who":"media","by":"2026-02-30"})";
    QTest::newRow("nobody") << R"({"op":"notify.set","incident":"fax","who":"mayor","by":"2026-06-30"})";
    QTest::newRow("more than there is") << R"({"op":"log.clear","incident":"fax","why":"x"})";
}

void TestBreachWorksheet::shouldRefuseMalformedOps()
{
    QFETCH(QString, op);
    const auto action = parseAction(Json::parse(op.toStdString()));
    QVERIFY(!action);
    QCOMPARE(QString::fromStdString(action.error().code), QStringLiteral("breach.op-malformed"));
}

void TestBreachWorksheet::shouldTellEveryFaultOfMaterialAndKey_data()
{
    QTest::addColumn<bool>("ofKey");
    QTest::addColumn<QString>("patch");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("incident twice") << false << R"([{"op":"replace","path":"/incidents/1/id","value":"fax"}])"
                                    << "/incidents/1/id";
    QTest::newRow("no such paper") << false << R"([{"op":"add","path":"/incidents/1/papers/0","value":"p9"}])"
                                   << "/incidents/1/papers";
    QTest::newRow("no day") << false << R"([{"op":"replace","path":"/today","value":"Tuesday"}])"
                            << "/today";
    QTest::newRow("key: level") << true << R"([{"op":"replace","path":"/incidents/0/factors/nature","value":"huge"}])"
                                << "/incidents/0/factors/nature";
    QTest::newRow("key: nobody") << true << R"([{"op":"replace","path":"/incidents/1/notify/0/who","value":"mayor"}])"
                                 << "/incidents/1/notify/0/who";
    QTest::newRow("key: told twice") << true
                                     << R"([{"op":"replace","path":"/incidents/1/notify/1/who","value":"individuals"}])"
                                     << "/incidents/1/notify/1/who";
    QTest::newRow("key: conclusion") << true << R"([{"op":"replace","path":"/incidents/0/conclusion","value":"x"}])"
                                     << "/incidents/0/conclusion";
    QTest::newRow("key: incident twice") << true << R"([{"op":"replace","path":"/incidents/1/id","value":"fax"}])"
                                         << "/incidents/1/id";
}

void TestBreachWorksheet::shouldTellEveryFaultOfMaterialAndKey()
{
    QFETCH(bool, ofKey);
    QFETCH(QString, patch);
    QFETCH(QString, pointer);
    const Json whole = ofKey ? sample::key() : sample::material();
    const auto judged = [&](const Json& json) {
        return ofKey ? BreachTask().checkKey(json) : BreachTask().checkMaterial(json);
    };
    QVERIFY(judged(whole).empty());
    const auto issues = judged(whole.patch(Json::parse(patch.toStdString())));
    QCOMPARE(issues.size(), std::size_t(1));
    QCOMPARE(QString::fromStdString(issues.front().pointer), pointer);
}

void TestBreachWorksheet::shouldTakeBackWhatWasSaid()
{
    BreachState state = after(begun);
    state = *done(state, R"({"op":"notify.clear","incident":"loss","who":"hhs-annual"})");
    state = *done(state, R"({"op":"notify.set","incident":"loss","who":"hhs-now","by":"2026-07-11"})");
    QCOMPARE(state.incidents.at("loss").notify.size(), std::size_t(1));
    state = *done(state, R"({"op":"log.clear","incident":"fax"})");
    QVERIFY(!state.incidents.at("fax").log);
}

void TestBreachWorksheet::shouldHandInWhatWasDone()
{
    const Json json = submissionJson(after(begun));
    QVERIFY(json.at("incidents").at(0).at("papers").at("nature") == "p2");
    QVERIFY(json.at("incidents").at(1).at("notify").at(0).at("by") == "2027-03-01");
    const auto again = readSubmission(json, std::get<BreachKey>(readKey(sample::key())));
    QVERIFY(std::holds_alternative<BreachState>(again));
    QVERIFY(submissionJson(std::get<BreachState>(again)) == json);
}

QTEST_APPLESS_MAIN(TestBreachWorksheet)
#include "tst_breach_worksheet.moc"
