// SPDX-License-Identifier: GPL-3.0-or-later
// An audit in the real window, from the first flag to the debrief: by mouse, and by keyboard alone.
#include "Screen.h"

#include "desk/DeskWindow.h"
#include "services/SessionFiles.h"

#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

class TestAuditWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("qrc:/"))); }
    void cleanupTestCase() { m_window.reset(); }

    // The steps build on each other.
    void shouldOpenTheAudit();
    void shouldFlagSelectedWordsWithTheMouse();
    void shouldAddTheOtherPlaceOfTwoThatDisagree();
    void shouldFlagAWholePageByKeyboardAlone();
    void shouldFlagWordsByKeyboardAlone();
    void shouldFlagAPageThatIsMissing();
    void shouldTakeAFlagAwayAndBringItBack();
    void shouldTellWhatIsStillToSettle();
    void shouldOpenThePageAtThePlaceOfAFlag();
    void shouldNameWhateverCanBeUsed();
    void shouldHandInAndExplain();

private:
    void type(const QString& letters)
    {
        for (const QChar letter : letters.toUpper())
            m_screen->key(letter == QLatin1Char(' ') ? Qt::Key_Space : static_cast<Qt::Key>(letter.unicode()));
    }

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

void TestAuditWindow::initTestCase()
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
}

void TestAuditWindow::shouldOpenTheAudit()
{
    FILL("Your name", "Maren");
    m_screen->key(Qt::Key_Return);
    SAYS("Maren");
    m_screen->key(Qt::Key_K, Qt::ControlModifier);
    FILL("Find anything", "dog bite");
    SAYS("A dog bite, read twice");
    m_screen->key(Qt::Key_Return);
    SHOWS("Case number");
    m_screen->key(Qt::Key_Return);
    SHOWS("Audit this emergency visit");
    SAYS("Nothing flagged yet");
    CLICK("Leave the tour");
    QTRY_VERIFY(!m_screen->names().contains(QLatin1String("Leave the tour")));
}

void TestAuditWindow::shouldFlagSelectedWordsWithTheMouse()
{
    CLICK("Open Imaging report, hand");
    SAYS("S. Delacroix, MD");
    QVERIFY(m_screen->selectWords(QStringLiteral("Document text"), QStringLiteral("injury of the right hand")));
    CLICK("Flag as finding");
    FILL("Find a kind of finding", "left right");
    CLICK("Wrong side");
    SHOWS("Flag 1 Wrong side");
    CLICK("Severity 3, safety, privacy or payment");
    CLICK("Query the author");
    SHOWS("Nothing to settle");
    const QString told = m_screen->description(QStringLiteral("Flag 1 Wrong side"));
    QVERIFY2(told.contains(QLatin1String("injury of the right hand")), qPrintable(told));
    QVERIFY2(told.contains(QLatin1String("severity 3")), qPrintable(told));
}

void TestAuditWindow::shouldAddTheOtherPlaceOfTwoThatDisagree()
{
    CLICK("Open ED provider note");
    QVERIFY(m_screen->selectWords(QStringLiteral("Document text"), QStringLiteral("Dog bite L hand")));
    SHOWS("Add to flag 1");
    m_screen->key(Qt::Key_P);
    SHOWS("Place 2 of flag 1");
    QVERIFY(m_screen->description(QStringLiteral("Place 2 of flag 1")).contains(QLatin1String("ED provider note")));
    CLICK("Take place 2 away");
    QTRY_VERIFY(!m_screen->names().contains(QLatin1String("Place 2 of flag 1")));
    CLICK("Undo");
    SHOWS("Place 2 of flag 1");
}

void TestAuditWindow::shouldFlagAWholePageByKeyboardAlone()
{
    for (int pages = 0; pages < 4; ++pages)
        m_screen->key(Qt::Key_PageDown, Qt::ControlModifier);
    SHOWS("F. Adeyemi, RN · 2026-05-18 17:18 · unsigned");
    m_screen->key(Qt::Key_E, Qt::ControlModifier);
    SHOWS("Find a kind of finding");
    QTRY_COMPARE(m_screen->typed(QStringLiteral("Find a kind of finding")), QString());
    type(QStringLiteral("unsigned"));
    SHOWS("Unsigned note");
    m_screen->key(Qt::Key_Return);
    SHOWS("Flag 2 Unsigned note");
    m_screen->key(Qt::Key_2);
    m_screen->key(Qt::Key_D);
    QTRY_VERIFY(m_screen->description(QStringLiteral("Flag 2 Unsigned note")).contains(QLatin1String("Deficiency")));
    QVERIFY(m_screen->description(QStringLiteral("Flag 2 Unsigned note")).contains(QLatin1String("severity 2")));
    SHOWS("The page is flagged as a whole");
}

