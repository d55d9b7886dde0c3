// SPDX-License-Identifier: GPL-3.0-or-later
// An accounting of disclosures in the app's real window, by keyboard alone: from the first row to the debrief.
#include "Screen.h"

#include "desk/DeskWindow.h"
#include "workflow/tasks/accounting/AccountingKey.h"

#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace workflow::accounting;

#define SHOWS(name) QVERIFY2(m_screen->shows(name), qPrintable(m_screen->names()))
#define SAYS(words) QVERIFY2(m_screen->says(words), qPrintable(m_screen->names()))
#define FILL(field, text) QVERIFY2(m_screen->fill(field, text), qPrintable(m_screen->names()))

class TestAccountingWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("qrc:/"))); }
    void cleanupTestCase() { m_window.reset(); }

    // The steps build on each other, as a morning at the desk does.
    void shouldShowTheLogBesideTheRequest();
    void shouldOpenThePaperOfARow();
    void shouldDecideAndTakeItBack();
    void shouldDecideEveryRowByKeys();
    void shouldFillInBlankColumns();
    void shouldRefuseADayThatTheCalendarLacks();
    void shouldGiveDaysAndFee();
    void shouldNameWhateverCanBeUsed();
    void shouldHandInAndExplain();

private:
    [[nodiscard]] QString at() const;
    void goTo(std::size_t row);
    void choose(const KeyRow& row);

    QTemporaryDir m_folder;
    std::unique_ptr<composition::House> m_house;
    std::unique_ptr<desk::DeskWindow> m_window;
    std::unique_ptr<Screen> m_screen;
    QQuickWindow* m_shown = nullptr;
    Material m_material;
    AccountingKey m_key;
    std::size_t m_row = 0;
};

namespace {

QString said(const std::string& text)
{
    return QString::fromStdString(text);
}

} // namespace

void TestAccountingWindow::initTestCase()
{
    const std::string root = SOURCE_DIR;
    auto house = composition::House::open(
        {m_folder.path().toStdString() + "/workspace", root + "/sample-records", root + "/codesets"});
    QVERIFY(house.ok());
    m_house = std::move(*house);
    const auto built = m_house->place().scenarios.build("accounting/who-got-my-records", 7);
    QVERIFY(built.ok());
    m_key = std::get<AccountingKey>(readKey(built->keys.at("t1")));
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
    FILL(QStringLiteral("Find anything"), QStringLiteral("Who got my records"));
    SAYS(QStringLiteral("Exercise"));
    m_screen->key(Qt::Key_Return);
    FILL(QStringLiteral("Case number"), QStringLiteral("7"));
    m_screen->key(Qt::Key_Return);
}

QString TestAccountingWindow::at() const
{
    QAccessibleInterface* item = QAccessible::queryAccessibleInterface(m_shown->activeFocusItem());
    return item == nullptr ? QString() : item->text(QAccessible::Name);
}

void TestAccountingWindow::goTo(std::size_t row)
{
    for (; m_row < row; ++m_row)
        m_screen->key(Qt::Key_Down);
    for (; m_row > row; --m_row)
        m_screen->key(Qt::Key_Up);
    QTRY_VERIFY2(at().startsWith(QStringLiteral("Row %1,").arg(row + 1)), qPrintable(at()));
}

void TestAccountingWindow::choose(const KeyRow& row)
{
    goTo(static_cast<std::size_t>(m_material.row(row.id) - m_material.rows.data()));
    m_screen->key(row.include ? Qt::Key_I : Qt::Key_O);
    QTRY_COMPARE(at(), QStringLiteral("Reason"));
    const auto& reasons = row.include ? m_material.listed : m_material.leftOut;
    const auto place = std::find(reasons.begin(), reasons.end(), row.rules.front()) - reasons.begin();
    for (std::ptrdiff_t i = 0; i <= place; ++i) // the first entry of the list asks to choose
        m_screen->key(Qt::Key_Down);
    m_screen->key(Qt::Key_Return);
    QTRY_VERIFY2(at().startsWith(QStringLiteral("Row %1,").arg(m_row + 1)), qPrintable(at()));
}

