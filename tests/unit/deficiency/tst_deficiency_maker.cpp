// SPDX-License-Identifier: GPL-3.0-or-later
// The maker on the charts that ship: each kind can be planted, the analysis wants exactly what was planted.
#include "content/Library.h"
#include "generation/Maker.h"
#include "workflow/tasks/deficiency/DeficiencyTask.h"

#include <QTest>

#include <map>
#include <memory>

using domain::Json;

namespace {

/// Charts by MRN, and the times of the operation where the chart does not tell them.
const std::map<std::string, Json>& charts()
{
    static const std::map<std::string, Json> all{
        {"20-14-31", nullptr},
        {"73-41-90", nullptr},
        {"08-52-16", nullptr},
        {"44-19-63", Json{{"inductionAt", "2026-04-23T07:35"},
                          {"surgeryStart", "2026-04-23T07:54"},
                          {"surgeryEnd", "2026-04-23T08:36"},
                          {"recoveryArrival", "2026-04-23T08:49"},
                          {"recoveryEnd", "2026-04-23T11:00"}}},
        {"31-07-52", Json{{"inductionAt", "2026-03-18T08:10"},
                          {"surgeryStart", "2026-03-18T08:36"},
                          {"surgeryEnd", "2026-03-18T11:18"},
                          {"recoveryArrival", "2026-03-18T11:46"},
                          {"recoveryEnd", "2026-03-18T14:38"}}},
        {"26-41-73", nullptr},
    };
    return all;
}

struct Try
{
    domain::Result<generation::Made> made;
    generation::RenderedChart chart;
};

} // namespace

class TestDeficiencyMaker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shouldFindNothingInTheRecordsAsTheyStand();
    void shouldPlantEachKind_data();
    void shouldPlantEachKind();
    void shouldOnlyLookLikeADeficiency_data();
    void shouldOnlyLookLikeADeficiency();
    void shouldPlantSeveralAndWriteTheirKey();
    void shouldDoWhatItIsTold();
    void shouldShowAVerbalOrderOnThePageOfOrders();
    void shouldMakeTheSameOfTheSameSeed();
    void shouldReckonTheRate();
    void shouldRefuse_data();
    void shouldRefuse();

private:
    Try tryIt(const std::string& mrn, Json parameters, std::uint64_t seed = 7);
    std::unique_ptr<content::Library> m_library;
    workflow::deficiency::DeficiencyTask m_task;
};

void TestDeficiencyMaker::initTestCase()
{
    m_library = std::make_unique<content::Library>(
        content::Library::load(std::filesystem::path(SOURCE_DIR) / "sample-records"));
    for (const auto& [mrn, operation] : charts())
        QVERIFY2(m_library->chart(mrn) != nullptr, mrn.c_str());
}

Try TestDeficiencyMaker::tryIt(const std::string& mrn, Json parameters, std::uint64_t seed)
{
    parameters["maker"] = "deficiency";
    if (!parameters.contains("auditDate"))
        parameters["auditDate"] = "2026-08-01T09:00";
    if (const Json& operation = charts().at(mrn); !operation.is_null() && !parameters.contains("operation"))
        parameters["operation"] = operation;
    generation::RawChart chart = *m_library->chart(mrn);
    const domain::Patient patient = chart.chart.patient;
    const generation::Facts facts = chart.facts;
    const generation::RawExercise exercise;
    workflow::TaskDefinition task{"t1", "deficiency", "List", "e1", {}};
    generation::MakerContext context{*m_library, exercise, task,  parameters,
                                     patient,    facts,    chart, domain::Random(seed)};
    auto made = generation::maker("deficiency")->make(context);
    return {std::move(made), context.rendered()};
}

void TestDeficiencyMaker::shouldFindNothingInTheRecordsAsTheyStand()
{
    for (const auto& [mrn, operation] : charts()) {
        const Try one = tryIt(mrn, Json::object());
        QVERIFY2(one.made.ok(), (mrn + ": " + (one.made ? "" : one.made.error().detail)).c_str());
        QVERIFY(one.made->material.is_null());
        QVERIFY(one.made->key["deficiencies"].empty());
        QCOMPARE(one.made->key["recordDelinquent"].get<bool>(), false);
    }
}

