// SPDX-License-Identifier: GPL-3.0-or-later
// What a trainee and an instructor do, from start to end, on a workspace of their own and the shipped content.
#include "composition/House.h"
#include "services/Progress.h"
#include "services/Review.h"
#include "services/Sentences.h"
#include "services/SessionFiles.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using domain::Json;

namespace {

constexpr auto exercise = "coding/first-day";

struct Home
{
    QTemporaryDir folder;
    std::unique_ptr<composition::House> house;

    Home() { reopen(); }
    void reopen()
    {
        house.reset();
        const std::string root = SOURCE_DIR;
        auto opened = composition::House::open(
            {folder.path().toStdString() + "/workspace", root + "/sample-records", root + "/codesets"});
        if (!opened)
            qFatal("%s", services::sentence(opened.error()).c_str());
        house = std::move(*opened);
    }
    const services::Workplace& place() const { return house->place(); }
    std::string path(const char* name) const { return folder.path().toStdString() + "/" + name; }
};

/// Codes the throat infection without the allergy, and hands it in; the id of the session.
std::string playPartly(const Home& home, std::string_view person = "Maren")
{
    auto played = services::PlayedSession::start(home.place(), exercise, 5, person);
    if (!played)
        qFatal("%s", services::sentence(played.error()).c_str());
    services::PlayedSession& desk = **played;
    const auto pages = desk.pages();
    if (pages.empty() || !desk.open(pages.front().id))
        qFatal("the first page does not open");
    if (!desk.session().apply("t1", Json{{"op", "diagnosis.add"}, {"code", "J02.0"}}) || !desk.finish())
        qFatal("the session does not finish");
    return desk.session().header().id;
}

std::string bytesOf(const std::string& path)
{
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void write(const std::string& path, const std::string& bytes)
{
    std::ofstream(path, std::ios::binary) << bytes;
}

const scoring::ScoredFinding& missed(const services::OpenedSession& session)
{
    for (const auto& one : session.current.findings) {
        if (one.finding.outcome == domain::Outcome::Missed)
            return one;
    }
    qFatal("nothing was missed");
}

} // namespace

class TestDeskServices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldContinueWhereADeskWasLeft();
    void shouldWriteEveryOpeningIntoTheTrail();
    void shouldTellAnOverrideFromTheAutomaticScoreAndTakeItBack();
    void shouldRefuseAnOverrideWithoutReasonOrOutOfRange();
    void shouldCarryADisagreementInTheSessionFile();
    void shouldOpenASessionFileInAnotherWorkspace();
    void shouldRefuseAFileThatIsNotWholeAndSayWhy_data();
    void shouldRefuseAFileThatIsNotWholeAndSayWhy();
    void shouldShowProgressFromFinishedSessionsOnly();
    void shouldRefuseASecondDeskOnTheSameWorkspace();
    void shouldReviewNoUnfinishedSession();
};

void TestDeskServices::shouldContinueWhereADeskWasLeft()
{
    Home home;
    std::string id;
    {
        auto played = services::PlayedSession::start(home.place(), exercise, 5, "Maren");
        QVERIFY(played.ok());
        id = (*played)->session().header().id;
        QVERIFY((*played)->session().apply("t1", Json{{"op", "diagnosis.add"}, {"code", "J02.0"}}).ok());
    }
    home.reopen();
    const auto open = services::TraineeProgress(home.place()).toContinue("Maren");
    QVERIFY(open->has_value());
    QCOMPARE((*open)->id, id);
    auto resumed = services::PlayedSession::resume(home.place(), id);
    QVERIFY(resumed.ok());
    QVERIFY((*resumed)->session().state().tasks.at("t1").canUndo());
    QVERIFY((*resumed)->finish().ok());
    QVERIFY(!services::TraineeProgress(home.place()).toContinue("Maren")->has_value());
}

