// SPDX-License-Identifier: GPL-3.0-or-later
// Ops at the accounting worksheet: what is taken, what is refused and why, and what is still open.
#include "unit/accounting/Sample.h"
#include "workflow/tasks/accounting/AccountingTask.h"

#include <QTest>

using namespace workflow::accounting;
using domain::Json;

namespace {

Material logOfFive()
{
    return std::get<Material>(readMaterial(sample::material()));
}

domain::Result<AccountingState> done(const AccountingState& state, const std::string& op)
{
    const auto action = parseAction(Json::parse(op));
    if (!action)
        return action.error();
    return applyAction(state, *action, logOfFive());
}

AccountingState after(const std::vector<std::string>& ops)
{
    AccountingState state;
    for (const std::string& op : ops) {
        auto next = done(state, op);
        if (!next)
            qFatal("%s: %s", op.c_str(), next.error().code.c_str());
        state = std::move(*next);
    }
    return state;
}

const std::string tell4 = R"({"op":"row.set","row":"d04","include":true,"rule":"AC-WORKCOMP"})";
const std::string tell5 = R"({"op":"row.set","row":"d05","include":true})";
const std::string join = R"({"op":"with.set","row":"d05","first":"d04"})";

} // namespace

class TestAccountingWorksheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldTellEveryFaultOfTheMaterial_data();
    void shouldTellEveryFaultOfTheMaterial();
    void shouldTellEveryFaultOfTheKey_data();
    void shouldTellEveryFaultOfTheKey();
    void shouldRefuseWhatCannotBe_data();
    void shouldRefuseWhatCannotBe();
    void shouldRefuseMalformedOps_data();
    void shouldRefuseMalformedOps();
    void shouldStandInItsOwnLineAgainWhenTheFirstIsLeftOut();
    void shouldTellWhatIsOpen();
    void shouldHandInWhatWasDone();
};

void TestAccountingWorksheet::shouldTellEveryFaultOfTheMaterial_data()
{
    QTest::addColumn<QString>("patch");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("row twice") << R"([{"op":"replace","path":"/rows/1/id","value":"d01"}])"
                               << "/rows/1/id";
    QTest::newRow("no day") << R"([{"op":"replace","path":"/rows/1/date","value":"2024-02-30"}])"
                            << "/rows/1/date";
    QTest::newRow("no paper") << R"([{"op":"replace","path":"/rows/1/paper","value":"p9"}])"
                              << "/rows/1/paper";
    QTest::newRow("paper twice") << R"([{"op":"replace","path":"/papers/0/id","value":"p2"}])"
                                 << "/papers/1/id";
    QTest::newRow("unknown member") << R"([{"op":"add","path":"/rows/0/include","value":true}])"
                                    << "/rows/0/include";
    QTest::newRow("no stamp") << R"([{"op":"remove","path":"/received"}])"
                              << "/received";
}

void TestAccountingWorksheet::shouldTellEveryFaultOfTheMaterial()
{
    QFETCH(QString, patch);
    QFETCH(QString, pointer);
    const auto issues = AccountingTask().checkMaterial(sample::material().patch(Json::parse(patch.toStdString())));
    QCOMPARE(issues.size(), std::size_t(1));
    QCOMPARE(QString::fromStdString(issues.front().pointer), pointer);
    QVERIFY(AccountingTask().checkMaterial(sample::material()).empty());
}

void TestAccountingWorksheet::shouldTellEveryFaultOfTheKey_data()
{
    QTest::addColumn<QString>("patch");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("row twice") << R"([{"op":"replace","path":"/rows/1/id","value":"d01"}])"
                               << "/rows/1/id";
    QTest::newRow("undecided") << R"([{"op":"remove","path":"/rows/1/include"}])"
                               << "/rows/1/include";
    QTest::newRow("in the line of one left out") << R"([{"op":"replace","path":"/rows/4/with","value":"d03"}])"
                                                 << "/rows";
    QTest::newRow("no such fee") << R"([{"op":"replace","path":"/fee","value":"cheap"}])"
                                 << "/fee";
    QTest::newRow("no day") << R"([{"op":"replace","path":"/due","value":"soon"}])"
                            << "/due";
    QTest::newRow("no value") << R"([{"op":"replace","path":"/rows/1/fields/address","value":[]}])"
                              << "/rows/1/fields/address";
}

void TestAccountingWorksheet::shouldTellEveryFaultOfTheKey()
{
    QFETCH(QString, patch);
    QFETCH(QString, pointer);
    const auto issues = AccountingTask().checkKey(sample::key().patch(Json::parse(patch.toStdString())));
    QCOMPARE(issues.size(), std::size_t(1));
    QCOMPARE(QString::fromStdString(issues.front().pointer), pointer);
    QVERIFY(AccountingTask().checkKey(sample::key()).empty());
}

