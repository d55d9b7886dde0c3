// SPDX-License-Identifier: GPL-3.0-or-later
#include "FilingFixture.h"

using namespace filing_test;

namespace {

Json shelfOf(const Bench& bench)
{
    return bench.submission()["shelf"];
}

} // namespace

/// What can be done in the room and what is refused.
class FilingRoomTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldAcceptItsOwnMaterialAndKey()
    {
        const Bench m;
        QVERIFY(m.task.checkMaterial(room()).empty());
        QVERIFY(m.task.checkKey(key()).empty());
        QVERIFY(!m.task.checkMaterial(nullptr).empty());
    }

    void shouldFileBehindTheThingThatIsNamed()
    {
        Bench m;
        QCOMPARE(m.tryOp({{"op", "folder.file"}, {"mrn", "31-52-07"}, {"after", "g:07"}}), std::string());
        QVERIFY(shelfOf(m)[4] == "31-52-07");
        QCOMPARE(m.tryOp({{"op", "folder.refile"}, {"mrn", "31-52-07"}, {"after", ""}}), std::string());
        QVERIFY(shelfOf(m)[0] == "31-52-07");
    }

    void shouldRefuseWhatCannotBeAndLeaveTheRoomAsItWas_data()
    {
        QTest::addColumn<QString>("op");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const char* op, const char* code) {
            QTest::newRow(name) << QString::fromLatin1(op) << QString::fromLatin1(code);
        };
        row("file what is checked out", R"({"op":"folder.file","mrn":"48-07-52","after":"05-52-08"})", "filing.is-out");
        row("file what stands there", R"({"op":"folder.file","mrn":"99-01-06","after":""})", "filing.on-shelf");
        row("file what is not in the room", R"({"op":"folder.file","mrn":"10-10-10","after":""})", "filing.no-folder");
        row("file behind nothing", R"({"op":"folder.file","mrn":"31-52-07","after":"10-10-10"})", "filing.no-place");
        row("move an outguide", R"({"op":"folder.refile","mrn":"12-53-07","after":""})", "filing.is-out");
        row("move what is on the cart", R"({"op":"folder.refile","mrn":"31-52-07","after":""})", "filing.on-cart");
        row("behind itself", R"({"op":"folder.refile","mrn":"99-01-06","after":"99-01-06"})", "filing.no-place");
        row("move a guide", R"({"op":"folder.refile","mrn":"g:07","after":""})", "filing.no-folder");
        row("pull what is out",
            R"({"op":"folder.pull","mrn":"12-53-07","borrower":"B","location":"L","due":"2026-05-13"})",
            "filing.is-out");
        row("pull from the cart",
            R"({"op":"folder.pull","mrn":"31-52-07","borrower":"B","location":"L","due":"2026-05-13"})",
            "filing.on-cart");
        row("a day that does not exist",
            R"({"op":"folder.pull","mrn":"99-01-06","borrower":"B","location":"L","due":"2026-02-30"})",
            "filing.op-malformed");
        row("due yesterday",
            R"({"op":"folder.pull","mrn":"99-01-06","borrower":"B","location":"L","due":"2026-05-11"})",
            "filing.due-past");
        row("pull another chart than asked for",
            R"({"op":"folder.pull","mrn":"48-52-07","borrower":"B","location":"L","due":"2026-05-13","request":"r1"})",
            "filing.other-chart");
        row("a request nobody made",
            R"({"op":"folder.pull","mrn":"48-52-07","borrower":"B","location":"L","due":"2026-05-13","request":"r9"})",
            "filing.no-request");
        row("return what is not here", R"({"op":"folder.return","mrn":"12-53-07"})", "filing.not-here");
        row("return what is not out", R"({"op":"folder.return","mrn":"99-01-06"})", "filing.not-out");
        row("overdue in its place", R"({"op":"loan.overdue","mrn":"99-01-06","on":true})", "filing.not-out");
        row("refer for a chart that is here", R"({"op":"request.refer","request":"r1","on":true})", "filing.not-out");
        row("a record that is not listed", R"({"op":"record.decide","record":"d9","decision":"destroy"})",
            "filing.no-record");
        row("a rule that is not in the table",
            R"({"op":"record.decide","record":"d1","decision":"destroy","rule":"RET-NONE"})", "filing.no-rule");
        row("a decision that is none", R"({"op":"record.decide","record":"d1","decision":"burn"})",
            "filing.op-malformed");
        row("29 February of a common year",
            R"({"op":"record.decide","record":"d1","decision":"destroy","from":"2025-02-29"})", "filing.op-malformed");
        row("log what is not marked",
            R"({"op":"record.destroyed","record":"d1","method":"shred","by":"clerk","witness":"supervisor"})",
            "filing.not-marked");
        row("an op of nothing", R"({"op":"folder.burn","mrn":"99-01-06"})", "filing.op-malformed");
        row("an unknown member", R"({"op":"folder.return","mrn":"48-07-52","gently":true})", "filing.op-malformed");
    }
    void shouldRefuseWhatCannotBeAndLeaveTheRoomAsItWas()
    {
        QFETCH(QString, op);
        QFETCH(QString, code);
        Bench m;
        const Json before = m.submission();
        QCOMPARE(m.tryOp(Json::parse(op.toStdString())), code.toStdString());
        QVERIFY(m.submission() == before);
    }

    void shouldPutAnOutguideWhereAChartWasPulled()
    {
        Bench m;
        const Json before = shelfOf(m);
        QCOMPARE(m.tryOp({{"op", "folder.pull"},
                          {"mrn", "99-01-06"},
                          {"borrower", "V. Castellan, NP"},
                          {"location", "Clinic"},
                          {"due", "2026-05-13"},
                          {"request", "r1"}}),
                 std::string());
        QVERIFY(shelfOf(m) == before);
        const Json out = m.submission()["out"].back();
        QVERIFY(out["mrn"] == "99-01-06");
        QVERIFY(out["out"] == "2026-05-12");
        QVERIFY(out["due"] == "2026-05-13");
        QCOMPARE(m.tryOp({{"op", "folder.return"}, {"mrn", "99-01-06"}}), std::string()); // pulled by mistake
        QCOMPARE(m.tryOp({{"op", "folder.file"}, {"mrn", "99-01-06"}, {"after", "g:06"}}), std::string());
    }

    void shouldFileAReturnOnceItIsLogged()
    {
        Bench m;
        QCOMPARE(m.tryOp({{"op", "folder.return"}, {"mrn", "48-07-52"}}), std::string());
        QVERIFY(m.submission()["returned"] == Json::array({"48-07-52"}));
        QCOMPARE(m.tryOp({{"op", "folder.file"}, {"mrn", "48-07-52"}, {"after", "12-53-07"}}), std::string());
        QVERIFY(shelfOf(m).back() == "48-07-52");
    }

    void shouldLetATraineeMarkAHeldRecordForDestruction()
    {
        Bench m;
        QCOMPARE(m.tryOp({{"op", "record.decide"}, {"record", "d2"}, {"decision", "destroy"}}), std::string());
        QCOMPARE(m.tryOp({{"op", "record.destroyed"},
                          {"record", "d2"},
                          {"method", "shred"},
                          {"by", "clerk"},
                          {"witness", "clerk"}}),
                 std::string());
        QCOMPARE(m.tryOp({{"op", "record.undecide"}, {"record", "d2"}}), std::string("filing.destroyed"));
        QCOMPARE(m.tryOp({{"op", "record.decide"}, {"record", "d2"}, {"decision", "litigation"}}),
                 std::string("filing.destroyed"));
    }

    void shouldSayWhatIsWrongInAMaterial()
    {
        const Bench m;
        const auto pointed = [&](const Json& patch, const char* pointer) {
            const auto issues = m.task.checkMaterial(room().patch(patch));
            return std::any_of(issues.begin(), issues.end(), [&](const auto& one) { return one.pointer == pointer; });
        };
        QVERIFY(pointed(Json::parse(R"([{"op":"add","path":"/shelf/0","value":"99-01-06"}])"), "/shelf/3"));
        QVERIFY(
            pointed(Json::parse(R"([{"op":"replace","path":"/folders/0/mrn","value":"990106"}])"), "/folders/0/mrn"));
        QVERIFY(pointed(Json::parse(R"([{"op":"replace","path":"/out/0/due","value":"2026-02-30"}])"), "/out/0/due"));
        QVERIFY(pointed(Json::parse(R"([{"op":"replace","path":"/out/0/volume","value":1}])"), "/out/0/volume"));
        QVERIFY(pointed(Json::parse(R"([{"op":"add","path":"/smell","value":"old"}])"), "/smell"));
    }
};

QTEST_APPLESS_MAIN(FilingRoomTest)
#include "tst_filing_room.moc"