void TestAuditWindow::shouldFlagWordsByKeyboardAlone()
{
    m_screen->key(Qt::Key_PageUp, Qt::ControlModifier);
    m_screen->key(Qt::Key_PageUp, Qt::ControlModifier);
    SAYS("Laboratory report");
    m_screen->key(Qt::Key_F, Qt::ControlModifier);
    m_screen->key(Qt::Key_Escape); // the keyboard goes to the page
    m_screen->key(Qt::Key_Home, Qt::ControlModifier);
    m_screen->key(Qt::Key_Down);
    m_screen->key(Qt::Key_End, Qt::ShiftModifier);
    SHOWS("Flag as finding");
    m_screen->key(Qt::Key_E);
    SHOWS("Find a kind of finding");
    type(QStringLiteral("number"));
    SHOWS("Record number turned round");
    m_screen->key(Qt::Key_Down);
    m_screen->key(Qt::Key_Up);
    m_screen->key(Qt::Key_Return);
    SHOWS("Flag 3 Record number turned round");
    m_screen->key(Qt::Key_3);
    m_screen->key(Qt::Key_H);
    SHOWS("Nothing to settle");
}

void TestAuditWindow::shouldFlagAPageThatIsMissing()
{
    m_screen->key(Qt::Key_M, Qt::ControlModifier);
    SHOWS("Find a type of page");
    type(QStringLiteral("consent"));
    SHOWS("Consent");
    m_screen->key(Qt::Key_Return);
    SHOWS("Find a kind of finding");
    type(QStringLiteral("consent missing"));
    SHOWS("Consent missing");
    m_screen->key(Qt::Key_Return);
    SHOWS("Flag 4 Consent missing");
    QVERIFY(
        m_screen->description(QStringLiteral("Flag 4 Consent missing")).contains(QLatin1String("Missing: Consent")));
}

void TestAuditWindow::shouldTellWhatIsStillToSettle()
{
    SHOWS("1 thing to settle");
    SAYS("Flag 4 Consent missing");
    m_screen->key(Qt::Key_Delete);
    QTRY_VERIFY(!m_screen->names().contains(QLatin1String("Flag 4 Consent missing")));
    SHOWS("Nothing to settle");
}

void TestAuditWindow::shouldTakeAFlagAwayAndBringItBack()
{
    m_screen->key(Qt::Key_Delete);
    QTRY_VERIFY(!m_screen->names().contains(QLatin1String("Flag 4 Consent missing")));
    m_screen->key(Qt::Key_Z, Qt::ControlModifier);
    SHOWS("Flag 4 Consent missing");
    m_screen->key(Qt::Key_Down); // to it
    SHOWS("Remove flag 4");
}

void TestAuditWindow::shouldOpenThePageAtThePlaceOfAFlag()
{
    m_screen->key(Qt::Key_Up);
    m_screen->key(Qt::Key_Up);
    SHOWS("Place 2 of flag 1");
    m_screen->key(Qt::Key_Return);
    SAYS("S. Delacroix, MD");
    CLICK("Place 2 of flag 1");
    SAYS("F. Brandt, PA-C");
}

void TestAuditWindow::shouldNameWhateverCanBeUsed()
{
    const QStringList nameless = m_screen->nameless();
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1String(", "))));
}

void TestAuditWindow::shouldHandInAndExplain()
{
    m_screen->key(Qt::Key_Return, Qt::ControlModifier);
    SHOWS("Hand in this chart?");
    CLICK("Hand in");
    SHOWS("Debrief");
    SHOWS("Finding 1 Wrong side");
    SAYS("Drug against an allergy"); // what was missed is told
    CLICK("Open page");
    SHOWS("Text of the page");
    const auto all = services::summaries(m_house->place());
    QVERIFY(all.ok() && !all->empty());
    const auto score = m_house->place().scores.get(all->front().id);
    QVERIFY(score.ok() && score->has_value());
    SAYS("72.2 of 100"); // 10 + 6 + 10 of 36
}

int main(int argc, char* argv[])
{
    QGuiApplication app(argc, argv);
    Screen::switchNamesOn();
    desk::prepareLook();
    TestAuditWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_audit_window.moc"
