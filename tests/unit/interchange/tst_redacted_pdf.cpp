// SPDX-License-Identifier: GPL-3.0-or-later
// A redacted copy really lacks the words: its bytes, its streams unpacked, and its text layer are searched for them.
// That the same search finds them in a copy without bars shows that it can fail.
#include "composition/House.h"
#include "interchange/pdf/RedactedPdf.h"
#include "records/Redaction.h"
#include "services/PlayedSession.h"
#include "services/RedactedCopy.h"
#include "workflow/tasks/deidentify/DeidentifyMaterial.h"
#include "workflow/tasks/deidentify/DeidentifySubmission.h"
#include "workflow/tasks/deidentify/DeidentifyTask.h"

#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using services::RedactedPage;
using services::TakenOut;
using workflow::deidentify::DeidentifyTask;

namespace {

/// All streams of a PDF that are packed with zlib (ISO 32000-1, 7.4.4), unpacked, one after the other.
QByteArray unpackedStreams(const QByteArray& pdf)
{
    QByteArray all;
    for (qsizetype at = pdf.indexOf("stream"); at >= 0; at = pdf.indexOf("stream", at + 1)) {
        if (at >= 3 && pdf.mid(at - 3, 3) == "end")
            continue;
        qsizetype from = at + 6;
        while (from < pdf.size() && (pdf[from] == '\r' || pdf[from] == '\n'))
            ++from;
        const qsizetype to = pdf.indexOf("endstream", from);
        if (to < 0)
            break;
        const qsizetype about = std::max<qsizetype>(pdf.lastIndexOf("obj", at), 0);
        if (!pdf.mid(about, at - about).contains("/FlateDecode"))
            continue; // it is searched as it stands, with the bytes
        // qUncompress wants the length before the data; it is a guess that it mends itself.
        QByteArray packed("\0\1\0\0", 4);
        packed += pdf.mid(from, to - from);
        all += qUncompress(packed);
        at = to + 8;
    }
    return all;
}

/// What a program that copies the text out of a PDF gets; with `meta` also what the file says of itself.
QString said(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(20000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// Everything of a PDF in which a word could stand.
struct Searched
{
    QByteArray raw;
    QByteArray streams;
    QString text; ///< blanks made one
    QString about;

    [[nodiscard]] QStringList places(const QString& words) const
    {
        QStringList found;
        const QByteArray utf8 = words.toUtf8();
        QByteArray utf16;
        for (const QChar c : words) {
            utf16 += static_cast<char>(c.unicode() >> 8U);
            utf16 += static_cast<char>(c.unicode() & 0xFFU);
        }
        for (const QByteArray& form :
             {utf8, utf16, utf8.toHex(), utf8.toHex().toUpper(), utf16.toHex(), utf16.toHex().toUpper()}) {
            if (raw.contains(form))
                found.append(QStringLiteral("bytes"));
            if (streams.contains(form))
                found.append(QStringLiteral("streams"));
        }
        const QRegularExpression whole(QStringLiteral("(?<![\\w])%1(?![\\w])").arg(QRegularExpression::escape(words)));
        if (text.contains(whole))
            found.append(QStringLiteral("text"));
        if (about.contains(words))
            found.append(QStringLiteral("metadata"));
        return found;
    }
};

QString oneLine(const QString& text)
{
    return QString(text).replace(QChar(0x00A0), QLatin1Char(' ')).simplified();
}

/// Words of more than three letters or figures; shorter ones stand in a file by chance.
QStringList wordsOf(const QString& text)
{
    QStringList words;
    static const QRegularExpression parts(QStringLiteral("[\\s|,;()]+"));
    for (const QString& word : text.split(parts, Qt::SkipEmptyParts)) {
        if (word.size() > 3)
            words.append(word);
    }
    return words;
}

} // namespace

class TestRedactedPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void shouldHaveTheToolThatReadsPdf();
    void shouldLackWhatIsUnderABar();
    void shouldKeepWhatIsNot();
    void shouldMakeEveryBarOfOneWidth();
    void shouldSayNothingOfThePatientAboutItself();
    void shouldRefuseAPageThatTheRoleMayNotGiveOut();
    void shouldRefuseARedactionOfAnotherPage();
    void shouldLackEveryIdentifierOfEveryExercise_data();
    void shouldLackEveryIdentifierOfEveryExercise();
    void shouldHoldThemWhereNothingIsTakenOut();

private:
    Searched searched(const std::vector<RedactedPage>& pages);
    std::vector<RedactedPage> copyOf(const std::string& exercise, bool withBars, QStringList* taken = nullptr);

    QTemporaryDir m_folder;
    std::unique_ptr<composition::House> m_house;
    interchange::pdf::RedactedPdf m_paper;
    int m_files = 0;
};

void TestRedactedPdf::initTestCase()
{
    const std::string root = SOURCE_DIR;
    auto house = composition::House::open(
        {m_folder.path().toStdString() + "/workspace", root + "/sample-records", root + "/codesets"});
    QVERIFY(house.ok());
    m_house = std::move(*house);
}

Searched TestRedactedPdf::searched(const std::vector<RedactedPage>& pages)
{
    const QString file = m_folder.filePath(QStringLiteral("copy%1.pdf").arg(++m_files));
    const auto saved = services::saveRedacted(m_paper, pages, file.toStdString());
    if (!saved)
        qFatal("%s", saved.error().detail.c_str());
    QFile made(file);
    if (!made.open(QIODevice::ReadOnly))
        qFatal("the copy cannot be read");
    Searched found;
    found.raw = made.readAll();
    found.streams = unpackedStreams(found.raw);
    found.text = oneLine(said(QStringLiteral("pdftotext"),
                              {QStringLiteral("-enc"), QStringLiteral("UTF-8"), file, QStringLiteral("-")}));
    found.about =
        said(QStringLiteral("pdfinfo"), {QStringLiteral("-meta"), file}) + said(QStringLiteral("pdfinfo"), {file});
    return found;
}

/// The pages of an exercise as its perfect robot hands them in, and what it took out.
std::vector<RedactedPage> TestRedactedPdf::copyOf(const std::string& exercise, bool withBars, QStringList* taken)
{
    const services::Workplace& place = m_house->place();
    const auto built = place.scenarios.build(exercise, 3);
    if (!built)
        qFatal("%s", built.error().detail.c_str());
    const workflow::TaskDefinition& task = built->scenario.tasks.front();
    const workflow::TaskType* type = place.types.find(task.type);
    std::vector<TakenOut> bars;
    for (const domain::Json& op : type->perfect(built->keys.at(task.id))) {
        if (op.at("op") != "redact.add")
            continue;
        const std::string document = op.at("document").get<std::string>();
        const domain::Span span{op.at("from").get<std::size_t>(), op.at("to").get<std::size_t>()};
        bars.push_back({document, span});
        if (taken != nullptr) {
            const std::string_view words = domain::slice(built->scenario.chart.document(document)->body, span);
            taken->append(QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size())));
        }
    }
    if (!withBars)
        bars.clear();
    const auto pages = services::redactedPages(
        workflow::deidentify::pagesAsked(workflow::deidentify::materialOf(task), built->scenario.chart), bars,
        place.content.house(),
        [&](std::string_view id) -> domain::Result<domain::Document> { return *built->scenario.chart.document(id); });
    if (!pages)
        qFatal("%s", pages.error().detail.c_str());
    return *pages;
}

