// SPDX-License-Identifier: GPL-3.0-or-later
// Incidents in the app's real window, by keyboard alone: from the first factor to the debrief.
#include "Screen.h"

#include "desk/DeskWindow.h"
#include "workflow/tasks/breach/BreachKey.h"

#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace workflow::breach;

#define SHOWS(name) QVERIFY2(m_screen->shows(name), qPrintable(m_screen->names()))
#define SAYS(words) QVERIFY2(m_screen->says(words), qPrintable(m_screen->names()))
#define FILL(field, text) QVERIFY2(m_screen->fill(field, text), qPrintable(m_screen->names()))

class TestBreachWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("qrc:/"))); }
    void cleanupTestCase() { m_window.reset(); }

    // The steps build on each other, as a morning at the desk does.
    void shouldShowTheFileBesideItsPapers();
    void shouldAssessTheFirstIncidentByKeys();
    void shouldRefuseADayThatTheCalendarLacks();
    void shouldTakeANoticeBack();
    void shouldAssessTheSecondIncidentByKeys();
    void shouldNameWhateverCanBeUsed();
    void shouldHandInAndExplain();

private:
    [[nodiscard]] QString at() const;
    /// Goes on with Tab until the keyboard is in what is called this.
    void tabTo(const QString& name);
    /// Chooses an entry of the box that the keyboard is in, from its first one.
    void down(std::size_t entries);
    void tick(const std::vector<std::string>& wanted, const std::vector<Offer>& offers);
    void assess(const KeyIncident& incident);

    QTemporaryDir m_folder;
    std::unique_ptr<composition::House> m_house;
    std::unique_ptr<desk::DeskWindow> m_window;
    std::unique_ptr<Screen> m_screen;
    QQuickWindow* m_shown = nullptr;
    Material m_material;
    BreachKey m_key;
};

namespace {

QString said(const std::string& text)
{
    return QString::fromStdString(text);
}

template <typename List>
std::size_t placeIn(const List& list, const std::string& value)
{
    return static_cast<std::size_t>(std::find(list.begin(), list.end(), value) - list.begin());
}

const std::array<const char*, 4> labels{"Nature of the information", "Who received or used it", "Acquired or viewed",
                                        "Risk left after mitigation"};

} // namespace

void TestBreachWindow::initTestCase()
{
    const std::string root = SOURCE_DIR;
    auto house = composition::House::open(
        {m_folder.path().toStdString() + "/workspace", root + "/sample-records", root + "/codesets"});
    QVERIFY(house.ok());
    m_house = std::move(*house);
    const auto built = m_house->place().scenarios.build("breach/wrong-button-wrong-name", 7);
    QVERIFY(built.ok());
    m_key = std::get<BreachKey>(readKey(built->keys.at("t1")));
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
    FILL(QStringLiteral("Find anything"), QStringLiteral("Wrong button"));
    SAYS(QStringLiteral("Exercise"));
    m_screen->key(Qt::Key_Return);
    FILL(QStringLiteral("Case number"), QStringLiteral("7"));
    m_screen->key(Qt::Key_Return);
}

QString TestBreachWindow::at() const
{
    QAccessibleInterface* item = QAccessible::queryAccessibleInterface(m_shown->activeFocusItem());
    return item == nullptr ? QString() : item->text(QAccessible::Name);
}

void TestBreachWindow::tabTo(const QString& name)
{
    for (int i = 0; i < 60 && at() != name; ++i)
        m_screen->key(Qt::Key_Tab);
    QCOMPARE(at(), name);
}

void TestBreachWindow::down(std::size_t entries)
{
    for (std::size_t i = 0; i < entries; ++i)
        m_screen->key(Qt::Key_Down);
}

void TestBreachWindow::tick(const std::vector<std::string>& wanted, const std::vector<Offer>& offers)
{
    for (const Offer& offer : offers) {
        if (std::find(wanted.begin(), wanted.end(), offer.id) == wanted.end())
            continue;
        tabTo(said(offer.title));
        m_screen->key(Qt::Key_Return);
    }
}

void TestBreachWindow::assess(const KeyIncident& incident)
{
    const auto& papers = m_material.incident(incident.id)->papers;
    for (std::size_t i = 0; i < factorNames.size(); ++i) {
        const std::string factor(factorNames[i]);
        tabTo(QString::fromLatin1(labels[i]));
        down(placeIn(levelNames, incident.factors.at(factor).front()) + 1); // the first entry says: not rated
        tabTo(QStringLiteral("Paper for: %1").arg(QString::fromLatin1(labels[i])));
        down(placeIn(papers, incident.papers.at(factor).front()) + 1);
    }
    tabTo(QStringLiteral("Exception"));
    down(placeIn(exceptionNames, incident.exception) + 1);
    tabTo(QStringLiteral("Conclusion"));
    down(placeIn(conclusionNames, incident.conclusions.front()) + 1);
    tabTo(QStringLiteral("Log of incidents"));
    down(1);
    tick(incident.steps.value_or(std::vector<std::string>()), m_material.steps);
    tick(incident.sanctions.value_or(std::vector<std::string>()), m_material.sanctions);
}

void TestBreachWindow::shouldShowTheFileBesideItsPapers()
{
    SHOWS(QStringLiteral("Open paper: Incident report 26-041"));
    QTRY_COMPARE(at(), QString::fromLatin1(labels[0]));
    QCOMPARE(m_screen->nameless(), QStringList());
}

void TestBreachWindow::shouldAssessTheFirstIncidentByKeys()
{
    assess(m_key.incidents.front());
    SAYS(QStringLiteral("7 things to settle")); // those of the second file
}

void TestBreachWindow::shouldRefuseADayThatTheCalendarLacks()
{
    FILL(QStringLiteral("The individuals"), QStringLiteral("2026-02-30"));
    QTRY_COMPARE(m_screen->description(QStringLiteral("The individuals")), QStringLiteral("Write a day as YYYY-MM-DD"));
    FILL(QStringLiteral("The individuals"), QStringLiteral("2026-05-01"));
    m_screen->key(Qt::Key_Return);
    SAYS(QStringLiteral("that day is over"));
}

void TestBreachWindow::shouldTakeANoticeBack()
{
    FILL(QStringLiteral("The individuals"), QStringLiteral("2026-07-10"));
    m_screen->key(Qt::Key_Return);
    m_screen->key(Qt::Key_A, Qt::ControlModifier);
    m_screen->key(Qt::Key_Delete);
    m_screen->key(Qt::Key_Return);
    QTRY_COMPARE(m_screen->typed(QStringLiteral("The individuals")), QString());
}

void TestBreachWindow::shouldAssessTheSecondIncidentByKeys()
{
    m_screen->key(Qt::Key_PageDown, Qt::ControlModifier);
    SHOWS(QStringLiteral("Open paper: Incident report 26-042"));
    QTRY_COMPARE(at(), QString::fromLatin1(labels[0]));
    assess(m_key.incidents.back());
    SHOWS(QStringLiteral("Nothing to settle"));
}

void TestBreachWindow::shouldNameWhateverCanBeUsed()
{
    QCOMPARE(m_screen->nameless(), QStringList());
    m_shown->resize(1024, 700);
    QCOMPARE(m_screen->nameless(), QStringList());
    m_shown->resize(1366, 768);
}

void TestBreachWindow::shouldHandInAndExplain()
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
    TestBreachWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_breach_window.moc"
