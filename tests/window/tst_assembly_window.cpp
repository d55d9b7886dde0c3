// SPDX-License-Identifier: GPL-3.0-or-later
// A record is put together in the real window, by mouse and by keyboard, by what things are called.
#include "Screen.h"

#include "desk/DeskWindow.h"

#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using domain::Json;

namespace {

constexpr auto exerciseId = "assembly/loose-pages";
constexpr quint64 seed = 1;

} // namespace

class TestAssemblyWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("qrc:/"))); }
    void cleanupTestCase() { m_window.reset(); }

    // The steps build on each other.
    void shouldOpenTheHeapWithoutTheTree();
    void shouldNameWhateverCanBeUsed();
    void shouldOpenAPageWhenItsSlipIsChosen();
    void shouldDragASlipIntoTheRecord();
    void shouldJumpToADividerFromTheKeyboard();
    void shouldMoveAPageWithinTheRecordFromTheKeyboard();
    void shouldTakeAStrangersPageOutFromTheKeyboard();
    void shouldGiveAPageBackAndUndo();
    void shouldMarkAndUnmarkWhatIsMissing();
    void shouldHandInAndNameThePagesInTheDebrief();

private:
    /// As the slip is called: "Page 7, Laboratory".
    [[nodiscard]] QString slip(const std::string& page) const;
    [[nodiscard]] QString number(const std::string& page) const;
    [[nodiscard]] std::string pageOf(const char* type) const;

    QTemporaryDir m_folder;
    std::unique_ptr<composition::House> m_house;
    std::unique_ptr<desk::DeskWindow> m_window;
    std::unique_ptr<Screen> m_screen;
    Json m_material;
    Json m_key;
};

#define SHOWS(name) QVERIFY2(m_screen->shows(name), qPrintable(m_screen->names()))
#define SAYS(words) QVERIFY2(m_screen->says(QStringLiteral(words)), qPrintable(m_screen->names()))
#define CLICK(name) QVERIFY2(m_screen->click(name), qPrintable(m_screen->names()))

void TestAssemblyWindow::initTestCase()
{
    const std::string root = SOURCE_DIR;
    auto house = composition::House::open(
        {m_folder.path().toStdString() + "/workspace", root + "/sample-records", root + "/codesets"});
    QVERIFY(house.ok());
    m_house = std::move(*house);
    const auto built = m_house->place().scenarios.build(exerciseId, seed);
    QVERIFY(built.ok());
    m_material = built->scenario.tasks.front().material;
    m_key = built->keys.at("t1");
    m_window = std::make_unique<desk::DeskWindow>(*m_house);
    QVERIFY(m_window->shown());
    auto* window = qobject_cast<QQuickWindow*>(m_window->engine().rootObjects().front());
    QVERIFY(window);
    window->resize(1366, 768);
    QVERIFY(QTest::qWaitForWindowExposed(window));
    m_screen = std::make_unique<Screen>(*window);
}

QString TestAssemblyWindow::number(const std::string& page) const
{
    return QString::number(std::stoi(page.substr(page.size() - 2)));
}

QString TestAssemblyWindow::slip(const std::string& page) const
{
    const Json& pages = m_material.at("pages");
    const auto own =
        std::find_if(pages.begin(), pages.end(), [&](const Json& entry) { return entry.at("page") == page; });
    const Json& types = m_material.at("types");
    const auto type =
        std::find_if(types.begin(), types.end(), [&](const Json& entry) { return entry.at("id") == own->at("type"); });
    return QStringLiteral("Page %1, %2")
        .arg(number(page), QString::fromStdString(type->at("title").get<std::string>()));
}

std::string TestAssemblyWindow::pageOf(const char* type) const
{
    for (const Json& page : m_material.at("pages")) {
        if (page.at("type") == type && page.at("mrn") == m_material.at("mrn"))
            return page.at("page").get<std::string>();
    }
    return {};
}

void TestAssemblyWindow::shouldOpenTheHeapWithoutTheTree()
{
    SHOWS(QStringLiteral("Welcome to Records Desk"));
    QVERIFY(m_screen->fill(QStringLiteral("Your name"), QStringLiteral("Maren")));
    m_screen->key(Qt::Key_Return);
    SAYS("Maren");
    CLICK(QStringLiteral("Exercises"));
    QVERIFY(m_screen->fill(QStringLiteral("Filter exercises"), QStringLiteral("nine loose pages")));
    CLICK(QStringLiteral("A wrist and nine loose pages"));
    SHOWS(QStringLiteral("Case number"));
    QVERIFY(m_screen->fill(QStringLiteral("Case number"), QString::number(seed)));
    m_screen->key(Qt::Key_Return);
    SAYS("Heap, 9 of 9 pages");
    SHOWS(slip("page-01"));
    QVERIFY(!m_screen->names().contains(QLatin1String("Chart pages")));
}

