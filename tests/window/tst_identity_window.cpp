// SPDX-License-Identifier: GPL-3.0-or-later
// The patient index in the real window: one person found, one pair decided, by mouse and by keyboard alone.
#include "Screen.h"

#include "desk/DeskWindow.h"
#include "services/Workplace.h"

#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

class TestIdentityWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("qrc:/"))); }
    void cleanupTestCase();

    // The steps build on each other.
    void shouldOpenTheQueueWithoutAChart();
    void shouldFindAPersonByMouse();
    void shouldTakeBackAndFindAgainFromTheKeyboard();
    void shouldTellADateThatDoesNotExist();
    void shouldRegisterANewPerson();
    void shouldDecideAPairByMouse();
    void shouldDecideAPairFromTheKeyboard();
    void shouldNameWhateverCanBeUsed();
    void shouldHandInAndExplain();

private:
    [[nodiscard]] QString right(const char* item, const char* member) const;
    [[nodiscard]] QString recordOf(const QString& mrn) const;
    [[nodiscard]] QString titleOf(std::size_t item) const;
    [[nodiscard]] bool described(const QString& name, const QString& words) const;
    void tabTo(const QString& name);
    [[nodiscard]] const domain::Json& material() const { return m_built.scenario.tasks.front().material; }

    QTemporaryDir m_folder;
    std::unique_ptr<composition::House> m_house;
    std::unique_ptr<desk::DeskWindow> m_window;
    QQuickWindow* m_view = nullptr;
    std::unique_ptr<Screen> m_screen;
    workflow::BuiltScenario m_built;
};

#define SHOWS(name) QVERIFY2(m_screen->shows(name), qPrintable(m_screen->names()))
#define SAYS(words) QVERIFY2(m_screen->says(words), qPrintable(m_screen->names()))
#define CLICK(name) QVERIFY2(m_screen->click(name), qPrintable(m_screen->names()))
#define FILL(field, text) QVERIFY2(m_screen->fill(field, text), qPrintable(m_screen->names()))

using namespace Qt::StringLiterals;

void TestIdentityWindow::initTestCase()
{
    const std::string root = SOURCE_DIR;
    auto house = composition::House::open(
        {m_folder.path().toStdString() + "/workspace", root + "/sample-records", root + "/codesets"});
    QVERIFY(house.ok());
    m_house = std::move(*house);
    QVERIFY(m_house->place().persons.setName("Maren").ok());
    auto built = m_house->place().scenarios.build("identity/front-counter", 3);
    QVERIFY(built.ok());
    m_built = std::move(*built);
    m_window = std::make_unique<desk::DeskWindow>(*m_house);
    QVERIFY(m_window->shown());
    m_view = qobject_cast<QQuickWindow*>(m_window->engine().rootObjects().front());
    QVERIFY(m_view);
    m_view->resize(1366, 768);
    QVERIFY(QTest::qWaitForWindowExposed(m_view));
    m_screen = std::make_unique<Screen>(*m_view);
}

void TestIdentityWindow::cleanupTestCase()
{
    m_window.reset();
}

/// What the key says of an item.
QString TestIdentityWindow::right(const char* item, const char* member) const
{
    for (const auto& entry : m_built.keys.at("t1").at("items")) {
        if (entry.at("id") == item)
            return QString::fromStdString(entry.at(member).get<std::string>());
    }
    return {};
}

QString TestIdentityWindow::titleOf(std::size_t item) const
{
    return u"Item %1 %2"_s.arg(item + 1).arg(
        QString::fromStdString(material().at("items").at(item).at("title").get<std::string>()));
}

QString TestIdentityWindow::recordOf(const QString& mrn) const
{
    return u"Record %1"_s.arg(mrn);
}

bool TestIdentityWindow::described(const QString& name, const QString& words) const
{
    return QTest::qWaitFor([&] { return m_screen->description(name).contains(words); }, 3000);
}

/// Goes on with Tab until what is called this has the keyboard.
void TestIdentityWindow::tabTo(const QString& name)
{
    for (int i = 0; i < 80; ++i) {
        QObject* item = m_view->activeFocusItem();
        QAccessibleInterface* face = item == nullptr ? nullptr : QAccessible::queryAccessibleInterface(item);
        if (face != nullptr && face->text(QAccessible::Name) == name)
            return;
        m_screen->key(Qt::Key_Tab);
    }
    QFAIL(qPrintable(u"Tab does not reach "_s + name));
}

void TestIdentityWindow::shouldOpenTheQueueWithoutAChart()
{
    CLICK(u"Exercises"_s);
    FILL(u"Filter exercises"_s, u"counter"_s);
    CLICK(u"Who is at the counter?"_s);
    FILL(u"Case number"_s, u"3"_s);
    m_screen->key(Qt::Key_Return);
    SHOWS(u"Work the counter and two candidate pairs"_s);
    SHOWS(titleOf(0));
    SHOWS(u"6 things to settle"_s);
    QVERIFY(m_screen->lacks(u"Document text"_s));
}

