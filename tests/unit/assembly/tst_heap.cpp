// SPDX-License-Identifier: GPL-3.0-or-later
// Heaps made of the shipped charts: what falls, and what the key says of it.
#include "codesets/EditionFiles.h"
#include "content/Library.h"
#include "generation/Builder.h"
#include "generation/Pages.h"
#include "generation/makers/HeapMaker.h"
#include "records/assembly/Sequence.h"
#include "workflow/tasks/assembly/AssemblyTask.h"

#include <QTest>

#include <set>

using domain::Json;

namespace {

constexpr auto seniorExercise = "assembly/by-date-alone";

std::vector<std::string> strings(const Json& list)
{
    return list.get<std::vector<std::string>>();
}

} // namespace

class TestHeap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shouldMakeTheSameHeapOfTheSameSeed();
    void shouldPutEveryPageOnTheDeskAndInTheChart();
    void shouldWriteAKeyThatAccountsForEveryPage();
    void shouldTakeOneRequiredTypeOutAndAskForIt();
    void shouldLabelStrangersPagesAsTheirsAndOwnPagesAsOurs();
    void shouldFillNoOtherPatientsPageWithOurs();
    void shouldTellNothingOfBlankPages();
    void shouldKeepApartWhatDoesNotBelongToTheRecord();
    void shouldFallOutOfOrder();
    void shouldPutTheNewestOnTopWhereTheUnitAsksForIt();
    void shouldSayWhyAChartCannotCarryTheHeap_data();
    void shouldSayWhyAChartCannotCarryTheHeap();

private:
    [[nodiscard]] workflow::BuiltScenario built(const char* exercise, std::uint64_t seed) const;

    codesets::Catalogue m_catalogue;
    std::unique_ptr<content::Library> m_library;
};

void TestHeap::initTestCase()
{
    const std::filesystem::path root = SOURCE_DIR;
    auto catalogue = codesets::readCatalogue(root / "codesets");
    QVERIFY(catalogue.ok());
    m_catalogue = std::move(*catalogue);
    m_library = std::make_unique<content::Library>(content::Library::load(root / "sample-records"));
}

workflow::BuiltScenario TestHeap::built(const char* exercise, std::uint64_t seed) const
{
    auto result = generation::Builder(*m_library, m_catalogue).build(exercise, seed);
    if (!result)
        qFatal("%s: %s", exercise, result.error().detail.c_str());
    return std::move(*result);
}

void TestHeap::shouldMakeTheSameHeapOfTheSameSeed()
{
    const auto one = built(seniorExercise, 5);
    const auto two = built(seniorExercise, 5);
    const auto other = built(seniorExercise, 6);
    QCOMPARE(one.scenario.hash, two.scenario.hash);
    QCOMPARE(one.keys.at("t1").dump(), two.keys.at("t1").dump());
    QVERIFY(one.keys.at("t1") != other.keys.at("t1"));
}

void TestHeap::shouldPutEveryPageOnTheDeskAndInTheChart()
{
    const auto made = built(seniorExercise, 1);
    const Json& pages = made.scenario.tasks.front().material.at("pages");
    QCOMPARE(pages.size(), made.scenario.chart.documents.size());
    for (const Json& page : pages)
        QVERIFY(made.scenario.chart.document(page.at("page").get<std::string>()) != nullptr);
}

void TestHeap::shouldWriteAKeyThatAccountsForEveryPage()
{
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        const Json key = built(seniorExercise, seed).keys.at("t1");
        std::multiset<std::string> told;
        for (const Json& place : key.at("orders").at(0)) {
            for (const std::string& page : strings(place))
                told.insert(page);
        }
        for (const Json& misfile : key.at("misfiles"))
            told.insert(misfile.at("page").get<std::string>());
        const auto heap = strings(key.at("heap"));
        QCOMPARE(told, std::multiset<std::string>(heap.begin(), heap.end()));
        QCOMPARE(key.at("misfiles").size(), std::size_t(3));
        QCOMPARE(key.at("duplicates").size(), std::size_t(1));
        QCOMPARE(key.at("index").size(), std::size_t(3));
    }
}

void TestHeap::shouldTakeOneRequiredTypeOutAndAskForIt()
{
    std::set<std::string> seen;
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        const auto made = built(seniorExercise, seed);
        const Json& missing = made.keys.at("t1").at("missing");
        QCOMPARE(missing.size(), std::size_t(1));
        const std::string type = missing.at(0).at("type").get<std::string>();
        seen.insert(type);
        for (const domain::Document& page : made.scenario.chart.documents)
            QVERIFY(page.header.type != type || page.header.label.mrn != made.scenario.chart.mrn);
    }
    QVERIFY(seen.size() > 1); // drawn, not always the same
}

void TestHeap::shouldLabelStrangersPagesAsTheirsAndOwnPagesAsOurs()
{
    const auto made = built("assembly/two-of-one-name", 3);
    int strangers = 0;
    for (const domain::Document& page : made.scenario.chart.documents) {
        QCOMPARE(page.header.label.name.substr(0, 18), std::string("Zielonka, Leocadia"));
        if (page.header.label.mrn == "12-65-40") {
            ++strangers;
            QVERIFY(page.header.encounter.empty());
        } else {
            QCOMPARE(page.header.label.mrn, std::string("12-65-04"));
        }
    }
    QCOMPARE(strangers, 4);
}

