// SPDX-License-Identifier: GPL-3.0-or-later
// deskctl from outside: exit codes 0, 1, 2 and 3, one JSON document on standard output, sentences on standard error.
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Answer
{
    int exit = -1;
    QByteArray out;
    QByteArray err;
};

} // namespace

class TestDeskctl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldAnswerWithTheExitCodeThatTheDocumentationNames_data();
    void shouldAnswerWithTheExitCodeThatTheDocumentationNames();
    void shouldTakeCommonOptionsBeforeTheVerb();
    void shouldListTheVerbsOfAGroup();
    void shouldRefuseClockStepsThatAreNoTime_data();
    void shouldRefuseClockStepsThatAreNoTime();
    void shouldTellOfAnOpenBehindALockedDesk();
    void shouldScoreABrokenGlassByRolePlaceAndEvent();
    void shouldLeaveExercisesWithErrorsOutOfTheLibrary();
    void shouldNotCallATruncatedAnswerDone();
    void shouldEndItsSentencesWithOneFullStop();
    void shouldWriteThePlantedChartAndItsKey();
    void shouldWriteARedactedCopy();
    void shouldHandOutWhatTheRoleMaySeeAndNoKey();

private:
    [[nodiscard]] Answer run(const QStringList& arguments, const QString& output = {}) const;
    [[nodiscard]] QString file(const QString& name, const QByteArray& bytes) const;
    [[nodiscard]] Answer play(const QByteArray& step) const;

    QTemporaryDir m_folder;
};

Answer TestDeskctl::run(const QStringList& arguments, const QString& output) const
{
    QProcess program;
    if (!output.isEmpty())
        program.setStandardOutputFile(output);
    program.start(qEnvironmentVariable("DESKCTL"),
                  arguments + QStringList{u"--workspace"_s, m_folder.filePath(u"workspace"_s)});
    if (!program.waitForFinished())
        return {};
    return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
}

QString TestDeskctl::file(const QString& name, const QByteArray& bytes) const
{
    QFile out(m_folder.filePath(name));
    return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() ? out.fileName() : QString();
}

Answer TestDeskctl::play(const QByteArray& step) const
{
    return run({u"session"_s, u"play"_s, u"coding/first-day"_s, u"--seed"_s, u"1"_s, u"--ops"_s,
                file(u"ops.jsonl"_s, step), u"--out"_s, m_folder.filePath(u"out.session"_s), u"--json"_s});
}

