// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/House.h"
#include "services/ChartRoom.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

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
    void shouldFindChartsByWhatTheirPagesSay();
    void shouldTellOfNoPageThatTheRoleMayNotSee();
    void shouldOpenAChartWithBrokenReferencesAndNameThem();

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
    QTest::newRow("names without a blank") << QByteArray("Tavares,Odile") << QByteArray("|Tavares|Odile|||||");
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
        if (page.section == "psychotherapy-notes")
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
        QVERIFY(entry.section != "psychotherapy-notes");
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
            QVERIFY(page.section == "psychotherapy-notes" || page.section == "part2");
        }
    }
    QVERIFY(apart >= 2);
}

void TestChartRoom::shouldFindChartsByWhatTheirPagesSay()
{
    const ChartRoom room(place());
    const ChartSearch search = chartSearchFrom("zielonka \"Flank, pain\" author:Brandt");
    QVERIFY(search.asksForPages());
    QCOMPARE(search.says, std::vector<std::string>{"flank, pain"});
    QCOMPARE(search.author, std::string("brandt"));
    QVERIFY(room.find("\"cholecystectomy\"", 10)->empty()); // nothing is told before the door is asked

    const auto before = place().trail.list({})->size();
    const auto found = room.findPages("\"cholecystectomy\"", 50, readerOf("coder"));
    QVERIFY(found.ok());
    const auto operated =
        std::find_if(found->begin(), found->end(), [](const ChartEntry& entry) { return entry.mrn == "31-07-52"; });
    QVERIFY(operated != found->end());
    QVERIFY(operated->answering > 0);
    QVERIFY(found->size() < *room.count());
    QVERIFY(place().trail.list({})->size() >= before + found->size());
    QVERIFY(std::is_sorted(found->begin(), found->end(),
                           [](const ChartEntry& a, const ChartEntry& b) { return a.lastDay > b.lastDay; }));
    // A chart that holds the words and nowhere one behind the other does not answer.
    QVERIFY(room.findPages("\"cholecystectomy cholecystectomy\"", 50, readerOf("coder"))->empty());
    QVERIFY(room.findPages("\"--\"", 50, readerOf("coder"))->empty());

    const auto written = room.findPages("author:brandt", 50, readerOf("coder"));
    QVERIFY(!written->empty());
    const auto both = room.findPages("author:brandt \"flank\"", 50, readerOf("coder"));
    QVERIFY(!both->empty() && both->size() < written->size());
}

void TestChartRoom::shouldTellOfNoPageThatTheRoleMayNotSee()
{
    const std::string words = "who drank in the boathouse"; // a page kept apart says so, and no other
    ChartSearch search;
    search.says = {words};
    QCOMPARE(place().archive.find(search, 10)->size(), std::size_t(1)); // the index has it
    QVERIFY(ChartRoom(place()).findPages("\"" + words + "\"", 50, readerOf("coder"))->empty());
}

void TestChartRoom::shouldOpenAChartWithBrokenReferencesAndNameThem()
{
    for (const std::string& mrn : m_house->shelf().library().chartIds()) {
        const auto chart = ChartRoom(place()).open(mrn, readerOf("coder"));
        QVERIFY((*chart)->lostReferences().empty());
    }
    records::Chart broken = *place().archive.chart("20-14-31");
    broken.mrn = "99-99-98";
    broken.encounters.clear();
    broken.documents.front().header.author = "ghost";
    QVERIFY(place().archive.put(std::span(&broken, 1), "a broken source").ok());
    const auto chart = ChartRoom(place()).open(broken.mrn, readerOf("coder"));
    QVERIFY(chart.ok());
    QVERIFY((*chart)->banner()->encounter.id.empty());
    const auto lost = (*chart)->lostReferences();
    using records::Lost;
    using records::LostReference;
    const LostReference author{Lost::Person, broken.documents.front().header.id, "", "ghost"};
    const LostReference stay{Lost::Encounter, "", "", ""};
    QCOMPARE(std::count(lost.begin(), lost.end(), author), 1);
    QCOMPARE(std::count(lost.begin(), lost.end(), stay), 1);
    QVERIFY(place().archive.eraseFrom("a broken source").ok());
}

QTEST_GUILESS_MAIN(TestChartRoom)
#include "tst_chart_room.moc"
