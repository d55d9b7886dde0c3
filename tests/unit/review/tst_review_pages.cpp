// SPDX-License-Identifier: GPL-3.0-or-later
// Debrief, progress and review as their pages see them, on a workspace of its own and the shipped content.
#include "composition/House.h"
#include "services/PlayedSession.h"
#include "services/Sentences.h"
#include "viewmodels/Convert.h"
#include "viewmodels/DebriefViewModel.h"
#include "viewmodels/ProgressViewModel.h"
#include "viewmodels/ReviewPoints.h"
#include "viewmodels/ReviewViewModel.h"
#include "viewmodels/ScoreWords.h"

#include <QFile>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using domain::Json;
using viewmodels::q;

namespace {

constexpr auto exercise = "coding/first-day";

struct Home
{
    QTemporaryDir folder;
    std::unique_ptr<composition::House> house;

    Home()
    {
        const std::string root = SOURCE_DIR;
        auto opened = composition::House::open(
            {folder.path().toStdString() + "/workspace", root + "/sample-records", root + "/codesets"});
        if (!opened)
            qFatal("%s", services::sentence(opened.error()).c_str());
        house = std::move(*opened);
        if (!place().persons.setName("Maren"))
            qFatal("the name is not kept");
    }
    [[nodiscard]] const services::Workplace& place() const { return house->place(); }
    [[nodiscard]] QUrl file(const char* name) const
    {
        return QUrl::fromLocalFile(folder.filePath(QString::fromLatin1(name)));
    }
};

/// Codes with these alone, and hands it in; the id of the session.
QString play(const Home& home, const std::vector<std::string>& codes, std::uint64_t seed = 5)
{
    auto played = services::PlayedSession::start(home.place(), exercise, seed, "Maren");
    if (!played)
        qFatal("%s", services::sentence(played.error()).c_str());
    services::PlayedSession& desk = **played;
    if (!desk.open(desk.pages().front().id))
        qFatal("the first page does not open");
    for (const std::string& code : codes) {
        if (!desk.session().apply("t1", Json{{"op", "diagnosis.add"}, {"code", code}}))
            qFatal("the code is not taken");
    }
    if (!desk.finish())
        qFatal("the session does not finish");
    return q(desk.session().header().id);
}

/// Chooses the first finding that was missed.
bool chooseMissed(viewmodels::SessionReading& page)
{
    for (int row = 0; row < page.findings()->count(); ++row) {
        if (page.findings()->at(row)->finding.outcome != domain::Outcome::Missed)
            continue;
        page.setCurrent(row);
        return true;
    }
    return false;
}

QString chosen(viewmodels::SessionReading& page, viewmodels::FindingModel::Role role)
{
    return page.findings()->data(page.findings()->index(page.current()), role).toString();
}

} // namespace

class TestReviewPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldShowScoreFiguresAndFindingsOfAFinishedSession();
    void shouldCountAndFilterFindings();
    void shouldGroupFindingsUnderTheirTitles();
    void shouldOpenThePageOfAKeyQuote();
    void shouldCompareWithTheFirstAttempt();
    void shouldShowADisagreementOnItsFinding();
    void shouldSayWhyAnUnknownSessionCannotBeShown();
    void shouldPrintTheDebriefAsPdf();
    void shouldKeepTheAutomaticPointsUnderAnOverride();
    void shouldRefuseAnOverrideThatIsNoNumberOrHasNoReason();
    void shouldReplayTheWorksheetEventByEvent();
    void shouldReplayEveryKindOfWork_data();
    void shouldReplayEveryKindOfWork();
    void shouldListWhatIsLeftToReview();
    void shouldRefuseAChangedSessionFileInASentence();
    void shouldShowProgressOverFinishedSessions();
    void shouldReadPointsAsPeopleTypeThem_data();
    void shouldReadPointsAsPeopleTypeThem();
    void shouldOfferQuartersOfThePointsAndTheAutomaticOnes();
};

void TestReviewPages::shouldShowScoreFiguresAndFindingsOfAFinishedSession()
{
    Home home;
    viewmodels::DebriefViewModel page(home.place());
    page.open(play(home, {"J02.0"}));
    QVERIFY2(page.available(), qPrintable(page.problem()));
    QVERIFY(!page.percent().isEmpty());
    QVERIFY(!page.band().isEmpty());
    QVERIFY(page.passLine().contains(QStringLiteral("80 %")));
    QCOMPARE(page.figures()->count(), 6);
    QVERIFY(page.meters()->count() > 0);
    QVERIFY(page.findings()->count() > 0);
    QVERIFY(page.own());
    QVERIFY(page.current() >= 0);
}