void TestDeskctl::shouldAnswerWithTheExitCodeThatTheDocumentationNames_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exit");
    const QString key = file(u"key.json"_s, R"({"diagnoses":[{"code":"J02.0"}]})");
    const QString answer = file(u"answer.json"_s, R"({"diagnoses":[{"code":"J02.0"}]})");
    const QString broken = file(u"broken.json"_s, "{");
    const QString wrong = file(u"wrong.json"_s, R"({"diagnoses":[{"code":"???"}]})");
    const QString stranger = file(u"stranger.json"_s, R"({"user":"x","role":"nobody","purpose":"treatment",
        "patient":"10-00-01","section":"results","action":"view","time":"2026-05-04T10:00:00"})");
    const QString colleague = file(u"colleague.json"_s, R"({"user":"x","role":"coder","purpose":"coding",
        "patient":"10-00-01","section":"results","action":"view","time":"2026-05-04T10:00:00","worklist":true})");
    const QString doubled = file(u"doubled.json"_s, R"({"user":"x","role":"coder","role":"coder","purpose":"coding",
        "patient":"10-00-01","section":"results","action":"view","time":"2026-05-04T10:00:00","worklist":true})");
    const QString nurse = file(u"nurse.json"_s, R"({"user":"x","role":"nurse","purpose":"treatment",
        "patient":"10-00-01","section":"results","action":"view","time":"2026-05-04T10:00:00"})");
    const auto assess = [](const QString& by, const QString& what) {
        return QStringList{u"assess"_s, u"coding"_s, u"--json"_s, u"--key"_s, by, u"--submission"_s, what};
    };
    QTest::newRow("a list is done") << QStringList{u"codes"_s, u"list"_s} << 0;
    QTest::newRow("a right answer is done") << assess(key, answer) << 0;
    QTest::newRow("a submission that is no JSON is a no") << assess(key, broken) << 1;
    QTest::newRow("a key that is no JSON is a no") << assess(broken, answer) << 1;
    QTest::newRow("a key with what is no code is a no") << assess(wrong, answer) << 1;
    QTest::newRow("a context that is no object is a no")
        << assess(key, answer) + QStringList{u"--context"_s, broken} << 1;
    QTest::newRow("a context that is not there cannot be read")
        << assess(key, answer) + QStringList{u"--context"_s, u"/nowhere/context.json"_s} << 3;
    QTest::newRow("a claim that is no JSON is a no")
        << QStringList{u"codes"_s, u"check"_s, u"--claim"_s, broken, u"--json"_s} << 1;
    const QString licensed = file(u"licensed.tsv"_s, "cpt_code\tdescription\n0000Q\tAn invented service\n");
    QTest::newRow("a licensed table before anybody attested is a no")
        << QStringList{u"codes"_s, u"install"_s, licensed, u"--edition"_s, u"2026"_s} << 1;
    QTest::newRow("an attestation without saying so is wrong use")
        << QStringList{u"codes"_s, u"licence"_s, u"--licensee"_s, u"College"_s} << 2;
    QTest::newRow("nothing licensed is written out")
        << QStringList{u"codes"_s, u"search"_s, u"invented"_s, u"--system"_s, u"cpt"_s} << 1;
    QTest::newRow("an unknown verb is wrong use") << QStringList{u"codes"_s, u"sing"_s} << 2;
    QTest::newRow("an option given twice is wrong use")
        << QStringList{u"codes"_s, u"search"_s, u"chf"_s, u"--limit"_s, u"1"_s, u"--limit"_s, u"2"_s} << 2;
    const auto ask = [](const QString& request) {
        return QStringList{u"access"_s, u"decide"_s, u"--json"_s, u"--request"_s, request};
    };
    QTest::newRow("an unknown role is denied") << ask(stranger) << 1;
    QTest::newRow("a member that stands twice is denied") << ask(doubled) << 1;
    QTest::newRow("a permit is done") << ask(colleague) << 0;
    QTest::newRow("an offer to break the glass is done") << ask(nurse) << 0;
    QTest::newRow("a request that is not there cannot be read") << ask(u"/nowhere/request.json"_s) << 3;
    QTest::newRow("nobody's passphrase is a no") << QStringList{u"people"_s, u"forget"_s, u"Nobody"_s} << 1;
    QTest::newRow("whose passphrase is not said is wrong use") << QStringList{u"people"_s, u"forget"_s} << 2;
    QTest::newRow("an empty trail is done") << QStringList{u"access"_s, u"trail"_s, u"--json"_s} << 0;
    const QString looked = file(u"looked.json"_s, R"({"patients":[{"mrn":"1"}],"staff":[{"user":"a","role":"nurse"}],
        "log":[{"id":1,"time":"2026-03-04T10:00","user":"a","patient":"1","action":"view"}]})");
    const QString backwards = file(u"backwards.json"_s, R"({"staff":[{"user":"a","role":"nurse"}],
        "log":[{"id":1,"time":"2026-03-04T10:00","user":"a","action":"login"},
               {"id":2,"time":"2026-03-04T09:00","user":"a","action":"login"}]})");
    const auto review = [](const QString& log) { return QStringList{u"access"_s, u"log-review"_s, log, u"--json"_s}; };
    QTest::newRow("a log with suspicions is done") << review(looked) << 0;
    QTest::newRow("a log whose clock runs backwards is a no") << review(backwards) << 1;
    QTest::newRow("a log that is no JSON is a no") << review(broken) << 1;
    QTest::newRow("a log that is not there cannot be read") << review(u"/nowhere/log.json"_s) << 3;
    const auto diff = [](const QString& older, const QString& newer) {
        return QStringList{u"codes"_s, u"diff"_s, u"--json"_s, u"--system"_s, u"icd10cm"_s, older, newer};
    };
    QTest::newRow("a difference is done") << diff(u"2026"_s, u"2026"_s) << 0;
    QTest::newRow("an edition that is not here is wrong use") << diff(u"1998"_s, u"2026"_s) << 2;
    QTest::newRow("keys that hold are done")
        << QStringList{u"content"_s, u"check"_s, u"--json"_s, u"--against"_s, u"icd10cm/2026"_s} << 0;
    QTest::newRow("keys against an edition that is not here is wrong use")
        << QStringList{u"content"_s, u"check"_s, u"--against"_s, u"icd10cm/1998"_s} << 2;
    QTest::newRow("a file to install that is not there cannot be read")
        << QStringList{u"codes"_s, u"install"_s, u"/nowhere/order.txt"_s} << 3;
    const auto plant = [this](const QString& chart, const QString& kinds, const QString& into) {
        return QStringList{u"generate"_s, u"plant"_s,   u"--json"_s, u"--seed"_s, u"3"_s, u"--chart"_s,
                           chart,         u"--kinds"_s, kinds,       u"--out"_s,  into};
    };
    const QString planted = m_folder.filePath(u"planted"_s);
    QTest::newRow("what a chart can carry is planted") << plant(u"26-41-73"_s, u"16,33"_s, planted) << 0;
    QTest::newRow("what a chart cannot carry is a no")
        << plant(u"26-41-73"_s, u"16,15"_s, planted + u"-in-part"_s) << 1;
    QTest::newRow("a folder with something in it is kept as it is") << plant(u"26-41-73"_s, u"16,33"_s, planted) << 3;
    QTest::newRow("a chart that is not clean is wrong use")
        << plant(u"27-60-93"_s, u"2"_s, planted + u"-unclean"_s) << 2;
    QTest::newRow("a kind that is none is wrong use") << plant(u"26-41-73"_s, u"16,55"_s, planted) << 2;
    QTest::newRow("a kind that is no number is wrong use") << plant(u"26-41-73"_s, u"side"_s, planted) << 2;
    QTest::newRow("a chart that is not there is wrong use") << plant(u"00-00-00"_s, u"16"_s, planted) << 2;
    QTest::newRow("a seed that is none is wrong use")
        << QStringList{u"generate"_s, u"plant"_s,  u"--chart"_s, u"26-41-73"_s, u"--kinds"_s,
                       u"16"_s,       u"--seed"_s, u"x"_s,       u"--out"_s,    planted}
        << 2;
    QTest::newRow("planting into no folder is wrong use")
        << QStringList{u"generate"_s, u"plant"_s, u"--chart"_s, u"26-41-73"_s, u"--kinds"_s, u"16"_s} << 2;
    QTest::newRow("a folder that cannot be written is told") << plant(u"26-41-73"_s, u"16"_s, u"/dev/null/x"_s) << 3;
    QTest::newRow("content that is not there cannot be read")
        << QStringList{u"exercise"_s, u"list"_s, u"--content"_s, u"/nowhere"_s} << 3;
}

