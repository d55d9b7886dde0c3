// SPDX-License-Identifier: GPL-3.0-or-later
#include "Grove.h"

#include "generation/makers/PlantMaker.h"
#include "generation/planting/AddLine.h"

#include <QtTest>

using generation::AddedLine;
using generation::RawChart;
using generation::planting::addLine;

namespace {

RawChart onePage(const char* body)
{
    RawChart chart;
    domain::Document page;
    page.header.id = "page";
    page.body = body;
    chart.chart.documents = {page};
    return chart;
}

std::string added(const char* body, const char* section, const char* text)
{
    RawChart chart = onePage(body);
    const auto done = addLine(chart, {"page", section, text});
    return done ? chart.chart.documents.front().body : done.error().code;
}

} // namespace

/// The parts that planters are made of, and the maker.
class TestPlantingParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldAddLinesInTheFormOfWhatStandsThere_data();
    void shouldAddLinesInTheFormOfWhatStandsThere();
    void shouldTellWhatWasAddedWithoutItsMark();
    void shouldMakeListingsThatAgreeWithTheChart();
    void shouldMakeOnlyTheListingsThatAreWanted();
    void shouldRefuseKindsOfListingsThatAreNotWanted();
    void shouldLabelOnlyPagesThatNameThePatientOtherwise();
    void shouldReadTheMakersParameters_data();
    void shouldReadTheMakersParameters();
    void shouldPlantSoManyKindsAsTheExerciseAsks();
    void shouldLeaveOutObviousKindsWhereAsked();
    void shouldPlantAHabitBesidesWhatElseIsAsked();
    void shouldRefuseAHabitThatNobodyHas();
    void shouldPlantForADrawnPatient();
    void shouldPlantMissingSignaturesOnlyWhereOneIsWanted();

private:
    [[nodiscard]] domain::Result<generation::Made> make(const domain::Json& parameters, std::uint64_t seed,
                                                        RawChart& chart, const domain::Patient& patient) const;

    Grove m_grove;
};

void TestPlantingParts::shouldAddLinesInTheFormOfWhatStandsThere_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("section");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char* name, const char* body, const char* section, const char* text, const char* after) {
        QTest::newRow(name) << QByteArray(body) << QByteArray(section) << QByteArray(text) << QByteArray(after);
    };
    constexpr auto table = "## A\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\nSigned.\n\n## B\n\nText.\n";
    row("row", table, "A", "| 3 | 4 |",
        "## A\n\n| x | y |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n\nSigned.\n\n## B\n\nText.\n");
    row("row without section", table, "", "| 3 | |",
        "## A\n\n| x | y |\n|---|---|\n| 1 | 2 |\n| 3 | |\n\nSigned.\n\n## B\n\nText.\n");
    row("row of other columns", table, "A", "| 3 |", "plant.columns");
    row("row without table", table, "B", "| 3 | 4 |", "plant.no-table");
    row("paragraph", table, "A", "More.",
        "## A\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\nSigned.\n\nMore.\n\n## B\n\nText.\n");
    row("paragraph at the end", table, "", "More.",
        "## A\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\nSigned.\n\n## B\n\nText.\n\nMore.\n");
    row("no such section", table, "C", "More.", "plant.no-section");
    row("item", "## A\n\n- one\n- two\n  goes on\n\nEnd.\n", "A", "- three",
        "## A\n\n- one\n- two\n  goes on\n- three\n\nEnd.\n");
    row("number", "## A\n\n- x\n\n1. one\n2. two\n", "A", "3. three", "## A\n\n- x\n\n1. one\n2. two\n3. three\n");
    row("number into bullets", "## A\n\n- x\n", "A", "1. one", "plant.no-list");
    row("section with a part", "## A\n\nOne.\n\n### Part\n\nTwo.\n\n## B\n\nThree.\n", "A", "More.",
        "## A\n\nOne.\n\n### Part\n\nTwo.\n\nMore.\n\n## B\n\nThree.\n");
    row("the part", "## A\n\nOne.\n\n### Part\n\nTwo.\n\n## B\n\nThree.\n", "Part", "More.",
        "## A\n\nOne.\n\n### Part\n\nTwo.\n\nMore.\n\n## B\n\nThree.\n");
}

