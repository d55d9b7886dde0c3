// SPDX-License-Identifier: GPL-3.0-or-later
// Every verb of deskctl at work on a session whose role may not see one page: neither what it prints nor what it
// writes holds a word of it. docs/security.md names the verbs of who writes content, which stand outside the door.
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// Words of the psychotherapy note, and of no other page of the chart.
const QList<QByteArray> closedWords{"boathouse", "told off"};
const QStringList outsideTheDoor{u"content check"_s, u"exercise show"_s, u"generate plant"_s};
const auto exercise = u"release/kept-apart"_s;

bool isClosed(const QByteArray& bytes)
{
    return std::any_of(closedWords.begin(), closedWords.end(),
                       [&](const QByteArray& words) { return bytes.contains(words); });
}

} // namespace

class TestVerbDoors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shouldKnowEveryVerb();
    void shouldTellNoWordOfAClosedPage_data();
    void shouldTellNoWordOfAClosedPage();
    void shouldMeetThoseWordsOutsideTheDoor();

private:
    [[nodiscard]] QByteArray run(const QStringList& arguments) const;
    [[nodiscard]] QString at(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString file(const QString& name, const QByteArray& bytes) const;
    [[nodiscard]] QList<QPair<QString, QStringList>> verbs() const;

    QTemporaryDir m_folder;
};

QByteArray TestVerbDoors::run(const QStringList& arguments) const
{
    QProcess program;
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(qEnvironmentVariable("DESKCTL"), arguments + QStringList{u"--workspace"_s, at(u"workspace"_s)});
    return program.waitForFinished(120'000) ? program.readAll() : QByteArray("did not end");
}

QString TestVerbDoors::file(const QString& name, const QByteArray& bytes) const
{
    QFile out(at(name));
    return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() ? out.fileName() : QString();
}

void TestVerbDoors::initTestCase()
{
    const QString ops = file(u"ops.jsonl"_s, "{\"do\":\"open\",\"document\":\"psychotherapy-note\"}\n"
                                             "{\"do\":\"open\",\"document\":\"discharge-summary\"}\n");
    const QByteArray told =
        run({u"session"_s, u"play"_s, exercise, u"--ops"_s, ops, u"--out"_s, at(u"refused.session"_s)});
    QVERIFY2(QFile::exists(at(u"refused.session"_s)), told.constData());
}

QList<QPair<QString, QStringList>> TestVerbDoors::verbs() const
{
    const QString session = at(u"refused.session"_s);
    const QString ops = at(u"ops.jsonl"_s);
    const QString some = file(u"some.json"_s, "{}");
    const QString nothing = file(u"nothing.json"_s, R"({"findings":[],"redactions":[]})");
    return {
        {u"codes install"_s, {some}},
        {u"codes list"_s, {}},
        {u"codes search"_s, {u"boathouse"_s}},
        {u"codes show"_s, {u"I10"_s, u"--system"_s, u"icd10cm"_s}},
        {u"codes licence"_s, {}},
        {u"codes diff"_s, {u"--system"_s, u"icd10cm"_s, u"2025"_s, u"2026"_s}},
        {u"codes check"_s, {u"--claim"_s, some}},
        {u"exercise list"_s, {u"--json"_s}},
        {u"session play"_s, {exercise, u"--ops"_s, ops, u"--out"_s, at(u"out/again.session"_s)}},
        {u"session robot"_s,
         {exercise, u"--robot"_s, u"greedy"_s, u"--out"_s, at(u"out/greedy.session"_s), u"--ops-out"_s,
          at(u"out/greedy.jsonl"_s)}},
        {u"session score"_s, {session, u"--json"_s}},
        {u"session replay"_s, {session, u"--json"_s}},
        {u"session verify"_s, {session, u"--json"_s}},
        {u"assess"_s, {u"release"_s, u"--key"_s, some, u"--submission"_s, nothing}},
        {u"access decide"_s, {u"--request"_s, some}},
        {u"access trail"_s, {u"--json"_s}},
        {u"access log-review"_s, {some}},
        {u"people list"_s, {u"--json"_s}},
        {u"people forget"_s, {u"nobody"_s}},
        {u"generate access-log"_s,
         {u"--entries"_s, u"2000"_s, u"--staff"_s, u"60"_s, u"--patients"_s, u"200"_s, u"--out"_s, at(u"out/log"_s)}},
        {u"export handout"_s, {u"--exercise"_s, exercise, u"--out"_s, at(u"out/handout"_s)}},
        {u"export redacted"_s, {u"--session"_s, session, u"--out"_s, at(u"out/copy.pdf"_s)}}};
}

void TestVerbDoors::shouldKnowEveryVerb()
{
    QStringList known = outsideTheDoor;
    for (const auto& [verb, arguments] : verbs())
        known.append(verb);
    QStringList missing;
    static const QRegularExpression line(u"^  deskctl ((?:[a-z-]+ )?[a-z-]+)"_s);
    QProcess program;
    program.start(qEnvironmentVariable("DESKCTL"), {u"help"_s});
    QVERIFY(program.waitForFinished());
    const QString help = QString::fromUtf8(program.readAllStandardOutput());
    for (const QString& each : help.split(u'\n')) {
        const auto found = line.match(each);
        if (found.hasMatch() && !known.contains(found.captured(1)))
            missing.append(found.captured(1));
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u", ")));
    QVERIFY(help.contains(u"deskctl export handout"_s));
}

void TestVerbDoors::shouldTellNoWordOfAClosedPage_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QStringList>("arguments");
    for (const auto& [verb, arguments] : verbs())
        QTest::newRow(qPrintable(verb)) << verb << arguments;
}

void TestVerbDoors::shouldTellNoWordOfAClosedPage()
{
    QFETCH(QString, verb);
    QFETCH(QStringList, arguments);
    QVERIFY(QDir(at(u"out"_s)).removeRecursively());
    QVERIFY(QDir(m_folder.path()).mkpath(u"out"_s));
    const QByteArray told = run(verb.split(u' ') + arguments);
    QVERIFY(!told.contains("did not end"));
    QVERIFY2(!isClosed(told) || verb == u"codes search"_s, told.constData()); // a search may repeat what was asked
    QDirIterator written(at(u"out"_s), QDir::Files, QDirIterator::Subdirectories);
    while (written.hasNext()) {
        QFile one(written.next());
        QVERIFY(one.open(QIODevice::ReadOnly));
        QVERIFY2(!isClosed(one.readAll()), qPrintable(one.fileName()));
    }
}

void TestVerbDoors::shouldMeetThoseWordsOutsideTheDoor()
{
    // The words are those of the chart: who writes content has the file itself.
    const QByteArray told = run(
        {u"generate"_s, u"plant"_s, u"--chart"_s, u"84-06-57"_s, u"--kinds"_s, u"49"_s, u"--out"_s, at(u"planted"_s)});
    QFile note(at(u"planted/documents/psychotherapy-note.md"_s));
    QVERIFY2(note.open(QIODevice::ReadOnly), told.constData());
    QVERIFY(isClosed(note.readAll()));
}

QTEST_GUILESS_MAIN(TestVerbDoors)
#include "tst_verb_doors.moc"