void TestHeap::shouldFillNoOtherPatientsPageWithOurs()
{
    const auto made = built("assembly/summary-last", 2);
    const std::string own = made.scenario.chart.patient.family;
    int looked = 0;
    for (const domain::Document& page : made.scenario.chart.documents) {
        if (page.header.label.mrn == made.scenario.chart.mrn)
            continue;
        ++looked;
        QVERIFY(page.body.find(own) == std::string::npos);
        QVERIFY(page.body.find(made.scenario.chart.mrn) == std::string::npos);
        QVERIFY(page.body.find("{{") == std::string::npos);
    }
    QCOMPARE(looked, 6);
}

void TestHeap::shouldTellNothingOfBlankPages()
{
    const auto made = built(seniorExercise, 4);
    int blank = 0;
    for (const Json& page : made.scenario.tasks.front().material.at("pages")) {
        if (!page.contains("blank"))
            continue;
        ++blank;
        QVERIFY(!page.contains("type") && !page.contains("written"));
        QCOMPARE(page.at("blank").size(), std::size_t(3)); // the chart has two encounters
    }
    QCOMPARE(blank, 3);
}

void TestHeap::shouldKeepApartWhatDoesNotBelongToTheRecord()
{
    for (const char* exercise : {"assembly/summary-last", "assembly/by-problem", seniorExercise}) {
        const auto made = built(exercise, 1);
        for (const domain::Document& page : made.scenario.chart.documents)
            QVERIFY(!m_library->house().assembly.isOutside(page.header.type, page.header.section));
    }
}

void TestHeap::shouldFallOutOfOrder()
{
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        const Json key = built("assembly/loose-pages", seed).keys.at("t1");
        const auto heap = strings(key.at("heap"));
        for (const Json& order : key.at("orders")) {
            const auto places = order.get<records::assembly::Places>();
            QVERIFY(records::assembly::inSequence(heap, places) * 2 <= heap.size());
        }
    }
}

void TestHeap::shouldPutTheNewestOnTopWhereTheUnitAsksForIt()
{
    const auto& book = m_library->house().assembly;
    const auto* policy = book.policy("on-the-unit");
    QVERIFY(policy != nullptr);
    const auto* format = book.format(policy->format);
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const auto made = built("assembly/as-the-unit-reads-it", seed);
        QVERIFY(made.scenario.tasks.front().material.at("policy").at("within") == "newest-first");
        const Json& orders = made.keys.at("t1").at("orders");
        QCOMPARE(orders.size(), std::size_t(1)); // the order after discharge is none that counts here
        std::size_t section = 0;
        std::optional<domain::LocalTime> above;
        for (const Json& place : orders.front()) {
            const auto& header = made.scenario.chart.document(place.front().get<std::string>())->header;
            const std::size_t own = format->sectionOf(header.type);
            QVERIFY(own >= section);
            QVERIFY(own > section || !above || header.written < *above);
            section = own;
            above = header.written;
        }
    }
}

void TestHeap::shouldSayWhyAChartCannotCarryTheHeap_data()
{
    QTest::addColumn<QString>("parameters");
    QTest::newRow("no such policy") << R"({"policy":"alphabetic"})";
    QTest::newRow("unknown parameter") << R"({"policy":"integrated","coffee":1})";
    QTest::newRow("pages of nobody") << R"({"policy":"integrated","otherPatient":1})";
    QTest::newRow("pages of itself") << R"({"policy":"integrated","otherPatient":1,"from":["08-52-16"]})";
    QTest::newRow("more than the others have") << R"({"policy":"integrated","otherPatient":99,"from":["10-00-01"]})";
    QTest::newRow("no other encounter") << R"({"policy":"integrated","otherEncounter":1})";
    QTest::newRow("more copies than pages") << R"({"policy":"integrated","duplicates":99})";
    QTest::newRow("more blanks than pages") << R"({"policy":"integrated","blank":99})";
    QTest::newRow("not required here") << R"({"policy":"integrated","missing":["operative-report"]})";
}

void TestHeap::shouldSayWhyAChartCannotCarryTheHeap()
{
    QFETCH(QString, parameters);
    const Json json = Json::parse(parameters.toStdString());
    const generation::RawExercise& exercise = *m_library->exercise("assembly/loose-pages");
    generation::RawChart chart = *m_library->chart("08-52-16");
    const std::size_t pages = chart.chart.documents.size();
    generation::MakerContext context{*m_library,  exercise, exercise.tasks.front(), json, chart.chart.patient,
                                     chart.facts, chart,    domain::Random(1)};
    const auto made = generation::HeapMaker().make(context);
    QVERIFY(!made.ok());
    QCOMPARE(made.error().code, std::string("generation.heap"));
    QVERIFY(!made.error().detail.empty());
    QCOMPARE(chart.chart.documents.size(), pages); // nothing was altered
}

QTEST_GUILESS_MAIN(TestHeap)
#include "tst_heap.moc"