void TestDeskctl::shouldAnswerWithTheExitCodeThatTheDocumentationNames()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exit);
    const Answer answer = run(arguments);
    QVERIFY2(answer.exit == exit, answer.err.constData());
    QVERIFY2(exit == 0 || !answer.err.isEmpty(), "whoever is refused is told why");
    if (arguments.contains(u"--json"_s) && exit < 2)
        QVERIFY2(!QJsonDocument::fromJson(answer.out).isNull(), answer.out.constData());
}

void TestDeskctl::shouldWriteThePlantedChartAndItsKey()
{
    const auto plant = [this](const QString& into, const QStringList& more) {
        return run(QStringList{u"generate"_s, u"plant"_s, u"--chart"_s, u"31-07-52"_s, u"--kinds"_s, u"33,10,24"_s,
                               u"--seed"_s, u"9"_s, u"--out"_s, m_folder.filePath(into)}
                   + more);
    };
    const Answer one = plant(u"one"_s, {});
    const Answer two = plant(u"two"_s, {});
    QCOMPARE(one.exit, 1);
    QVERIFY2(one.err.startsWith("Kind 24 cannot be planted in 31-07-52: "), one.err.constData());
    QCOMPARE(one.out.count('\n'), 2);
    const auto bytes = [this](const QString& name) {
        QFile in(m_folder.filePath(name));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    };
    const QStringList pages = QDir(m_folder.filePath(u"one/documents"_s)).entryList(QDir::Files);
    QVERIFY(pages.contains(u"adt-log.md"_s));
    for (const QString& page : pages)
        QCOMPARE(bytes(u"one/documents/"_s + page), bytes(u"two/documents/"_s + page));
    QCOMPARE(bytes(u"one/chart.json"_s), bytes(u"two/chart.json"_s));
    QCOMPARE(bytes(u"one/answer-key.json"_s), bytes(u"two/answer-key.json"_s));
    const QJsonObject key = QJsonDocument::fromJson(bytes(u"one/answer-key.json"_s)).object();
    QCOMPARE(key[u"findings"_s].toArray().size(), 2);
    QVERIFY(!key[u"decoys"_s].toArray().isEmpty());

    const Answer bare = plant(u"bare"_s, {u"--listings"_s, u"none"_s, u"--decoys"_s, u"0"_s, u"--json"_s});
    const QJsonObject told = QJsonDocument::fromJson(bare.out).object();
    QCOMPARE(told[u"findings"_s].toArray().size(), 1);
    QCOMPARE(told[u"refused"_s].toArray().size(), 2);
    QVERIFY(told[u"decoys"_s].toArray().isEmpty());
    QVERIFY(!QFile::exists(m_folder.filePath(u"bare/documents/adt-log.md"_s)));
}

