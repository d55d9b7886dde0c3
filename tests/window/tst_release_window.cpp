// SPDX-License-Identifier: GPL-3.0-or-later
// The release desk in the real window: papers as they are, a request answered by mouse, one by keyboard alone, one
// returned with a letter; what was sent stays sent.
#include "Screen.h"

#include "desk/DeskWindow.h"
#include "services/Workplace.h"

#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

class TestReleaseWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("qrc:/"))); }
    void cleanupTestCase();

    // The steps build on each other.
    void shouldOpenTheInboxWithItsPapers();
    void shouldLookUpThePolicy();
    void shouldAnswerThePatientByMouse();
    void shouldKeepWhatWasSent();
    void shouldBlackWordsOutOnAPageThatLeaves();
    void shouldAnswerTheSpecialistFromTheKeyboard();
    void shouldReturnTheDaughtersLetter();
    void shouldNameWhateverCanBeUsed();
    void shouldHandInAndExplain();

private:
    void tabTo(const QString& name);
    void choose(const QString& box, int down);
    [[nodiscard]] int placeOfRule(const char* rule) const;
    [[nodiscard]] bool described(const QString& name, const QString& words) const;

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

namespace {

const QString patient = u"Request 1, Ms. Tavares, at the window: her own record"_s;
const QString specialist = u"Request 2, Dr. Almgren, Millbrook Heart Clinic: summary of the May stay"_s;
const QString daughter = u"Request 3, Letter of Ms. Kroll, daughter: her mother's whole chart"_s;

} // namespace

