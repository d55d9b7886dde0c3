// SPDX-License-Identifier: GPL-3.0-or-later
// A data-quality review in the app's real window, by keyboard alone: a batch from the first mark to the debrief, the
// draw of a sample, and what two abstractors disagree on.
#include "Screen.h"

#include "desk/DeskWindow.h"
#include "records/validation/QualityRules.h"
#include "services/SessionFiles.h"
#include "workflow/tasks/validation/ValidationKey.h"
#include "workflow/tasks/validation/ValidationMaterial.h"

#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using workflow::validation::FieldAt;
using workflow::validation::KeyError;
using workflow::validation::Material;
using workflow::validation::Record;
using workflow::validation::ValidationKey;

class TestValidationWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("qrc:/"))); }
    void cleanupTestCase() { m_window.reset(); }

    // The steps build on each other, as a morning at the desk does.
    void shouldShowARecordBesideItsSource();
    void shouldRefuseAValueThatTheFieldCannotHave();
    void shouldMarkAnErrorAndTakeItBack();
    void shouldMarkEveryErrorByKeys();
    void shouldNameWhateverCanBeUsed();
    void shouldFillInTheReport();
    void shouldHandInAndExplain();
    void shouldDrawASample();
    void shouldConfirmWhatARuleDoubtsAndOpenItAgain();
    void shouldSettleWhatTwoAbstractorsDisagreeOn();
    void shouldSayWhoNeedsFeedback();

private:
    void openExercise(const QString& words, const QString& id);
    /// What the thing is called that the keyboard is in.
    [[nodiscard]] QString at() const;
    [[nodiscard]] QString valueAt(const FieldAt& place) const;
    /// Turns to the record and goes down to the field.
    void goTo(const FieldAt& place);
    void mark(const KeyError& error);
    [[nodiscard]] QString recordTitle(const std::string& record) const;

    QTemporaryDir m_folder;
    std::unique_ptr<composition::House> m_house;
    std::unique_ptr<desk::DeskWindow> m_window;
    std::unique_ptr<Screen> m_screen;
    QQuickWindow* m_shown = nullptr;
    Material m_material;
    ValidationKey m_key;
    std::size_t m_record = 0; ///< that lies open
};

#define SHOWS(name) QVERIFY2(m_screen->shows(name), qPrintable(m_screen->names()))
#define SAYS(words) QVERIFY2(m_screen->says(words), qPrintable(m_screen->names()))
#define GONE(words) QTRY_VERIFY2(!m_screen->names().contains(words), qPrintable(m_screen->names()))
#define FILL(field, text) QVERIFY2(m_screen->fill(field, text), qPrintable(m_screen->names()))

namespace {

QString said(const std::string& text)
{
    return QString::fromStdString(text);
}

/// The digit that chooses a characteristic: the tenth has 0.
Qt::Key digitOf(const std::string& characteristic)
{
    const auto& ids = records::validation::characteristicIds;
    const auto place = std::find(ids.begin(), ids.end(), characteristic) - ids.begin();
    return static_cast<Qt::Key>(Qt::Key_0 + (place + 1) % 10);
}

} // namespace

void TestValidationWindow::initTestCase()
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

void TestValidationWindow::openExercise(const QString& words, const QString& id)
{
    const auto built = m_house->place().scenarios.build(id.toStdString(), 7);
    QVERIFY(built.ok());
    auto key = workflow::validation::readKey(built->keys.at("t1"));
    m_key = std::get<ValidationKey>(std::move(key));
    auto material = workflow::validation::readMaterial(built->scenario.tasks.front().material);
    m_material = std::get<Material>(std::move(material));
    m_record = 0;
    m_screen->key(Qt::Key_K, Qt::ControlModifier);
    FILL(QStringLiteral("Find anything"), words);
    SAYS(QStringLiteral("Exercise"));
    m_screen->key(Qt::Key_Return);
    FILL(QStringLiteral("Case number"), QStringLiteral("7"));
    m_screen->key(Qt::Key_Return);
    SHOWS(said(m_material.title)); // what lay on the desk before is gone
}

QString TestValidationWindow::at() const
{
    QAccessibleInterface* item = QAccessible::queryAccessibleInterface(m_shown->activeFocusItem());
    return item == nullptr ? QString() : item->text(QAccessible::Name);
}

QString TestValidationWindow::recordTitle(const std::string& record) const
{
    return QStringLiteral("Record %1").arg(m_material.record(record) - m_material.records.data() + 1);
}

QString TestValidationWindow::valueAt(const FieldAt& place) const
{
    const std::string value = m_material.record(place.record)->values.find(place.field)->second;
    return value.empty() ? QStringLiteral("blank") : said(value);
}