void TestAccountingWorksheet::shouldRefuseWhatCannotBe_data()
{
    QTest::addColumn<QString>("op");
    QTest::addColumn<QString>("code");
    QTest::newRow("no row") << R"({"op":"row.set","row":"d99","include":true})"
                            << "accounting.no-row";
    QTest::newRow("no reason") << R"({"op":"row.set","row":"d03","include":true,"rule":"AC-X"})"
                               << "accounting.no-rule";
    QTest::newRow("reason for the other side") << R"({"op":"row.set","row":"d03","include":true,"rule":"AC-TPO"})"
                                               << "accounting.rule-side";
    QTest::newRow("said already") << QString::fromStdString(tell4) << "accounting.same";
    QTest::newRow("nothing decided") << R"({"op":"row.clear","row":"d01"})"
                                     << "accounting.not-decided";
    QTest::newRow("not listed") << R"({"op":"with.set","row":"d03","first":"d04"})"
                                << "accounting.not-listed";
    QTest::newRow("under a later row") << R"({"op":"with.set","row":"d04","first":"d05"})"
                                       << "accounting.own-line";
    QTest::newRow("under itself") << R"({"op":"with.set","row":"d05","first":"d05"})"
                                  << "accounting.own-line";
    QTest::newRow("own line taken back twice") << R"({"op":"with.clear","row":"d04"})"
                                               << "accounting.not-decided";
    QTest::newRow("column is there") << R"({"op":"field.set","row":"d02","field":"recipient","value":"x"})"
                                     << "accounting.filled";
    QTest::newRow("nothing filled in") << R"({"op":"field.clear","row":"d02","field":"address"})"
                                       << "accounting.not-decided";
    QTest::newRow("window backwards") << R"({"op":"day.set","day":"to","date":"2020-06-14"})"
                                      << "accounting.window";
    QTest::newRow("due before it came") << R"({"op":"day.set","day":"due","date":"2026-06-01"})"
                                        << "accounting.too-early";
    QTest::newRow("no day stands there") << R"({"op":"day.clear","day":"due"})"
                                         << "accounting.not-decided";
    QTest::newRow("fee as before") << R"({"op":"fee.clear"})"
                                   << "accounting.same";
}

void TestAccountingWorksheet::shouldRefuseWhatCannotBe()
{
    QFETCH(QString, op);
    QFETCH(QString, code);
    const AccountingState state = after({tell4, tell5, R"({"op":"day.set","day":"from","date":"2020-06-15"})"});
    const auto next = done(state, op.toStdString());
    QVERIFY(!next);
    QCOMPARE(QString::fromStdString(next.error().code), code);
    QVERIFY(!next.error().detail.empty());
}

void TestAccountingWorksheet::shouldRefuseMalformedOps_data()
{
    QTest::addColumn<QString>("op");
    QTest::newRow("no verb") << R"({"row":"d01"})";
    QTest::newRow("another verb") << R"({"op":"row.tear","row":"d01"})";
    QTest::newRow("no decision") << R"({"op":"row.set","row":"d01"})";
    QTest::newRow("not a decision") << R"({"op":"row.set","row":"d01","include":"yes"})";
    QTest::newRow("more than there is") << R"({"op":"row.clear","row":"d01","why":"x"})";
    QTest::newRow("no such column") << R"({"op":"field.set","row":"d02","field":"colour","value":"x"})";
    QTest::newRow("blank") << R"({"op":"field.set","row":"d02","field":"address","value":"  "})";
    QTest::newRow("no such date") << R"({"op":"day.set","day":"due","date":"2026-02-30"})";
    QTest::newRow("no such day") << R"({"op":"day.set","day":"someday","date":"2026-02-03"})";
    QTest::newRow("no such fee") << R"({"op":"fee.set","fee":"gratis"})";
}

void TestAccountingWorksheet::shouldRefuseMalformedOps()
{
    QFETCH(QString, op);
    const auto action = parseAction(Json::parse(op.toStdString()));
    QVERIFY(!action);
    QCOMPARE(QString::fromStdString(action.error().code), QStringLiteral("accounting.op-malformed"));
}

void TestAccountingWorksheet::shouldStandInItsOwnLineAgainWhenTheFirstIsLeftOut()
{
    AccountingState state = after({tell4, tell5, join});
    QCOMPARE(state.rows.at("d05").with, "d04");
    state = *done(state, R"({"op":"row.set","row":"d04","include":false,"rule":"AC-TPO"})");
    QVERIFY(state.rows.at("d05").with.empty());
    QVERIFY(state.rows.at("d05").include == true);
}

void TestAccountingWorksheet::shouldTellWhatIsOpen()
{
    const Unsettled all = unsettled({}, logOfFive());
    QCOMPARE(all.rows.size(), std::size_t(5));
    QCOMPARE(all.days.size(), std::size_t(4));
    QVERIFY(all.fee);
    const Unsettled some = unsettled(after({tell4, tell5}), logOfFive());
    QCOMPARE(some.rows.size(), std::size_t(3));
    QCOMPARE(some.reasons, std::vector<std::string>{"d05"});
}

void TestAccountingWorksheet::shouldHandInWhatWasDone()
{
    const AccountingState state =
        after({tell4, tell5, join, R"({"op":"field.set","row":"d02","field":"address","value":" 40 Capitol Street "})",
               R"({"op":"day.set","day":"from","date":"2020-06-15"})", R"({"op":"fee.set","fee":"free"})"});
    const Json json = submissionJson(state);
    QVERIFY(json.at("window").at("from") == "2020-06-15");
    QVERIFY(json.at("fee") == "free");
    QVERIFY(json.at("rows").at(0).at("fields").at("address") == "40 Capitol Street");
    const auto key = readKey(sample::key());
    const auto again = readSubmission(json, std::get<AccountingKey>(key), domain::RuleBook());
    QVERIFY(std::holds_alternative<AccountingState>(again));
    QVERIFY(submissionJson(std::get<AccountingState>(again)) == json);
}

QTEST_APPLESS_MAIN(TestAccountingWorksheet)
#include "tst_accounting_worksheet.moc"
