// SPDX-License-Identifier: GPL-3.0-or-later
// What the quantitative analysis finds in a record, rule by rule.
#include "ChartBench.h"

#include <QTest>

#include <functional>

using records::deficiency::Analysis;

Q_DECLARE_METATYPE(std::function<void(ChartBench&)>)

class TestAnalyser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldFindNothingInTheWorkedClock();
    void shouldFindWhatIsWrong_data();
    void shouldFindWhatIsWrong();
    void shouldNameWhoMightAlsoHaveWrittenIt();
    void shouldCallTheRecordDelinquentFromDay31();
    void shouldKnowOnlyWhatWasThereOnTheDate();
    void shouldFindNothingInAnEncounterThatIsNotThere();
};

void TestAnalyser::shouldFindNothingInTheWorkedClock()
{
    const ChartBench bench;
    QCOMPARE(bench.said(), std::string());
    QVERIFY(!bench.analysis().delinquent);
}

void TestAnalyser::shouldFindWhatIsWrong_data()
{
    QTest::addColumn<std::function<void(ChartBench&)>>("spoil");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, std::function<void(ChartBench&)> spoil, const char* said) {
        QTest::newRow(name) << spoil << QString::fromUtf8(said);
    };
    const auto nothing = "";

    row(
        "D1 missing: before surgery", [](ChartBench& b) { b.drop("history-and-physical"); },
        "MISSING_DOC missing:history-and-physical halloran D1 due 2026-03-01 13:00");
    row(
        "D1 missing in an emergency: within 24 hours",
        [](ChartBench& b) {
            b.drop("history-and-physical");
            b.emergency = true;
        },
        "MISSING_DOC missing:history-and-physical halloran D1 due 2026-03-02 09:00");
    row(
        "D1 late: after the incision",
        [](ChartBench& b) { b.page("history-and-physical").header.written = at("2026-03-01T18:00"); },
        "LATE history-and-physical halloran D1 due 2026-03-01 13:00 done 2026-03-01 18:00");
    row(
        "D1 a new history after admission needs no update",
        [](ChartBench& b) {
            b.page("history-and-physical").header.written = at("2026-03-01T10:00");
            b.drop("update");
        },
        nothing);
    row(
        "D1 counts from the admission, not from the arrival",
        [](ChartBench& b) {
            b.chart.encounters[0].arrived = at("2026-03-01T07:00");
            b.chart.encounters[0].operation = {};
            for (const char* page : {"operative-report", "anesthesia", "pre-anesthesia"})
                b.drop(page);
            b.page("history-and-physical").header.written = at("2026-03-02T09:00");
            b.page("history-and-physical").header.signedAt = at("2026-03-02T09:30");
            b.drop("update");
        },
        nothing);
    row(
        "D1 no day shown: undated, not late",
        [](ChartBench& b) {
            b.page("history-and-physical").header.written = at("2026-03-01T18:00");
            b.page("history-and-physical").header.timeShown = domain::TimeShown::Nothing;
        },
        "UNDATED history-and-physical halloran D7 due 2026-04-03 23:59");
    row(
        "D2 no update", [](ChartBench& b) { b.drop("update"); },
        "MISSING_DOC missing:history-and-physical-update halloran D2 due 2026-03-01 13:00");
    row(
        "D2 update after the incision", [](ChartBench& b) { b.page("update").header.written = at("2026-03-01T13:01"); },
        "LATE update halloran D2 due 2026-03-01 13:00 done 2026-03-01 13:01");
    row(
        "D2 an update filed as a progress note counts",
        [](ChartBench& b) {
            b.page("update").header.type = "progress-note";
            b.page("update").header.title = "Update to history and physical";
        },
        nothing);
    row(
        "D2 older than 30 days: the update does not help",
        [](ChartBench& b) { b.page("history-and-physical").header.written = at("2026-01-29T10:00"); },
        "MISSING_DOC missing:history-and-physical halloran D2 due 2026-03-01 13:00");
    row(
        "D2 30 days before is in time",
        [](ChartBench& b) { b.page("history-and-physical").header.written = at("2026-01-30T10:00"); }, nothing);
    row(
        "D3 an assessment before outpatient surgery, where the house allows it",
        [](ChartBench& b) {
            b.chart.encounters[0].type = domain::EncounterClass::OutpatientSurgery;
            b.drop("history-and-physical");
            b.policy.assessmentSuffices = true;
        },
        nothing);
    row(
        "D3 not where it does not",
        [](ChartBench& b) {
            b.chart.encounters[0].type = domain::EncounterClass::OutpatientSurgery;
            b.drop("history-and-physical");
        },
        "MISSING_DOC missing:history-and-physical halloran D1 due 2026-03-01 13:00");
    row(
        "D3 not for an inpatient",
        [](ChartBench& b) {
            b.drop("history-and-physical");
            b.policy.assessmentSuffices = true;
        },
        "MISSING_DOC missing:history-and-physical halloran D1 due 2026-03-01 13:00");
    row(
        "D4 no consent", [](ChartBench& b) { b.drop("consent"); },
        "MISSING_DOC missing:consent halloran D4 due 2026-03-01 13:00");
    row(
        "D4 none needed in an emergency",
        [](ChartBench& b) {
            b.drop("consent");
            b.emergency = true;
        },
        nothing);
    row(
        "D4 signed after the incision",
        [](ChartBench& b) { b.page("consent").header.signedAt = at("2026-03-01T17:00"); },
        "LATE consent halloran D4 due 2026-03-01 13:00 done 2026-03-01 17:00");
    row(
        "D5 no report", [](ChartBench& b) { b.drop("operative-report"); },
        "MISSING_DOC missing:operative-report halloran D5 due 2026-03-01 16:05");
    row(
        "D5 no report after a brief note",
        [](ChartBench& b) {
            b.drop("operative-report");
            b.add("brief", "brief-operative-note", "halloran", "surgeon", "2026-03-01T14:50", "2026-03-01T14:52");
        },
        "MISSING_DOC missing:operative-report halloran D5 due 2026-03-02 14:30");
    row(
        "D5 a procedure at the bedside has a note for its report",
        [](ChartBench& b) { b.page("operative-report").header.type = "procedure-note"; }, nothing);
    row(
        "D5 written the next day",
        [](ChartBench& b) {
            b.page("operative-report").header.written = at("2026-03-02T07:00");
            b.page("operative-report").header.signedAt = at("2026-03-02T07:30");
        },
        "LATE operative-report halloran D5 due 2026-03-01 16:05 done 2026-03-02 07:00");
    row(
        "D5 dictated in time",
        [](ChartBench& b) {
            b.page("operative-report").header.written = at("2026-03-02T07:00");
            b.page("operative-report").header.signedAt = at("2026-03-02T07:30");
            b.page("operative-report").header.dictated = at("2026-03-01T15:00");
        },
        nothing);
    row(
        "D6 no pre-anesthesia evaluation", [](ChartBench& b) { b.drop("pre-anesthesia"); },
        "MISSING_DOC missing:pre-anesthesia weiss D6 due 2026-03-01 12:40");
    row(
        "D6 one of more than 48 hours before does not count",
        [](ChartBench& b) { b.page("pre-anesthesia").header.written = at("2026-02-27T12:39"); },
        "MISSING_DOC missing:pre-anesthesia iyer D6 due 2026-03-01 12:40");
    row(
        "D6 written after the induction",
        [](ChartBench& b) { b.page("pre-anesthesia").header.written = at("2026-03-01T12:50"); },
        "LATE pre-anesthesia iyer D6 due 2026-03-01 12:40 done 2026-03-01 12:50");
    row(
        "D6 no anesthesia record", [](ChartBench& b) { b.drop("anesthesia"); },
        "MISSING_DOC missing:anesthesia-record iyer D6 due 2026-03-01 14:38");
    row(
        "D6 no post-anesthesia evaluation", [](ChartBench& b) { b.drop("post-anesthesia"); },
        "MISSING_DOC missing:post-anesthesia iyer D6 due 2026-03-03 14:40");
    row(
        "D6 at the 48th hour it is in time",
        [](ChartBench& b) { b.page("post-anesthesia").header.written = at("2026-03-03T14:40"); }, nothing);
    row(
        "D6 a minute later it is not",
        [](ChartBench& b) {
            b.page("post-anesthesia").header.written = at("2026-03-03T14:41");
            b.page("post-anesthesia").header.signedAt = at("2026-03-03T14:45");
        },
        "LATE post-anesthesia iyer D6 due 2026-03-03 14:40 done 2026-03-03 14:41");
    row(
        "D6 entered on the anesthesia record",
        [](ChartBench& b) {
            b.drop("post-anesthesia");
            b.page("anesthesia").body = "*Post-anesthesia evaluation 2026-03-01 15:50:* awake.";
        },
        nothing);
    row(
        "D6 entered there too late",
        [](ChartBench& b) {
            b.drop("post-anesthesia");
            b.page("anesthesia").body = "## Post-anesthesia evaluation 2026-03-04 09:00, Dr. Iyer";
        },
        "LATE anesthesia weiss D6 due 2026-03-03 14:40 done 2026-03-04 09:00");
    row(
        "D6 sedation alone needs none",
        [](ChartBench& b) {
            b.drop("pre-anesthesia");
            b.drop("post-anesthesia");
            b.sedationOnly = true;
        },
        nothing);
    row(
        "D7 unsigned", [](ChartBench& b) { b.page("progress").header.signedAt.reset(); },
        "UNSIGNED progress halloran D7 due 2026-04-03 23:59");
    row(
        "D7 the laboratory signs nothing", [](ChartBench& b) { b.page("laboratory").header.signedAt.reset(); },
        nothing);
    row(
        "D7 untimed", [](ChartBench& b) { b.page("progress").header.timeShown = domain::TimeShown::DateOnly; },
        "UNDATED progress halloran D7 due 2026-04-03 23:59");
    row(
        "D7 cosignature wanting",
        [](ChartBench& b) {
            b.page("progress").header.role = "resident";
            b.page("progress").header.author = "gupta";
            b.page("progress").header.cosigner = "halloran";
        },
        "UNSIGNED progress halloran D7 due 2026-04-03 23:59");
    row(
        "D7 a student's page that nobody attests",
        [](ChartBench& b) {
            b.page("progress").header.role = "medical-student";
            b.page("progress").header.author = "haraldsen";
        },
        "WRONG_AUTHOR progress halloran D7 due 2026-04-03 23:59");
    row(
        "D7 a student's page that is attested",
        [](ChartBench& b) {
            b.page("progress").header.role = "medical-student";
            b.page("progress").header.cosigner = "halloran";
            b.page("progress").header.cosignedAt = at("2026-03-02T18:00");
        },
        nothing);
    row(
        "D7 signed by another", [](ChartBench& b) { b.page("progress").header.signedBy = "okafor"; },
        "WRONG_AUTHOR progress halloran D7 due 2026-04-03 23:59");
    row(
        "a page without a name on it",
        [](ChartBench& b) {
            b.page("progress").header.label = {"______", "______", "1957-09-03"};
        },
        "NO_PATIENT_ID progress halloran PAGE-ID due 2026-04-03 23:59");
    row(
        "D8 nobody authenticated", [](ChartBench& b) { b.order("o1", "2026-03-02T02:10", ""); },
        "ORDER_UNAUTH o1 halloran D8 due 2026-03-04 02:10");
    row(
        "D8 over the change of the clocks",
        [](ChartBench& b) {
            b.chart.encounters[0].discharged = at("2026-03-10T10:00");
            b.order("o1", "2026-03-07T02:10", "2026-03-09T03:11");
        },
        "LATE o1 halloran D8 due 2026-03-09 03:10 done 2026-03-09 03:11");
    row(
        "D8 in time", [](ChartBench& b) { b.order("o1", "2026-03-02T02:10", "2026-03-04T02:10"); }, nothing);
    row(
        "D9 no summary", [](ChartBench& b) { b.drop("discharge-summary"); },
        "MISSING_DOC missing:discharge-summary halloran D9 due 2026-04-03 23:59");
    row(
        "D9 no follow-up in it",
        [](ChartBench& b) { b.page("discharge-summary").body = "## Disposition\n\nHome, follow the plan.\n"; },
        "INCOMPLETE_FIELD discharge-summary halloran D9 due 2026-04-03 23:59");
    row(
        "D10 signed on day 31",
        [](ChartBench& b) {
            b.page("discharge-summary").header.signedAt = at("2026-04-04T00:00");
            b.audit = "2026-04-10T09:00";
        },
        "LATE discharge-summary halloran D10 due 2026-04-03 23:59 done 2026-04-04 00:00");
    row(
        "D11 no orders, no notes",
        [](ChartBench& b) {
            b.drop("orders");
            b.drop("progress");
        },
        "MISSING_DOC missing:orders halloran D11 due 2026-04-03 23:59\n"
        "MISSING_DOC missing:progress-note halloran D11 due 2026-04-03 23:59");
    row(
        "D13 an image nobody signed for", [](ChartBench& b) { b.page("imaging").header.signedAt.reset(); },
        "UNSIGNED imaging delacroix D13 due 2026-04-03 23:59");
    row(
        "D13 read by who may not", [](ChartBench& b) { b.page("imaging").header.role = "nurse"; },
        "WRONG_AUTHOR imaging halloran D13 due 2026-04-03 23:59");
    row(
        "psychiatric evaluation wanting", [](ChartBench& b) { b.chart.encounters[0].location = "Behavioral Health"; },
        "MISSING_DOC missing:psychiatric-evaluation halloran PSYCH due 2026-03-03 21:00");
    row(
        "psychiatric evaluation late",
        [](ChartBench& b) {
            b.chart.encounters[0].location = "Behavioral Health";
            b.add("psych", "psychiatric-evaluation", "radcliffe", "psychiatrist", "2026-03-03T21:01",
                  "2026-03-03T21:30");
        },
        "LATE psych radcliffe PSYCH due 2026-03-03 21:00 done 2026-03-03 21:01");
    row(
        "an emergency visit without its note",
        [](ChartBench& b) {
            b.chart.documents.clear();
            b.chart.encounters[0].type = domain::EncounterClass::Emergency;
            b.chart.encounters[0].operation = {};
        },
        "MISSING_DOC missing:ed-note halloran D11 due 2026-04-03 23:59");
}

