// SPDX-License-Identifier: GPL-3.0-or-later
#include "Screen.h"

#include "desk/DeskWindow.h"
#include "services/InstallCodes.h"
#include "unit/codesets/Books.h"

#include <QDirIterator>
#include <QFile>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QTemporaryDir>
#include <QTest>

namespace {

class Quiet final : public codesets::Progress
{
public:
    bool advance(std::string_view, double) override { return true; }
};

/// The window at the encoder, on a workspace with small books in it.
struct Encoder
{
    QTemporaryDir folder;
    std::unique_ptr<composition::House> house;
    std::unique_ptr<desk::DeskWindow> window;
    std::unique_ptr<Screen> screen;

    explicit Encoder(QSize size)
    {
        composition::HouseOptions options = composition::defaultOptions();
        options.workspace = folder.path().toStdString() + "/workspace";
        options.content = SOURCE_DIR "/sample-records";
        options.codesets = SOURCE_DIR "/codesets";
        auto opened = composition::House::open(options);
        if (!opened || !(*opened)->place().persons.setName("Maren"))
            qFatal("the house does not open");
        house = std::move(*opened);
        std::vector<std::filesystem::path> files;
        for (const std::string& book : {made::indexXml(), made::tableXml("2026", "Neoplasm"), made::pcsIndexXml()}) {
            QFile file(folder.filePath(QStringLiteral("book%1.xml").arg(files.size())));
            if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(book)) < 0)
                qFatal("the book is not written");
            files.emplace_back(file.fileName().toStdString());
        }
        Quiet progress;
        if (!services::installCodes(files, options.workspace, progress))
            qFatal("the books are not installed");
        window = std::make_unique<desk::DeskWindow>(*house);
        auto* view = qobject_cast<QQuickWindow*>(window->engine().rootObjects().front());
        view->resize(size);
        if (!QTest::qWaitForWindowExposed(view))
            qFatal("the window does not show");
        screen = std::make_unique<Screen>(*view);
        if (!screen->click(QStringLiteral("Encoder")) || !screen->shows(QStringLiteral("Search the code books")))
            qFatal("the encoder does not show");
    }
    void type(const char* letters) const
    {
        for (const char* letter = letters; *letter != 0; ++letter)
            QTest::keyClick(qobject_cast<QQuickWindow*>(window->engine().rootObjects().front()), *letter);
    }
};

#define SHOWS(name) QVERIFY2(at.screen->shows(QStringLiteral(name)), qPrintable(at.screen->names()))
#define SAYS(words) QVERIFY2(at.screen->says(QStringLiteral(words)), qPrintable(at.screen->names()))

} // namespace

