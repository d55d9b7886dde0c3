// SPDX-License-Identifier: GPL-3.0-or-later
#include "Grove.h"

#include <QtTest>

#include <algorithm>
#include <set>

using generation::planting::Planted;
using generation::planting::Planting;
using generation::planting::Spot;

namespace {

constexpr int lastKind = 54;
constexpr std::uint64_t seeds = 3;

std::set<std::string> pagesOfKey(const domain::Json& finding)
{
    std::set<std::string> pages;
    for (const domain::Json& page : finding.at("accept"))
        pages.insert(page.get<std::string>());
    return pages;
}

/// Pages that are not what they were, or not there in one of the two.
std::set<std::string> changed(const std::map<std::string, std::string>& before,
                              const std::map<std::string, std::string>& after)
{
    std::set<std::string> ids;
    for (const auto& [id, text] : before) {
        const auto now = after.find(id);
        if (now == after.end() || now->second != text)
            ids.insert(id);
    }
    for (const auto& [id, text] : after) {
        if (!before.contains(id))
            ids.insert(id);
    }
    return ids;
}

std::string textAt(const generation::RenderedChart& chart, const domain::Json& place)
{
    const auto* page = chart.chart.document(place.at("document").get<std::string>());
    if (page == nullptr)
        return {};
    return std::string(
        domain::slice(page->body, {place.at("from").get<std::size_t>(), place.at("to").get<std::size_t>()}));
}

std::string slotOn(const generation::RenderedChart& chart, const Spot& spot)
{
    for (const generation::SlotPlace& place : chart.places.at(spot.document)) {
        if (place.slot == spot.what)
            return std::string(domain::slice(chart.chart.document(spot.document)->body, place.span));
    }
    return {};
}

} // namespace

/// Every kind in every shipped chart that can carry it.
class TestPlanting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shouldPlantEveryKindInSeveralCharts();
    void shouldWantExactlyWhatWasPlanted_data();
    void shouldWantExactlyWhatWasPlanted();
    void shouldSayWhyAChartCannotCarryAKindAndLeaveItAlone();
    void shouldMakeTheSameBytesFromTheSameSeed();
    void shouldDrawOtherStrokesFromOtherSeeds();
    void shouldWantNothingOfACleanChart();
    void shouldFindEveryDecoyOfACleanChart();
    void shouldPlantManyKindsThatDoNotSpoilEachOther();

private:
    void checkOne(const std::string& mrn, int kind, std::uint64_t seed);
    void checkPlaces(const domain::Json& finding, const generation::RawChart& chart);
    void checkSlots(const Planted& made, const generation::RenderedChart& clean,
                    const generation::RenderedChart& planted);

    Grove m_grove;
};

void TestPlanting::initTestCase()
{
    QVERIFY(m_grove.charts().size() > 10);
    QCOMPARE(m_grove.library->house().discrepancies.kinds.size(), 54U);
}

void TestPlanting::shouldPlantEveryKindInSeveralCharts()
{
    for (int kind = 1; kind <= lastKind; ++kind) {
        QStringList charts;
        for (const std::string& mrn : m_grove.charts()) {
            Planting planting = m_grove.planting(mrn, 7);
            const auto done = planting.plant(kind);
            if (done)
                charts.append(QString::fromStdString(mrn));
            else
                QCOMPARE(QString::fromStdString(done.error().code), QStringLiteral("plant.cannot"));
        }
        qInfo().noquote() << kind << QStringLiteral("in") << charts.size() << charts.join(QStringLiteral(" "));
        QVERIFY2(charts.size() >= 3, qPrintable(QString::number(kind)));
    }
}

void TestPlanting::shouldWantExactlyWhatWasPlanted_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 1; kind <= lastKind; ++kind)
        QTest::addRow("kind %d", kind) << kind;
}