void TestPlantingParts::shouldAddLinesInTheFormOfWhatStandsThere()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, section);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, after);
    QCOMPARE(QByteArray::fromStdString(added(body.constData(), section.constData(), text.constData())), after);
}

void TestPlantingParts::shouldTellWhatWasAddedWithoutItsMark()
{
    RawChart chart = onePage("## A\n\n- one\n\n| a | b |\n|---|---|\n| 1 | 2 |\n");
    QCOMPARE(*addLine(chart, {"page", "A", "- two words"}), "two words");
    QCOMPARE(*addLine(chart, {"page", "A", "| 3 | |"}), "3");
    QCOMPARE(*addLine(chart, {"page", "A", "| 3 | 4 |"}), "3 | 4");
    QCOMPARE(addLine(chart, {"other", "A", "x"}).error().code, "plant.no-page");
}

void TestPlantingParts::shouldMakeListingsThatAgreeWithTheChart()
{
    const RawChart& chart = m_grove.chart("26-41-73");
    const auto listings = generation::draftListings(chart, m_grove.library->house(), chart.chart.patient, allListings(),
                                                    domain::Random(1));
    QCOMPARE(listings.adt.size(), chart.chart.encounters.size());
    const domain::Encounter& stay = chart.chart.encounters.front();
    QCOMPARE(listings.adt.front().attending, stay.attending);
    QVERIFY(listings.adt.front().discharged == stay.discharged);
    QCOMPARE(listings.adt.front().days.value_or(0), 10);
    const auto own = std::find_if(listings.rooms.begin(), listings.rooms.end(),
                                  [](const auto& row) { return !row.encounter.empty(); });
    QVERIFY(own != listings.rooms.end());
    QVERIFY(own->surgeryStart == *stay.operation.surgeryStart);
    for (const generation::RoomRow& one : listings.rooms) {
        QVERIFY(one.anesthesiaStart <= one.surgeryStart && one.surgeryEnd <= one.anesthesiaEnd);
        for (const generation::RoomRow& two : listings.rooms)
            QVERIFY(&one == &two || one.surgeon != two.surgeon);
    }
    for (const generation::DisclosureRow& row : listings.disclosures) {
        if (row.basis == "Authorization")
            QVERIFY(row.signedOn <= domain::format(row.on) && row.expires >= domain::format(row.on));
    }
}

void TestPlantingParts::shouldMakeOnlyTheListingsThatAreWanted()
{
    auto planting = m_grove.planting(m_grove.chart("26-41-73"), 1, {"adt-log"});
    const RawChart chart = planting.chart();
    QVERIFY(chart.chart.document("adt-log") != nullptr);
    QVERIFY(chart.chart.document("coding-summary") == nullptr);
    QCOMPARE(chart.chart.documents.size(), m_grove.chart("26-41-73").chart.documents.size() + 1);
}

void TestPlantingParts::shouldRefuseKindsOfListingsThatAreNotWanted()
{
    auto planting = m_grove.planting(m_grove.chart("26-41-73"), 1, {});
    for (const int kind : {5, 8, 10, 11, 13, 19, 20, 21, 46, 51})
        QCOMPARE(planting.plant(kind).error().code, "plant.cannot");
}

void TestPlantingParts::shouldLabelOnlyPagesThatNameThePatientOtherwise()
{
    auto planting = m_grove.planting("26-41-73", 1);
    QVERIFY(planting.plant(16).ok());
    QVERIFY(planting.plant(6).ok());
    const std::string page = planting.planted().back().places.front().document;
    const auto rendered = m_grove.rendered(planting.chart());
    for (const domain::Document& each : rendered.chart.documents) {
        QCOMPARE(each.header.label.mrn.empty(), each.header.id != page);
        if (each.header.id == page)
            QVERIFY(each.header.label.mrn != rendered.chart.mrn);
    }
}

domain::Result<generation::Made> TestPlantingParts::make(const domain::Json& parameters, std::uint64_t seed,
                                                         RawChart& chart, const domain::Patient& patient) const
{
    const generation::RawExercise exercise;
    const workflow::TaskDefinition task;
    generation::MakerContext context{*m_grove.library,     exercise,      task, parameters, patient, chart.facts, chart,
                                     domain::Random(seed), &m_grove.codes};
    return generation::PlantMaker().make(context);
}

