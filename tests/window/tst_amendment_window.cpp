// SPDX-License-Identifier: GPL-3.0-or-later
// A tray of requests in the real window, from the first letter to the debrief: by mouse, and by keyboard alone.
#include "Screen.h"

#include "desk/DeskWindow.h"

#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

class TestAmendmentWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("qrc:/"))); }
    void cleanupTestCase() { m_window.reset(); }

    // The steps build on each other.
    void shouldOpenTheTray();
    void shouldTurnToTheNextLetterByKeyboard();
    void shouldCorrectATelephoneByKeyboardAlone();
    void shouldMarkThePlaceOnThePage();
    void shouldLayTheVersionsSideBySide();
    void shouldAskOnlyForWhatTheHandlingNeeds();
    void shouldTellAtOnceWhatIsNoDay();
    void shouldShowWhoOverwroteAPageAndTakeItBack();
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
#define DESCRIBES(name, words) QTRY_COMPARE(m_screen->description(QStringLiteral(name)), QStringLiteral(words))

void TestAmendmentWindow::initTestCase()
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

void TestAmendmentWindow::shouldOpenTheTray()
{
    FILL("Your name", "Maren");
    m_screen->key(Qt::Key_Return);
    SAYS("Maren");
    m_screen->key(Qt::Key_K, Qt::ControlModifier);
    FILL("Find anything", "first corrections");
    SAYS("First corrections");
    m_screen->key(Qt::Key_Return);
    SHOWS("Case number");
    m_screen->key(Qt::Key_Return);
    SHOWS("Work through the tray of requests");
    SAYS("It turned up under Imaging");
    SHOWS("5 things to settle");
}

void TestAmendmentWindow::shouldTurnToTheNextLetterByKeyboard()
{
    m_screen->key(Qt::Key_Down, Qt::ControlModifier);
    SAYS("My number is now: 555-0171");
    m_screen->key(Qt::Key_Up, Qt::ControlModifier);
    SAYS("It turned up under Imaging");
    m_screen->key(Qt::Key_Down, Qt::ControlModifier);
    SAYS("My number is now: 555-0171");
}

void TestAmendmentWindow::shouldCorrectATelephoneByKeyboardAlone()
{
    CLICK("Open Registration");
    SAYS("I. Jensen");
    m_screen->key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    take(2);
    DESCRIBES("What is done with it", "Correct demographics");
    m_screen->key(Qt::Key_Tab);
    m_screen->key(Qt::Key_Return);
    DESCRIBES("Show the place", "Registration");
    m_screen->key(Qt::Key_Tab);
    m_screen->key(Qt::Key_Tab);
    take(8);
    DESCRIBES("Reason on the label", "Told by the person");
    m_screen->key(Qt::Key_Tab);
    take(6);
    DESCRIBES("Entry to correct", "Telephone");
    m_screen->key(Qt::Key_Tab);
    m_screen->type(QStringLiteral("555-0171"));
    m_screen->key(Qt::Key_Tab);
    SHOWS("Version 2, Health information, Telephone: 555-0117 becomes 555-0171");
    SHOWS("4 things to settle");
}

void TestAmendmentWindow::shouldMarkThePlaceOnThePage()
{
    QVERIFY2(m_screen->selectWords(QStringLiteral("Document text"), QStringLiteral("555-0117")),
             qPrintable(m_screen->names()));
    m_screen->key(Qt::Key_E);
    DESCRIBES("Show the place", "Registration: 555-0117");
}

void TestAmendmentWindow::shouldLayTheVersionsSideBySide()
{
    CLICK("Compare…");
    SAYS("One difference: struck out at the left, underlined at the right");
    QTRY_VERIFY(m_screen->description(QStringLiteral("Left version")).contains(QLatin1String("<s>555-0117</s>")));
    QVERIFY(m_screen->description(QStringLiteral("Right version")).contains(QLatin1String("<u>555-0171</u>")));
    m_screen->key(Qt::Key_Escape);
}

void TestAmendmentWindow::shouldAskOnlyForWhatTheHandlingNeeds()
{
    CLICK("Request 1, Strep result not where I look for it");
    SAYS("It turned up under Imaging");
    QVERIFY(!m_screen->names().contains(QLatin1String("Who signs")));
    m_screen->key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    take(6);
    DESCRIBES("What is done with it", "Refuse");
    SHOWS("On which ground");
    QVERIFY(!m_screen->names().contains(QLatin1String("Last day to act")));
}

void TestAmendmentWindow::shouldTellAtOnceWhatIsNoDay()
{
    m_screen->key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    m_screen->key(Qt::Key_Down);
    m_screen->key(Qt::Key_Down);
    m_screen->key(Qt::Key_Down);
    DESCRIBES("What is done with it", "Deny the amendment");
    FILL("Last day to act", "2026-02-30");
    DESCRIBES("Last day to act", "Write a day of the calendar, as 2026-01-31");
    FILL("Last day to act", "4/20/2026");
    m_screen->key(Qt::Key_Tab);
    QTRY_COMPARE(m_screen->typed(QStringLiteral("Last day to act")), QStringLiteral("2026-04-20"));
}

void TestAmendmentWindow::shouldShowWhoOverwroteAPageAndTakeItBack()
{
    QVERIFY2(m_screen->selectWords(QStringLiteral("Document text"), QStringLiteral("English")),
             qPrintable(m_screen->names()));
    m_screen->key(Qt::Key_E);
    DESCRIBES("Show the place", "Registration: English");
    CLICK("Edit the text…");
    FILL("New text", "Welsh");
    CLICK("Save");
    SHOWS("Version 3, You, Words overwritten by someone who did not write them");
    CLICK("Undo");
    QTRY_VERIFY(!m_screen->names().contains(QLatin1String("Words overwritten")));
}

void TestAmendmentWindow::shouldNameWhateverCanBeUsed()
{
    const QStringList nameless = m_screen->nameless();
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1String(", "))));
}

void TestAmendmentWindow::shouldHandInAndExplain()
{
    m_screen->key(Qt::Key_Return, Qt::ControlModifier);
    SHOWS("Hand in this chart?");
    CLICK("Hand in");
    SHOWS("Debrief");
    SAYS("My new telephone number (The patient)");
    QVERIFY2(m_screen->description(QStringLiteral("Finding 13 61 should be 67 (J. Bexley MA)"))
                 .contains(QLatin1String("left in the tray")),
             qPrintable(m_screen->description(QStringLiteral("Finding 13 61 should be 67 (J. Bexley MA)"))));
    SAYS("19.6 of 100"); // 10 of 51
}

int main(int argc, char* argv[])
{
    QGuiApplication app(argc, argv);
    Screen::switchNamesOn();
    desk::prepareLook();
    TestAmendmentWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_amendment_window.moc"
