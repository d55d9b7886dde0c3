// SPDX-License-Identifier: GPL-3.0-or-later
// Every door to the text of a chart, walked by somebody who may not see a page of it.
#include "composition/House.h"
#include "services/ChartRoom.h"
#include "services/Review.h"
#include "services/Robots.h"
#include "services/TrailReading.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <set>

using namespace services;

namespace {

constexpr auto apartChart = "84-06-57"; // a stay with psychotherapy notes and Part 2 records
const std::set<std::string> closedToACoder{"psychotherapy-notes", "part2"};

/// Lines long enough that nobody else writes them.
std::vector<std::string> linesOf(const std::string& body)
{
    std::vector<std::string> lines;
    std::string line;
    for (const char c : body + "\n") {
        if (c != '\n') {
            line += c;
            continue;
        }
        if (line.size() > 40 && line.find("{{") == std::string::npos)
            lines.push_back(line.substr(0, 60));
        line.clear();
    }
    return lines;
}

struct Glimpsed
{
    std::string text;
    void see(const std::string& more) { text += more + "\n"; }
};

} // namespace

class TestDoors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shouldShowNoClosedPageThroughAnyDoorOfTheChartRoom();
    void shouldShowNoClosedPageAtADesk();
    void shouldCarryNoTextOfAChartInASessionFileOrALog();
    void shouldNoteWhoTriedAtEveryDoor();
    void shouldLetATreatingRoleInWithAReasonAndHaveItReviewed();
    void shouldKeepTheTrailToPrivacyOfficerAndInstructor();

private:
    [[nodiscard]] const Workplace& place() const { return m_house->place(); }
    [[nodiscard]] std::vector<std::string> secrets() const;
    QTemporaryDir m_folder;
    std::unique_ptr<composition::House> m_house;
};

void TestDoors::initTestCase()
{
    composition::HouseOptions options = composition::defaultOptions();
    options.workspace = m_folder.path().toStdString();
    auto house = composition::House::open(options);
    QVERIFY(house.ok());
    m_house = std::move(*house);
    QVERIFY(ChartRoom(place()).furnish().ok());
    QVERIFY(secrets().size() > 5);
}

std::vector<std::string> TestDoors::secrets() const
{
    std::vector<std::string> lines;
    for (const domain::Document& page : m_house->shelf().library().chart(apartChart)->chart.documents) {
        if (closedToACoder.contains(page.header.section)) {
            for (std::string& line : linesOf(page.body))
                lines.push_back(std::move(line));
        }
    }
    return lines;
}

void TestDoors::shouldShowNoClosedPageThroughAnyDoorOfTheChartRoom()
{
    auto opened = ChartRoom(place()).open(apartChart, {"Maren", "coder", {}, {}});
    QVERIFY(opened.ok());
    OpenChart& chart = **opened;
    Glimpsed seen;
    std::size_t pages = 0;
    const auto look = [&](const domain::Result<domain::Document>& page) {
        pages += page ? 1U : 0U;
        if (page)
            seen.see(page->body);
        else
            seen.see(page.error().subject + page.error().detail);
    };
    for (const domain::DocumentHeader& page : chart.pages()) {
        look(chart.open(page.id));
        look(chart.print(page.id));
        for (const int version : chart.versions(page.id))
            look(chart.open(page.id, version));
        seen.see(chart.standing(page.id).why);
    }
    QVERIFY(pages > 5); // others do open
    const ChartRoom room(place());
    for (const std::string& secret : secrets()) {
        const std::string words = secret.substr(0, 24);
        const auto hits = chart.search(words);
        QVERIFY(hits.ok());
        for (const auto& hit : *hits)
            seen.see(hit.snippet);
        const auto found = room.findPages("\"" + words + "\"", 50, {"Maren", "coder", {}, {}});
        QVERIFY2(found.ok() && found->empty(), secret.c_str()); // not even that some page says so
    }
    for (const records::TimelineEntry& entry : chart.timeline())
        seen.see(entry.what);
    for (const records::LostReference& lost : chart.lostReferences())
        seen.see(lost.of + lost.to);
    for (const std::string& secret : secrets())
        QVERIFY2(seen.text.find(secret) == std::string::npos, secret.c_str());
}

void TestDoors::shouldShowNoClosedPageAtADesk()
{
    // Every shipped exercise whose role is shut out of some page of its chart.
    std::size_t walked = 0;
    std::size_t refusals = 0;
    for (const workflow::ExerciseInfo& info : place().scenarios.exercises()) {
        auto played = PlayedSession::start(place(), info.id, 3, "Maren");
        QVERIFY(played.ok());
        PlayedSession& desk = **played;
        for (const domain::DocumentHeader& page : desk.pages()) {
            access_control::Request asked;
            asked.person = "Maren";
            asked.role = desk.session().scenario().role;
            asked.purpose = desk.session().scenario().purpose;
            asked.patient = desk.session().scenario().chart.mrn;
            asked.section = page.section;
            asked.action = "view";
            asked.at = desk.session().now();
            asked.circumstances = access_control::assignedWith(desk.session().scenario().access);
            const bool may = place().policy.decideReading(asked).verdict == access_control::Verdict::Permit;
            const auto shown = desk.open(page.id);
            QVERIFY2(shown.ok() == may, (info.id + " " + page.id).c_str());
            refusals += may ? 0U : 1U;
            for (const domain::DocumentHeader& version : desk.versions(page.id))
                QCOMPARE(desk.open(page.id, version.version).ok(), may);
        }
        ++walked;
    }
    QVERIFY(walked > 50);
    QVERIFY(refusals > 0);
}

