// SPDX-License-Identifier: GPL-3.0-or-later
// The chart room in the real window, by mouse and by keyboard, by what things are called.
#include "Screen.h"

#include "desk/DeskWindow.h"

#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

class TestChartsWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("qrc:/"))); }
    void cleanupTestCase() { m_window.reset(); }

    // The steps build on each other.
    void shouldFindANamesakeFromTheKeyboard();
    void shouldFindWordsInTheChartAndOpenThePage();
    void shouldTellTheDaysOfTheStay();
    void shouldLayTwoPagesSideBySide();
    void shouldLayAPageOutForThePrinter();
    void shouldFindChartsByWhatTheirPagesSay();
    void shouldNameWhateverCanBeUsed();
    void shouldPutChartsAway();

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

void TestChartsWindow::initTestCase()
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
    CLICK("Charts");
    SAYS("charts are in the room");
}

void TestChartsWindow::shouldFindANamesakeFromTheKeyboard()
{
    FILL("Find a chart", "zielonka");
    SHOWS("Open the chart of Zielonka, Leocadia J.");
    SHOWS("Open the chart of Zielonka, Leocadia R.");
    FILL("Find a chart", "zielonka 1971-11-23");
    QVERIFY(m_screen->lacks(QStringLiteral("Open the chart of Zielonka, Leocadia R.")));
    m_screen->key(Qt::Key_Down);
    m_screen->key(Qt::Key_Return);
    SHOWS("Patient Zielonka, Leocadia J.");
    SHOWS("Choose a page of the chart");
}

void TestChartsWindow::shouldFindWordsInTheChartAndOpenThePage()
{
    m_screen->key(Qt::Key_F, Qt::ControlModifier);
    m_screen->type(QStringLiteral("\"flank pain\""));
    m_screen->key(Qt::Key_Return);
    SHOWS("Found in this chart");
    SHOWS("ED provider note");
    m_screen->key(Qt::Key_Down);
    m_screen->key(Qt::Key_Return);
    SHOWS("Text of the page");
    SHOWS("Part of the legal record");
}

void TestChartsWindow::shouldTellTheDaysOfTheStay()
{
    m_screen->key(Qt::Key_3, Qt::ControlModifier);
    SHOWS("Timeline of the chart");
    SAYS("· Arrived");
}

void TestChartsWindow::shouldLayTwoPagesSideBySide()
{
    m_screen->key(Qt::Key_2, Qt::ControlModifier);
    CLICK("Page to compare with");
    for (int down = 0; down < 3; ++down) // past the empty choice and the registration, and past the page itself
        m_screen->key(Qt::Key_Down);
    m_screen->key(Qt::Key_Return);
    SAYS("differences");
}

void TestChartsWindow::shouldLayAPageOutForThePrinter()
{
    m_screen->key(Qt::Key_4, Qt::ControlModifier);
    CLICK("This page");
    SHOWS("Sheet 1 of 1");
    CLICK("The legal record");
    QVERIFY(m_screen->lacks(QStringLiteral("Sheet 1 of 1")));
    SAYS("Sheet 1 of ");
    m_screen->key(Qt::Key_1, Qt::ControlModifier);
}

void TestChartsWindow::shouldFindChartsByWhatTheirPagesSay()
{
    CLICK("Find a chart");
    FILL("Find a chart", "\"cholecystectomy\"");
    SHOWS("Enter looks through the pages");
    m_screen->key(Qt::Key_Return);
    const QString operated = QStringLiteral("Open the chart of Verhoest, Henrike L.");
    QVERIFY2(m_screen->shows(operated), qPrintable(m_screen->names()));
    QVERIFY(m_screen->description(operated).contains(QLatin1String("pages answer")));
    QVERIFY(m_screen->click(operated));
    SHOWS("Patient Verhoest, Henrike L.");
    SHOWS("Found in this chart");
    QCOMPARE(m_screen->typed(QStringLiteral("Find in this chart")), QStringLiteral("\"cholecystectomy\""));
}

void TestChartsWindow::shouldNameWhateverCanBeUsed()
{
    QCOMPARE(m_screen->nameless(), QStringList());
}

void TestChartsWindow::shouldPutChartsAway()
{
    m_screen->key(Qt::Key_W, Qt::ControlModifier);
    SHOWS("Patient Zielonka, Leocadia J.");
    m_screen->key(Qt::Key_W, Qt::ControlModifier);
    QVERIFY(m_screen->lacks(QStringLiteral("Patient Zielonka, Leocadia J.")));
}

int main(int argc, char* argv[])
{
    QGuiApplication app(argc, argv);
    Screen::switchNamesOn();
    desk::prepareLook();
    TestChartsWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_charts_window.moc"
