// SPDX-License-Identifier: GPL-3.0-or-later
// The filing room in the app's real window: one chart filed with the mouse, one with the keyboard, and the other pages.
#include "Screen.h"

#include "desk/DeskWindow.h"

#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

class TestFilingWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("qrc:/"))); }
    void cleanupTestCase() { m_window.reset(); }

    // The steps build on each other, as a morning in the room does.
    void shouldOpenTheRoom();
    void shouldFileAChartWithTheMouse();
    void shouldFileAChartWithTheKeyboard();
    void shouldLayAFolderBackOnTheCart();
    void shouldSayWhyAChartThatIsOutCannotBeFiled();
    void shouldLogAReturnAndPullAChart();
    void shouldDecideARecordFromTheKeyboard();
    void shouldNameWhateverCanBeUsed();

private:
    void openExercise(const QString& words, const QString& seed);
    [[nodiscard]] QString item(const char* list, std::size_t at) const;
    [[nodiscard]] QString leftOf(const QString& mrn, const QString& filed = {}) const;

    QTemporaryDir m_folder;
    std::unique_ptr<composition::House> m_house;
    std::unique_ptr<desk::DeskWindow> m_window;
    std::unique_ptr<Screen> m_screen;
    workflow::BuiltScenario m_room; ///< what lies on the desk
};

#define SHOWS(name) QVERIFY2(m_screen->shows(name), qPrintable(m_screen->names()))
#define SAYS(words) QVERIFY2(m_screen->says(words), qPrintable(m_screen->names()))
#define CLICK(name) QVERIFY2(m_screen->click(name), qPrintable(m_screen->names()))
#define FILL(field, text) QVERIFY2(m_screen->fill(field, text), qPrintable(m_screen->names()))

void TestFilingWindow::initTestCase()
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
    SHOWS(QStringLiteral("Welcome to Records Desk"));
    FILL(QStringLiteral("Your name"), QStringLiteral("Maren"));
    m_screen->key(Qt::Key_Return);
    SHOWS(QStringLiteral("First day at the desk"));
}

void TestFilingWindow::openExercise(const QString& words, const QString& seed)
{
    m_screen->key(Qt::Key_K, Qt::ControlModifier);
    FILL(QStringLiteral("Find anything"), words);
    SAYS(QStringLiteral("Exercise"));
    m_screen->key(Qt::Key_Return);
    FILL(QStringLiteral("Case number"), seed);
    m_screen->key(Qt::Key_Return);
    SHOWS(QStringLiteral("Shelves"));
}

QString TestFilingWindow::item(const char* list, std::size_t at) const
{
    return QString::fromStdString(m_room.scenario.tasks.front().material.at(list).at(at).get<std::string>());
}

/// Behind what a folder belongs, of what stands on the shelf: its starting content and one folder that was filed since.
QString TestFilingWindow::leftOf(const QString& mrn, const QString& filed) const
{
    const auto order = m_room.keys.at("t1").at("order").get<std::vector<std::string>>();
    const auto shelf = m_room.scenario.tasks.front().material.at("shelf").get<std::vector<std::string>>();
    std::string left;
    for (const std::string& one : order) {
        if (one == mrn.toStdString())
            break;
        if (one == filed.toStdString() || std::find(shelf.begin(), shelf.end(), one) != shelf.end())
            left = one;
    }
    return QString::fromStdString(left);
}

void TestFilingWindow::shouldOpenTheRoom()
{
    openExercise(QStringLiteral("The first shelf"), QStringLiteral("7"));
    const auto built = m_house->place().scenarios.build("filing/first-shelf", 7);
    QVERIFY(built.ok());
    m_room = *built;
    SHOWS(QStringLiteral("File the cart"));
    SHOWS(QStringLiteral("Folder %1 on the cart").arg(item("cart", 0)));
    SHOWS(QStringLiteral("1 thing to settle"));
}

void TestFilingWindow::shouldFileAChartWithTheMouse()
{
    const QString mrn = item("cart", 0);
    const QString left = leftOf(mrn);
    const QString called = left.startsWith(QLatin1String("g:")) ? QStringLiteral("Guide ") + left.mid(2)
                                                                : QStringLiteral("Folder ") + left;
    QVERIFY2(m_screen->dragBehind(QStringLiteral("Folder %1 on the cart").arg(mrn), called),
             qPrintable(m_screen->names()));
    SHOWS(QStringLiteral("Folder %1").arg(mrn));
    QTRY_VERIFY(!m_screen->names().contains(QStringLiteral("Folder %1 on the cart").arg(mrn)));
    m_screen->key(Qt::Key_Z, Qt::ControlModifier);
    SHOWS(QStringLiteral("Folder %1 on the cart").arg(mrn));
    m_screen->key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    SHOWS(QStringLiteral("Folder %1").arg(mrn));
}