void TestRedactedPdf::shouldHaveTheToolThatReadsPdf()
{
    QVERIFY2(!said(QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("pdftotext -v 2>&1")}).isEmpty(),
             "pdftotext is not here; tools/setup test installs poppler-utils");
}

void TestRedactedPdf::shouldLackWhatIsUnderABar()
{
    const std::string body =
        "## Course\n\nMs. Quillfeather, born 1957-04-02, felt *well*.\n\n| Who | Phone |\n|---|---|\n"
        "| Ottoline | 555-0190 |\n| nobody | none |\n";
    const auto span = [&](std::string_view words) { return *domain::locate(body, words); };
    const Searched bare = searched({{"Progress note", body}});
    const Searched barred = searched(
        {{"Progress note", records::barred(body, {span("Quillfeather"), span("04-02"), span("Ottoline | 555-0190")})}});
    for (const QString& words : {QStringLiteral("Quillfeather"), QStringLiteral("04-02"), QStringLiteral("Ottoline"),
                                 QStringLiteral("555-0190")}) {
        QVERIFY2(!bare.places(words).isEmpty(), qPrintable(words));
        QCOMPARE(barred.places(words), QStringList());
    }
}

void TestRedactedPdf::shouldKeepWhatIsNot()
{
    const Searched found =
        searched({{"Discharge summary", "## Course\n\nPotassium 3.0, replaced. SpO2 \xE2\x89\xA5 92 %.\n\n"
                                        "- carvedilol 12.5 mg\n\n| Drug | Dose |\n|---|---|\n"
                                        "| Losartan | 50 mg |\n"}});
    for (const QString& words : {QStringLiteral("Discharge summary"), QStringLiteral("Course"),
                                 QStringLiteral("Potassium"), QStringLiteral("\u2265 92"), QStringLiteral("carvedilol"),
                                 QStringLiteral("Losartan"), QStringLiteral("50 mg"), QStringLiteral("Sheet 1 of 1")})
        QVERIFY2(found.text.contains(words), qPrintable(words + QStringLiteral(" in ") + found.text));
    QVERIFY((found.raw + found.streams).contains("begincmap")); // what says which glyph is which letter
    QVERIFY(found.streams.contains(" Tf"));
    QVERIFY(!found.text.contains(QStringLiteral("##")));
    QVERIFY(!found.text.contains(QLatin1Char('|')));
}

void TestRedactedPdf::shouldMakeEveryBarOfOneWidth()
{
    const std::string one = "Seen by Wu today.";
    const std::string two = "Seen by Hollander-Pike today.";
    const Searched first = searched({{"Note", records::barred(one, {{8, 10}})}});
    const Searched second = searched({{"Note", records::barred(two, {{8, 22}})}});
    QCOMPARE(first.streams.size(), second.streams.size());
    QCOMPARE(first.text, second.text);
}

