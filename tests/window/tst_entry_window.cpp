// SPDX-License-Identifier: GPL-3.0-or-later
// Data entry in the app's real window, by keyboard alone: a form keyed and closed, a day that is not, a flag, and
// double entry settled.
#include "Screen.h"

#include "desk/DeskWindow.h"
#include "services/SessionFiles.h"
#include "workflow/tasks/entry/EntryKey.h"

#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

class TestEntryWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("qrc:/"))); }
    void cleanupTestCase() { m_window.reset(); }

    // The steps build on each other, as a morning at the desk does.
    void shouldTellWhatIsOnThePaper();
    void shouldKeyAndCloseAForm();
    void shouldSayThatADayIsNotAndKeepNothing();
    void shouldFlagAFieldAndKeyItNevertheless();
    void shouldNameWhateverCanBeUsed();
    void shouldSettleDoubleEntry();

private:
    void openExercise(const QString& words, const QString& id);
    void type(const QString& text);
    /// What the thing is called that the keyboard is in.
    [[nodiscard]] QString at() const;
    [[nodiscard]] const workflow::entry::KeyPaper& paper(std::size_t at) const { return m_key.papers.at(at); }
    [[nodiscard]] const workflow::entry::Form& form(std::size_t at) const { return *m_key.form(paper(at).form); }

    QTemporaryDir m_folder;
    std::unique_ptr<composition::House> m_house;
    std::unique_ptr<desk::DeskWindow> m_window;
    std::unique_ptr<Screen> m_screen;
    QQuickWindow* m_shown = nullptr;
    workflow::entry::EntryKey m_key;
};

#define SHOWS(name) QVERIFY2(m_screen->shows(name), qPrintable(m_screen->names()))
#define SAYS(words) QVERIFY2(m_screen->says(words), qPrintable(m_screen->names()))
#define AT(name) QTRY_COMPARE(at(), QStringLiteral(name))
#define FILL(field, text) QVERIFY2(m_screen->fill(field, text), qPrintable(m_screen->names()))

void TestEntryWindow::initTestCase()
{
    const std::string root = SOURCE_DIR;
    auto house = composition::House::open(
        {m_folder.path().toStdString() + "/workspace", root + "/sample-records", root + "/codesets"});
    QVERIFY(house.ok());
    m_house = std::move(*house);
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
}

void TestEntryWindow::openExercise(const QString& words, const QString& id)
{
    const auto built = m_house->place().scenarios.build(id.toStdString(), 7);
    QVERIFY(built.ok());
    auto read = workflow::entry::readKey(built->keys.at("t1"));
    m_key = std::get<workflow::entry::EntryKey>(std::move(read));
    m_screen->key(Qt::Key_K, Qt::ControlModifier);
    FILL(QStringLiteral("Find anything"), words);
    SAYS(QStringLiteral("Exercise"));
    m_screen->key(Qt::Key_Return);
    FILL(QStringLiteral("Case number"), QStringLiteral("7"));
    m_screen->key(Qt::Key_Return);
}

void TestEntryWindow::type(const QString& text)
{
    for (const QChar c : text)
        QTest::keyClick(m_shown, c.toLatin1());
}

QString TestEntryWindow::at() const
{
    QAccessibleInterface* item = QAccessible::queryAccessibleInterface(m_shown->activeFocusItem());
    return item == nullptr ? QString() : item->text(QAccessible::Name);
}

void TestEntryWindow::shouldTellWhatIsOnThePaper()
{
    openExercise(QStringLiteral("Three at the window"), QStringLiteral("entry/three-at-the-window"));
    SHOWS(QStringLiteral("Paper form: Patient registration 1"));
    const QString family = QString::fromStdString(paper(0).field("family")->value);
    SHOWS(QStringLiteral("Paper, Last name: %1").arg(family));
    SAYS(QStringLiteral("Stamp: RECEIVED 2026-05-04"));
}

void TestEntryWindow::shouldKeyAndCloseAForm()
{
    AT("Medical record number, must be filled");
    for (const auto& field : form(0).fields) {
        if (const auto* wanted = paper(0).field(field.id))
            type(QString::fromStdString(wanted->value));
        m_screen->key(Qt::Key_Return);
    }
    SHOWS(QStringLiteral("19 of 19 that must be filled"));
    m_screen->key(Qt::Key_M, Qt::ControlModifier);
    SAYS(QStringLiteral("Paper 2 of 3"));
    SHOWS(QStringLiteral("2 things to settle"));
    SAYS(QStringLiteral("keystrokes"));
}

void TestEntryWindow::shouldSayThatADayIsNotAndKeepNothing()
{
    AT("Medical record number, must be filled");
    m_screen->key(Qt::Key_Return);
    type(QStringLiteral("02302026"));
    SHOWS(QStringLiteral("The calendar has no such day"));
    m_screen->key(Qt::Key_Return);
    SHOWS(QStringLiteral("0 of 19 that must be filled"));
    m_screen->key(Qt::Key_Up);
    type(QStringLiteral("05042026"));
    m_screen->key(Qt::Key_Return);
    SHOWS(QStringLiteral("1 of 19 that must be filled"));
    QCOMPARE(m_screen->typed(QStringLiteral("Date of admission, must be filled")), QStringLiteral("2026-05-04"));
}

void TestEntryWindow::shouldFlagAFieldAndKeyItNevertheless()
{
    m_screen->key(Qt::Key_F4);
    SHOWS(QStringLiteral("Time cannot be keyed"));
    m_screen->key(Qt::Key_I);
    SHOWS(QStringLiteral("2 of 19 that must be filled"));
    QTRY_VERIFY(m_screen->description(QStringLiteral("Time, must be filled")).contains(QLatin1String("Flagged")));
    AT("Time, must be filled");
    type(QStringLiteral("915"));
    m_screen->key(Qt::Key_Return);
    QTRY_COMPARE(m_screen->typed(QStringLiteral("Time, must be filled")), QStringLiteral("09:15"));
}

void TestEntryWindow::shouldNameWhateverCanBeUsed()
{
    QCOMPARE(m_screen->nameless(), QStringList());
}

void TestEntryWindow::shouldSettleDoubleEntry()
{
    openExercise(QStringLiteral("Keyed twice"), QStringLiteral("entry/keyed-twice"));
    SAYS(QStringLiteral("0 of 24 disagreements"));
    QTRY_VERIFY(at().contains(QLatin1String(": first ")));
    m_screen->key(Qt::Key_1);
    SHOWS(QStringLiteral("1 of 24 disagreements"));
    m_screen->key(Qt::Key_Down);
    m_screen->key(Qt::Key_2);
    SHOWS(QStringLiteral("2 of 24 disagreements"));
    m_screen->key(Qt::Key_Down);
    m_screen->key(Qt::Key_U);
    SAYS(QStringLiteral("cannot be keyed"));
    m_screen->key(Qt::Key_C);
    SHOWS(QStringLiteral("3 of 24 disagreements"));
    QTRY_VERIFY(at().contains(QLatin1String(": first ")));
    QTRY_COMPARE(m_screen->description(at()), QStringLiteral("Stands: Flagged: the paper says two things"));
    m_screen->key(Qt::Key_Delete);
    SHOWS(QStringLiteral("2 of 24 disagreements"));
    QCOMPARE(m_screen->nameless(), QStringList());
}

int main(int argc, char* argv[])
{
    QGuiApplication app(argc, argv);
    Screen::switchNamesOn();
    desk::prepareLook();
    TestEntryWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_entry_window.moc"
