// SPDX-License-Identifier: GPL-3.0-or-later
// A deficiency list in the real window, from the first line to the debrief: by mouse, and by keyboard alone.
#include "Screen.h"

#include "desk/DeskWindow.h"
#include "services/SessionFiles.h"

#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

class TestDeficiencyWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("qrc:/"))); }
    void cleanupTestCase() { m_window.reset(); }

    // The steps build on each other.
    void shouldOpenTheRecord();
    void shouldChooseThePageThatLiesOpen();
    void shouldAddALineByKeyboardAlone();
    void shouldTellAtOnceWhatIsNoTime();
    void shouldTellWhatIsStillToSettle();
    void shouldChangeALine();
    void shouldTakeALineAwayAndBringItBack();
    void shouldNameWhateverCanBeUsed();
    void shouldHandInAndExplain();

private:
    /// Opens the choice that the keyboard is in and takes its entry of this number, from 1.
    void take(int entry)
    {
        m_screen->key(Qt::Key_Return);
        for (int i = 0; i < entry; ++i)
            m_screen->key(Qt::Key_Down);
        m_screen->key(Qt::Key_Return);
    }
    void type(const QString& text)
    {
        for (const QChar letter : text)
            m_screen->key(letter == QLatin1Char(' ') ? Qt::Key_Space : static_cast<Qt::Key>(letter.unicode()));
    }

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

void TestDeficiencyWindow::initTestCase()
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

void TestDeficiencyWindow::shouldOpenTheRecord()
{
    FILL("Your name", "Maren");
    m_screen->key(Qt::Key_Return);
    SAYS("Maren");
    m_screen->key(Qt::Key_K, Qt::ControlModifier);
    FILL("Find anything", "thirty-seven");
    SAYS("Thirty-seven days after 4 West");
    m_screen->key(Qt::Key_Return);
    SHOWS("Case number");
    m_screen->key(Qt::Key_Return);
    SHOWS("List the deficiencies");
    SAYS("Nothing yet");
}

void TestDeficiencyWindow::shouldChooseThePageThatLiesOpen()
{
    CLICK("Open History and Physical");
    SAYS("I. Renner, MD · 2026-05-05 18:30 · signed 19:12");
    QTRY_COMPARE(m_screen->description(QStringLiteral("Page, order or what is missing")),
                 QStringLiteral("History and Physical · 05-05"));
}

void TestDeficiencyWindow::shouldAddALineByKeyboardAlone()
{
    m_screen->key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    m_screen->key(Qt::Key_Tab);
    take(5);
    QTRY_COMPARE(m_screen->description(QStringLiteral("What is wrong")), QStringLiteral("Late"));
    m_screen->key(Qt::Key_Tab);
    take(9);
    QTRY_VERIFY(m_screen->description(QStringLiteral("Who has to act")).startsWith(QLatin1String("Renner")));
    m_screen->key(Qt::Key_Tab);
    take(1);
    QTRY_VERIFY(m_screen->description(QStringLiteral("Rule")).startsWith(QLatin1String("D1 ")));
    m_screen->key(Qt::Key_Tab);
    type(QStringLiteral("5/5 1640"));
    m_screen->key(Qt::Key_Tab);
    type(QStringLiteral("5/5 1830"));
    m_screen->key(Qt::Key_Return);
    SHOWS("Line 1, Late, History and Physical · 05-05");
    QCOMPARE(m_screen->description(QStringLiteral("Line 1, Late, History and Physical · 05-05")),
             QStringLiteral("I. Renner, MD, D1, due 2026-05-05 16:40, done 2026-05-05 18:30"));
}

void TestDeficiencyWindow::shouldTellAtOnceWhatIsNoTime()
{
    FILL("Due", "2/30 10:00");
    SAYS("Write 2026-01-31 14:05");
    FILL("Due", ""); // all of it is selected
    m_screen->key(Qt::Key_Delete);
    SAYS("A day alone ends at midnight");
}

void TestDeficiencyWindow::shouldTellWhatIsStillToSettle()
{
    SHOWS("1 thing to settle");
    CLICK("Delinquent");
    SHOWS("Nothing to settle");
    CLICK("Open Chest X-ray, portable");
    SAYS("unsigned");
    m_screen->key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    m_screen->key(Qt::Key_Tab);
    take(2);
    CLICK("Add line");
    SHOWS("Line 2, Not signed, Chest X-ray, portable · 05-04");
    SHOWS("3 things to settle");
}

void TestDeficiencyWindow::shouldChangeALine()
{
    CLICK("Line 2, Not signed, Chest X-ray, portable · 05-04");
    SHOWS("Change this line");
    FILL("Due", "6/8");
    CLICK("Change line");
    QTRY_VERIFY(m_screen->description(QStringLiteral("Line 2, Not signed, Chest X-ray, portable · 05-04"))
                    .contains(QLatin1String("due 2026-06-08")));
    SHOWS("New line");
    SHOWS("2 things to settle");
}

void TestDeficiencyWindow::shouldTakeALineAwayAndBringItBack()
{
    CLICK("Remove line 2");
    QTRY_VERIFY(!m_screen->names().contains(QLatin1String("Line 2, Not signed")));
    CLICK("Undo");
    SHOWS("Line 2, Not signed, Chest X-ray, portable · 05-04");
}

void TestDeficiencyWindow::shouldNameWhateverCanBeUsed()
{
    const QStringList nameless = m_screen->nameless();
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1String(", "))));
}

void TestDeficiencyWindow::shouldHandInAndExplain()
{
    m_screen->key(Qt::Key_Return, Qt::ControlModifier);
    SHOWS("Hand in this chart?");
    CLICK("Hand in");
    SHOWS("Debrief");
    SAYS("Late: History and Physical");
    SAYS("Document missing: Discharge summary"); // what was missed is told
    SAYS("41.2 of 100");                         // 7 + 4 + 3 of 34
}

int main(int argc, char* argv[])
{
    QGuiApplication app(argc, argv);
    Screen::switchNamesOn();
    desk::prepareLook();
    TestDeficiencyWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_deficiency_window.moc"