void TestDeskctl::shouldWriteARedactedCopy()
{
    const QString exercise = u"deidentify/strep-for-the-class"_s;
    const QString session = m_folder.filePath(u"copy.session"_s);
    const QString pdf = m_folder.filePath(u"copy.pdf"_s);
    QCOMPARE(run({u"session"_s, u"robot"_s, exercise, u"--robot"_s, u"perfect"_s, u"--out"_s, session}).exit, 0);
    const Answer written = run({u"export"_s, u"redacted"_s, u"--session"_s, session, u"--out"_s, pdf, u"--json"_s});
    QCOMPARE(written.exit, 0);
    QCOMPARE(written.err, QByteArray());
    QCOMPARE(QJsonDocument::fromJson(written.out).object().value(u"pages"_s).toInt(), 4);
    QFile made(pdf);
    QVERIFY(made.open(QIODevice::ReadOnly));
    QVERIFY(made.readAll().startsWith("%PDF-"));

    const auto ofSubmission = [&](const QByteArray& submission) {
        return run({u"export"_s, u"redacted"_s, u"--exercise"_s, exercise, u"--submission"_s,
                    file(u"copy.json"_s, submission), u"--out"_s, m_folder.filePath(u"other.pdf"_s)});
    };
    QCOMPARE(ofSubmission(R"({"redactions":[]})").exit, 0);
    QVERIFY(QFile::remove(m_folder.filePath(u"other.pdf"_s)));
    for (const QByteArray& bar : {QByteArray(R"({"document":"registration","from":0,"to":3,"category":"name"})"),
                                  QByteArray(R"({"document":"laboratory","from":0,"to":99999,"category":"name"})"),
                                  QByteArray(R"({"document":"laboratory","from":0,"to":3,"category":"hat"})")}) {
        QCOMPARE(ofSubmission("{\"redactions\":[" + bar + "]}").exit, 1);
        QVERIFY(!QFile::exists(m_folder.filePath(u"other.pdf"_s)));
    }
    QCOMPARE(run({u"export"_s, u"redacted"_s, u"--session"_s, session}).exit, 2);
}