void TestReviewPages::shouldCountAndFilterFindings()
{
    Home home;
    viewmodels::DebriefViewModel page(home.place());
    page.open(play(home, {"J02.0"}));
    viewmodels::FindingModel& findings = *page.findings();
    const int remarks = findings.allCount() - findings.rightCount() - findings.partlyCount() - findings.missedCount();
    QVERIFY(remarks >= 0);
    QVERIFY(findings.missedCount() > 0);
    findings.setFilter(viewmodels::FindingModel::Missed);
    QCOMPARE(findings.count(), findings.missedCount());
    QVERIFY(page.current() >= 0);
    const auto outcome = findings.at(page.current())->finding.outcome;
    QVERIFY(outcome == domain::Outcome::Missed || outcome == domain::Outcome::Wrong);
}

void TestReviewPages::shouldGroupFindingsUnderTheirTitles()
{
    Home home;
    viewmodels::DebriefViewModel page(home.place());
    page.open(play(home, {"J02.0", "R07.0"}));
    viewmodels::FindingModel& findings = *page.findings();
    findings.setGrouping(viewmodels::FindingModel::ByOutcome);
    QStringList groups;
    for (int row = 0; row < findings.count(); ++row) {
        const QString group = findings.data(findings.index(row), viewmodels::FindingModel::GroupRole).toString();
        if (groups.isEmpty() || groups.last() != group)
            groups.append(group);
    }
    const qsizetype runs = groups.size();
    QCOMPARE(groups.removeDuplicates(), qsizetype(0));
    QVERIFY(runs > 1);
}

void TestReviewPages::shouldOpenThePageOfAKeyQuote()
{
    Home home;
    viewmodels::DebriefViewModel page(home.place());
    page.open(play(home, {"J02.0"}));
    bool opened = false;
    for (int row = 0; row < page.findings()->count() && !opened; ++row) {
        page.setCurrent(row);
        if (page.evidence()->count() == 0)
            continue;
        const viewmodels::EvidenceRow& quote = page.evidence()->rows().front();
        QVERIFY2(quote.problem.isEmpty(), qPrintable(quote.problem));
        QVERIFY(!quote.quote.isEmpty());
        QVERIFY(!quote.place.isEmpty());
        page.openPage(0);
        QVERIFY(page.page()->open());
        QVERIFY(quote.page.startsWith(page.page()->title()));
        opened = true;
    }
    QVERIFY(opened);
    page.closePage();
    QVERIFY(!page.page()->open());
}

void TestReviewPages::shouldCompareWithTheFirstAttempt()
{
    Home home;
    viewmodels::DebriefViewModel page(home.place());
    page.open(play(home, {}));
    QCOMPARE(page.change(), QStringLiteral("Your first attempt."));
    page.open(play(home, {"J02.0"}, 6));
    QVERIFY2(page.change().startsWith(QStringLiteral("Up ")), qPrintable(page.change()));
    QCOMPARE(page.attemptText(), QStringLiteral("Attempt 2 · seed 6"));
    QVERIFY(page.newSeed() != page.seedText());
}

void TestReviewPages::shouldShowADisagreementOnItsFinding()
{
    Home home;
    viewmodels::DebriefViewModel page(home.place());
    page.open(play(home, {"J02.0"}));
    QVERIFY(chooseMissed(page));
    QSignalSpy failures(&page, &viewmodels::SessionReading::failed);
    QVERIFY(!page.disagree(QStringLiteral(" "), QString()));
    QCOMPARE(failures.count(), 1);
    QVERIFY(page.disagree(QStringLiteral("The page says otherwise."), QStringLiteral("OCG I.A.19")));
    QCOMPARE(chosen(page, viewmodels::FindingModel::DisagreementRole), QStringLiteral("The page says otherwise."));
    QCOMPARE(chosen(page, viewmodels::FindingModel::DisagreementCiteRole), QStringLiteral("OCG I.A.19"));
}

void TestReviewPages::shouldSayWhyAnUnknownSessionCannotBeShown()
{
    Home home;
    viewmodels::DebriefViewModel page(home.place());
    page.open(QStringLiteral("0123456789abcdef0123456789abcdef"));
    QVERIFY(!page.available());
    QVERIFY(!page.problem().isEmpty());
    QVERIFY(!page.print(home.file("none.pdf")));
    QVERIFY(!QFile::exists(home.file("none.pdf").toLocalFile()));
}

void TestReviewPages::shouldPrintTheDebriefAsPdf()
{
    Home home;
    viewmodels::DebriefViewModel page(home.place());
    page.open(play(home, {"J02.0"}));
    const QUrl file = home.file("debrief.pdf");
    QVERIFY(page.print(file));
    QFile pdf(file.toLocalFile());
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.readAll().startsWith("%PDF-"));
    QSignalSpy failures(&page, &viewmodels::SessionReading::failed);
    QVERIFY(!page.print(QUrl::fromLocalFile(QStringLiteral("/nowhere/debrief.pdf"))));
    QCOMPARE(failures.count(), 1);
}