void TestIdentityWindow::shouldFindAPersonByMouse()
{
    const QString mrn = right("w1", "choose");
    FILL(u"Search MRN"_s, mrn);
    SHOWS(u"1 record"_s);
    CLICK(recordOf(mrn));
    CLICK(u"This is the person"_s);
    SHOWS(u"Answer: Is %1"_s.arg(mrn));
    QVERIFY(described(titleOf(0), mrn));
    SHOWS(u"5 things to settle"_s);
}

void TestIdentityWindow::shouldTakeBackAndFindAgainFromTheKeyboard()
{
    const QString mrn = right("w1", "choose");
    m_screen->key(Qt::Key_Z, Qt::ControlModifier);
    SHOWS(u"6 things to settle"_s);
    m_screen->key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    tabTo(u"Search MRN"_s);
    m_screen->key(Qt::Key_Down); // into the list
    m_screen->key(Qt::Key_Return);
    tabTo(u"This is the person"_s);
    m_screen->key(Qt::Key_Return);
    SHOWS(u"Answer: Is %1"_s.arg(mrn));
}

void TestIdentityWindow::shouldTellADateThatDoesNotExist()
{
    CLICK(u"Clear search"_s);
    FILL(u"Search date of birth"_s, u"1980-02-30"_s);
    SAYS(u"A day the calendar has"_s);
    CLICK(titleOf(2));
    FILL(u"Register surname"_s, u"Ode"_s);
    FILL(u"Register given name"_s, u"Ann"_s);
    FILL(u"Register date of birth"_s, u"1980-02-30"_s);
    CLICK(u"Register new person"_s);
    SAYS(u"1980-02-30 is no day that the calendar has"_s);
    QTRY_VERIFY(!m_screen->names().contains(u"Answer:"_s));
}

void TestIdentityWindow::shouldRegisterANewPerson()
{
    FILL(u"Register date of birth"_s, u"1980-02-29"_s);
    m_screen->key(Qt::Key_Tab);
    CLICK(u"Register new person"_s);
    SHOWS(u"Answer: New number"_s);
}

void TestIdentityWindow::shouldDecideAPairByMouse()
{
    CLICK(titleOf(4));
    CLICK(u"Merge, keep %1"_s.arg(right("w5", "survivor")));
    QVERIFY(described(titleOf(4), u"two identifiers are needed"_s));
    CLICK(u"Identifier: Born"_s);
    CLICK(u"Identifier: Last four"_s);
    QVERIFY(described(titleOf(4), u"no document"_s));
    CLICK(u"Corroborates: Appointment slip"_s);
    CLICK(u"Step: Downstream notice"_s);
    CLICK(u"Ask a second person to approve"_s);
    SHOWS(u"Answer: Merge %1 into %2"_s.arg(right("w5", "retired"), right("w5", "survivor")));
    QVERIFY(QTest::qWaitFor([&] { return !m_screen->description(titleOf(4)).contains(u"approval"_s); }, 3000));
}

void TestIdentityWindow::shouldDecideAPairFromTheKeyboard()
{
    m_screen->key(Qt::Key_J, Qt::ControlModifier); // the next that is open
    tabTo(titleOf(5));
    SAYS(u"May be twins"_s);
    tabTo(u"Not the same"_s);
    m_screen->key(Qt::Key_Space);
    SHOWS(u"Answer: Not the same"_s);
    tabTo(u"Step: Mark as looked at"_s);
    m_screen->key(Qt::Key_Space);
    QVERIFY(described(titleOf(5), u"Not the same"_s));
}

void TestIdentityWindow::shouldNameWhateverCanBeUsed()
{
    QVERIFY2(m_screen->nameless().isEmpty(), qPrintable(m_screen->nameless().join(u", "_s)));
    m_view->resize(1024, 700);
    QTest::qWait(200);
    SHOWS(u"Not the same"_s);
    QVERIFY2(m_screen->nameless().isEmpty(), qPrintable(m_screen->nameless().join(u", "_s)));
}

void TestIdentityWindow::shouldHandInAndExplain()
{
    m_screen->key(Qt::Key_Return, Qt::ControlModifier);
    CLICK(u"Hand in"_s);
    SHOWS(u"Debrief"_s);
    SAYS(u"False merges"_s);
    SAYS(u"Facility policy P-MPI-6.2"_s); // the slip bears nothing out
}

int main(int argc, char* argv[])
{
    QGuiApplication app(argc, argv);
    Screen::switchNamesOn();
    desk::prepareLook();
    TestIdentityWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_identity_window.moc"
