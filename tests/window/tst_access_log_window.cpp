// SPDX-License-Identifier: GPL-3.0-or-later
// A review of the access log in the app's real window, by keyboard alone: from the first filter to the debrief.
#include "Screen.h"

#include "desk/DeskWindow.h"
#include "services/SessionFiles.h"
#include "workflow/tasks/accesslog/AccessLogKey.h"
#include "workflow/tasks/accesslog/AccessLogMaterial.h"

#include <QGuiApplication>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using workflow::accesslog::AccessLogKey;
using workflow::accesslog::Disposition;
using workflow::accesslog::KeyRow;
using workflow::accesslog::Material;

class TestAccessLogWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("qrc:/"))); }
    void cleanupTestCase() { m_window.reset(); }

    // The steps build on each other, as a morning at the desk does.
    void shouldShowTheLogAndTheFirstEntry();
    void shouldFilterAndComeBack();
    void shouldSayWhatAnEntryIsAndTakeItBack();
    void shouldNameWhateverCanBeUsed();
    void shouldSettleEveryHitByKeys();
    void shouldHandInAndExplain();

private:
    /// What the thing is called that the keyboard is in.
    [[nodiscard]] QString at() const;
    /// The entry of the list that the keyboard is at, as it is read out; empty where it is elsewhere.
    [[nodiscard]] QString chosen() const;
    void goTo(const std::string& entry);
    void tell(const std::string& whom);

    QTemporaryDir m_folder;
    std::unique_ptr<composition::House> m_house;
    std::unique_ptr<desk::DeskWindow> m_window;
    std::unique_ptr<Screen> m_screen;
    QQuickWindow* m_shown = nullptr;
    Material m_material;
    AccessLogKey m_key;
};

#define SHOWS(name) QVERIFY2(m_screen->shows(name), qPrintable(m_screen->names()))
#define SAYS(words) QVERIFY2(m_screen->says(words), qPrintable(m_screen->names()))
#define FILL(field, text) QVERIFY2(m_screen->fill(field, text), qPrintable(m_screen->names()))

namespace {

QString said(const std::string& text)
{
    return QString::fromStdString(text);
}

std::string idOf(const access_control::LogEntry& entry)
{
    return entry.id.get<std::string>();
}

} // namespace

void TestAccessLogWindow::initTestCase()
{
    const std::string root = SOURCE_DIR;
    auto house = composition::House::open(
        {m_folder.path().toStdString() + "/workspace", root + "/sample-records", root + "/codesets"});
    QVERIFY(house.ok());
    m_house = std::move(*house);
    const auto built = m_house->place().scenarios.build("access-log/first-look", 7);
    QVERIFY(built.ok());
    m_key = std::get<AccessLogKey>(workflow::accesslog::readKey(built->keys.at("t1")));
    m_material = std::get<Material>(workflow::accesslog::readMaterial(built->scenario.tasks.front().material));
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
    FILL(QStringLiteral("Find anything"), QStringLiteral("A first look at the log"));
    SAYS(QStringLiteral("Exercise"));
    m_screen->key(Qt::Key_Return);
    FILL(QStringLiteral("Case number"), QStringLiteral("7"));
    m_screen->key(Qt::Key_Return);
}

QString TestAccessLogWindow::at() const
{
    QAccessibleInterface* item = QAccessible::queryAccessibleInterface(m_shown->activeFocusItem());
    return item == nullptr ? QString() : item->text(QAccessible::Name);
}

QString TestAccessLogWindow::chosen() const
{
    static const QRegularExpression time(QStringLiteral("^[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}, "));
    return at().contains(time) ? at() : QString();
}

void TestAccessLogWindow::goTo(const std::string& entry)
{
    const auto& log = m_material.log.entries;
    const auto found = std::find_if(log.begin(), log.end(), [&](const auto& one) { return idOf(one) == entry; });
    QVERIFY(found != log.end());
    std::size_t hit = 0;
    for (auto one = log.begin(); one != found; ++one)
        hit += m_material.hitsOf(idOf(*one)).empty() ? 0 : 1;
    m_screen->key(Qt::Key_Home);
    for (std::size_t i = 0; i < hit; ++i)
        m_screen->key(Qt::Key_Down);
    QTRY_VERIFY2(chosen().contains(said(m_material.log.staff[found->user].name)), qPrintable(chosen()));
}