void TestAssemblyWindow::shouldNameWhateverCanBeUsed()
{
    const QStringList nameless = m_screen->nameless();
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1String(", "))));
}

void TestAssemblyWindow::shouldOpenAPageWhenItsSlipIsChosen()
{
    QVERIFY(m_screen->description(slip("page-01")).contains(QLatin1String("not opened yet")));
    CLICK(slip("page-01"));
    SHOWS(QStringLiteral("Document text"));
    SAYS("1 of 9 pages");
    QTRY_VERIFY(!m_screen->description(slip("page-01")).contains(QLatin1String("not opened yet")));
}

void TestAssemblyWindow::shouldDragASlipIntoTheRecord()
{
    const std::string face = pageOf("registration");
    QVERIFY(m_screen->dragBehind(slip(face), QStringLiteral("Record")));
    SAYS("Heap, 8 of 9 pages");
    SAYS("Record, 1 page");
    SAYS("Face sheet");
}

void TestAssemblyWindow::shouldJumpToADividerFromTheKeyboard()
{
    CLICK(slip(pageOf("orders")));
    m_screen->key(Qt::Key_J);
    SHOWS(QStringLiteral("Behind which divider?"));
    CLICK(QStringLiteral("Orders"));
    SAYS("Record, 2 pages");
    CLICK(slip(pageOf("ed-triage")));
    m_screen->key(Qt::Key_J);
    CLICK(QStringLiteral("Emergency record"));
    SAYS("Record, 3 pages");
}

void TestAssemblyWindow::shouldMoveAPageWithinTheRecordFromTheKeyboard()
{
    CLICK(slip(pageOf("orders")));
    const QString up = QStringLiteral("Move page %1 up").arg(number(pageOf("orders")));
    SHOWS(up);
    m_screen->key(Qt::Key_Up, Qt::AltModifier);
    m_screen->key(Qt::Key_Up, Qt::AltModifier);
    QVERIFY(!m_screen->click(up)); // on top there is no further up
    m_screen->key(Qt::Key_Down, Qt::AltModifier);
    m_screen->key(Qt::Key_Down, Qt::AltModifier);
    QVERIFY(!m_screen->click(QStringLiteral("Move page %1 down").arg(number(pageOf("orders")))));
    SAYS("Record, 3 pages");
}

void TestAssemblyWindow::shouldTakeAStrangersPageOutFromTheKeyboard()
{
    const std::string stranger = m_key.at("misfiles").at(0).at("page").get<std::string>();
    CLICK(slip(stranger));
    m_screen->key(Qt::Key_M);
    SHOWS(QStringLiteral("Another patient's page"));
    m_screen->key(Qt::Key_Return); // it is the first
    SAYS("Taken out, 1");
    QVERIFY(m_screen->description(slip(stranger)).contains(QLatin1String("Other patient")));
}

void TestAssemblyWindow::shouldGiveAPageBackAndUndo()
{
    CLICK(slip(pageOf("orders")));
    m_screen->key(Qt::Key_Left);
    SAYS("Record, 2 pages");
    m_screen->key(Qt::Key_Z, Qt::ControlModifier);
    SAYS("Record, 3 pages");
}

void TestAssemblyWindow::shouldMarkAndUnmarkWhatIsMissing()
{
    CLICK(QStringLiteral("Missing: Orders"));
    SAYS("1 thing to settle"); // the heap; a mark is none
    CLICK(QStringLiteral("Missing: Orders"));
    SHOWS(QStringLiteral("Missing: Orders"));
}

void TestAssemblyWindow::shouldHandInAndNameThePagesInTheDebrief()
{
    m_screen->key(Qt::Key_Return, Qt::ControlModifier);
    CLICK(QStringLiteral("Hand in"));
    SAYS("Order of the record");
    SAYS("Finding 2 Page");
    QVERIFY(!m_screen->names().contains(QLatin1String("page-0"))); // ids are nobody's to read
}

int main(int argc, char* argv[])
{
    QGuiApplication app(argc, argv);
    Screen::switchNamesOn();
    desk::prepareLook();
    TestAssemblyWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_assembly_window.moc"
