// SPDX-License-Identifier: GPL-3.0-or-later
// The app from its first start to the instructor's override, in its real window, by what things are called.
#include "Screen.h"

#include "desk/DeskWindow.h"
#include "services/InstallCodes.h"
#include "services/SessionFiles.h"
#include "unit/codesets/Editions.h"

#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

class Silent final : public codesets::Progress
{
public:
    bool advance(std::string_view, double) override { return true; }
};

class TestDeskWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("qrc:/"))); }
    void cleanupTestCase();

    // The steps build on each other, as a first day does.
    void shouldAskForNoMoreThanAName();
    void shouldOpenTheFirstExercise();
    void shouldTakeACodeFromWordsAndFromTheTradesAbbreviations();
    void shouldUndoAndRedoFromTheKeyboard();
    void shouldCiteTheWordsSelectedOnAPage();
    void shouldObeyShortcutsWhileThePageHasTheKeyboard();
    void shouldReorderDiagnosesFromTheKeyboard();
    void shouldReorderDiagnosesWithTheMouse();
    void shouldKeepWhatIsNoCodeAsItWasTyped();
    void shouldHandInAndExplainEveryPoint();
    void shouldOpenThePageBehindAFinding();
    void shouldReplayAndOverrideInReview();
    void shouldFilterTheLibraryFromTheKeyboard();
    void shouldSayWhatIsMissingToCompareEditions();
    void shouldShowWhatChangedFromTheKeyboard();
    void shouldNameWhateverCanBeUsedOnEveryPage();

private:
    [[nodiscard]] const services::Workplace& place() const { return m_house->place(); }
    [[nodiscard]] std::string session() const;

    QTemporaryDir m_folder;
    std::unique_ptr<composition::House> m_house;
    std::unique_ptr<desk::DeskWindow> m_window;
    std::unique_ptr<Screen> m_screen;
};

#define SHOWS(name) QVERIFY2(m_screen->shows(QStringLiteral(name)), qPrintable(m_screen->names()))
#define SAYS(words) QVERIFY2(m_screen->says(QStringLiteral(words)), qPrintable(m_screen->names()))
#define CLICK(name) QVERIFY2(m_screen->click(QStringLiteral(name)), qPrintable(m_screen->names()))
#define FILL(field, text)                                                                                              \
    QVERIFY2(m_screen->fill(QStringLiteral(field), QStringLiteral(text)), qPrintable(m_screen->names()))

void TestDeskWindow::initTestCase()
{
    const std::string root = SOURCE_DIR;
    auto house = composition::House::open(
        {m_folder.path().toStdString() + "/workspace", root + "/sample-records", root + "/codesets"});
    QVERIFY(house.ok());
    m_house = std::move(*house);
    m_window = std::make_unique<desk::DeskWindow>(*m_house);
    QVERIFY(m_window->shown());
    auto* window = qobject_cast<QQuickWindow*>(m_window->engine().rootObjects().front());
    QVERIFY(window);
    window->resize(1366, 768);
    QVERIFY(QTest::qWaitForWindowExposed(window));
    m_screen = std::make_unique<Screen>(*window);
}

void TestDeskWindow::cleanupTestCase()
{
    m_window.reset();
}

std::string TestDeskWindow::session() const
{
    const auto all = services::summaries(place());
    return all && !all->empty() ? all->front().id : std::string();
}

void TestDeskWindow::shouldAskForNoMoreThanAName()
{
    SHOWS("Welcome to Records Desk");
    FILL("Your name", "Maren");
    m_screen->key(Qt::Key_Return);
    SAYS("Maren");
    SHOWS("First day at the desk");
}

void TestDeskWindow::shouldOpenTheFirstExercise()
{
    CLICK("Start the first day");
    SHOWS("Code this visit");
    SAYS("Whitlow, Joanna R.");
    CLICK("Open Clinic visit, established patient");
    SHOWS("Document text");
    const auto trail = place().trail.list(session());
    QVERIFY(trail.ok());
    QVERIFY(!trail->empty());
    QCOMPARE(trail->back().document, std::string("clinic-note")); // the log knows who looked
}

