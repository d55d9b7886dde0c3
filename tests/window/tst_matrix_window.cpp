// SPDX-License-Identifier: GPL-3.0-or-later
// Requests for access in the app's real window, by keyboard alone: from the first letter in the matrix to the debrief.
#include "Screen.h"

#include "desk/DeskWindow.h"
#include "workflow/tasks/matrix/MatrixKey.h"

#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace workflow::matrix;

#define SHOWS(name) QVERIFY2(m_screen->shows(name), qPrintable(m_screen->names()))
#define SAYS(words) QVERIFY2(m_screen->says(words), qPrintable(m_screen->names()))
#define FILL(field, text) QVERIFY2(m_screen->fill(field, text), qPrintable(m_screen->names()))

class TestMatrixWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("qrc:/"))); }
    void cleanupTestCase() { m_window.reset(); }

    // The steps build on each other, as a morning at the desk does.
    void shouldShowThePersonBesideTheRequest();
    void shouldGiveAndTakeByLetters();
    void shouldTellTheDifferenceToTheRole();
    void shouldWorkThroughTheInboxByKeys();
    void shouldNameWhateverCanBeUsed();
    void shouldHandInAndExplain();

private:
    [[nodiscard]] QString at() const;
    void tabTo(const QString& name);
    void down(std::size_t entries);
    void goTo(std::size_t section);
    void set(const KeyPerson& person);
    void cells(const KeyPerson& person);

    QTemporaryDir m_folder;
    std::unique_ptr<composition::House> m_house;
    std::unique_ptr<desk::DeskWindow> m_window;
    std::unique_ptr<Screen> m_screen;
    QQuickWindow* m_shown = nullptr;
    Material m_material;
    MatrixKey m_key;
    std::size_t m_section = 0; ///< that the grid was left at
};

namespace {

QString said(const std::string& text)
{
    return QString::fromStdString(text);
}

const std::array<const char*, 9> titles{"Demographics",  "Insurance", "Clinical notes", "Orders, MAR", "Results",
                                        "Psychotherapy", "Part 2",    "Codes, claim",   "Audit log"};
const std::array<Qt::Key, 6> letters{Qt::Key_V, Qt::Key_E, Qt::Key_S, Qt::Key_C, Qt::Key_R, Qt::Key_A};

const Cell& cellIn(const Cells& cells, std::string_view section)
{
    static const Cell closed;
    const auto found = cells.find(section);
    return found == cells.end() ? closed : found->second;
}

} // namespace

void TestMatrixWindow::initTestCase()
{
    const std::string root = SOURCE_DIR;
    auto house = composition::House::open(
        {m_folder.path().toStdString() + "/workspace", root + "/sample-records", root + "/codesets"});
    QVERIFY(house.ok());
    m_house = std::move(*house);
    const auto built = m_house->place().scenarios.build("access-matrix/three-accounts", 7);
    QVERIFY(built.ok());
    m_key = std::get<MatrixKey>(readKey(built->keys.at("t1")));
    m_material = std::get<Material>(readMaterial(built->scenario.tasks.front().material));
    m_window = std::make_unique<desk::DeskWindow>(*m_house);
    QVERIFY(m_window->shown());
    m_shown = qobject_cast<QQuickWindow*>(m_window->engine().rootObjects().front());
    QVERIFY(m_shown);
    m_shown->resize(1366, 768);
    QVERIFY(QTest::qWaitForWindowExposed(m_shown));
    m_screen = std::make_unique<Screen>(*m_shown);
    SHOWS(QStringLiteral("Welcome to Records Desk"));
    FILL(QStringLiteral("Your name"), QStringLiteral("Maren"));
    m_screen->key(Qt::Key_Return);
    SHOWS(QStringLiteral("First day at the desk"));
    m_screen->key(Qt::Key_K, Qt::ControlModifier);
    FILL(QStringLiteral("Find anything"), QStringLiteral("Three accounts"));
    SAYS(QStringLiteral("Exercise"));
    m_screen->key(Qt::Key_Return);
    FILL(QStringLiteral("Case number"), QStringLiteral("7"));
    m_screen->key(Qt::Key_Return);
}

QString TestMatrixWindow::at() const
{
    QAccessibleInterface* item = QAccessible::queryAccessibleInterface(m_shown->activeFocusItem());
    return item == nullptr ? QString() : item->text(QAccessible::Name);
}

void TestMatrixWindow::tabTo(const QString& name)
{
    for (int i = 0; i < 30 && at() != name; ++i)
        m_screen->key(Qt::Key_Tab);
    QCOMPARE(at(), name);
}

void TestMatrixWindow::down(std::size_t entries)
{
    for (std::size_t i = 0; i < entries; ++i)
        m_screen->key(Qt::Key_Down);
}

void TestMatrixWindow::goTo(std::size_t section)
{
    for (; m_section < section; ++m_section)
        m_screen->key(Qt::Key_Right);
    for (; m_section > section; --m_section)
        m_screen->key(Qt::Key_Left);
    QTRY_VERIFY2(at().startsWith(QString::fromLatin1(titles[section])), qPrintable(at()));
}

