// SPDX-License-Identifier: GPL-3.0-or-later
// Ops at the access matrix: what is taken and what is refused, and faults of material and key.
#include "unit/matrix/Sample.h"
#include "workflow/tasks/matrix/MatrixTask.h"

#include <QTest>

using namespace workflow::matrix;
using domain::Json;

namespace {

domain::Result<MatrixState> done(const MatrixState& state, const std::string& op)
{
    const auto action = parseAction(Json::parse(op));
    if (!action)
        return action.error();
    return applyAction(state, *action, std::get<Material>(readMaterial(sample::material())));
}

MatrixState after(const std::vector<std::string>& ops)
{
    MatrixState state;
    for (const std::string& op : ops) {
        auto next = done(state, op);
        if (!next)
            qFatal("%s: %s", op.c_str(), next.error().code.c_str());
        state = std::move(*next);
    }
    return state;
}

const std::vector<std::string> begun{
    R"({"op":"account.set","person":"ann","account":"open"})",
    R"({"op":"cell.set","person":"ann","section":"results","action":"view","on":true})",
    R"({"op":"day.set","person":"ann","day":"from","date":"2026-05-18"})",
    R"({"op":"account.set","person":"ben","account":"close"})",
    R"({"op":"by.set","person":"ben","by":"2026-05-12T17:00"})"};

} // namespace

class TestMatrixWorksheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldRefuseWhatCannotBe_data();
    void shouldRefuseWhatCannotBe();
    void shouldRefuseMalformedOps_data();
    void shouldRefuseMalformedOps();
    void shouldTellEveryFaultOfMaterialAndKey_data();
    void shouldTellEveryFaultOfMaterialAndKey();
    void shouldLoseTheConditionWithTheLastAction();
    void shouldLoseTheTimeWhenAnAccountStaysOpen();
    void shouldHandInWhatWasDone();
};

void TestMatrixWorksheet::shouldRefuseWhatCannotBe_data()
{
    QTest::addColumn<QString>("op");
    QTest::addColumn<QString>("code");
    QTest::newRow("nobody") << R"({"op":"account.set","person":"cleo","account":"open"})"
                            << "matrix.no-person";
    QTest::newRow("no role") << R"({"op":"role.set","person":"ann","role":"king"})"
                             << "matrix.no-role";
    QTest::newRow("no condition")
        << R"({"op":"condition.set","person":"ann","section":"results","condition":"sunshine"})"
        << "matrix.no-condition";
    QTest::newRow("a closed section")
        << R"({"op":"condition.set","person":"ann","section":"part2","condition":"assigned"})"
        << "matrix.closed-section";
    QTest::newRow("handled so already") << QString::fromStdString(begun[0]) << "matrix.same";
    QTest::newRow("given already") << QString::fromStdString(begun[1]) << "matrix.same";
    QTest::newRow("not there to take")
        << R"({"op":"cell.set","person":"ann","section":"results","action":"sign","on":false})"
        << "matrix.same";
    QTest::newRow("nothing to take back") << R"({"op":"role.clear","person":"ann"})"
                                          << "matrix.not-set";
    QTest::newRow("no day to take back") << R"({"op":"day.clear","person":"ann","day":"to"})"
                                         << "matrix.not-set";
    QTest::newRow("an hour for an account that stays") << R"({"op":"by.set","person":"ann","by":"2026-05-12T17:00"})"
                                                       << "matrix.not-shut";
    QTest::newRow("rights for one that is shut")
        << R"({"op":"cell.set","person":"ben","section":"results","action":"view","on":true})"
        << "matrix.shut";
    QTest::newRow("ends before it begins") << R"({"op":"day.set","person":"ann","day":"to","date":"2026-05-17"})"
                                           << "matrix.days";
}

void TestMatrixWorksheet::shouldRefuseWhatCannotBe()
{
    QFETCH(QString, op);
    QFETCH(QString, code);
    const auto next = done(after(begun), op.toStdString());
    QVERIFY(!next);
    QCOMPARE(QString::fromStdString(next.error().code), code);
    QVERIFY(!next.error().detail.empty());
}

void TestMatrixWorksheet::shouldRefuseMalformedOps_data()
{
    QTest::addColumn<QString>("op");
    QTest::newRow("nobody") << R"({"op":"account.set","account":"open"})";
    QTest::newRow("another verb") << R"({"op":"account.burn","person":"ann"})";
    QTest::newRow("no such handling") << R"({"op":"account.set","person":"ann","account":"forget"})";
    QTest::newRow("no such section")
        << R"({"op":"cell.set","person":"ann","section":"kitchen","action":"view","on":true})";
    QTest::newRow("no such action")
        << R"({"op":"cell.set","person":"ann","section":"results","action":"print","on":true})";
    QTest::newRow("neither on nor off") << R"({"op":"cell.set","person":"ann","section":"results","action":"view"})";
    QTest::newRow("no such hour") << R"({"op":"by.set","person":"ben","by":"2026-05-12T25:00"})";
    QTest::newRow("no such day") << R"({"op":"day.set","person":"ann","day":"from","date":"2026-02-30"})";
    QTest::newRow("another day") << R"({"op":"day.set","person":"ann","day":"pay","date":"2026-02-03"})";
}