void TestPlanting::shouldWantExactlyWhatWasPlanted()
{
    QFETCH(int, kind);
    for (const std::string& mrn : m_grove.charts()) {
        for (std::uint64_t seed = 0; seed < seeds; ++seed) {
            checkOne(mrn, kind, seed);
            if (QTest::currentTestFailed()) {
                qWarning("chart %s, seed %d", mrn.c_str(), static_cast<int>(seed));
                return;
            }
        }
    }
}

void TestPlanting::checkOne(const std::string& mrn, int kind, std::uint64_t seed)
{
    Planting planting = m_grove.planting(mrn, seed);
    const generation::RawChart clean = planting.chart();
    if (!planting.plant(kind))
        return;
    const generation::RawChart chart = planting.chart();
    const domain::Json key = planting.key(0);
    QCOMPARE(key.at("findings").size(), 1U);
    QVERIFY(key.at("decoys").empty());
    const domain::Json& finding = key.at("findings").at(0);
    QCOMPARE(finding.at("kind").get<int>(), kind);
    QVERIFY(!finding.at("why").get<std::string>().empty());
    checkPlaces(finding, chart);

    const std::set<std::string> told = pagesOfKey(finding);
    const std::set<std::string> altered = changed(pagesOf(clean), pagesOf(chart));
    QVERIFY(!altered.empty());
    for (const std::string& id : altered) {
        const auto* page = clean.chart.document(id);
        const std::string missing = page == nullptr ? std::string() : "missing:" + page->header.type;
        QVERIFY2(told.contains(id) || told.contains(missing), id.c_str());
    }
    checkSlots(planting.planted().front(), m_grove.rendered(clean), m_grove.rendered(chart));
}

void TestPlanting::checkPlaces(const domain::Json& finding, const generation::RawChart& chart)
{
    const auto rendered = m_grove.rendered(chart);
    QVERIFY(rendered.faults.empty());
    QVERIFY(!finding.at("places").empty());
    for (const domain::Json& place : finding.at("places")) {
        const std::string id = place.at("document").get<std::string>();
        const auto from = place.at("from").get<std::size_t>();
        const auto to = place.at("to").get<std::size_t>();
        QVERIFY(pagesOfKey(finding).contains(id));
        if (id.starts_with("missing:")) {
            QVERIFY(m_grove.library->house().type(id.substr(8)) != nullptr);
            QCOMPARE(to, 0U);
            continue;
        }
        const auto* page = rendered.chart.document(id);
        QVERIFY2(page != nullptr, id.c_str());
        QVERIFY((from == 0 && to == 0) || from < to);
        QVERIFY(to <= domain::codePoints(page->body));
        QVERIFY(textAt(rendered, place).find("{{") == std::string::npos);
    }
    for (const std::string& id : pagesOfKey(finding))
        QVERIFY2(id.starts_with("missing:") || rendered.chart.document(id) != nullptr, id.c_str());
}

// What was altered says something else than before, and something else than the other place.
void TestPlanting::checkSlots(const Planted& made, const generation::RenderedChart& clean,
                              const generation::RenderedChart& planted)
{
    std::map<std::string, std::set<std::string>> other;
    std::map<std::string, std::set<std::string>> same;
    for (const Spot& spot : made.sketch.places) {
        if (spot.kind != Spot::Kind::Slot || clean.chart.document(spot.document) == nullptr)
            continue;
        const std::string before = slotOn(clean, spot);
        const std::string after = slotOn(planted, spot);
        QVERIFY(!after.empty());
        (before == after ? same : other)[spot.what].insert(after);
    }
    const Spot& first = made.sketch.places.front();
    if (first.kind == Spot::Kind::Slot && clean.chart.document(first.document) != nullptr)
        QVERIFY(other.contains(first.what));
    for (const auto& [slot, texts] : other) {
        for (const std::string& text : texts)
            QVERIFY2(!same[slot].contains(text), slot.c_str());
    }
}