void TestFilingWindow::shouldFileAChartWithTheKeyboard()
{
    const QString mrn = item("cart", 1);
    CLICK(QStringLiteral("Folder %1 on the cart").arg(mrn)); // the keyboard is on the shelves now
    m_screen->type(leftOf(mrn, item("cart", 0)).remove(QLatin1String("g:")));
    QTRY_VERIFY(m_screen->description(QStringLiteral("Shelves")).startsWith(QLatin1String("Between")));
    m_screen->key(Qt::Key_Right);
    m_screen->key(Qt::Key_Left);
    m_screen->key(Qt::Key_Return);
    SHOWS(QStringLiteral("Folder %1").arg(mrn));
    QTRY_VERIFY(!m_screen->names().contains(QStringLiteral("Folder %1 on the cart").arg(mrn)));
    m_screen->key(Qt::Key_Return, Qt::ControlModifier);
    CLICK(QStringLiteral("Hand in"));
    SHOWS(QStringLiteral("Debrief"));
    const auto told = [&](int number, std::size_t at) {
        return m_screen->description(QStringLiteral("Finding %1 %2").arg(number).arg(item("cart", at)));
    };
    QVERIFY2(told(1, 0).contains(QLatin1String("filed in its place")), qPrintable(told(1, 0)));
    QVERIFY2(told(2, 1).contains(QLatin1String("filed in its place")), qPrintable(told(2, 1)));
    QVERIFY2(told(3, 2).contains(QLatin1String("not filed")), qPrintable(told(3, 2)));
}

void TestFilingWindow::shouldLayAFolderBackOnTheCart()
{
    openExercise(QStringLiteral("A busy morning"), QStringLiteral("7"));
    const auto built = m_house->place().scenarios.build("filing/busy-morning", 7);
    QVERIFY(built.ok());
    m_room = *built;
    const QString mrn = item("cart", 2);
    CLICK(QStringLiteral("Folder %1 on the cart").arg(mrn));
    m_screen->key(Qt::Key_End);
    QTRY_VERIFY(m_screen->description(QStringLiteral("Shelves")).startsWith(QLatin1String("Behind")));
    m_screen->key(Qt::Key_Up);
    m_screen->key(Qt::Key_Home);
    QTRY_VERIFY(m_screen->description(QStringLiteral("Shelves")).startsWith(QLatin1String("In front of")));
    m_screen->key(Qt::Key_Escape);
    SHOWS(QStringLiteral("Folder %1 on the cart").arg(mrn));
}

void TestFilingWindow::shouldSayWhyAChartThatIsOutCannotBeFiled()
{
    const QString mrn = QString::fromStdString(m_room.keys.at("t1").at("returns").at(0).get<std::string>());
    CLICK(QStringLiteral("Folder %1 on the cart").arg(mrn));
    m_screen->key(Qt::Key_Return);
    SAYS(QStringLiteral("log its return first"));
    m_screen->key(Qt::Key_Escape);
}

void TestFilingWindow::shouldLogAReturnAndPullAChart()
{
    const QString mrn = QString::fromStdString(m_room.keys.at("t1").at("returns").at(0).get<std::string>());
    CLICK(QStringLiteral("Log return of %1").arg(mrn));
    QTRY_VERIFY(!m_screen->names().contains(QStringLiteral("Log return of %1").arg(mrn)));
    CLICK(QStringLiteral("Requests and log"));
    const auto& wanted = m_room.keys.at("t1").at("pulls").at(0);
    const QString asked = QString::fromStdString(wanted.at("mrn").get<std::string>());
    FILL(QStringLiteral("Due date of %1").arg(asked), QStringLiteral("2026-02-30"));
    m_screen->key(Qt::Key_Return);
    SAYS(QStringLiteral("no day of the calendar"));
    FILL(QStringLiteral("Due date of %1").arg(asked), QString::fromStdString(wanted.at("due").get<std::string>()));
    m_screen->key(Qt::Key_Return);
    SHOWS(QStringLiteral("Loan of %1").arg(asked));
    SAYS(QStringLiteral("Pulled, due %1").arg(QString::fromStdString(wanted.at("due").get<std::string>())));
    const QString out = QString::fromStdString(m_room.keys.at("t1").at("referrals").at(0).at("mrn").get<std::string>());
    CLICK(QStringLiteral("%1 is out").arg(out));
    SAYS(QStringLiteral("Referred to"));
    CLICK(QStringLiteral("Shelves and cart"));
    SHOWS(QStringLiteral("Outguide %1").arg(asked));
}

void TestFilingWindow::shouldDecideARecordFromTheKeyboard()
{
    openExercise(QStringLiteral("Purge day"), QStringLiteral("7"));
    m_screen->key(Qt::Key_3, Qt::ControlModifier);
    SHOWS(QStringLiteral("Retention table"));
    CLICK(QStringLiteral("Decide: Destroy"));
    FILL(QStringLiteral("May be destroyed from"), QStringLiteral("2026-05-01"));
    m_screen->key(Qt::Key_Return);
    SAYS(QStringLiteral("19 undecided"));
    SHOWS(QStringLiteral("Method of destruction"));
    CLICK(QStringLiteral("Take the decision back"));
    SAYS(QStringLiteral("20 undecided"));
}

void TestFilingWindow::shouldNameWhateverCanBeUsed()
{
    for (const Qt::Key page : {Qt::Key_1, Qt::Key_2, Qt::Key_3}) {
        m_screen->key(page, Qt::ControlModifier);
        QTest::qWait(100);
        const QStringList nameless = m_screen->nameless();
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
    }
}

int main(int argc, char* argv[])
{
    QGuiApplication app(argc, argv);
    Screen::switchNamesOn();
    desk::prepareLook();
    TestFilingWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_filing_window.moc"