void TestMatrixWorksheet::shouldRefuseMalformedOps()
{
    QFETCH(QString, op);
    const auto action = parseAction(Json::parse(op.toStdString()));
    QVERIFY(!action);
    QCOMPARE(QString::fromStdString(action.error().code), QStringLiteral("matrix.op-malformed"));
}

void TestMatrixWorksheet::shouldTellEveryFaultOfMaterialAndKey_data()
{
    QTest::addColumn<bool>("ofKey");
    QTest::addColumn<QString>("patch");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("person twice") << false << R"([{"op":"replace","path":"/people/1/id","value":"ann"}])"
                                  << "/people/1/id";
    QTest::newRow("no such paper") << false << R"([{"op":"replace","path":"/people/0/papers/0","value":"x"}])"
                                   << "/people/0/papers";
    QTest::newRow("no such section") << false << R"([{"op":"add","path":"/roles/0/cells/kitchen","value":["view"]}])"
                                     << "/roles/0/cells/kitchen";
    QTest::newRow("no such action") << false << R"([{"op":"add","path":"/roles/0/cells/results/-","value":"print"}])"
                                    << "/roles/0/cells/results";
    QTest::newRow("condition of a closed section")
        << false << R"([{"op":"add","path":"/roles/0/conditions/part2","value":"assigned"}])"
        << "/roles/0/conditions/part2";
    QTest::newRow("key: no handling") << true << R"([{"op":"replace","path":"/people/0/account","value":"forget"}])"
                                      << "/people/0/account";
    QTest::newRow("key: person twice") << true << R"([{"op":"replace","path":"/people/1/id","value":"ann"}])"
                                       << "/people/1/id";
    QTest::newRow("key: no hour") << true << R"([{"op":"replace","path":"/people/1/by","value":"tonight"}])"
                                  << "/people/1/by";
    QTest::newRow("key: ends early") << true << R"([{"op":"add","path":"/people/0/to","value":"2026-05-01"}])"
                                     << "/people/0/to";
}

void TestMatrixWorksheet::shouldTellEveryFaultOfMaterialAndKey()
{
    QFETCH(bool, ofKey);
    QFETCH(QString, patch);
    QFETCH(QString, pointer);
    const Json whole = ofKey ? sample::key() : sample::material();
    const auto judged = [&](const Json& json) {
        return ofKey ? MatrixTask().checkKey(json) : MatrixTask().checkMaterial(json);
    };
    QVERIFY(judged(whole).empty());
    const auto issues = judged(whole.patch(Json::parse(patch.toStdString())));
    QCOMPARE(issues.size(), std::size_t(1));
    QCOMPARE(QString::fromStdString(issues.front().pointer), pointer);
}

void TestMatrixWorksheet::shouldLoseTheConditionWithTheLastAction()
{
    MatrixState state = after(begun);
    state = *done(state, R"({"op":"condition.set","person":"ann","section":"results","condition":"assigned"})");
    state = *done(state, R"({"op":"cell.set","person":"ann","section":"results","action":"view","on":false})");
    QVERIFY(state.people.at("ann").cells->empty());
    state = *done(state, begun[1]);
    QVERIFY(state.people.at("ann").cells->at("results").condition.empty());
}

void TestMatrixWorksheet::shouldLoseTheTimeWhenAnAccountStaysOpen()
{
    MatrixState state = after(begun);
    QVERIFY(state.people.at("ben").by.has_value());
    state = *done(state, R"({"op":"account.set","person":"ben","account":"change"})");
    QVERIFY(!state.people.at("ben").by.has_value());
}

void TestMatrixWorksheet::shouldHandInWhatWasDone()
{
    const Json json = submissionJson(after(begun));
    QVERIFY(json.at("people").at(0).at("cells").at("results") == Json::array({"view"}));
    QVERIFY(json.at("people").at(1).at("by") == "2026-05-12T17:00:00");
    QVERIFY(!json.at("people").at(1).contains("cells")); // they were not touched
    const auto again = readSubmission(json, std::get<MatrixKey>(readKey(sample::key())));
    QVERIFY(std::holds_alternative<MatrixState>(again));
    QVERIFY(submissionJson(std::get<MatrixState>(again)) == json);
}

QTEST_APPLESS_MAIN(TestMatrixWorksheet)
#include "tst_matrix_worksheet.moc"