void TestAccountingWindow::shouldShowTheLogBesideTheRequest()
{
    SHOWS(QStringLiteral("Open paper: Request for an accounting"));
    SAYS(QStringLiteral("Stamp: received 06/15/2026"));
    QTRY_VERIFY2(at().startsWith(QLatin1String("Row 1,")), qPrintable(at()));
    QCOMPARE(m_screen->nameless(), QStringList());
}

void TestAccountingWindow::shouldOpenThePaperOfARow()
{
    const auto papered = std::find_if(m_material.rows.begin() + 1, m_material.rows.end(),
                                      [](const LogRow& row) { return !row.paper.empty(); });
    goTo(static_cast<std::size_t>(papered - m_material.rows.begin()));
    SHOWS(QStringLiteral("Open paper: %1").arg(said(workflow::paperOf(m_material.papers, papered->paper)->title)));
}

void TestAccountingWindow::shouldDecideAndTakeItBack()
{
    const KeyRow& row = m_key.rows.front();
    choose(row);
    QTRY_VERIFY(!at().endsWith(QLatin1String(": open")));
    m_screen->key(Qt::Key_Delete);
    QTRY_VERIFY(at().endsWith(QLatin1String(": open")));
    m_screen->key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!at().endsWith(QLatin1String(": open")));
    m_screen->key(Qt::Key_Delete);
    QTRY_VERIFY(at().endsWith(QLatin1String(": open")));
}

void TestAccountingWindow::shouldDecideEveryRowByKeys()
{
    for (const KeyRow& row : m_key.rows)
        choose(row);
    std::size_t fields = 0;
    for (const KeyRow& row : m_key.rows)
        fields += row.fields.size() - row.fields.count("address"); // an address may be unknown
    SHOWS(QStringLiteral("%1 things to settle").arg(fields + m_key.days.size() + 1));
}

void TestAccountingWindow::shouldFillInBlankColumns()
{
    for (const KeyRow& row : m_key.rows) {
        if (row.fields.empty())
            continue;
        goTo(static_cast<std::size_t>(m_material.row(row.id) - m_material.rows.data()));
        m_screen->key(Qt::Key_F);
        for (const std::string_view field : fieldNames) {
            const auto wanted = row.fields.find(field);
            if (wanted == row.fields.end())
                continue;
            QTRY_VERIFY2(at().endsWith(QLatin1String(", blank in the log")), qPrintable(at()));
            m_screen->type(said(wanted->second.front()));
            m_screen->key(Qt::Key_Tab);
        }
        m_screen->key(Qt::Key_1, Qt::ControlModifier);
        QTRY_VERIFY2(at().startsWith(QStringLiteral("Row %1,").arg(m_row + 1)), qPrintable(at()));
    }
    SHOWS(QStringLiteral("%1 things to settle").arg(m_key.days.size() + 1));
}

void TestAccountingWindow::shouldRefuseADayThatTheCalendarLacks()
{
    m_screen->key(Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(at(), QStringLiteral("First day"));
    m_screen->type(QStringLiteral("2026-02-30"));
    QTRY_COMPARE(m_screen->description(QStringLiteral("First day")), QStringLiteral("Write a day as YYYY-MM-DD"));
    m_screen->key(Qt::Key_A, Qt::ControlModifier);
}

void TestAccountingWindow::shouldGiveDaysAndFee()
{
    for (const Day day : allDays) {
        const auto wanted = m_key.days.find(day);
        if (wanted == m_key.days.end())
            continue;
        m_screen->type(said(domain::format(wanted->second)));
        m_screen->key(Qt::Key_Tab);
    }
    QTRY_COMPARE(at(), QStringLiteral("Fee"));
    m_screen->key(Qt::Key_Down); // free
    SHOWS(QStringLiteral("Nothing to settle"));
}

void TestAccountingWindow::shouldNameWhateverCanBeUsed()
{
    QCOMPARE(m_screen->nameless(), QStringList());
    m_shown->resize(1024, 700);
    QCOMPARE(m_screen->nameless(), QStringList());
    m_shown->resize(1366, 768);
}

void TestAccountingWindow::shouldHandInAndExplain()
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
    TestAccountingWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_accounting_window.moc"