void TestMatrixWindow::cells(const KeyPerson& person)
{
    m_screen->key(Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY2(at().contains(QLatin1String(", had ")), qPrintable(at()));
    for (std::size_t i = 0; i < sectionNames.size(); ++i) {
        const Cell& target = cellIn(*person.cells, sectionNames[i]);
        const Cell& had = cellIn(person.start, sectionNames[i]);
        goTo(i);
        for (const bool wanted : {true, false}) {
            for (std::size_t a = 0; a < actionNames.size(); ++a) {
                if (target.actions.contains(actionNames[a]) == wanted && had.actions.contains(actionNames[a]) != wanted)
                    m_screen->key(letters[a]);
            }
        }
        const std::string held = had.actions.empty() ? std::string() : had.condition;
        if (target.actions.empty() || target.condition == held)
            continue;
        m_screen->key(Qt::Key_K);
        QTRY_COMPARE(at(), QStringLiteral("Condition of %1").arg(QString::fromLatin1(titles[i])));
        const auto placeOf = [&](const std::string& condition) {
            const auto& list = m_material.conditions;
            return condition.empty() ? 0 : std::find(list.begin(), list.end(), condition) - list.begin() + 1;
        };
        const auto steps = placeOf(target.condition) - placeOf(held);
        for (auto step = steps; step != 0; step += step > 0 ? -1 : 1)
            m_screen->key(step > 0 ? Qt::Key_Down : Qt::Key_Up);
        m_screen->key(Qt::Key_Escape);
        QTRY_VERIFY2(at().startsWith(QString::fromLatin1(titles[i])), qPrintable(at()));
    }
}

void TestMatrixWindow::set(const KeyPerson& person)
{
    m_screen->key(Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(at(), QStringLiteral("Account"));
    const auto account = std::find(accountNames.begin(), accountNames.end(), person.account) - accountNames.begin();
    down(static_cast<std::size_t>(account) + 1); // the first entry says: not handled
    if (person.by) {
        tabTo(QStringLiteral("Ends at"));
        m_screen->type(said(domain::formatMinute(*person.by)));
        m_screen->key(Qt::Key_Return);
        return;
    }
    tabTo(QStringLiteral("Role"));
    down(static_cast<std::size_t>(m_material.role(person.role) - m_material.roles.data()) + 1);
    if (person.from) {
        tabTo(QStringLiteral("Valid from"));
        m_screen->type(said(domain::format(*person.from)));
        m_screen->key(Qt::Key_Return);
    }
}

void TestMatrixWindow::shouldShowThePersonBesideTheRequest()
{
    SHOWS(QStringLiteral("Open paper: New hire form"));
    QTRY_COMPARE(at(), said(m_material.people.front().name));
    QCOMPARE(m_screen->nameless(), QStringList());
}

void TestMatrixWindow::shouldGiveAndTakeByLetters()
{
    m_screen->key(Qt::Key_3, Qt::ControlModifier);
    QTRY_COMPARE(at(), QStringLiteral("Demographics: none, had none"));
    m_screen->key(Qt::Key_V);
    QTRY_COMPARE(at(), QStringLiteral("Demographics: V, had none"));
    m_screen->key(Qt::Key_A);
    QTRY_COMPARE(at(), QStringLiteral("Demographics: VA, had none"));
    m_screen->key(Qt::Key_A);
    m_screen->key(Qt::Key_V);
    QTRY_COMPARE(at(), QStringLiteral("Demographics: none, had none"));
}

void TestMatrixWindow::shouldTellTheDifferenceToTheRole()
{
    const KeyPerson& person = m_key.people.front();
    set(person);
    m_screen->key(Qt::Key_3, Qt::ControlModifier);
    m_screen->key(Qt::Key_S);
    QTRY_VERIFY2(at().startsWith(QLatin1String("Demographics: S, had none, standard V")), qPrintable(at()));
    m_screen->key(Qt::Key_S);
}

void TestMatrixWindow::shouldWorkThroughTheInboxByKeys()
{
    for (std::size_t i = 0; i < m_key.people.size(); ++i) {
        const KeyPerson& person = m_key.people[i];
        if (i > 0) {
            m_screen->key(Qt::Key_PageDown, Qt::ControlModifier);
            QTRY_COMPARE(at(), said(person.name));
            set(person);
        }
        if (person.cells && !isShut(person.account))
            cells(person);
    }
    SHOWS(QStringLiteral("Nothing to settle"));
}

void TestMatrixWindow::shouldNameWhateverCanBeUsed()
{
    QCOMPARE(m_screen->nameless(), QStringList());
    m_shown->resize(1024, 700);
    QCOMPARE(m_screen->nameless(), QStringList());
    m_shown->resize(1366, 768);
}

void TestMatrixWindow::shouldHandInAndExplain()
{
    m_screen->key(Qt::Key_Return, Qt::ControlModifier);
    SHOWS(QStringLiteral("Hand in this work?"));
    m_screen->key(Qt::Key_Return);
    SHOWS(QStringLiteral("Debrief"));
    SAYS(QStringLiteral("100 of 100"));
}

int main(int argc, char* argv[])
{
    QGuiApplication app(argc, argv);
    Screen::switchNamesOn();
    desk::prepareLook();
    TestMatrixWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_matrix_window.moc"