void TestDeficiencyMaker::shouldPlantEachKind_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("type");
    QTest::addColumn<int>("least"); // how many of the six charts carry it
    QTest::newRow("missing") << "missing"
                             << "MISSING_DOC" << 6;
    QTest::newRow("unsigned") << "unsigned"
                              << "UNSIGNED" << 6;
    QTest::newRow("undated") << "undated"
                             << "UNDATED" << 5;
    QTest::newRow("wrong author") << "wrong-author"
                                  << "WRONG_AUTHOR" << 5;
    QTest::newRow("late") << "late"
                          << "LATE" << 5;
    QTest::newRow("late summary") << "late-summary"
                                  << "LATE" << 4;
    QTest::newRow("unidentified") << "unidentified"
                                  << "NO_PATIENT_ID" << 6;
    QTest::newRow("incomplete") << "incomplete"
                                << "INCOMPLETE_FIELD" << 5;
    QTest::newRow("order") << "order"
                           << "ORDER_UNAUTH" << 6;
    QTest::newRow("late order") << "late-order"
                                << "LATE" << 6;
}

void TestDeficiencyMaker::shouldPlantEachKind()
{
    QFETCH(QString, kind);
    QFETCH(QString, type);
    QFETCH(int, least);
    int carried = 0;
    for (const auto& [mrn, operation] : charts()) {
        const Try one = tryIt(mrn, {{"kinds", {kind.toStdString()}}, {"count", 1}});
        if (!one.made) {
            QVERIFY2(!one.made.error().detail.empty(), mrn.c_str());
            continue;
        }
        ++carried;
        const Json& list = one.made->key["deficiencies"];
        QCOMPARE(list.size(), std::size_t(1));
        QCOMPARE(list[0]["type"].get<std::string>(), type.toStdString());
        QVERIFY2(m_task.checkKey(one.made->key).empty(), mrn.c_str());
    }
    QVERIFY2(carried >= least, qPrintable(QString::number(carried)));
}

void TestDeficiencyMaker::shouldOnlyLookLikeADeficiency_data()
{
    QTest::addColumn<QString>("decoy");
    QTest::newRow("order in time") << "order-in-time";
    QTest::newRow("summary on the last day") << "summary-in-time";
}

void TestDeficiencyMaker::shouldOnlyLookLikeADeficiency()
{
    QFETCH(QString, decoy);
    const Try one = tryIt("20-14-31", {{"decoys", {decoy.toStdString()}}});
    QVERIFY2(one.made.ok(), one.made ? "" : one.made.error().detail.c_str());
    QVERIFY(one.made->key["deficiencies"].empty());
}

void TestDeficiencyMaker::shouldPlantSeveralAndWriteTheirKey()
{
    const Json kinds{"missing",      "unsigned",   "undated", "wrong-author", "late",
                     "unidentified", "incomplete", "order",   "late-order"};
    for (const char* mrn : {"31-07-52", "73-41-90", "26-41-73"}) {
        for (const std::uint64_t seed : {1U, 2U, 3U, 4U, 5U}) {
            const Try one = tryIt(mrn, {{"kinds", kinds}, {"count", 8}, {"decoys", {"order-in-time"}}}, seed);
            QVERIFY2(one.made.ok(), one.made ? "" : one.made.error().detail.c_str());
            QCOMPARE(one.made->key["deficiencies"].size(), std::size_t(8));
            QVERIFY(one.made->key["recordDelinquent"].get<bool>());
            QVERIFY(m_task.checkKey(one.made->key).empty());
            QVERIFY2(one.chart.faults.empty(), mrn);
        }
    }
}

void TestDeficiencyMaker::shouldDoWhatItIsTold()
{
    const Try one = tryIt("20-14-31", Json::parse(R"({"auditDate": "2026-05-20T09:00", "plants": [
        {"kind": "late", "document": "history-and-physical", "at": "2026-05-05T18:30"},
        {"kind": "order-in-time", "at": "2026-05-06T02:15", "done": "2026-05-08T02:15"},
        {"kind": "order", "at": "2026-05-07T21:40"}]})"));
    QVERIFY2(one.made.ok(), one.made ? "" : one.made.error().detail.c_str());
    QCOMPARE(one.made->key.dump(), Json::parse(R"({"auditDate": "2026-05-20T09:00", "deficiencies": [
        {"id": "d1", "type": "LATE", "document": "history-and-physical", "author": "renner", "rule": "D1",
         "due": "2026-05-05T16:40", "completed": "2026-05-05T18:30"},
        {"id": "d2", "type": "ORDER_UNAUTH", "document": "v2", "author": "renner", "rule": "D8",
         "alsoRules": ["P-VERBAL"], "due": "2026-05-09T21:40"}], "recordDelinquent": false})")
                                       .dump());
}