void TestDeskctl::shouldHandOutWhatTheRoleMaySeeAndNoKey()
{
    const QString folder = m_folder.filePath(u"handout"_s);
    const Answer written = run({u"export"_s, u"handout"_s, u"--exercise"_s, u"deidentify/strep-for-the-class"_s,
                                u"--out"_s, folder, u"--json"_s});
    QCOMPARE(written.exit, 0);
    const QJsonObject told = QJsonDocument::fromJson(written.out).object();
    const QDir dir(folder);
    QCOMPARE(dir.entryList({u"*.txt"_s}, QDir::Files).size(), told[u"pages"_s].toInt());
    QVERIFY(told[u"pages"_s].toInt() > 3);
    QFile sheet(dir.filePath(u"exercise.json"_s));
    QVERIFY(sheet.open(QIODevice::ReadOnly));
    const QJsonObject laid = QJsonDocument::fromJson(sheet.readAll()).object();
    QCOMPARE(laid[u"tasks"_s].toArray().size(), 1);
    QCOMPARE(laid.keys(), QStringList({u"exercise"_s, u"facility"_s, u"goal"_s, u"policies"_s, u"role"_s, u"seed"_s,
                                       u"start"_s, u"tasks"_s, u"title"_s}));

    // What the role may not see is named, and is not there.
    const QString kept = m_folder.filePath(u"kept"_s);
    const Answer partly =
        run({u"export"_s, u"handout"_s, u"--exercise"_s, u"release/kept-apart"_s, u"--out"_s, kept, u"--json"_s});
    QCOMPARE(partly.exit, 0);
    const QJsonArray refused = QJsonDocument::fromJson(partly.out).object()[u"refused"_s].toArray();
    QCOMPARE(refused, QJsonArray({u"psychotherapy-note"_s}));
    QVERIFY(!QFile::exists(QDir(kept).filePath(u"psychotherapy-note.txt"_s)));
    QVERIFY(QFile::exists(QDir(kept).filePath(u"registration.txt"_s)));
    QCOMPARE(run({u"export"_s, u"handout"_s, u"--exercise"_s, u"no/such"_s, u"--out"_s, kept}).exit, 2);
    QCOMPARE(run({u"export"_s, u"handout"_s, u"--exercise"_s, u"no/such"_s}).exit, 2);
}

void TestDeskctl::shouldTakeCommonOptionsBeforeTheVerb()
{
    QProcess program;
    program.start(qEnvironmentVariable("DESKCTL"),
                  {u"--json"_s, u"--workspace"_s, m_folder.filePath(u"workspace"_s), u"codes"_s, u"list"_s});
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(QJsonDocument::fromJson(program.readAllStandardOutput()).isObject());
}

void TestDeskctl::shouldListTheVerbsOfAGroup()
{
    QProcess program;
    program.start(qEnvironmentVariable("DESKCTL"), {u"help"_s, u"session"_s});
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 0);
    const QByteArray out = program.readAllStandardOutput();
    QVERIFY(out.contains("deskctl session verify"));
    QVERIFY(!out.contains("deskctl codes"));
}

void TestDeskctl::shouldRefuseClockStepsThatAreNoTime_data()
{
    QTest::addColumn<QByteArray>("seconds");
    for (const char* seconds : {"0", "-5", "1.5", "\"60\"", "999999999999", "1e18", "1e300"})
        QTest::newRow(seconds) << QByteArray(seconds);
}

void TestDeskctl::shouldRefuseClockStepsThatAreNoTime()
{
    QFETCH(QByteArray, seconds);
    const Answer answer = play("{\"do\":\"advance\",\"seconds\":" + seconds + "}\n");
    QVERIFY(answer.exit == 1 || answer.exit == 2);
    QVERIFY(!answer.err.isEmpty());
    QVERIFY(play("{\"do\":\"advance\",\"seconds\":60}\n").exit == 0);
}

void TestDeskctl::shouldScoreABrokenGlassByRolePlaceAndEvent()
{
    QCOMPARE(play("{\"do\":\"glass\",\"mrn\":\"67-15-38\",\"reason\":\"bay 4\"}\n").exit, 1); // a coder treats nobody
    const QString ops = m_folder.filePath(u"perfect.jsonl"_s);
    const QString exercise = u"entry/behind-the-glass"_s;
    QCOMPARE(run({u"session"_s, u"robot"_s, exercise, u"--robot"_s, u"perfect"_s, u"--ops-out"_s, ops}).exit, 0);
    QFile perfect(ops);
    QVERIFY(perfect.open(QIODevice::ReadOnly));
    const QByteArray work = perfect.readAll();
    const auto lostBy = [&](const QByteArray& step) {
        const Answer played = run({u"session"_s, u"play"_s, exercise, u"--ops"_s, file(u"night.jsonl"_s, step + work),
                                   u"--out"_s, m_folder.filePath(u"night.session"_s), u"--json"_s});
        const QJsonObject told = QJsonDocument::fromJson(played.out).object();
        return played.exit == 0 ? told[u"possible"_s].toDouble() - told[u"earned"_s].toDouble() : -1.0;
    };
    QCOMPARE(lostBy("{\"do\":\"chart\",\"mrn\":\"67-15-38\"}\n"
                    "{\"do\":\"glass\",\"mrn\":\"67-15-38\",\"reason\":\"bay 4, unresponsive\"}\n"),
             0.0);
    QCOMPARE(lostBy("{\"do\":\"glass\",\"mrn\":\"90-34-21\",\"reason\":\"3 West asked\"}\n"), 6.0); // another unit's
    QCOMPARE(lostBy("{\"do\":\"glass\",\"mrn\":\"26-41-73\",\"reason\":\"bay 2\"}\n"), 6.0);        // no emergency
    QCOMPARE(lostBy("{\"do\":\"chart\",\"mrn\":\"67-15-38\",\"action\":\"print\"}\n"), 3.0); // nobody asked for a copy
    QCOMPARE(lostBy("{\"do\":\"advance\",\"seconds\":600}\n{\"do\":\"away\",\"call\":\"c1\"}\n"), 3.0); // left open
    QCOMPARE(lostBy("{\"do\":\"glass\",\"mrn\":\"67-15-38\",\"reason\":\" \"}\n"), -1.0); // without a reason
}