/// A QML file is compiled when it is first shown, so that a fault in a rarely seen panel would wait for a trainee.
class TestScreens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldCompileEveryFileOfTheModule()
    {
        const QTemporaryDir workspace;
        composition::HouseOptions options = composition::defaultOptions();
        options.workspace = workspace.path().toStdString();
        options.content = SOURCE_DIR "/sample-records";
        options.codesets = SOURCE_DIR "/codesets";
        const auto house = composition::House::open(options);
        QVERIFY(house.ok());
        desk::DeskWindow window(**house);
        QVERIFY(window.shown());

        QTest::failOnWarning(QRegularExpression(QStringLiteral("FINAL|Final member|[Bb]inding loop")));
        int files = 0;
        QDirIterator each(QStringLiteral(":/qt/qml/RecordsDesk"), {QStringLiteral("*.qml")}, QDir::Files);
        while (each.hasNext()) {
            const QString path = each.next();
            if (path.endsWith(QLatin1String("/Theme.qml")))
                continue; // a singleton: every other file uses it
            ++files;
            const QQmlComponent component(&window.engine(), QUrl(QStringLiteral("qrc") + path));
            if (component.isError())
                QFAIL(qPrintable(component.errorString()));
        }
        QVERIFY(files > 50);
    }

    void shouldBuildAProcedureCodeByKeyboardAlone()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("qrc:/")));
        const Encoder at({1024, 700});
        at.screen->key(Qt::Key_B, Qt::ControlModifier);
        SHOWS("Narrow Section");
        at.screen->key(Qt::Key_Return);
        SHOWS("Narrow Body System");
        at.type("hepa");
        at.screen->key(Qt::Key_Return);
        SHOWS("Narrow Operation");
        at.type("t");
        SAYS("Cutting out all of a part"); // what the line at hand means
        at.screen->key(Qt::Key_Right);
        at.type("4");
        at.screen->key(Qt::Key_Return);
        at.screen->key(Qt::Key_Down);
        at.screen->key(Qt::Key_Return);
        SHOWS("Narrow Device");
        at.screen->key(Qt::Key_Backspace); // nothing is chosen here: the approach is given up
        SHOWS("Code so far 0FT4···");
        at.type("4");
        at.screen->key(Qt::Key_Return);
        at.screen->key(Qt::Key_Return);
        at.screen->key(Qt::Key_Return);
        SHOWS("Open 0FT44ZG");
        SAYS("Resection of Gallbladder, Percutaneous Endoscopic Approach, Hand-Assisted");
        QVERIFY2(at.screen->nameless().isEmpty(), qPrintable(at.screen->nameless().join(QLatin1String(", "))));
        at.screen->key(Qt::Key_Left); // back to the values
        at.screen->key(Qt::Key_Down);
        at.screen->key(Qt::Key_Return);
        SHOWS("Open 0FT44ZZ");
        at.screen->key(Qt::Key_Return);
        SHOWS("Star 0FT44ZZ");
        SHOWS("Build on from 0FT44ZZ");
        at.screen->key(Qt::Key_B, Qt::ControlModifier);
        SHOWS("Code so far 0FT44ZZ");
        at.screen->key(Qt::Key_Escape);
        SHOWS("Search the code books");
    }

    void shouldLookIntoTablesByKeyboardAlone()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("qrc:/")));
        const Encoder at({1366, 768});
        at.screen->key(Qt::Key_I, Qt::ControlModifier);
        SHOWS("Look up in Alphabetic Index");
        SAYS("Older than the codes in force");
        at.type("breath");
        SHOWS("Go to Block");
        at.screen->key(Qt::Key_Return);
        at.screen->key(Qt::Key_Return);
        SHOWS("Block NEC, with, cold");
        at.screen->key(Qt::Key_Left, Qt::AltModifier);
        SHOWS("Go to Block");
        QVERIFY2(at.screen->nameless().isEmpty(), qPrintable(at.screen->nameless().join(QLatin1String(", "))));
        at.screen->key(Qt::Key_Return); // the line has the keyboard
        SHOWS("Open J44.9");
        at.screen->key(Qt::Key_Return);
        SHOWS("Star J44.9");
    }

    void shouldShowTheTablesInColumnsAndSayWhatIsNotInstalled()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("qrc:/")));
        const Encoder at({1024, 700});
        QVERIFY(at.screen->click(QStringLiteral("Neoplasms")));
        SHOWS("Look up in Neoplasm Table");
        SHOWS("Bad");
        SHOWS("Apple, peel");
        QVERIFY(at.screen->click(QStringLiteral("Drugs")));
        SHOWS("The Table of Drugs and Chemicals is not installed");
        QVERIFY2(at.screen->nameless().isEmpty(), qPrintable(at.screen->nameless().join(QLatin1String(", "))));
        QVERIFY(at.screen->click(QStringLiteral("PCS Index")));
        SHOWS("Build on from 0FT4");
        QVERIFY(at.screen->click(QStringLiteral("Build on from 0FT4")));
        SHOWS("Code so far 0FT4···");
        at.screen->key(Qt::Key_Escape); // to the table it came from
        SHOWS("Look up in ICD-10-PCS Index");
        at.screen->key(Qt::Key_Escape);
        SHOWS("Search the code books");
    }
};

int main(int argc, char* argv[])
{
    QGuiApplication app(argc, argv);
    Screen::switchNamesOn();
    desk::prepareLook();
    TestScreens test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_screens.moc"