void TestPlanting::shouldSayWhyAChartCannotCarryAKindAndLeaveItAlone()
{
    int refused = 0;
    for (const std::string& mrn : m_grove.charts()) {
        Planting planting = m_grove.planting(mrn, 11);
        const auto clean = pagesOf(planting.chart());
        for (int kind = 1; kind <= lastKind; ++kind) {
            Planting fresh = m_grove.planting(mrn, 11);
            const auto done = fresh.plant(kind);
            if (done)
                continue;
            ++refused;
            QVERIFY(!done.error().detail.empty());
            QCOMPARE(done.error().subject, std::to_string(kind));
            QVERIFY(pagesOf(fresh.chart()) == clean);
            QVERIFY(fresh.key(0).at("findings").empty());
        }
    }
    QVERIFY(refused > 100);
    Planting planting = m_grove.planting(m_grove.charts().front(), 1);
    QCOMPARE(QString::fromStdString(planting.plant(55).error().code), QStringLiteral("plant.no-kind"));
}

void TestPlanting::shouldMakeTheSameBytesFromTheSameSeed()
{
    for (const std::string& mrn : m_grove.charts()) {
        Planting one = m_grove.planting(mrn, 42);
        Planting two = m_grove.planting(mrn, 42);
        for (int kind = lastKind; kind >= 1; kind -= 3)
            QCOMPARE(one.plant(kind).ok(), two.plant(kind).ok());
        QVERIFY(pagesOf(one.chart()) == pagesOf(two.chart()));
        QCOMPARE(domain::canonical(one.key(2)), domain::canonical(two.key(2)));
    }
}

void TestPlanting::shouldDrawOtherStrokesFromOtherSeeds()
{
    std::set<std::string> keys;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        Planting planting = m_grove.planting("26-41-73", seed);
        QVERIFY(planting.plant(25).ok());
        keys.insert(domain::canonical(planting.key(0)));
    }
    QVERIFY(keys.size() > 5);
}

void TestPlanting::shouldWantNothingOfACleanChart()
{
    for (const std::string& mrn : m_grove.charts()) {
        Planting planting = m_grove.planting(mrn, 3);
        QVERIFY(planting.key(100).at("findings").empty());
        QVERIFY(m_grove.rendered(planting.chart()).faults.empty());
        const auto pages = pagesOf(planting.chart());
        for (const auto& [id, text] : pagesOf(m_grove.chart(mrn)))
            QCOMPARE(pages.at(id), text);
    }
}

void TestPlanting::shouldFindEveryDecoyOfACleanChart()
{
    for (const std::string& mrn : m_grove.charts()) {
        Planting planting = m_grove.planting(mrn, 3);
        QCOMPARE(planting.key(100).at("decoys").size(), m_grove.chart(mrn).decoys.size());
        QCOMPARE(planting.key(1).at("decoys").size(), std::min<std::size_t>(1, m_grove.chart(mrn).decoys.size()));
    }
}

void TestPlanting::shouldPlantManyKindsThatDoNotSpoilEachOther()
{
    for (const std::string& mrn : m_grove.charts()) {
        Planting planting = m_grove.planting(mrn, 5);
        std::vector<int> planted;
        for (int kind = 1; kind <= lastKind; ++kind) {
            if (planting.plant(kind))
                planted.push_back(kind);
        }
        QVERIFY2(planted.size() >= 6, mrn.c_str());
        std::vector<std::vector<std::string>> texts;
        for (const Planted& made : planting.planted())
            texts.push_back(made.texts);
        const domain::Json key = planting.key(100);
        QCOMPARE(key.at("findings").size(), planted.size());
        const auto rendered = m_grove.rendered(planting.chart());
        for (std::size_t i = 0; i < planted.size(); ++i) {
            const domain::Json& finding = key.at("findings").at(i);
            QCOMPARE(finding.at("kind").get<int>(), planted[i]);
            checkPlaces(finding, planting.chart());
            std::vector<std::string> now;
            for (const domain::Json& place : finding.at("places"))
                now.push_back(textAt(rendered, place));
            QVERIFY2(now == texts[i], (mrn + " " + std::to_string(planted[i])).c_str());
        }
    }
}

QTEST_GUILESS_MAIN(TestPlanting)
#include "tst_planting.moc"