void TestDeficiencyMaker::shouldShowAVerbalOrderOnThePageOfOrders()
{
    const Try one = tryIt("20-14-31", Json::parse(R"({"plants": [{"kind": "order", "at": "2026-05-07T21:40"}]})"));
    QVERIFY(one.made.ok());
    const domain::Document* page = one.chart.chart.document("orders");
    QVERIFY(page != nullptr);
    QVERIFY(page->body.find("| v1 | 2026-05-07 21:40 |") != std::string::npos);
    QVERIFY(page->body.find("| ______ |") != std::string::npos);
}

void TestDeficiencyMaker::shouldMakeTheSameOfTheSameSeed()
{
    const Json asked{{"kinds", {"unsigned", "missing", "order"}}, {"count", 3}};
    const Try one = tryIt("31-07-52", asked, 3);
    const Try again = tryIt("31-07-52", asked, 3);
    const Try other = tryIt("31-07-52", asked, 4);
    QVERIFY(one.made.ok() && again.made.ok() && other.made.ok());
    QCOMPARE(one.made->key.dump(), again.made->key.dump());
    QVERIFY(one.made->key != other.made->key);
}

void TestDeficiencyMaker::shouldReckonTheRate()
{
    const Try one = tryIt("20-14-31", {{"rate", {{"delinquent", 72}, {"averageDischarges", 480}}}});
    QVERIFY(one.made.ok());
    QCOMPARE(one.made->key["delinquencyRate"].get<double>(), 15.0);
}

void TestDeficiencyMaker::shouldRefuse_data()
{
    QTest::addColumn<QString>("mrn");
    QTest::addColumn<QString>("parameters");
    const auto row = [](const char* name, const char* mrn, const char* json) { QTest::newRow(name) << mrn << json; };
    row("no audit date", "20-14-31", R"({"auditDate": null})");
    row("an audit date of no calendar", "20-14-31", R"({"auditDate": "2026-02-30T10:00"})");
    row("an unknown kind", "20-14-31", R"({"kinds": ["lost"], "count": 1})");
    row("an unknown parameter", "20-14-31", R"({"sort": 1})");
    row("more than the chart carries", "08-52-16", R"({"kinds": ["missing"], "count": 4})");
    row("no kinds to draw from", "08-52-16", R"({"count": 1})");
    row("a page that is not there", "20-14-31", R"({"plants": [{"kind": "unsigned", "document": "pathology"}]})");
    row("a page that bears no signature", "20-14-31", R"({"plants": [{"kind": "unsigned", "document": "mar"}]})");
    row("late, yet in time", "20-14-31",
        R"({"plants": [{"kind": "late", "document": "history-and-physical", "at": "2026-05-05T10:00"}]})");
    row("in time, yet late", "20-14-31",
        R"({"plants": [{"kind": "order-in-time", "at": "2026-05-06T02:15", "done": "2026-05-09T02:15"}]})");
    row("after the audit", "20-14-31", R"({"auditDate": "2026-05-12T09:00", "kinds": ["late-summary"], "count": 1})");
    row("an evaluation entered on another page", "31-07-52",
        R"({"plants": [{"kind": "missing", "document": "post-anesthesia"}]})");
    row("an old history that is contradicted", "44-19-63", R"({"kinds": ["old-history"], "count": 1})");
    row("a page to leave out that is not there", "20-14-31", R"({"leaveOut": ["pathology"]})");
    row("a record that is not clean", "20-14-31", R"({"auditDate": "2026-05-09T12:00"})");
}

void TestDeficiencyMaker::shouldRefuse()
{
    QFETCH(QString, mrn);
    QFETCH(QString, parameters);
    const Try one = tryIt(mrn.toStdString(), Json::parse(parameters.toStdString()));
    QVERIFY(!one.made);
    QCOMPARE(one.made.error().code, std::string("generation.deficiency"));
    QVERIFY(!one.made.error().detail.empty());
}

QTEST_APPLESS_MAIN(TestDeficiencyMaker)
#include "tst_deficiency_maker.moc"