void TestAccessLogWindow::tell(const std::string& whom)
{
    m_screen->key(Qt::Key_E);
    QTRY_COMPARE(at(), QStringLiteral("Who is told"));
    const auto& all = workflow::accesslog::escalations;
    const auto steps = std::find(all.begin(), all.end(), whom) - all.begin() + 1;
    for (std::ptrdiff_t i = 0; i < steps; ++i)
        m_screen->key(Qt::Key_Down);
    m_screen->key(Qt::Key_Escape);
    QTRY_VERIFY2(!chosen().isEmpty(), qPrintable(at()));
}

void TestAccessLogWindow::shouldShowTheLogAndTheFirstEntry()
{
    SHOWS(QStringLiteral("Review May 4 to 6"));
    SHOWS(QStringLiteral("260 of 260 entries are listed"));
    QTRY_VERIFY2(!chosen().isEmpty(), qPrintable(at()));
    const auto& first = m_material.log.entries.front();
    QTRY_VERIFY2(chosen().contains(said(m_material.log.staff[first.user].name)), qPrintable(chosen()));
    SHOWS(QStringLiteral("User: %1").arg(said(m_material.log.staff[first.user].name)));
}

void TestAccessLogWindow::shouldFilterAndComeBack()
{
    m_screen->key(Qt::Key_F);
    QTRY_COMPARE(at(), QStringLiteral("Find in the log"));
    m_screen->type(QStringLiteral("nothing is called so"));
    SHOWS(QStringLiteral("No entry is like that"));
    m_screen->key(Qt::Key_A, Qt::ControlModifier);
    m_screen->key(Qt::Key_Delete);
    SHOWS(QStringLiteral("260 of 260 entries are listed"));
    m_screen->key(Qt::Key_Escape);
    QTRY_VERIFY2(!chosen().isEmpty(), qPrintable(at()));
    m_screen->key(Qt::Key_H);
    SHOWS(QStringLiteral("%1 of 260 entries are listed").arg(m_material.hits.size()));
}

void TestAccessLogWindow::shouldSayWhatAnEntryIsAndTakeItBack()
{
    const auto hit = std::find_if(m_key.rows.begin(), m_key.rows.end(),
                                  [&](const KeyRow& row) { return !m_material.hitsOf(row.id).empty(); });
    QVERIFY(hit != m_key.rows.end());
    goTo(hit->id);
    QVERIFY(!chosen().contains(QStringLiteral("Violation")));
    m_screen->key(Qt::Key_4);
    QTRY_VERIFY2(chosen().endsWith(QStringLiteral("Violation")), qPrintable(chosen()));
    m_screen->key(Qt::Key_2);
    QTRY_VERIFY2(chosen().endsWith(QStringLiteral("Follow-up")), qPrintable(chosen()));
    m_screen->key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY2(chosen().endsWith(QStringLiteral("Violation")), qPrintable(chosen()));
    m_screen->key(Qt::Key_Delete);
    QTRY_VERIFY2(!chosen().contains(QStringLiteral("Violation")), qPrintable(chosen()));
}

void TestAccessLogWindow::shouldNameWhateverCanBeUsed()
{
    QCOMPARE(m_screen->nameless(), QStringList());
    m_shown->resize(1024, 700);
    QCOMPARE(m_screen->nameless(), QStringList());
    m_shown->resize(1366, 768);
}

void TestAccessLogWindow::shouldSettleEveryHitByKeys()
{
    for (const KeyRow& row : m_key.rows) {
        if (m_material.hitsOf(row.id).empty())
            continue;
        goTo(row.id);
        m_screen->key(static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(row.disposition)));
        if (row.disposition != Disposition::Appropriate)
            tell(row.escalation.front());
    }
    SHOWS(QStringLiteral("Nothing to settle"));
    QCOMPARE(m_screen->nameless(), QStringList());
}

void TestAccessLogWindow::shouldHandInAndExplain()
{
    m_screen->key(Qt::Key_Return, Qt::ControlModifier);
    SHOWS(QStringLiteral("Hand in this work?"));
    m_screen->key(Qt::Key_Return);
    SHOWS(QStringLiteral("Debrief"));
    SAYS(QStringLiteral("100 of 100"));
    SAYS(QStringLiteral("Violations"));
    QVERIFY(!m_screen->names().contains(
        QRegularExpression(QStringLiteral("\\be0[0-9]{4}\\b")))); // ids are nobody's to read
}

int main(int argc, char* argv[])
{
    QGuiApplication app(argc, argv);
    Screen::switchNamesOn();
    desk::prepareLook();
    TestAccessLogWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_access_log_window.moc"