void TestRedactedPdf::shouldSayNothingOfThePatientAboutItself()
{
    const Searched found = searched(copyOf("deidentify/the-surveyor", true));
    QVERIFY2(found.about.contains(QStringLiteral("Redacted copy")), qPrintable(found.about));
    QVERIFY(!found.about.contains(QStringLiteral("Author")));
    QVERIFY(!found.about.contains(QStringLiteral("Pellworm")));
    QVERIFY(!found.raw.contains("/Outlines"));
    QVERIFY(!found.raw.contains("/URI"));
}

void TestRedactedPdf::shouldRefuseAPageThatTheRoleMayNotGiveOut()
{
    const services::Workplace& place = m_house->place();
    auto played = services::PlayedSession::start(place, "deidentify/strep-for-the-class", 1, "Maren");
    QVERIFY(played.ok());
    const auto print = [&](std::string_view page) { return (*played)->print(page); };
    const generation::House& house = place.content.house();
    const auto copy = services::redactedPages({"laboratory"}, {}, house, print);
    QVERIFY(copy.ok());
    // Release of information may look at registration, and not give it out; a copy with a page left out there is not.
    const auto refused = services::redactedPages({"laboratory", "registration"}, {}, house, print);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, std::string("access.denied"));
    const auto trail = place.trail.list((*played)->session().header().id);
    QVERIFY(trail.ok());
    QStringList noted;
    for (const services::AuditEntry& entry : *trail)
        noted.append(QString::fromStdString(entry.document + " " + entry.action + " " + entry.decision));
    QCOMPARE(noted,
             (QStringList{QStringLiteral("laboratory release permit"), QStringLiteral("laboratory release permit"),
                          QStringLiteral("registration release deny")}));

    auto analyst = services::PlayedSession::start(place, "audit/first-audit", 1, "Maren");
    QVERIFY(analyst.ok());
    QCOMPARE((*analyst)->print("ed-note").error().code, std::string("access.denied"));
}

void TestRedactedPdf::shouldRefuseARedactionOfAnotherPage()
{
    domain::Document page;
    page.body = "Ann";
    const auto print = [&](std::string_view) -> domain::Result<domain::Document> { return page; };
    const generation::House& house = m_house->place().content.house();
    QCOMPARE(services::redactedPages({"note"}, {{"other", {0, 2}}}, house, print).error().code,
             std::string("copy.other-page"));
    QCOMPARE(services::redactedPages({"note"}, {{"note", {0, 9}}}, house, print).error().code,
             std::string("copy.span-outside"));
}

void TestRedactedPdf::shouldLackEveryIdentifierOfEveryExercise_data()
{
    QTest::addColumn<QString>("exercise");
    for (const workflow::ExerciseInfo& info : m_house->place().scenarios.exercises()) {
        if (info.id.starts_with("deidentify/"))
            QTest::newRow(info.id.c_str()) << QString::fromStdString(info.id);
    }
}

void TestRedactedPdf::shouldLackEveryIdentifierOfEveryExercise()
{
    QFETCH(QString, exercise);
    QStringList taken;
    const std::vector<RedactedPage> pages = copyOf(exercise.toStdString(), true, &taken);
    const Searched found = searched(pages);
    QString left;
    for (const RedactedPage& page : pages)
        left += QString::fromStdString(page.title) + QLatin1Char(' ') + QString::fromStdString(page.body)
                + QLatin1Char(' ');
    left = oneLine(left);
    QVERIFY(taken.size() > 8);
    int searchedFor = 0;
    for (const QString& words : taken + wordsOf(taken.join(QLatin1Char(' ')))) {
        // "94" is an age here and a saturation there: what still stands on the pages is no leak.
        if (words.size() < 4 || left.contains(words))
            continue;
        ++searchedFor;
        const QStringList places = found.places(words);
        QVERIFY2(places.isEmpty(), qPrintable(words + QStringLiteral(" in ") + places.join(QLatin1Char(' '))));
    }
    QVERIFY(searchedFor > 5);
    // And the copy is of use: the words that are not under a bar can be read.
    int kept = 0;
    for (const QString& word : wordsOf(left.remove(QChar(0x2588)))) {
        static const QRegularExpression plain(QStringLiteral("^[A-Za-z]{5,}$"));
        if (!plain.match(word).hasMatch())
            continue;
        QVERIFY2(found.text.contains(word), qPrintable(word));
        ++kept;
    }
    QVERIFY(kept > 100);
}

void TestRedactedPdf::shouldHoldThemWhereNothingIsTakenOut()
{
    QStringList taken;
    static_cast<void>(copyOf("deidentify/the-surveyor", true, &taken));
    const Searched found = searched(copyOf("deidentify/the-surveyor", false));
    int there = 0;
    for (const QString& words : taken)
        there += found.places(words).isEmpty() ? 0 : 1;
    QVERIFY2(there > taken.size() * 3 / 4, qPrintable(QString::number(there)));
}

QTEST_MAIN(TestRedactedPdf)
#include "tst_redacted_pdf.moc"
