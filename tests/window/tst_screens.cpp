// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/DeskWindow.h"

#include <QDirIterator>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QTemporaryDir>
#include <QTest>

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
};

int main(int argc, char* argv[])
{
    QGuiApplication app(argc, argv);
    desk::prepareLook();
    TestScreens test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_screens.moc"
