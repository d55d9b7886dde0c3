// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/House.h"
#include "services/ChartRoom.h"

#include <QTemporaryDir>
#include <QTest>

using namespace services;

namespace {

access_control::Reader readerOf(const char* role)
{
    return {"Maren", role, {}, {}};
}

} // namespace

class TestChartRoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shouldReadWhatAPersonTypes_data();
    void shouldReadWhatAPersonTypes();
    void shouldHoldEveryChartOfTheContentAndNoClaim();
    void shouldFindBothNamesakesAndTheNamesTheOtherWayRound();
    void shouldNoteEveryOpeningAndRefusalInTheTrail();
    void shouldNeverShowAHitOfAPageThatTheRoleMayNotSee();
    void shouldLetOnlyReleaseOfInformationPrint();
    void shouldTellWhatIsKeptApart();

private:
    [[nodiscard]] const Workplace& place() const { return m_house->place(); }
    QTemporaryDir m_folder;
    std::unique_ptr<composition::House> m_house;
};

void TestChartRoom::initTestCase()
{
    composition::HouseOptions options = composition::defaultOptions();
    options.workspace = m_folder.path().toStdString();
    auto house = composition::House::open(options);
    QVERIFY(house.ok());
    m_house = std::move(*house);
    QVERIFY(ChartRoom(place()).furnish().ok());
}

void TestChartRoom::shouldReadWhatAPersonTypes_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QByteArray>("read"); // mrn|family|given|phone|attending|born|from|to
    QTest::newRow("names") << QByteArray("Tavares, Odile") << QByteArray("|Tavares|Odile|||||");
    QTest::newRow("a number's beginning") << QByteArray("20-14") << QByteArray("20-14|||||||");
    QTest::newRow("birth date and name") << QByteArray("tav 1957-09-03") << QByteArray("|tav||||1957-09-03||");
    QTest::newRow("telephone") << QByteArray("555-0142") << QByteArray("|||555-0142||||");
    QTest::newRow("a month of stays") << QByteArray("on:2026-02 attending:iyer")
                                      << QByteArray("||||iyer||2026-02-01|2026-02-28");
    QTest::newRow("no day of the calendar") << QByteArray("2026-02-30") << QByteArray("2026-02-30|||||||");
    QTest::newRow("nothing") << QByteArray("  ") << QByteArray("|||||||");
}

void TestChartRoom::shouldReadWhatAPersonTypes()
{
    QFETCH(const QByteArray, typed);
    QFETCH(const QByteArray, read);
    const ChartSearch search = chartSearchFrom(typed.toStdString());
    const auto day = [](const std::optional<domain::Date>& date) {
        return date ? domain::format(*date) : std::string();
    };
    const std::string told = search.mrn + "|" + search.family + "|" + search.given + "|" + search.phone + "|"
                             + search.attending + "|" + day(search.born) + "|" + day(search.from) + "|"
                             + day(search.to);
    QCOMPARE(told, read.toStdString());
}

void TestChartRoom::shouldHoldEveryChartOfTheContentAndNoClaim()
{
    QCOMPARE(*ChartRoom(place()).count(), m_house->shelf().library().chartIds().size());
    for (const std::string& mrn : m_house->shelf().library().chartIds()) {
        const auto chart = place().archive.chart(mrn);
        QVERIFY2(chart.ok(), mrn.c_str());
        QVERIFY(chart->claims.empty()); // they are what others are to code
    }
    // A second look puts nothing in again.
    QVERIFY(ChartRoom(place()).furnish().ok());
}

void TestChartRoom::shouldFindBothNamesakesAndTheNamesTheOtherWayRound()
{
    const ChartRoom room(place());
    QCOMPARE(room.find("zielonka", 10)->size(), std::size_t(2));
    QCOMPARE(room.find("leocadia zielonka", 10)->size(), std::size_t(2));
    QVERIFY(room.find("nobody", 10)->empty());
}

void TestChartRoom::shouldNoteEveryOpeningAndRefusalInTheTrail()
{
    const auto before = place().trail.list({})->size();
    auto chart = ChartRoom(place()).open("84-06-57", readerOf("coder"));
    QVERIFY(chart.ok());
    QVERIFY((*chart)->open("discharge-summary").ok());
    std::string apart;
    for (const domain::DocumentHeader& page : (*chart)->pages()) {
        if (page.section == "psychotherapy")
            apart = page.id;
    }
    QVERIFY(!apart.empty());
    QCOMPARE((*chart)->open(apart).error().kind, domain::ErrorKind::Denied);
    const auto trail = place().trail.list({});
    QCOMPARE(trail->size(), before + 2);
    QCOMPARE(trail->back().decision, std::string("deny"));
    QCOMPARE(trail->back().mrn, std::string("84-06-57"));
}

void TestChartRoom::shouldNeverShowAHitOfAPageThatTheRoleMayNotSee()
{
    auto chart = ChartRoom(place()).open("84-06-57", readerOf("coder"));
    const auto hits = (*chart)->search("type:psychotherapy");
    QVERIFY(hits.ok());
    QVERIFY(hits->empty());
    QVERIFY(!(*chart)->search("discharge")->empty());
    for (const records::TimelineEntry& entry : (*chart)->timeline())
        QVERIFY(entry.section != "psychotherapy");
}

void TestChartRoom::shouldLetOnlyReleaseOfInformationPrint()
{
    auto released = ChartRoom(place()).open("20-14-31", readerOf("roi"));
    QVERIFY((*released)->print("discharge-summary").ok());
    auto coded = ChartRoom(place()).open("20-14-31", readerOf("coder"));
    QCOMPARE((*coded)->print("discharge-summary").error().kind, domain::ErrorKind::Denied);
}

void TestChartRoom::shouldTellWhatIsKeptApart()
{
    auto chart = ChartRoom(place()).open("84-06-57", readerOf("roi"));
    int apart = 0;
    for (const domain::DocumentHeader& page : (*chart)->pages()) {
        const records::LegalStanding standing = (*chart)->standing(page.id);
        if (standing.standing == records::Standing::KeptApart) {
            ++apart;
            QVERIFY(!standing.cite.empty());
            QVERIFY(page.section == "psychotherapy" || page.section == "part2");
        }
    }
    QVERIFY(apart >= 2);
}

QTEST_GUILESS_MAIN(TestChartRoom)
#include "tst_chart_room.moc"