void TestDoors::shouldCarryNoTextOfAChartInASessionFileOrALog()
{
    auto played = PlayedSession::start(place(), "coding/first-day", 5, "Maren");
    QVERIFY(played.ok());
    std::vector<std::string> lines;
    for (const domain::DocumentHeader& page : (*played)->pages()) {
        if (const auto shown = (*played)->open(page.id)) {
            for (std::string& line : linesOf(shown->body))
                lines.push_back(std::move(line));
        }
    }
    QVERIFY((*played)->finish().ok());
    QVERIFY(lines.size() > 5);
    const std::string file = m_folder.path().toStdString() + "/played.rdsession";
    QVERIFY(Review(place()).exportFile((*played)->session().header().id, file).ok());
    std::string bytes;
    for (const std::string& path : {file, m_folder.path().toStdString() + "/logs/desk.log"}) {
        std::ifstream stream(path, std::ios::binary);
        QVERIFY2(stream.good(), path.c_str());
        bytes.append(std::istreambuf_iterator<char>(stream), {});
    }
    for (const std::string& line : lines)
        QVERIFY2(bytes.find(line) == std::string::npos, line.c_str());
}

void TestDoors::shouldNoteWhoTriedAtEveryDoor()
{
    auto opened = ChartRoom(place()).open(apartChart, {"Jonas", "biller", {}, {}});
    QVERIFY(opened.ok());
    const std::string page = "discharge-summary";
    const auto before = place().trail.list({})->size();
    QVERIFY(!(*opened)->open(page).ok());
    QVERIFY(!(*opened)->print(page).ok());
    QVERIFY(!(*opened)->open(page, 1).ok());
    QVERIFY((*opened)->search("anything").ok());
    const auto trail = *place().trail.list({});
    QCOMPARE(trail.size(), before + 4);
    for (std::size_t k = before; k < trail.size(); ++k) {
        QCOMPARE(trail[k].person, std::string("Jonas"));
        QCOMPARE(trail[k].decision, std::string(trail[k].action == "search" ? "permit" : "deny"));
    }
    QVERIFY(place().trail.verify().ok());
}

void TestDoors::shouldLetATreatingRoleInWithAReasonAndHaveItReviewed()
{
    auto opened = ChartRoom(place()).open(apartChart, {"Ilse", "nurse", {}, {}});
    QVERIFY(opened.ok());
    QCOMPARE((*opened)->open("discharge-summary").error().code, std::string("access.break-glass"));
    QCOMPARE((*opened)->breakGlass(" ").error().code, std::string("access.no-reason"));
    QVERIFY((*opened)->breakGlass("found unresponsive, 4 West").ok());
    QVERIFY((*opened)->open("discharge-summary").ok());
    for (const domain::DocumentHeader& page : (*opened)->pages()) {
        if (page.section == "psychotherapy-notes")
            QCOMPARE((*opened)->open(page.id).error().code, std::string("access.denied"));
    }
    const TrailReading reading(place(), "privacy-officer");
    const auto waiting = [&] {
        std::vector<std::uint64_t> numbers;
        const auto lines = reading.lines();
        for (const TrailLine& line : *lines) {
            if (line.review == GlassReview::Waiting)
                numbers.push_back(line.entry.number);
        }
        return numbers;
    };
    QCOMPARE(waiting().size(), std::size_t(1));
    const std::uint64_t number = waiting().front();
    QCOMPARE(reading.review(number, false, " ", "Petra").error().code, std::string("trail.no-note"));
    QCOMPARE(reading.review(1, false, "no code was called", "Petra").error().code, std::string("trail.no-glass"));
    QVERIFY(reading.review(number, false, "no code was called on 4 West", "Petra").ok());
    QVERIFY(waiting().empty());
    QCOMPARE(reading.review(number, true, "again", "Petra").error().code, std::string("trail.reviewed"));
    const auto lines = reading.lines();
    for (const TrailLine& line : *lines) {
        if (line.entry.number == number) {
            QCOMPARE(line.review, GlassReview::Unfounded);
            QCOMPARE(line.reviewNote, std::string("no code was called on 4 West"));
        }
    }
    QCOMPARE(*reading.firstChanged(), std::uint64_t(0));
}

void TestDoors::shouldKeepTheTrailToPrivacyOfficerAndInstructor()
{
    QVERIFY(TrailReading(place(), {}).lines().ok()); // nothing guards instructor mode yet
    QVERIFY(place().instructor.change("", "blue heron at noon").ok());
    QCOMPARE(TrailReading(place(), {}).lines().error().code, std::string("instructor.closed"));
    QCOMPARE(TrailReading(place(), "coder").firstChanged().error().code, std::string("instructor.closed"));
    QVERIFY(TrailReading(place(), "privacy-officer").lines().ok());
    QVERIFY(place().instructor.open("blue heron at noon").ok());
    QVERIFY(TrailReading(place(), {}).lines().ok());
    QVERIFY(place().instructor.change("blue heron at noon", "").ok());
}

QTEST_GUILESS_MAIN(TestDoors)
#include "tst_doors.moc"
