// SPDX-License-Identifier: GPL-3.0-or-later
// The pattern behind findings, told at a manager's audit worksheet: by mouse, and by keyboard alone.
#include "Screen.h"

#include "desk/DeskWindow.h"

#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

class TestAuditPatternWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("qrc:/"))); }
    void cleanupTestCase() { m_window.reset(); }

    // The steps build on each other.
    void shouldAskAManagerForThePattern();
    void shouldTellKindAndHandWithTheMouse();
    void shouldTakeItBackAndUndoThat();
    void shouldChangeTheHandByKeyboardAlone();
    void shouldNameWhateverCanBeUsed();

private:
    [[nodiscard]] QString told(const char* name) const { return m_screen->description(QString::fromLatin1(name)); }

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

void TestAuditPatternWindow::initTestCase()
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
    window->resize(1024, 700);
    QVERIFY(QTest::qWaitForWindowExposed(window));
    m_screen = std::make_unique<Screen>(*window);
}

void TestAuditPatternWindow::shouldAskAManagerForThePattern()
{
    FILL("Your name", "Maren");
    m_screen->key(Qt::Key_Return);
    SAYS("Maren");
    m_screen->key(Qt::Key_K, Qt::ControlModifier);
    FILL("Find anything", "eighteen days");
    SAYS("Eighteen days, twenty authors");
    m_screen->key(Qt::Key_Return);
    SHOWS("Case number");
    m_screen->key(Qt::Key_Return);
    SHOWS("Audit this long stay");
    SHOWS("Kind of the pattern");
    QCOMPARE(told("Kind of the pattern"), QStringLiteral("None"));
    QVERIFY(m_screen->lacks(QStringLiteral("Whose pattern it is")));
}

void TestAuditPatternWindow::shouldTellKindAndHandWithTheMouse()
{
    CLICK("Kind of the pattern");
    FILL("Find a kind of finding", "verbal order");
    CLICK("Verbal order not authenticated");
    SHOWS("Whose pattern it is");
    QCOMPARE(told("Kind of the pattern"), QStringLiteral("Verbal order not authenticated"));
    SHOWS("1 thing to settle");
    CLICK("Whose pattern it is");
    FILL("Find a person", "okafor");
    m_screen->key(Qt::Key_Return);
    QTRY_VERIFY(told("Whose pattern it is").contains(QLatin1String("Okafor")));
    SHOWS("Nothing to settle");
}

void TestAuditPatternWindow::shouldTakeItBackAndUndoThat()
{
    CLICK("No pattern");
    QTRY_COMPARE(told("Kind of the pattern"), QStringLiteral("None"));
    QVERIFY(m_screen->lacks(QStringLiteral("Whose pattern it is")));
    CLICK("Undo");
    SHOWS("Whose pattern it is");
    QTRY_VERIFY(told("Whose pattern it is").contains(QLatin1String("Okafor")));
}

void TestAuditPatternWindow::shouldChangeTheHandByKeyboardAlone()
{
    CLICK("Kind of the pattern"); // opens it; Escape leaves it and the keyboard is on the button
    SHOWS("Find a kind of finding");
    m_screen->key(Qt::Key_Escape);
    QVERIFY(m_screen->lacks(QStringLiteral("Find a kind of finding")));
    m_screen->key(Qt::Key_Tab);
    m_screen->key(Qt::Key_Return);
    SHOWS("Find a person");
    QTRY_COMPARE(m_screen->typed(QStringLiteral("Find a person")), QString());
    m_screen->type(QStringLiteral("renner"));
    m_screen->key(Qt::Key_Return);
    QTRY_VERIFY(told("Whose pattern it is").contains(QLatin1String("Renner")));
}

void TestAuditPatternWindow::shouldNameWhateverCanBeUsed()
{
    const QStringList nameless = m_screen->nameless();
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1String(", "))));
}

int main(int argc, char* argv[])
{
    QGuiApplication app(argc, argv);
    Screen::switchNamesOn();
    desk::prepareLook();
    TestAuditPatternWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_audit_pattern_window.moc"