void TestReleaseWindow::initTestCase()
{
    const std::string root = SOURCE_DIR;
    auto house = composition::House::open(
        {m_folder.path().toStdString() + "/workspace", root + "/sample-records", root + "/codesets"});
    QVERIFY(house.ok());
    m_house = std::move(*house);
    QVERIFY(m_house->place().persons.setName("Maren").ok());
    auto built = m_house->place().scenarios.build("release/first-requests", 1);
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

void TestReleaseWindow::cleanupTestCase()
{
    m_window.reset();
}

/// Goes on with Tab until what is called this has the keyboard.
void TestReleaseWindow::tabTo(const QString& name)
{
    for (int i = 0; i < 160; ++i) {
        QObject* item = m_view->activeFocusItem();
        QAccessibleInterface* face = item == nullptr ? nullptr : QAccessible::queryAccessibleInterface(item);
        if (face != nullptr && face->text(QAccessible::Name) == name)
            return;
        m_screen->key(Qt::Key_Tab);
    }
    QFAIL(qPrintable(u"Tab does not reach "_s + name));
}

/// Goes so many entries down in a choice.
void TestReleaseWindow::choose(const QString& box, int down)
{
    tabTo(box);
    for (int i = 0; i < down; ++i)
        m_screen->key(Qt::Key_Down);
}

/// Where a rule stands in the list of reasons; the first entry is none.
int TestReleaseWindow::placeOfRule(const char* rule) const
{
    int place = 1;
    for (const auto& each : m_built.scenario.tasks.front().material.at("policy").at("rules")) {
        if (each.at("id") == rule)
            return place;
        ++place;
    }
    return 0;
}

bool TestReleaseWindow::described(const QString& name, const QString& words) const
{
    return QTest::qWaitFor([&] { return m_screen->description(name).contains(words); }, 3000);
}

void TestReleaseWindow::shouldOpenTheInboxWithItsPapers()
{
    CLICK(u"Exercises"_s);
    FILL(u"Filter exercises"_s, u"first requests"_s);
    CLICK(u"The first requests"_s);
    FILL(u"Case number"_s, u"1"_s);
    m_screen->key(Qt::Key_Return);
    SHOWS(u"Answer this morning's requests"_s);
    SHOWS(patient);
    SHOWS(daughter);
    SHOWS(u"3 things to settle"_s);
    SAYS(u"everything from my stay in May"_s);
    SHOWS(u"Electronic copy on a medium of the hospital (USB): ticked"_s);
    CLICK(u"Paper: Driver license, copy"_s);
    SHOWS(u"Photo"_s);
    SAYS(u"TAVARES, ODILE M"_s);
}

void TestReleaseWindow::shouldLookUpThePolicy()
{
    CLICK(u"Policy"_s);
    SAYS(u"Requests of patients and their representatives are answered within 30 days"_s);
    SHOWS(u"State law"_s);
    SAYS(u"6.50"_s);
}

void TestReleaseWindow::shouldAnswerThePatientByMouse()
{
    CLICK(u"Checks"_s);
    CLICK(u"Verified"_s);
    choose(u"How it was shown"_s, 1);
    CLICK(u"Pages"_s);
    CLICK(u"All leave"_s);
    SHOWS(u"15 leave, 0 are kept back, 0 not decided stay"_s);
    CLICK(u"Answer"_s);
    SHOWS(u"Choose what is done with the request."_s);
    CLICK(u"Release"_s);
    choose(u"By which rule"_s, placeOfRule("ROI-ACCESS"));
    CLICK(u"Accounting: not entered"_s);
    choose(u"Fee"_s, 2);
    FILL(u"Amount"_s, u"6.50"_s);
    FILL(u"Last day for the answer"_s, u"2026-07-15"_s);
    CLICK(u"Send the answer"_s);
    SHOWS(u"This leaves the house"_s);
    SAYS(u"15 pages:"_s);
    CLICK(u"Send"_s);
    SHOWS(u"Answered"_s);
    QVERIFY(described(patient, u"Released"_s));
    SHOWS(u"2 things to settle"_s);
}

void TestReleaseWindow::shouldKeepWhatWasSent()
{
    m_screen->key(Qt::Key_Z, Qt::ControlModifier);
    QTest::qWait(100);
    SHOWS(u"2 things to settle"_s);
    QVERIFY(described(patient, u"Released"_s));
}

void TestReleaseWindow::shouldBlackWordsOutOnAPageThatLeaves()
{
    CLICK(specialist);
    CLICK(u"Pages"_s);
    CLICK(u"Open page Discharge Summary"_s);
    CLICK(u"Discharge Summary leaves"_s);
    QVERIFY2(m_screen->selectWords(u"Document text"_s, u"Admitted"_s), qPrintable(m_screen->names()));
    m_screen->key(Qt::Key_E);
    QVERIFY2(described(u"Open page Discharge Summary"_s, u"2026-05-09"_s), qPrintable(m_screen->names()));
    CLICK(u"Take the black bars off Discharge Summary"_s);
    QVERIFY(m_screen->lacks(u"Take the black bars off Discharge Summary"_s));
    CLICK(u"Clear"_s);
    SAYS(u"0 leave, 0 are kept back"_s);
}

void TestReleaseWindow::shouldAnswerTheSpecialistFromTheKeyboard()
{
    m_screen->key(Qt::Key_2, Qt::ControlModifier);
    tabTo(u"Verified"_s);
    m_screen->key(Qt::Key_Space);
    choose(u"How it was shown"_s, 3);
    m_screen->key(Qt::Key_3, Qt::ControlModifier);
    tabTo(u"Discharge Summary leaves"_s);
    m_screen->key(Qt::Key_Space);
    m_screen->key(Qt::Key_4, Qt::ControlModifier);
    tabTo(u"Release"_s);
    m_screen->key(Qt::Key_Space);
    choose(u"By which rule"_s, placeOfRule("ROI-TREAT"));
    tabTo(u"Accounting: not entered"_s);
    m_screen->key(Qt::Key_Space);
    choose(u"Fee"_s, 1);
    tabTo(u"Last day for the answer"_s);
    m_screen->type(u"2026-06-15"_s);
    tabTo(u"Send the answer"_s);
    m_screen->key(Qt::Key_Return);
    SHOWS(u"This leaves the house"_s);
    m_screen->key(Qt::Key_Return);
    QVERIFY(described(specialist, u"Released"_s));
}

void TestReleaseWindow::shouldReturnTheDaughtersLetter()
{
    m_screen->key(Qt::Key_Down, Qt::ControlModifier);
    SAYS(u"My mother Odile Tavares"_s);
    CLICK(u"Checks"_s);
    CLICK(u"Not verified"_s);
    CLICK(u"Defect: No authorization, and one is needed"_s);
    CLICK(u"Answer"_s);
    CLICK(u"Return"_s);
    choose(u"By which rule"_s, placeOfRule("ROI-FAMILY"));
    choose(u"Where it goes"_s, 1);
    CLICK(u"Accounting: not entered"_s);
    FILL(u"Last day for the answer"_s, u"2026-06-30"_s);
    CLICK(u"Put into the letter: Greeting"_s);
    CLICK(u"Put into the letter: Next step"_s);
    QTRY_VERIFY(m_screen->typed(u"Letter"_s).contains(u"authorization"_s));
    CLICK(u"Send the answer"_s);
    SAYS(u"7 Millrace Court"_s);
    CLICK(u"Send"_s);
    SHOWS(u"Nothing to settle"_s);
}

void TestReleaseWindow::shouldNameWhateverCanBeUsed()
{
    for (const int width : {1366, 1024}) {
        m_view->resize(width, width == 1024 ? 700 : 768);
        QTest::qWait(200);
        for (const QString& tab : {u"Papers"_s, u"Checks"_s, u"Pages"_s, u"Answer"_s, u"Policy"_s}) {
            CLICK(tab);
            QVERIFY2(m_screen->nameless().isEmpty(), qPrintable(m_screen->nameless().join(u", "_s)));
        }
    }
}

void TestReleaseWindow::shouldHandInAndExplain()
{
    m_screen->key(Qt::Key_Return, Qt::ControlModifier);
    CLICK(u"Hand in"_s);
    SHOWS(u"Debrief"_s);
    SAYS(u"100"_s);
}

int main(int argc, char* argv[])
{
    QGuiApplication app(argc, argv);
    Screen::switchNamesOn();
    desk::prepareLook();
    TestReleaseWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_release_window.moc"
