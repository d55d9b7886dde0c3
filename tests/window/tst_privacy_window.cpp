// SPDX-License-Identifier: GPL-3.0-or-later
// Who sits at the desk, the emergency that breaks the glass, and the trail of both: in the real window, by keyboard.
#include "Screen.h"

#include "desk/DeskWindow.h"

#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

class TestPrivacyWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("qrc:/"))); }
    void cleanupTestCase() { m_window.reset(); }

    // The steps build on each other.
    void shouldGuardANameByAPassphrase();
    void shouldAskForItWhenTheDeskIsHandedOver();
    void shouldBreakTheGlassWithAReason();
    void shouldReviewItInTheTrail();
    void shouldScoreTheGlassOfASessionByRolePlaceAndEvent();
    void shouldLockTheChartAndAskBeforeItOpensAgain();
    void shouldNotOpenAnothersSession();
    void shouldCloseTheTrailToWhoDoesNotKnowTheInstructorsPassphrase();
    void shouldNameWhateverCanBeUsed();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<composition::House> m_house;
    std::unique_ptr<desk::DeskWindow> m_window;
    std::unique_ptr<Screen> m_screen;
};

#define SHOWS(name) QVERIFY2(m_screen->shows(QStringLiteral(name)), qPrintable(m_screen->names()))
#define LACKS(name) QVERIFY2(m_screen->lacks(QStringLiteral(name)), qPrintable(m_screen->names()))
#define SAYS(words) QVERIFY2(m_screen->says(QStringLiteral(words)), qPrintable(m_screen->names()))
#define CLICK(name) QVERIFY2(m_screen->click(QStringLiteral(name)), qPrintable(m_screen->names()))
#define FILL(field, text)                                                                                              \
    QVERIFY2(m_screen->fill(QStringLiteral(field), QStringLiteral(text)), qPrintable(m_screen->names()))

void TestPrivacyWindow::initTestCase()
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
    SHOWS("Welcome to Records Desk");
    FILL("Your name", "Maren");
    m_screen->key(Qt::Key_Return);
    SAYS("Maren");
}

void TestPrivacyWindow::shouldGuardANameByAPassphrase()
{
    CLICK("Settings");
    CLICK("Set a passphrase…");
    SHOWS("Passphrase of Maren");
    m_screen->type(QStringLiteral("blue heron"));
    m_screen->key(Qt::Key_Return);
    m_screen->type(QStringLiteral("blue heron"));
    m_screen->key(Qt::Key_Return);
    SHOWS("Change passphrase…");
    SAYS("asked for from now on");
}

void TestPrivacyWindow::shouldAskForItWhenTheDeskIsHandedOver()
{
    CLICK("Hand over");
    SHOWS("Sign in");
    SHOWS("Passphrase of Maren");
    m_screen->type(QStringLiteral("grey heron"));
    m_screen->key(Qt::Key_Return);
    SAYS("That is not the passphrase");
    SHOWS("Sign in");
    m_screen->type(QStringLiteral("blue heron")); // what was typed is selected, and goes
    m_screen->key(Qt::Key_Return);
    SAYS(", Maren");
    LACKS("Sign in");
}

void TestPrivacyWindow::shouldBreakTheGlassWithAReason()
{
    CLICK("Charts");
    SAYS("charts are in the room");
    CLICK("Role one looks with");
    m_screen->key(Qt::Key_End);
    m_screen->key(Qt::Key_Return);
    FILL("Find a chart", "tavares");
    SHOWS("Open the chart of Tavares, Odile M.");
    m_screen->key(Qt::Key_Down);
    m_screen->key(Qt::Key_Return);
    SHOWS("Patient Tavares, Odile M.");
    CLICK("Open Discharge Summary");
    SHOWS("This page stays closed");
    LACKS("Text of the page");
    CLICK("Break the glass…");
    SHOWS("What is the emergency, and where?");
    m_screen->type(QStringLiteral("code blue, 4 West"));
    m_screen->key(Qt::Key_Return);
    SHOWS("Text of the page");
}

