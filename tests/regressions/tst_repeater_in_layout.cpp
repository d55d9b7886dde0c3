// SPDX-License-Identifier: GPL-3.0-or-later
// The desk fell when the text size changed after an exercise was opened: in Qt 6.4 a layout keeps the items of a
// Repeater that have gone, and reaches for them when it is laid out again unseen. So rows that come and go stand in a
// positioner, not in a layout. It shows on a real screen only, hence the sources are read.
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <vector>

namespace {

struct Opened
{
    qsizetype indent = 0;
    QString type;
};

/// Components whose content lands in a layout.
const QStringList layouts{QStringLiteral("ColumnLayout"),   QStringLiteral("RowLayout"), QStringLiteral("GridLayout"),
                          QStringLiteral("Sheet"),          QStringLiteral("Card"),      QStringLiteral("TopBar"),
                          QStringLiteral("SettingsSection")};

/// Whether the Repeater that opens at this line has a model written out, so that its rows never go.
bool fixedModel(const QStringList& lines, qsizetype at)
{
    static const QRegularExpression model(QStringLiteral(R"(^\s*model: (.*)$)"));
    for (qsizetype i = at + 1; i < std::min(at + 12, lines.size()); ++i) {
        const auto match = model.match(lines[i]);
        if (match.hasMatch())
            return match.captured(1) == QLatin1String("[");
    }
    return false;
}

QStringList repeatersInLayouts(const QString& file, const QStringList& lines)
{
    static const QRegularExpression opening(QStringLiteral(R"(^(\s*)(?:[\w.]+: )?([A-Z][\w.]*) \{)"));
    QStringList found;
    std::vector<Opened> open;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto match = opening.match(lines[i]);
        if (!match.hasMatch())
            continue;
        const Opened here{match.captured(1).size(), match.captured(2)};
        while (!open.empty() && open.back().indent >= here.indent)
            open.pop_back();
        if (here.type == QLatin1String("Repeater") && !open.empty() && layouts.contains(open.back().type)
            && !fixedModel(lines, i))
            found.append(QStringLiteral("%1:%2 in a %3").arg(file).arg(i + 1).arg(open.back().type));
        open.push_back(here);
    }
    return found;
}

} // namespace

class TestRepeaterInLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldSeeARepeaterInALayout();
    void shouldKeepRowsThatComeAndGoOutOfLayouts();
};

void TestRepeaterInLayout::shouldSeeARepeaterInALayout()
{
    const QStringList lines{QStringLiteral("ColumnLayout {"), QStringLiteral("    Repeater {"),
                            QStringLiteral("        model: page.rows"), QStringLiteral("    }"), QStringLiteral("}")};
    QCOMPARE(repeatersInLayouts(QStringLiteral("x"), lines), QStringList(QStringLiteral("x:2 in a ColumnLayout")));
}

void TestRepeaterInLayout::shouldKeepRowsThatComeAndGoOutOfLayouts()
{
    QStringList found;
    int files = 0;
    QDirIterator each(QStringLiteral(SOURCE_DIR "/qml"), {QStringLiteral("*.qml")}, QDir::Files,
                      QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        found += repeatersInLayouts(each.fileName(), QString::fromUtf8(file.readAll()).split(QLatin1Char('\n')));
        ++files;
    }
    QVERIFY(files > 100);
    QCOMPARE(found, QStringList());
}

QTEST_APPLESS_MAIN(TestRepeaterInLayout)
#include "tst_repeater_in_layout.moc"