void TestValidationWindow::goTo(const FieldAt& place)
{
    const auto wanted = static_cast<std::size_t>(m_material.record(place.record) - m_material.records.data());
    for (; m_record < wanted; ++m_record)
        m_screen->key(Qt::Key_PageDown, Qt::ControlModifier);
    for (; m_record > wanted; --m_record)
        m_screen->key(Qt::Key_PageUp, Qt::ControlModifier);
    SHOWS(QStringLiteral("Source of record %1").arg(wanted + 1));
    const QString title = said(m_material.item(place.field)->title) + QStringLiteral(": ");
    const auto fields = static_cast<int>(m_material.records[wanted].values.size());
    for (int i = 0; i < fields; ++i)
        m_screen->key(Qt::Key_Up);
    for (int i = 0; i < fields && !at().startsWith(title); ++i)
        m_screen->key(Qt::Key_Down);
    QVERIFY2(at().startsWith(title + valueAt(place)), qPrintable(at()));
}

void TestValidationWindow::mark(const KeyError& error)
{
    goTo(error.at);
    const QString field = at();
    m_screen->key(Qt::Key_E);
    QTRY_COMPARE(at(), QStringLiteral("Accuracy"));
    m_screen->key(digitOf(error.characteristics.front()));
    QTRY_VERIFY(at().startsWith(QLatin1String("Right value of ")));
    m_screen->type(said(error.value));
    m_screen->key(Qt::Key_Return);
    QTRY_COMPARE(at(), field);
}

void TestValidationWindow::shouldShowARecordBesideItsSource()
{
    openExercise(QStringLiteral("The first batch"), QStringLiteral("validation/first-batch"));
    SHOWS(QStringLiteral("Source of record 1"));
    SAYS(QStringLiteral("Face sheet"));
    QTRY_COMPARE(at(), QStringLiteral("Record number: %1").arg(valueAt({m_key.records.front(), "mrn"})));
    // Where a rule is broken its words stand at the field.
    const auto hit = std::find_if(m_material.records.begin(), m_material.records.end(),
                                  [&](const Record& one) { return !hitsOf(one, m_material).empty(); });
    QVERIFY(hit != m_material.records.end());
    goTo({hit->id, hitsOf(*hit, m_material).front()->items.front()});
    SAYS(said(hitsOf(*hit, m_material).front()->text));
}

void TestValidationWindow::shouldRefuseAValueThatTheFieldCannotHave()
{
    goTo({m_key.records.front(), "born"});
    const QString field = at();
    m_screen->key(Qt::Key_E);
    QTRY_COMPARE(at(), QStringLiteral("Accuracy"));
    m_screen->key(Qt::Key_1);
    m_screen->type(QStringLiteral("2026-02-30"));
    m_screen->key(Qt::Key_Return);
    QTRY_VERIFY(!m_screen->description(QStringLiteral("Right value of Date of birth")).isEmpty());
    QVERIFY(at() != field); // still open
    m_screen->key(Qt::Key_Escape);
    QTRY_COMPARE(at(), field);
    GONE(QStringLiteral("Accuracy: should be"));
}

void TestValidationWindow::shouldMarkAnErrorAndTakeItBack()
{
    const KeyError& error = m_key.errors.front();
    mark(error);
    const QString shown = QStringLiteral(": should be ");
    SAYS(shown);
    m_screen->key(Qt::Key_Z, Qt::ControlModifier);
    GONE(shown);
    m_screen->key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    SAYS(shown);
    m_screen->key(Qt::Key_Delete);
    GONE(shown);
}

void TestValidationWindow::shouldMarkEveryErrorByKeys()
{
    for (const KeyError& error : m_key.errors)
        mark(error);
    goTo({m_key.records.front(), "mrn"});
    for (std::size_t i = 0; i < m_key.records.size(); ++i)
        m_screen->key(Qt::Key_M, Qt::ControlModifier);
    m_record = m_key.records.size() - 1; // each turns to the next one
    SHOWS(QStringLiteral("%1 things to settle").arg(m_key.figures.size()));
}

void TestValidationWindow::shouldNameWhateverCanBeUsed()
{
    QCOMPARE(m_screen->nameless(), QStringList());
    goTo({m_key.records.front(), "mrn"});
    m_screen->key(Qt::Key_E);
    QTRY_COMPARE(at(), QStringLiteral("Accuracy"));
    QCOMPARE(m_screen->nameless(), QStringList());
    m_shown->resize(1024, 700);
    QCOMPARE(m_screen->nameless(), QStringList());
    m_screen->key(Qt::Key_Escape);
    m_shown->resize(1366, 768);
}

void TestValidationWindow::shouldFillInTheReport()
{
    m_screen->key(Qt::Key_3, Qt::ControlModifier);
    for (const auto& [figure, value] : m_key.figures) {
        QTRY_VERIFY(!at().isEmpty() && !at().contains(QLatin1Char(':')));
        m_screen->type(QString::number(value, 'g', 8));
        m_screen->key(Qt::Key_Return);
    }
    SHOWS(QStringLiteral("Nothing to settle"));
    FILL(QStringLiteral("Error rate, percent"), QStringLiteral("108"));
    SHOWS(QStringLiteral("A percentage lies between 0 and 100"));
    FILL(QStringLiteral("Error rate, percent"), QString::number(m_key.figures.at(workflow::validation::Figure::Rate)));
    m_screen->key(Qt::Key_Return);
    SHOWS(QStringLiteral("Nothing to settle"));
    QCOMPARE(m_screen->nameless(), QStringList());
}

