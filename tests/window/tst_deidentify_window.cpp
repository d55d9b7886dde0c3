// SPDX-License-Identifier: GPL-3.0-or-later
// A de-identification in the real window, from the first bar to the debrief: by mouse, and by keyboard alone.
#include "Screen.h"

#include "desk/DeskWindow.h"
#include "services/SessionFiles.h"

#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

class TestDeidentifyWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("qrc:/"))); }
    void cleanupTestCase() { m_window.reset(); }

    // The steps build on each other.
    void shouldOpenThePages();
    void shouldTakeWordsOutWithTheMouse();
    void shouldTakeTheSameWordsOutWhereverTheyStand();
    void shouldTakeWordsOutByKeyboardAlone();
    void shouldEnterABarUnderAnotherKind();
    void shouldTakeABarAwayAndBringItBack();
    void shouldRefuseAPageThatDoesNotGoOut();
    void shouldShowWhatRemainsAndTickThePage();
    void shouldTickAPageByKeyboard();
    void shouldNameWhateverCanBeUsed();
    void shouldHandInAndExplain();

private:
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
#define SELECT(words)                                                                                                  \
    QVERIFY2(m_screen->selectWords(QStringLiteral("Document text"), QStringLiteral(words)),                            \
             qPrintable(m_screen->names()))

void TestDeidentifyWindow::initTestCase()
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

void TestDeidentifyWindow::shouldOpenThePages()
{
    FILL("Your name", "Maren");
    m_screen->key(Qt::Key_Return);
    SAYS("Maren");
    m_screen->key(Qt::Key_K, Qt::ControlModifier);
    FILL("Find anything", "sore throat for the class");
    SAYS("A sore throat for the class");
    m_screen->key(Qt::Key_Return);
    SHOWS("Case number");
    m_screen->key(Qt::Key_Return);
    SHOWS("De-identify four pages");
    SHOWS("4 things to settle");
    SAYS("Teaching file of the nursing school");
    SAYS("002: 18,420 people");
    CLICK("Leave the tour");
    QTRY_VERIFY(!m_screen->names().contains(QLatin1String("Leave the tour")));
}

void TestDeidentifyWindow::shouldTakeWordsOutWithTheMouse()
{
    CLICK("Turn to Point-of-care laboratory");
    SAYS("released by the laboratory");
    m_screen->key(Qt::Key_M, Qt::AltModifier);
    QTRY_COMPARE(m_screen->description(QStringLiteral("Take out as")), QStringLiteral("Record number"));
    SELECT("10-00-01");
    CLICK("Take out");
    SHOWS("Record number: 10-00-01");
    QTRY_COMPARE(m_screen->description(QStringLiteral("Turn to Point-of-care laboratory")), QStringLiteral("1 bar"));
}

void TestDeidentifyWindow::shouldTakeTheSameWordsOutWhereverTheyStand()
{
    m_screen->key(Qt::Key_D, Qt::AltModifier);
    QTRY_COMPARE(m_screen->description(QStringLiteral("Take out as")), QStringLiteral("Date"));
    SELECT("02-18");
    SHOWS("All like this");
    m_screen->key(Qt::Key_P);
    SAYS("Taken out at 3 places");
    SHOWS("Date: 02-18");
    QTRY_COMPARE(m_screen->description(QStringLiteral("Turn to Point-of-care laboratory")), QStringLiteral("4 bars"));
}

void TestDeidentifyWindow::shouldTakeWordsOutByKeyboardAlone()
{
    CLICK("Turn to After-visit summary");
    SAYS("J. Bexley");
    m_screen->key(Qt::Key_F, Qt::ControlModifier);
    m_screen->key(Qt::Key_Escape); // the keyboard goes to the page
    m_screen->key(Qt::Key_Home, Qt::ControlModifier);
    m_screen->key(Qt::Key_Right, Qt::ControlModifier);
    m_screen->key(Qt::Key_Right, Qt::ControlModifier); // "Printed for "
    m_screen->key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    SHOWS("Take out");
    m_screen->key(Qt::Key_N, Qt::AltModifier);
    QTRY_COMPARE(m_screen->description(QStringLiteral("Take out as")), QStringLiteral("Name"));
    m_screen->key(Qt::Key_E);
    QTRY_COMPARE(m_screen->description(QStringLiteral("Turn to After-visit summary")), QStringLiteral("1 bar"));
    SAYS("Name: ");
}

void TestDeidentifyWindow::shouldEnterABarUnderAnotherKind()
{
    m_screen->key(Qt::Key_O, Qt::AltModifier);
    QTRY_COMPARE(m_screen->description(QStringLiteral("Take out as")), QStringLiteral("Other unique identifier"));
    CLICK("Record number: 10-00-01"); // shows the place, and has the keyboard
    SAYS("released by the laboratory");
    m_screen->key(Qt::Key_K);
    SHOWS("Other unique identifier: 10-00-01");
    m_screen->key(Qt::Key_Z, Qt::ControlModifier);
    SHOWS("Record number: 10-00-01");
}

void TestDeidentifyWindow::shouldTakeABarAwayAndBringItBack()
{
    CLICK("Take the bar over 10-00-01 away");
    QVERIFY(m_screen->lacks(QStringLiteral("Record number: 10-00-01")));
    CLICK("Undo");
    SHOWS("Record number: 10-00-01");
    CLICK("Record number: 10-00-01");
    m_screen->key(Qt::Key_Delete);
    QVERIFY(m_screen->lacks(QStringLiteral("Record number: 10-00-01")));
    m_screen->key(Qt::Key_Z, Qt::ControlModifier);
    SHOWS("Record number: 10-00-01");
}

void TestDeidentifyWindow::shouldRefuseAPageThatDoesNotGoOut()
{
    CLICK("Open Registration");
    SELECT("worker claim");
    m_screen->key(Qt::Key_E);
    SAYS("This page does not go out");
}

void TestDeidentifyWindow::shouldShowWhatRemainsAndTickThePage()
{
    CLICK("Turn to Point-of-care laboratory");
    SAYS("released by the laboratory");
    m_screen->key(Qt::Key_R, Qt::ControlModifier);
    SHOWS("What remains");
    SHOWS("Text of the page");
    CLICK("Looked through");
    SHOWS("3 things to settle");
}

void TestDeidentifyWindow::shouldTickAPageByKeyboard()
{
    m_screen->key(Qt::Key_D, Qt::ControlModifier); // takes the tick away
    SHOWS("4 things to settle");
    m_screen->key(Qt::Key_D, Qt::ControlModifier);
    SHOWS("3 things to settle");
    SHOWS("Point-of-care laboratory is looked through; take the tick away");
}

void TestDeidentifyWindow::shouldNameWhateverCanBeUsed()
{
    const QStringList nameless = m_screen->nameless();
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1String(", "))));
}

void TestDeidentifyWindow::shouldHandInAndExplain()
{
    m_screen->key(Qt::Key_Return, Qt::ControlModifier);
    SHOWS("Hand in this chart?");
    CLICK("Hand in");
    SHOWS("Debrief");
    SHOWS("Missed");
    SAYS("Points 3 / 3"); // the record number
    SAYS("45 CFR 164.514(b)(2)(i)(H)");
    const auto all = services::summaries(m_house->place());
    QVERIFY(all.ok() && !all->empty());
    QVERIFY(all->front().finished);
    QVERIFY(!all->front().passed);
    QVERIFY(all->front().percentTenths > 0);
}

int main(int argc, char* argv[])
{
    QGuiApplication app(argc, argv);
    Screen::switchNamesOn();
    desk::prepareLook();
    TestDeidentifyWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_deidentify_window.moc"