void TestDeskServices::shouldWriteEveryOpeningIntoTheTrail()
{
    Home home;
    const std::string id = playPartly(home);
    const auto trail = home.place().trail.list(id);
    QVERIFY(trail.ok());
    QCOMPARE(trail->size(), std::size_t(1));
    QCOMPARE(trail->front().decision, std::string("permit"));
    QCOMPARE(trail->front().role, std::string("coder"));
    QVERIFY(home.place().trail.verify().ok());
}

void TestDeskServices::shouldTellAnOverrideFromTheAutomaticScoreAndTakeItBack()
{
    Home home;
    const services::Review review(home.place());
    const std::string id = playPartly(home);
    auto opened = review.open(id);
    QVERIFY(opened.ok());
    const auto& finding = missed(*opened);
    const std::string name = finding.finding.id;
    const domain::Points possible = finding.finding.possible;
    const domain::Points automatic = opened->automatic.earned;

    QVERIFY(review.override(*opened, name, possible, "Accepted in class.", "Dr. Teach").ok());
    opened = review.open(id);
    QCOMPARE(opened->automatic.earned, automatic);
    QCOMPARE(opened->current.earned, automatic + possible);
    QCOMPARE(missed(*opened).changed->reason, std::string("Accepted in class."));

    QVERIFY(review.clear(*opened, name, "Dr. Teach", "On second thought").ok());
    opened = review.open(id);
    QCOMPARE(opened->current.earned, automatic);
    QCOMPARE(opened->history.size(), std::size_t(2));
}

void TestDeskServices::shouldRefuseAnOverrideWithoutReasonOrOutOfRange()
{
    Home home;
    const services::Review review(home.place());
    const auto opened = review.open(playPartly(home));
    const auto& finding = missed(*opened).finding;
    QCOMPARE(review.override(*opened, finding.id, finding.possible, "  ", "T").error().code,
             std::string("review.reason-missing"));
    QCOMPARE(review.override(*opened, finding.id, finding.possible + domain::Points{1}, "x", "T").error().code,
             std::string("review.points-out-of-range"));
    QCOMPARE(review.override(*opened, finding.id, domain::Points{-1}, "x", "T").error().code,
             std::string("review.points-out-of-range"));
    QCOMPARE(review.override(*opened, "no-such", {}, "x", "T").error().code, std::string("review.unknown-finding"));
}

void TestDeskServices::shouldCarryADisagreementInTheSessionFile()
{
    Home home;
    const services::Review review(home.place());
    const std::string id = playPartly(home);
    const std::string finding = missed(*review.open(id)).finding.id;
    QVERIFY(review.disagree(id, finding, "It changed nothing in this visit.", "OCG I.C.21.c.3").ok());
    QVERIFY(review.exportFile(id, home.path("s.rds")).ok());
    const auto checked = workflow::verifySessionFile(bytesOf(home.path("s.rds")));
    QCOMPARE(checked.verdict, workflow::Verdict::Whole);
    QCOMPARE(checked.record->events.back().type, std::string(workflow::event::Disagreed));

    Home other;
    const auto imported = services::Review(other.place()).importFile(home.path("s.rds"));
    QVERIFY(imported.ok());
    const auto opened = services::Review(other.place()).open(*imported);
    QCOMPARE(opened->state.disagreements.size(), std::size_t(1));
    QCOMPARE(opened->state.disagreements[0].cite, std::string("OCG I.C.21.c.3"));
}

void TestDeskServices::shouldOpenASessionFileInAnotherWorkspace()
{
    Home home;
    const std::string id = playPartly(home);
    QVERIFY(services::Review(home.place()).exportFile(id, home.path("s.rds")).ok());
    const auto here = services::Review(home.place()).open(id);

    Home other;
    const services::Review review(other.place());
    const auto imported = review.importFile(home.path("s.rds"));
    QVERIFY2(imported.ok(), imported ? "" : services::sentence(imported.error()).c_str());
    const auto there = review.open(*imported);
    QCOMPARE(domain::canonical(scoring::toJson(there->automatic)), domain::canonical(scoring::toJson(here->automatic)));
    QVERIFY(review.sessions()->front().imported);
    QCOMPARE(review.timeline(*there).size(), there->record.events.size());
    QVERIFY(review.at(*there, 1)->tasks.at("t1").history.size() == 1);
}