void TestPlantingParts::shouldReadTheMakersParameters_data()
{
    QTest::addColumn<QByteArray>("parameters");
    QTest::addColumn<QByteArray>("subject");
    const auto row = [](const char* parameters, const char* subject) {
        QTest::newRow(parameters) << QByteArray(parameters) << QByteArray(subject);
    };
    row(R"({"maker": "plant"})", "/count");
    row(R"({"kinds": 15})", "/kinds");
    row(R"({"kinds": [55]})", "/kinds");
    row(R"({"kinds": [-1]})", "/kinds");
    row(R"({"kinds": ["15"]})", "/kinds");
    row(R"({"count": "two"})", "/count");
    row(R"({"count": 1, "decoys": -1})", "/decoys");
    row(R"({"count": 1, "listings": "some"})", "/listings");
    row(R"({"count": 1, "listings": ["orders"]})", "/listings");
    row(R"({"count": 1, "subtle": 1})", "/subtle");
    row(R"({"count": 1, "colour": 1})", "/colour");
    row(R"({"pattern": 28})", "/pattern");
    row(R"({"pattern": {"kind": 28}})", "/pattern");
    row(R"({"pattern": {"kind": 55, "times": 3}})", "/pattern");
    row(R"({"pattern": {"kind": 28, "times": 1}})", "/pattern");
    row(R"({"pattern": {"kind": 28, "times": 3, "who": "nobody"}})", "/pattern");
    row(R"({"pattern": {"kind": 28, "times": 3, "ward": "ICU"}})", "/pattern");
}

void TestPlantingParts::shouldReadTheMakersParameters()
{
    QFETCH(QByteArray, parameters);
    QFETCH(QByteArray, subject);
    RawChart chart = m_grove.chart("26-41-73");
    const auto made = make(domain::Json::parse(parameters.toStdString()), 1, chart, chart.chart.patient);
    QCOMPARE(made.error().code, "plant.parameters");
    QCOMPARE(QByteArray::fromStdString(made.error().subject), subject);
    QVERIFY(pagesOf(chart) == pagesOf(m_grove.chart("26-41-73")));
}

void TestPlantingParts::shouldPlantSoManyKindsAsTheExerciseAsks()
{
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        RawChart chart = m_grove.chart("26-41-73");
        const auto made = make({{"count", 5}, {"decoys", 2}, {"listings", "all"}}, seed, chart, chart.chart.patient);
        QVERIFY(made.ok());
        QCOMPARE(made->key.at("findings").size(), 5U);
        QCOMPARE(made->key.at("decoys").size(), 2U);
        for (const auto type : generation::listingTypes)
            QVERIFY(chart.chart.document(type) != nullptr);
    }
    RawChart chart = m_grove.chart("26-41-73");
    const auto both = make({{"kinds", {33, 16}}}, 1, chart, chart.chart.patient);
    QVERIFY(both.ok());
    QCOMPARE(both->key.at("findings").size(), 2U);
    const auto none = make({{"kinds", {45}}}, 1, chart, chart.chart.patient);
    QCOMPARE(none.error().code, "plant.cannot");
}

void TestPlantingParts::shouldLeaveOutObviousKindsWhereAsked()
{
    for (const bool subtle : {true, false}) {
        for (std::uint64_t seed = 0; seed < 10; ++seed) {
            RawChart chart = m_grove.chart("31-07-52");
            const auto made = make({{"count", 4}, {"subtle", subtle}}, seed, chart, chart.chart.patient);
            QVERIFY(made.ok());
            for (const domain::Json& finding : made->key.at("findings"))
                QCOMPARE(m_grove.library->house().discrepancies.find(finding.at("kind").get<int>())->obvious, !subtle);
        }
    }
}