void TestReviewPages::shouldKeepTheAutomaticPointsUnderAnOverride()
{
    Home home;
    viewmodels::ReviewViewModel page(home.place());
    page.open(play(home, {"J02.0"}));
    QVERIFY(chooseMissed(page));
    const QString automatic = page.automaticPoints();
    const QString before = page.percent();
    QVERIFY(page.applyOverride(QStringLiteral("1"), QStringLiteral("Asked for in week 8 only.")));
    QVERIFY(page.findingOverridden());
    QCOMPARE(page.points(), QStringLiteral("1"));
    QCOMPARE(page.automaticPoints(), automatic);
    QCOMPARE(page.automaticPercent(), before);
    QVERIFY(page.percent() != before);
    QCOMPARE(page.history()->count(), 1);
    QVERIFY(page.clearOverride(QString()));
    QVERIFY(!page.findingOverridden());
    QCOMPARE(page.percent(), before);
    QCOMPARE(page.history()->count(), 2);
}

void TestReviewPages::shouldRefuseAnOverrideThatIsNoNumberOrHasNoReason()
{
    Home home;
    viewmodels::ReviewViewModel page(home.place());
    page.open(play(home, {"J02.0"}));
    QVERIFY(chooseMissed(page));
    QSignalSpy failures(&page, &viewmodels::SessionReading::failed);
    QVERIFY(!page.applyOverride(QStringLiteral("two"), QStringLiteral("Reason.")));
    QVERIFY(!page.applyOverride(QStringLiteral("1"), QStringLiteral("  ")));
    QVERIFY(!page.applyOverride(QStringLiteral("9999"), QStringLiteral("Reason.")));
    QCOMPARE(failures.count(), 3);
    QVERIFY(!page.findingOverridden());
}

void TestReviewPages::shouldReplayTheWorksheetEventByEvent()
{
    Home home;
    viewmodels::ReviewViewModel page(home.place());
    page.open(play(home, {"J02.0"}));
    QVERIFY(page.eventCount() >= 4);
    QCOMPARE(page.position(), page.eventCount());
    QCOMPARE(page.sheet()->count(), 1);
    page.setPosition(0);
    QCOMPARE(page.sheet()->count(), 0);
    while (page.sheet()->count() == 0 && page.position() < page.eventCount())
        page.setPosition(page.position() + 1);
    QCOMPARE(page.moment(), QStringLiteral("Added J02.0"));
    const QModelIndex line = page.sheet()->index(0);
    QVERIFY(page.sheet()->data(line, viewmodels::ReplaySheetModel::ChangedRole).toBool());
    page.setPosition(1000);
    QCOMPARE(page.position(), page.eventCount());
    page.scrub(-1);
    QVERIFY(page.position() <= 1);
}

void TestReviewPages::shouldReplayEveryKindOfWork_data()
{
    QTest::addColumn<QString>("id");
    const Home home;
    QSet<QString> types;
    for (const std::string& id : home.place().content.exerciseIds()) {
        const QString type = q(home.place().content.exercise(id)->tasks.front().type);
        if (types.contains(type))
            continue;
        types.insert(type);
        QTest::newRow(id.c_str()) << q(id);
    }
    QCOMPARE(types.size(), qsizetype(home.place().types.all().size()));
}

// What a flawless trainee did is all there to look at, in words and not in ids.
void TestReviewPages::shouldReplayEveryKindOfWork()
{
    QFETCH(const QString, id);
    const Home home;
    const auto built = home.place().scenarios.build(id.toStdString(), 5);
    QVERIFY(built.ok());
    auto played = services::PlayedSession::start(home.place(), id.toStdString(), 5, "Maren");
    QVERIFY(played.ok());
    const auto& task = built->scenario.tasks.front();
    const auto ops = home.place().types.find(task.type)->perfect(built->keys.at(task.id));
    for (const Json& op : ops)
        QVERIFY((*played)->session().apply(task.id, op));
    const std::string session = (*played)->session().header().id;
    QVERIFY((*played)->finish().ok());

    const auto opened = services::Review(home.place()).open(session);
    QVERIFY(opened.ok());
    const auto lines = viewmodels::sheetLines(home.place(), *opened, opened->state);
    QVERIFY(lines.size() >= 3);
    static const QRegularExpression bareId(QStringLiteral("^[a-z]+[-0-9][-a-z0-9]*$"));
    for (const viewmodels::SheetLine& line : lines) {
        QVERIFY(!line.part.isEmpty());
        QVERIFY2(!line.code.isEmpty() || !line.title.isEmpty(), qPrintable(line.part));
        QVERIFY2(!bareId.match(line.title).hasMatch(), qPrintable(line.title));
    }
}

