// SPDX-License-Identifier: GPL-3.0-or-later
// The walls of the house, read from the sources: which room may know which.
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// Room -> rooms it may include. A room not named here may exist only after it is added here, with its arrows.
const QHash<QString, QSet<QString>>& arrows()
{
    static const QSet<QString> upToAccess{u"domain"_s, u"crypto"_s, u"codesets"_s, u"records"_s, u"access"_s};
    static const QSet<QString> upToWorkflow = upToAccess + QSet<QString>{u"workflow"_s};
    static const QSet<QString> upToGeneration = upToWorkflow + QSet<QString>{u"scoring"_s, u"generation"_s};
    static const QHash<QString, QSet<QString>> allowed{
        {u"domain"_s, {}},
        {u"crypto"_s, {u"domain"_s}},
        {u"codesets"_s, {u"domain"_s, u"crypto"_s}},
        {u"records"_s, {u"domain"_s}},
        {u"access"_s, {u"domain"_s, u"records"_s}},
        {u"workflow"_s, upToAccess},
        {u"scoring"_s, upToWorkflow},
        {u"generation"_s, upToWorkflow + QSet<QString>{u"scoring"_s}},
        {u"services"_s, upToGeneration},
        {u"viewmodels"_s, upToGeneration + QSet<QString>{u"services"_s}},
        {u"content"_s, upToGeneration},
        {u"storage"_s, upToGeneration + QSet<QString>{u"services"_s}},
        // Formats of the outside world, behind ports of the services; only its pdf/ may draw, since it lays out text.
        {u"interchange"_s, upToGeneration + QSet<QString>{u"services"_s}},
        {u"composition"_s, upToGeneration + QSet<QString>{u"services"_s, u"content"_s, u"storage"_s, u"interchange"_s}},
        {u"ctl"_s, upToGeneration + QSet<QString>{u"services"_s, u"composition"_s, u"content"_s}},
        {u"desk"_s, {u"domain"_s, u"services"_s, u"viewmodels"_s, u"composition"_s}},
    };
    return allowed;
}

const QString root = QStringLiteral(SOURCE_DIR);

QStringList sources(const QString& folder, const QStringList& patterns)
{
    QStringList found;
    QDirIterator files(root + u'/' + folder, patterns, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        found.append(files.next());
    found.sort();
    return found;
}

QString read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString relative(const QString& path)
{
    return path.mid(root.size() + 1);
}

QStringList includes(const QString& text)
{
    static const QRegularExpression line(u"^#include [\"<]([^\">]+)[\">]"_s, QRegularExpression::MultilineOption);
    QStringList names;
    for (auto matches = line.globalMatch(text); matches.hasNext();)
        names.append(matches.next().captured(1));
    return names;
}

} // namespace

class TestHouse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldUseOnlyRoomsOnTheAllowList();
    void shouldKeepQtGuiAndQmlOutOfTheRoomsBelowTheScreen();
    void shouldKeepChartsBehindTheReader();
    void shouldCarryTheLicenceInEveryFile();
    void shouldHoldNoPathOfAMachine();
};

void TestHouse::shouldUseOnlyRoomsOnTheAllowList()
{
    QStringList broken;
    for (const QString& path : sources(u"src"_s, {u"*.h"_s, u"*.cpp"_s})) {
        const QString room = relative(path).section(u'/', 1, 1);
        QVERIFY2(arrows().contains(room), qPrintable(u"no arrows are set for the room "_s + room));
        for (const QString& name : includes(read(path))) {
            const QString other = name.section(u'/', 0, 0);
            const bool isRoom = name.contains(u'/') && arrows().contains(other);
            if (isRoom && other != room && !arrows()[room].contains(other))
                broken.append(relative(path) + u" includes "_s + name);
        }
    }
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
}

void TestHouse::shouldKeepQtGuiAndQmlOutOfTheRoomsBelowTheScreen()
{
    static const QRegularExpression screen(
        u"^(Qt(Gui|Qml|Quick|Widgets)/|Q(Gui|Qml|Quick|Painter|Font|Color|Image|Text(Document|Cursor)|Pdf))"_s);
    static const QSet<QString> above{u"viewmodels"_s, u"desk"_s};
    QStringList broken;
    for (const QString& path : sources(u"src"_s, {u"*.h"_s, u"*.cpp"_s})) {
        if (above.contains(relative(path).section(u'/', 1, 1)) || relative(path).startsWith(u"src/interchange/pdf/"_s))
            continue;
        for (const QString& name : includes(read(path))) {
            if (screen.match(name).hasMatch())
                broken.append(relative(path) + u" includes "_s + name);
        }
    }
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
}

void TestHouse::shouldKeepChartsBehindTheReader()
{
    // Screens and verbs see pages that access_control::ChartReader gave out, never the chart itself.
    static const QRegularExpression around(u"\\.chart\\.(documents|document\\(|patient)"_s);
    QStringList broken;
    for (const QString& folder : {u"src/viewmodels"_s, u"src/ctl"_s, u"src/desk"_s}) {
        for (const QString& path : sources(folder, {u"*.h"_s, u"*.cpp"_s})) {
            if (around.match(read(path)).hasMatch())
                broken.append(relative(path));
        }
    }
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
}

void TestHouse::shouldCarryTheLicenceInEveryFile()
{
    QStringList broken;
    for (const QString& folder : {u"src"_s, u"qml"_s, u"tests"_s, u"tools"_s, u"cmake"_s}) {
        for (const QString& path :
             sources(folder, {u"*.h"_s, u"*.cpp"_s, u"*.qml"_s, u"*.sql"_s, u"CMakeLists.txt"_s, u"*.cmake"_s})) {
            if (!read(path).left(400).contains(u"SPDX-License-Identifier: GPL-3.0-or-later"_s))
                broken.append(relative(path));
        }
    }
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
}

void TestHouse::shouldHoldNoPathOfAMachine()
{
    static const QRegularExpression place(u"(/home/\\w+/|/root/|/Users/\\w+/|[A-Z]:\\\\Users)"_s);
    QStringList broken;
    for (const QString& folder : {u"src"_s, u"qml"_s, u"tools"_s, u"sample-records"_s, u"docs"_s}) {
        for (const QString& path : sources(folder, {u"*"_s})) {
            if (place.match(read(path)).hasMatch())
                broken.append(relative(path));
        }
    }
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestHouse)
#include "tst_house.moc"