void TestPlantingParts::shouldPlantAHabitBesidesWhatElseIsAsked()
{
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        RawChart chart = m_grove.chart("26-41-73");
        const auto made =
            make({{"count", 4}, {"kinds", {12, 14, 25, 28, 34, 36}}, {"pattern", {{"kind", 28}, {"times", 3}}}}, seed,
                 chart, chart.chart.patient);
        QVERIFY2(made.ok(), made.ok() ? "" : made.error().detail.c_str());
        const domain::Json& findings = made->key.at("findings");
        QCOMPARE(findings.size(), 7U);
        QCOMPARE(std::count_if(findings.begin(), findings.end(),
                               [](const domain::Json& finding) { return finding.at("kind") == 28; }),
                 std::ptrdiff_t(3));
        QVERIFY(made->key.at("pattern").at("findings") == domain::Json({"f1", "f2", "f3"}));
    }
    RawChart chart = m_grove.chart("26-41-73");
    const auto alone =
        make({{"pattern", {{"kind", 26}, {"times", 2}, {"who", "sandoval"}}}}, 1, chart, chart.chart.patient);
    QVERIFY2(alone.ok(), alone.ok() ? "" : alone.error().detail.c_str());
    QCOMPARE(alone->key.at("findings").size(), 2U);
    QCOMPARE(alone->key.at("pattern").at("who").get<std::string>(), std::string("sandoval"));
}

void TestPlantingParts::shouldRefuseAHabitThatNobodyHas()
{
    RawChart chart = m_grove.chart("26-41-73");
    // A wrong side is nobody's habit, and nobody has thirty notes.
    for (const domain::Json& pattern :
         {domain::Json{{"kind", 15}, {"times", 2}}, domain::Json{{"kind", 25}, {"times", 30}},
          domain::Json{{"kind", 25}, {"times", 2}, {"who", "house"}}}) {
        const bool known = m_grove.library->house().member("house") != nullptr;
        const auto made = make({{"pattern", pattern}}, 1, chart, chart.chart.patient);
        QCOMPARE(made.error().code, pattern.contains("who") && !known ? "plant.parameters" : "plant.cannot");
        QVERIFY(pagesOf(chart) == pagesOf(m_grove.chart("26-41-73")));
    }
}

void TestPlantingParts::shouldPlantForADrawnPatient()
{
    domain::Patient patient = m_grove.chart("26-41-73").chart.patient;
    patient.family = "Gantry";
    patient.given = "Moritz";
    for (const int kind : {2, 7, 8}) {
        RawChart chart = m_grove.chart("26-41-73");
        const auto made = make({{"kinds", {kind}}, {"listings", "all"}}, 6, chart, patient);
        QVERIFY(made.ok());
        const auto rendered = generation::render(chart, m_grove.library->house(), patient, chart.facts);
        const auto* face = rendered.chart.document("registration");
        QVERIFY(face->body.find("Gantry, Moritz") != std::string::npos);
    }
}

void TestPlantingParts::shouldPlantMissingSignaturesOnlyWhereOneIsWanted()
{
    const RawChart& chart = m_grove.chart("26-41-73");
    const auto planted = [&](const generation::House& house, int kind) {
        generation::planting::Planting planting(chart, {house, chart.chart.patient, chart.facts}, {},
                                                domain::Random(1));
        return planting.plant(kind).ok();
    };
    generation::House house = m_grove.library->house();
    for (const int kind : {25, 26, 27})
        QVERIFY2(planted(house, kind), qPrintable(QString::number(kind)));
    for (generation::DocumentType& type : house.types)
        type.authentication = domain::Authentication::Entries;
    for (const int kind : {25, 26, 27})
        QVERIFY2(!planted(house, kind), qPrintable(QString::number(kind)));
    // Of several types only the one that its author signs is left to be unsigned.
    for (generation::DocumentType& type : house.types) {
        if (type.id == "progress-note")
            type.authentication = domain::Authentication::Author;
    }
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        generation::planting::Planting planting(chart, {house, chart.chart.patient, chart.facts}, {},
                                                domain::Random(seed));
        QVERIFY(planting.plant(25).ok());
        const generation::RawChart made = planting.chart();
        const auto* page = made.chart.document(planting.planted().front().places.front().document);
        QCOMPARE(page->header.type, std::string("progress-note"));
    }
}

QTEST_GUILESS_MAIN(TestPlantingParts)
#include "tst_planting_parts.moc"