void TestDeskWindow::shouldTakeACodeFromWordsAndFromTheTradesAbbreviations()
{
    FILL("Search codes", "strep throat");
    SHOWS("Take J02.0");
    m_screen->key(Qt::Key_Return);
    SHOWS("Diagnosis 1 J02.0");
    FILL("Search codes", "DM2");
    SHOWS("Take E11.9");
    QVERIFY(m_screen->description(QStringLiteral("Take E11.9")).contains(QLatin1String("abbreviation DM2")));
    m_screen->key(Qt::Key_Escape);
    FILL("Search codes", "Z88.0");
    SHOWS("Take Z88.0");
    m_screen->key(Qt::Key_Return);
    SHOWS("Diagnosis 2 Z88.0");
}

void TestDeskWindow::shouldUndoAndRedoFromTheKeyboard()
{
    m_screen->key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!m_screen->names().contains(QLatin1String("Diagnosis 2 Z88.0")));
    m_screen->key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    SHOWS("Diagnosis 2 Z88.0");
}

void TestDeskWindow::shouldCiteTheWordsSelectedOnAPage()
{
    CLICK("Diagnosis 1 J02.0");
    QVERIFY(m_screen->selectWords(QStringLiteral("Document text"), QStringLiteral("Two days of sore throat")));
    SHOWS("Use as evidence");
    m_screen->key(Qt::Key_E);
    QTRY_COMPARE(m_screen->description(QStringLiteral("Evidence of diagnosis 1")), QStringLiteral("1 cited"));
}

void TestDeskWindow::shouldObeyShortcutsWhileThePageHasTheKeyboard()
{
    CLICK("Document text");
    m_screen->key(Qt::Key_F, Qt::ControlModifier);
    FILL("Find in this page", "strep antigen");
    m_screen->key(Qt::Key_Escape);
    CLICK("Document text");
    m_screen->key(Qt::Key_K, Qt::ControlModifier);
    SHOWS("Find anything");
    m_screen->key(Qt::Key_Escape);
}

void TestDeskWindow::shouldReorderDiagnosesFromTheKeyboard()
{
    CLICK("Diagnosis 2 Z88.0");
    m_screen->key(Qt::Key_Up, Qt::AltModifier);
    SHOWS("Diagnosis 1 Z88.0");
    m_screen->key(Qt::Key_Down, Qt::AltModifier);
    SHOWS("Diagnosis 2 Z88.0");
}

void TestDeskWindow::shouldReorderDiagnosesWithTheMouse()
{
    QVERIFY(m_screen->carry(QStringLiteral("Diagnosis 2 Z88.0"), QStringLiteral("Diagnosis 1 J02.0")));
    SHOWS("Diagnosis 1 Z88.0");
    SHOWS("Diagnosis 2 J02.0");
    CLICK("Undo");
    SHOWS("Diagnosis 1 J02.0");
}

void TestDeskWindow::shouldKeepWhatIsNoCodeAsItWasTyped()
{
    FILL("Search codes", "1200");
    SAYS("Nothing found. Enter takes 1200 as typed.");
    m_screen->key(Qt::Key_Return);
    SHOWS("Diagnosis 3 1200");
    QVERIFY(
        m_screen->description(QStringLiteral("Diagnosis 3 1200")).contains(QLatin1String("Not the form of a code")));
    SHOWS("1 thing to settle");
    CLICK("Undo");
    SHOWS("Nothing to settle");
}

void TestDeskWindow::shouldHandInAndExplainEveryPoint()
{
    m_screen->key(Qt::Key_Return, Qt::ControlModifier);
    SHOWS("Hand in this chart?");
    CLICK("Hand in");
    SHOWS("Debrief");
    QVERIFY(m_screen->description(QStringLiteral("Finding 1 J02.0")).contains(QLatin1String("right")));
    QVERIFY(m_screen->description(QStringLiteral("Finding 3 PX-1200")).contains(QLatin1String("not coded")));
    SAYS("Practice procedure set of this facility, rules 1 to 6"); // the citation of the deduction
    SAYS("low decision making");                                   // the words on the page that the key rests on
    const auto score = place().scores.get(session());
    QVERIFY(score.ok() && score->has_value());
    SAYS("58.3 of 100"); // 10 + 4 of 24
}

void TestDeskWindow::shouldOpenThePageBehindAFinding()
{
    CLICK("Open page");
    SHOWS("Text of the page");
    CLICK("Close page");
    SHOWS("Disagree");
}