void TestAnalyser::shouldFindWhatIsWrong()
{
    QFETCH(std::function<void(ChartBench&)>, spoil);
    QFETCH(QString, said);
    ChartBench bench;
    spoil(bench);
    QCOMPARE(QString::fromStdString(bench.said()), said);
}

void TestAnalyser::shouldNameWhoMightAlsoHaveWrittenIt()
{
    ChartBench bench;
    bench.drop("pre-anesthesia");
    bench.drop("post-anesthesia");
    bench.authors = {{"pre-anesthesia", "iyer"}};
    const Analysis found = bench.analysis();
    QCOMPARE(found.deficiencies.size(), std::size_t(2));
    QCOMPARE(found.deficiencies[0].author, std::string("iyer"));
    QCOMPARE(found.deficiencies[0].alsoAuthors, std::vector<std::string>{"weiss"});
    QCOMPARE(found.deficiencies[1].author, std::string("weiss"));
}

void TestAnalyser::shouldCallTheRecordDelinquentFromDay31()
{
    ChartBench bench;
    bench.page("progress").header.signedAt.reset();
    bench.audit = "2026-04-03T23:59";
    QVERIFY(!bench.analysis().delinquent);
    bench.audit = "2026-04-04T00:00";
    QVERIFY(bench.analysis().delinquent);
    bench.page("progress").header.signedAt = at("2026-04-03T20:00");
    QVERIFY(!bench.analysis().delinquent);
    // Late and done is no longer open.
    bench.page("progress").header.signedAt = at("2026-04-04T08:00");
    bench.audit = "2026-04-05T09:00";
    QCOMPARE(bench.analysis().deficiencies.size(), std::size_t(1));
    QVERIFY(!bench.analysis().delinquent);
}

void TestAnalyser::shouldKnowOnlyWhatWasThereOnTheDate()
{
    ChartBench bench;
    bench.audit = "2026-03-04T12:00";
    QCOMPARE(bench.said(), std::string("UNSIGNED discharge-summary halloran D7 due 2026-04-03 23:59"));
    bench.audit = "2026-03-04T10:30";
    QCOMPARE(bench.said(), std::string("MISSING_DOC missing:discharge-summary halloran D9 due 2026-04-03 23:59"));
}

void TestAnalyser::shouldFindNothingInAnEncounterThatIsNotThere()
{
    const ChartBench bench;
    const Analysis none = analyse({bench.chart, "e9", at(bench.audit), false, false, {}}, bench.policy, chicago());
    QVERIFY(none.deficiencies.empty());
    QVERIFY(!none.delinquent);
}

QTEST_APPLESS_MAIN(TestAnalyser)
#include "tst_analyser.moc"