void TestDeskServices::shouldRefuseAFileThatIsNotWholeAndSayWhy_data()
{
    QTest::addColumn<QString>("harm");
    QTest::addColumn<QString>("code");
    QTest::newRow("a letter changed") << "change"
                                      << "session.changed";
    QTest::newRow("cut short") << "cut"
                               << "session.cut-off";
    QTest::newRow("an event left out") << "drop"
                                       << "session.dropped";
    QTest::newRow("the seal left out") << "unseal"
                                       << "session.cut-off";
    QTest::newRow("a picture") << "foreign"
                               << "session.not-ours";
    QTest::newRow("a later version") << "newer"
                                     << "session.newer";
}

void TestDeskServices::shouldRefuseAFileThatIsNotWholeAndSayWhy()
{
    QFETCH(QString, harm);
    QFETCH(QString, code);
    Home home;
    const services::Review review(home.place());
    QVERIFY(review.exportFile(playPartly(home), home.path("s.rds")).ok());
    std::string bytes = bytesOf(home.path("s.rds"));
    const std::size_t lastLine = bytes.rfind('\n', bytes.size() - 2) + 1;
    const std::size_t third = bytes.find('\n', bytes.find('\n') + 1) + 1;
    if (harm == QLatin1String("change"))
        bytes[bytes.find("J02.0") + 1] = '1';
    else if (harm == QLatin1String("cut"))
        bytes.resize(bytes.size() - 40);
    else if (harm == QLatin1String("drop"))
        bytes.erase(third, bytes.find('\n', third) + 1 - third);
    else if (harm == QLatin1String("unseal"))
        bytes.resize(lastLine);
    else if (harm == QLatin1String("foreign"))
        bytes = "\x89PNG\r\n\x1a\n";
    else {
        // A later release hashes its own header; here another release name stands for that.
        bytes.replace(bytes.find("\"release\":\""), 11, "\"release\":\"9");
        bytes.replace(bytes.find("\"version\":1"), 11, "\"version\":2");
    }
    write(home.path("harmed.rds"), bytes);

    Home other;
    const auto imported = services::Review(other.place()).importFile(home.path("harmed.rds"));
    QVERIFY(!imported.ok());
    QCOMPARE(QString::fromStdString(imported.error().code), code);
    QVERIFY(services::sentence(imported.error()).size() > 20);
    QVERIFY(services::Review(other.place()).sessions()->empty());
}

void TestDeskServices::shouldShowProgressFromFinishedSessionsOnly()
{
    Home home;
    const services::TraineeProgress progress(home.place());
    QVERIFY(progress.standing("Maren")->empty());
    QVERIFY(!progress.next("Maren", 3)->empty());
    QCOMPARE(progress.next("Maren", 3)->front().info.id, std::string(exercise));
    auto unfinished = services::PlayedSession::start(home.place(), exercise, 6, "Maren");
    QVERIFY(unfinished.ok());
    QVERIFY(progress.attempts("Maren")->empty());
    playPartly(home);
    QCOMPARE(progress.attempts("Maren")->size(), std::size_t(1));
    QVERIFY(!progress.standing("Maren")->empty());
    QVERIFY(progress.attempts("Somebody else")->empty());
}

void TestDeskServices::shouldRefuseASecondDeskOnTheSameWorkspace()
{
    Home home;
    const auto second = composition::House::open(home.house->options());
    QVERIFY(!second.ok());
    QCOMPARE(second.error().kind, domain::ErrorKind::Locked);
}

void TestDeskServices::shouldReviewNoUnfinishedSession()
{
    Home home;
    auto played = services::PlayedSession::start(home.place(), exercise, 5, "Maren");
    const auto opened = services::Review(home.place()).open((*played)->session().header().id);
    QCOMPARE(opened.error().code, std::string("review.not-finished"));
}

QTEST_GUILESS_MAIN(TestDeskServices)
#include "tst_desk_services.moc"