void TestReviewPages::shouldListWhatIsLeftToReview()
{
    Home home;
    const QString first = play(home, {"J02.0"});
    const QString second = play(home, {}, 6);
    viewmodels::ReviewViewModel page(home.place());
    page.refresh();
    QCOMPARE(page.sessions()->toReviewCount(), 2);
    page.open(second);
    page.acceptAndNext();
    QCOMPARE(page.sessions()->toReviewCount(), 1);
    QCOMPARE(page.session(), first);
    page.sessions()->setFilter(viewmodels::SessionListModel::All);
    page.sessions()->setText(QStringLiteral("mar"));
    QCOMPARE(page.sessions()->count(), 2);
    page.sessions()->setText(QStringLiteral("nobody"));
    QCOMPARE(page.sessions()->count(), 0);
    QVERIFY(page.remove(first));
    QVERIFY(!page.available());
    QCOMPARE(page.sessions()->totalCount(), 1);
}

void TestReviewPages::shouldRefuseAChangedSessionFileInASentence()
{
    Home home;
    viewmodels::ReviewViewModel page(home.place());
    const QString id = play(home, {"J02.0"});
    page.open(id);
    const QUrl whole = home.file("whole.rdsession");
    QVERIFY(page.saveSession(whole));
    QFile source(whole.toLocalFile());
    QVERIFY(source.open(QIODevice::ReadOnly));
    QByteArray bytes = source.readAll();
    bytes.replace("J02.0", "J02.9");
    const QUrl changed = home.file("changed.rdsession");
    QFile target(changed.toLocalFile());
    QVERIFY(target.open(QIODevice::WriteOnly));
    target.write(bytes);
    target.close();

    QSignalSpy failures(&page, &viewmodels::SessionReading::failed);
    QVERIFY(!page.importFile(changed));
    QCOMPARE(failures.count(), 1);
    QVERIFY(failures.first().first().toString().endsWith(QLatin1Char('.')));
    QVERIFY(page.remove(id));
    QVERIFY(page.importFile(whole));
    QCOMPARE(page.session(), id);
    QVERIFY(page.available());
}

void TestReviewPages::shouldShowProgressOverFinishedSessions()
{
    Home home;
    viewmodels::ProgressViewModel page(home.place());
    page.refresh();
    QVERIFY(page.empty());
    play(home, {});
    play(home, {"J02.0"}, 6);
    page.refresh();
    QVERIFY(!page.empty());
    QCOMPARE(page.values().size(), qsizetype(2));
    QCOMPARE(page.days().size(), qsizetype(2));
    QCOMPARE(page.figures()->count(), 6);
    const QModelIndex last = page.attempts()->index(1);
    QVERIFY(
        page.attempts()->data(last, viewmodels::AttemptListModel::ChangeRole).toString().startsWith(QLatin1Char('+')));
}

void TestReviewPages::shouldReadPointsAsPeopleTypeThem_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qlonglong>("hundredths");
    QTest::newRow("whole") << QStringLiteral("2") << qlonglong(200);
    QTest::newRow("point") << QStringLiteral(" 2.5 ") << qlonglong(250);
    QTest::newRow("comma") << QStringLiteral("2,25") << qlonglong(225);
    QTest::newRow("hyphen") << QStringLiteral("-1") << qlonglong(-100);
    QTest::newRow("minus sign") << QStringLiteral("−1") << qlonglong(-100);
}

void TestReviewPages::shouldReadPointsAsPeopleTypeThem()
{
    QFETCH(const QString, typed);
    QFETCH(const qlonglong, hundredths);
    const auto points = viewmodels::typedPoints(typed);
    QVERIFY(points.has_value());
    QCOMPARE(qlonglong(points->hundredths), hundredths);
    for (const char* none : {"", "two", "1 2", "nan", "inf", "1e300"})
        QVERIFY(!viewmodels::typedPoints(QString::fromLatin1(none)));
}

void TestReviewPages::shouldOfferQuartersOfThePointsAndTheAutomaticOnes()
{
    domain::Finding finding;
    finding.possible = domain::Points::of(4);
    finding.earned = domain::Points::fromNumber(2.8);
    QStringList titles;
    for (const viewmodels::Fact& fact : viewmodels::pointChoices(finding))
        titles.append(fact.title + fact.value);
    QCOMPARE(titles.join(QLatin1Char(' ')), QStringLiteral("0 1 2 2.8auto 3 4"));

    domain::Finding deduction;
    deduction.earned = domain::Points::of(-2);
    titles.clear();
    for (const viewmodels::Fact& fact : viewmodels::pointChoices(deduction))
        titles.append(fact.title + fact.value);
    QCOMPARE(titles.join(QLatin1Char(' ')), QStringLiteral("−2auto −1.5 −1 −0.5 0"));
}

QTEST_MAIN(TestReviewPages)
#include "tst_review_pages.moc"