void TestDeskWindow::shouldReplayAndOverrideInReview()
{
    CLICK("Review");
    CLICK("Session First day at the desk Maren");
    SHOWS("Replay position");
    CLICK("Finding 3 PX-1200");
    CLICK("5 points");
    FILL("Override reason", "Level of the visit is taught in week 3.");
    CLICK("Apply override");
    SAYS("58.3 % \u2192 79.2 %");
    const auto overrides = place().reviews.overrides(session());
    QVERIFY(overrides.ok());
    QCOMPARE(overrides->size(), std::size_t(1));
    QCOMPARE(overrides->front().points.hundredths, std::int64_t(500));
    CLICK("Clear override");
    QTRY_VERIFY(!m_screen->names().contains(QLatin1String("79.2 %")));
    QVERIFY(place().reviews.overrides(session())->empty());
    QCOMPARE(place().reviews.history(session())->size(), std::size_t(2)); // what was overridden stays known
}

void TestDeskWindow::shouldFilterTheLibraryFromTheKeyboard()
{
    CLICK("Exercises");
    SHOWS("First day at the desk");
    CLICK("Level");
    m_screen->key(Qt::Key_Escape);
    m_screen->key(Qt::Key_Return); // opens the list, and letting go of the key leaves it open
    SHOWS("Technician");
    m_screen->key(Qt::Key_Down);
    m_screen->key(Qt::Key_Down);
    m_screen->key(Qt::Key_Return);
    QTRY_VERIFY(!m_screen->names().contains(QLatin1String("First day at the desk")));
    SHOWS("Pages and authors");
}

void TestDeskWindow::shouldSayWhatIsMissingToCompareEditions()
{
    CLICK("Encoder");
    CLICK("What changed");
    SAYS("One edition of each code set is here");
    SHOWS("Settings, Code sets");
    m_screen->key(Qt::Key_Escape);
    SHOWS("Search the code books");
}

void TestDeskWindow::shouldShowWhatChangedFromTheKeyboard()
{
    const std::string folder = m_folder.path().toStdString();
    made::write(folder + "/icd10cm-order-2024.txt",
                made::order(1, "J02", false, "Acute pharyngitis") + made::order(2, "J020", true, "Sore throat"));
    made::write(folder + "/icd10cm-order-2025.txt",
                made::order(1, "J02", false, "Acute pharyngitis") + made::order(2, "J020", true, "Strep throat"));
    const std::vector<std::filesystem::path> files{folder + "/icd10cm-order-2024.txt",
                                                   folder + "/icd10cm-order-2025.txt"};
    Silent silent;
    QVERIFY(services::installCodes(files, place().folder, silent).ok());

    m_screen->key(Qt::Key_Return); // the keyboard came back to the button
    SHOWS("Codes that changed");
    QCOMPARE(m_screen->description(QStringLiteral("Old edition")), QStringLiteral("FY2025"));
    CLICK("Old edition");
    m_screen->key(Qt::Key_Up);
    m_screen->key(Qt::Key_Return);
    CLICK("New edition");
    m_screen->key(Qt::Key_Up);
    m_screen->key(Qt::Key_Return);
    SHOWS("Retitled 1");
    SHOWS("J02.0");
    QCOMPARE(m_screen->description(QStringLiteral("J02.0")),
             QStringLiteral("Retitled, was “Sore throat”, is “Strep throat”"));
    QVERIFY2(m_screen->nameless().isEmpty(), qPrintable(m_screen->nameless().join(QLatin1String(", "))));

    CLICK("Filter the changes");
    m_screen->key(Qt::Key_Down); // into the list
    m_screen->key(Qt::Key_Return);
    SHOWS("Star J02.0"); // the encoder, open at the code
    SHOWS("Search the code books");
}

void TestDeskWindow::shouldNameWhateverCanBeUsedOnEveryPage()
{
    for (const char* page : {"Home", "Exercises", "Encoder", "Progress", "Review", "Settings"}) {
        QVERIFY(m_screen->click(QString::fromLatin1(page)));
        QTest::qWait(300);
        const QStringList nameless = m_screen->nameless();
        QVERIFY2(nameless.isEmpty(),
                 qPrintable(QString::fromLatin1(page) + QLatin1String(": ") + nameless.join(QLatin1String(", "))));
    }
}

int main(int argc, char* argv[])
{
    QGuiApplication app(argc, argv);
    Screen::switchNamesOn();
    desk::prepareLook();
    TestDeskWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_desk_window.moc"