void TestValidationWindow::shouldHandInAndExplain()
{
    m_screen->key(Qt::Key_Return, Qt::ControlModifier);
    SHOWS(QStringLiteral("Hand in this work?"));
    m_screen->key(Qt::Key_Return);
    SHOWS(QStringLiteral("Debrief"));
    SAYS(QStringLiteral("100 of 100"));
    QVERIFY(!m_screen->names().contains(
        QRegularExpression(QStringLiteral("\\br[0-9][0-9]\\b")))); // ids are nobody's to read
}

void TestValidationWindow::shouldDrawASample()
{
    openExercise(QStringLiteral("A sample of June"), QStringLiteral("validation/sample-of-june"));
    SHOWS(QStringLiteral("%1 encounters").arg(m_material.sampling->population));
    QTRY_COMPARE(at(), QStringLiteral("Size of the sample"));
    QCOMPARE(m_screen->nameless(), QStringList());
    m_screen->type(QStringLiteral("9000"));
    m_screen->key(Qt::Key_Return);
    SAYS(QStringLiteral("could be pulled"));
    FILL(QStringLiteral("Size of the sample"), QString::number(*m_key.sampleSize));
    m_screen->key(Qt::Key_Return);
    SHOWS(QStringLiteral("Batch · %1").arg(*m_key.sampleSize));
    SHOWS(QStringLiteral("Source of record 1"));
    QTRY_VERIFY(at().startsWith(QLatin1String("Record number: ")));
}

void TestValidationWindow::shouldConfirmWhatARuleDoubtsAndOpenItAgain()
{
    openExercise(QStringLiteral("Two pairs of eyes"), QStringLiteral("validation/two-pairs-of-eyes"));
    SHOWS(QStringLiteral("Source of record 1"));
    const FieldAt place = m_key.decoys.front().at;
    goTo(place);
    const QString field = at();
    m_screen->key(Qt::Key_Y);
    SHOWS(QStringLiteral("right as it stands"));
    goTo(place);
    m_screen->key(Qt::Key_Delete);
    GONE(QStringLiteral("right as it stands"));
    QCOMPARE(at(), field);
}

void TestValidationWindow::shouldSettleWhatTwoAbstractorsDisagreeOn()
{
    const auto count = m_key.settled.size();
    QVERIFY(count > 2);
    m_screen->key(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(at().contains(QLatin1String(": first ")));
    QTRY_COMPARE(m_screen->description(QStringLiteral("Twice abstracted")),
                 QStringLiteral("Twice abstracted, %1 to settle").arg(count));
    m_screen->key(Qt::Key_1);
    m_screen->key(Qt::Key_Down);
    m_screen->key(Qt::Key_2);
    QTRY_COMPARE(m_screen->description(QStringLiteral("Twice abstracted")),
                 QStringLiteral("Twice abstracted, %1 to settle").arg(count - 2));
    m_screen->key(Qt::Key_Down);
    m_screen->key(Qt::Key_O);
    QTRY_VERIFY(at().startsWith(QLatin1String("Another value for ")));
    m_screen->key(Qt::Key_Escape);
    QTRY_VERIFY(at().contains(QLatin1String(": first ")));
    m_screen->key(Qt::Key_Up);
    m_screen->key(Qt::Key_Delete);
    QTRY_COMPARE(m_screen->description(QStringLiteral("Twice abstracted")),
                 QStringLiteral("Twice abstracted, %1 to settle").arg(count - 1));
    QCOMPARE(m_screen->nameless(), QStringList());
}

void TestValidationWindow::shouldSayWhoNeedsFeedback()
{
    m_screen->key(Qt::Key_3, Qt::ControlModifier);
    QTRY_COMPARE(at(), QStringLiteral("Records reviewed"));
    const QString name = said(m_material.people.front().name);
    QVERIFY2(m_screen->click(QStringLiteral("Feedback needed: %1").arg(name)), qPrintable(m_screen->names()));
    SHOWS(QStringLiteral("Pattern of %1").arg(name));
    QCOMPARE(m_screen->nameless(), QStringList());
    QVERIFY(m_screen->click(QStringLiteral("No feedback needed: %1").arg(name)));
    GONE(QStringLiteral("Pattern of %1").arg(name));
}

int main(int argc, char* argv[])
{
    QGuiApplication app(argc, argv);
    Screen::switchNamesOn();
    desk::prepareLook();
    TestValidationWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_validation_window.moc"