void TestPrivacyWindow::shouldReviewItInTheTrail()
{
    CLICK("Trail");
    SAYS("Unbroken");
    SAYS("1 to review");
    CLICK("Review…");
    SHOWS("What you found");
    m_screen->type(QStringLiteral("no code was called on 4 West"));
    CLICK("Unfounded");
    CLICK("Write it down");
    SHOWS("Unfounded");
    LACKS("Review…");
    FILL("Words in the trail", "no code was called");
    SAYS("Reviewed entry");
    m_screen->key(Qt::Key_Escape);
}

void TestPrivacyWindow::shouldScoreTheGlassOfASessionByRolePlaceAndEvent()
{
    CLICK("Exercises");
    FILL("Filter exercises", "one is not yours");
    CLICK("Behind the glass");
    SHOWS("Case number");
    m_screen->key(Qt::Key_Return);
    SHOWS("Desk");
    CLICK("Charts");
    FILL("Find a chart", "67-15-38");
    SHOWS("Open the chart of Pellworm, Osric D.");
    m_screen->key(Qt::Key_Down);
    m_screen->key(Qt::Key_Return);
    SHOWS("Patient Pellworm, Osric D.");
    CLICK("Open History and Physical");
    SHOWS("This page stays closed");
    CLICK("Break the glass…");
    m_screen->type(QStringLiteral("bay 4, unresponsive"));
    m_screen->key(Qt::Key_Return);
    SHOWS("Text of the page");
    CLICK("Desk");
    m_screen->key(Qt::Key_Return, Qt::ControlModifier);
    CLICK("Hand in");
    SAYS("Not passed");
    CLICK("Right 1");
    SAYS("Broke the glass to the chart of 67-15-38");
}

void TestPrivacyWindow::shouldLockTheChartAndAskBeforeItOpensAgain()
{
    CLICK("Exercises");
    FILL("Filter exercises", "sore throat");
    CLICK("First day at the desk");
    SHOWS("Case number");
    m_screen->key(Qt::Key_Return);
    SHOWS("Desk");
    SAYS("Patient ");
    m_screen->key(Qt::Key_L, Qt::ControlModifier);
    SHOWS("Desk locked");
    m_screen->key(Qt::Key_Return);
    SAYS("That is not the passphrase");
    SHOWS("Desk locked");
    m_screen->type(QStringLiteral("blue heron"));
    m_screen->key(Qt::Key_Return);
    LACKS("Desk locked");
}

void TestPrivacyWindow::shouldNotOpenAnothersSession()
{
    m_screen->key(Qt::Key_L, Qt::ControlModifier);
    SHOWS("Desk locked");
    CLICK("Somebody else sits down");
    SHOWS("Sign in");
    FILL("Somebody new: a name", "Jonas");
    m_screen->key(Qt::Key_Return);
    SAYS(", Jonas");
    LACKS("Sign in");
    const auto sessions = m_house->place().sessions.sessions();
    QCOMPARE(sessions->size(), std::size_t(2));
    QCOMPARE(sessions->front().person, std::string("Maren"));
    // Neither the home page nor the quick find offers it.
    LACKS("Continue");
    LACKS("Desk");
}

void TestPrivacyWindow::shouldCloseTheTrailToWhoDoesNotKnowTheInstructorsPassphrase()
{
    CLICK("Settings");
    CLICK("Guard it…");
    m_screen->type(QStringLiteral("grey wagtail"));
    m_screen->key(Qt::Key_Return);
    m_screen->type(QStringLiteral("grey wagtail"));
    m_screen->key(Qt::Key_Return);
    SAYS("Instructor mode is guarded");
    CLICK("Trail");
    SHOWS("The trail is closed to you");
    CLICK("Open instructor mode…");
    m_screen->type(QStringLiteral("grey wagtail"));
    m_screen->key(Qt::Key_Return);
    SAYS("Unbroken");
}

void TestPrivacyWindow::shouldNameWhateverCanBeUsed()
{
    QCOMPARE(m_screen->nameless(), QStringList());
    CLICK("Settings");
    SHOWS("Lock by itself");
    QCOMPARE(m_screen->nameless(), QStringList());
}

int main(int argc, char* argv[])
{
    QGuiApplication app(argc, argv);
    Screen::switchNamesOn();
    desk::prepareLook();
    TestPrivacyWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_privacy_window.moc"