void TestDeskctl::shouldTellOfAnOpenBehindALockedDesk()
{
    const Answer answer = play("{\"do\":\"lock\"}\n{\"do\":\"open\",\"document\":\"registration\"}\n");
    QCOMPARE(answer.exit, 1);
    QVERIFY(answer.err.contains("locked"));
}

void TestDeskctl::shouldLeaveExercisesWithErrorsOutOfTheLibrary()
{
    const QString copy = m_folder.filePath(u"records"_s);
    QCOMPARE(QProcess::execute(u"cp"_s, {u"-r"_s, QStringLiteral(SOURCE_DIR "/sample-records"), copy}), 0);
    QFile exercise(copy + u"/exercises/coding/first-day/exercise.json"_s);
    QVERIFY(exercise.open(QIODevice::ReadWrite));
    QByteArray text = exercise.readAll();
    QVERIFY(text.contains("\"entry\""));
    text.replace("\"entry\"", "\"guru\"");
    exercise.resize(0);
    exercise.seek(0);
    exercise.write(text);
    exercise.close();
    const Answer list = run({u"exercise"_s, u"list"_s, u"--content"_s, copy});
    QCOMPARE(list.exit, 0);
    QVERIFY2(!list.out.contains("coding/first-day"), list.out.constData());
    QVERIFY2(list.out.contains("coding/knee-scope"), "the rest of the library opens");
    const Answer robot =
        run({u"session"_s, u"robot"_s, u"coding/first-day"_s, u"--robot"_s, u"idle"_s, u"--content"_s, copy});
    QVERIFY2(robot.exit == 1, robot.err.constData());
    QVERIFY2(robot.err.contains("errors in its content"), robot.err.constData());
}

void TestDeskctl::shouldNotCallATruncatedAnswerDone()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("no /dev/full here to write to");
    QCOMPARE(run({u"codes"_s, u"list"_s}, u"/dev/full"_s).exit, 3);
}

void TestDeskctl::shouldEndItsSentencesWithOneFullStop()
{
    const Answer made = run({u"session"_s, u"robot"_s, u"coding/first-day"_s, u"--robot"_s, u"perfect"_s, u"--out"_s,
                             m_folder.filePath(u"good.session"_s)});
    QVERIFY2(made.exit == 0, made.err.constData());
    QFile good(m_folder.filePath(u"good.session"_s));
    QVERIFY(good.open(QIODevice::ReadOnly));
    QByteArray bytes = good.readAll();
    const qsizetype third = bytes.indexOf('\n', bytes.indexOf('\n', bytes.indexOf('\n') + 1) + 1) + 1;
    bytes.remove(third, bytes.indexOf('\n', third) + 1 - third);
    const Answer scored = run({u"session"_s, u"score"_s, file(u"dropped.session"_s, bytes)});
    QVERIFY(scored.exit != 0);
    QVERIFY2(scored.err.endsWith(".\n") && !scored.err.contains(".."), scored.err.constData());
}

QTEST_GUILESS_MAIN(TestDeskctl)
#include "tst_deskctl.moc"
