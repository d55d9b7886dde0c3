// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Archive.h"

#include "records/ChartJson.h"
#include "storage/Sql.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using storage::Archive;
Q_DECLARE_METATYPE(services::ChartSearch)

namespace {

records::Chart chartOf(const char* mrn, const char* family, const char* given, const char* born, const char* day)
{
    records::Chart chart;
    chart.mrn = mrn;
    chart.patient.family = family;
    chart.patient.given = given;
    chart.patient.birthDate = *domain::parseDate(born);
    chart.patient.phone = "555-0142";
    domain::Encounter stay;
    stay.id = "e1";
    stay.admitted = *domain::parseLocalTime(std::string(day) + "T10:00");
    stay.attending = "renner";
    chart.encounters = {stay};
    domain::Document page;
    page.header.id = "note";
    page.header.written = stay.admitted;
    page.body = "Better.\n";
    chart.documents = {page};
    return chart;
}

std::string mrns(const domain::Result<std::vector<services::ChartEntry>>& entries)
{
    std::string text;
    for (const services::ChartEntry& entry : entries.ok() ? *entries : std::vector<services::ChartEntry>())
        text += (text.empty() ? "" : " ") + entry.mrn;
    return text;
}

} // namespace

class TestArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void shouldHandOutAChartAsItWasPutIn();
    void shouldFindPeopleByEveryPartThatIsAskedFor_data();
    void shouldFindPeopleByEveryPartThatIsAskedFor();
    void shouldFindNothingForAnEmptySearch();
    void shouldReplaceAChartThatIsHereAlready();
    void shouldForgetASourceAndKeepTheOthers();
    void shouldBeginAnewWhereTheFileIsDamagedOrOfAnotherForm_data();
    void shouldBeginAnewWhereTheFileIsDamagedOrOfAnotherForm();
    void shouldAnswerEveryKindOfSearchFromAnIndex();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_file;
};

void TestArchive::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = std::filesystem::path(m_folder->path().toStdString()) / "archive.db";
    const auto archive = Archive::open(m_file);
    QVERIFY(archive.ok());
    const std::vector<records::Chart> charts{chartOf("12-65-04", "Zielonka", "Leocadia", "1971-03-02", "2026-05-15"),
                                             chartOf("12-65-40", "Zielonka", "Leocadia", "1975-08-19", "2026-05-17"),
                                             chartOf("20-14-31", "Tavares", "Odile", "1957-09-03", "2026-05-04"),
                                             chartOf("31-00-01", "Ordoñez", "Ana", "1990-01-01", "2025-12-31")};
    QVERIFY((*archive)->put(charts, "box").ok());
}

void TestArchive::shouldHandOutAChartAsItWasPutIn()
{
    const auto archive = Archive::open(m_file);
    const records::Chart put = chartOf("20-14-31", "Tavares", "Odile", "1957-09-03", "2026-05-04");
    const auto chart = (*archive)->chart("20-14-31");
    QVERIFY(chart.ok());
    QCOMPARE(records::toJson(*chart).dump(), records::toJson(put).dump());
    QCOMPARE((*archive)->chart("99-99-99").error().code, std::string("archive.no-chart"));
    QCOMPARE(*(*archive)->count(), std::size_t(4));
}

void TestArchive::shouldFindPeopleByEveryPartThatIsAskedFor_data()
{
    using services::ChartSearch;
    QTest::addColumn<ChartSearch>("search");
    QTest::addColumn<QByteArray>("found");
    const auto row = [](const char* name, const char* found, auto&& fill) {
        ChartSearch search;
        fill(search);
        QTest::newRow(name) << search << QByteArray(found);
    };
    row("beginning of a family name", "12-65-04 12-65-40", [](ChartSearch& s) { s.family = "zie"; });
    row("a name with marks, typed without", "31-00-01", [](ChartSearch& s) { s.family = "ORDONEZ"; });
    row("given name alone", "20-14-31", [](ChartSearch& s) { s.given = "Od"; });
    row("name and birth date part the namesakes", "12-65-40", [](ChartSearch& s) {
        s.family = "Zielonka";
        s.born = *domain::parseDate("1975-08-19");
    });
    row("birth date and another name", "", [](ChartSearch& s) {
        s.family = "Tavares";
        s.born = *domain::parseDate("1975-08-19");
    });
    row("beginning of an MRN", "12-65-04 12-65-40", [](ChartSearch& s) { s.mrn = "12-65"; });
    row("telephone and given name", "20-14-31", [](ChartSearch& s) {
        s.phone = "555-0142";
        s.given = "Odile";
    });
    row("days of a stay", "20-14-31 12-65-04", [](ChartSearch& s) {
        s.from = *domain::parseDate("2026-05-01");
        s.to = *domain::parseDate("2026-05-15");
    });
    row("attending, newest first", "12-65-40 12-65-04 20-14-31 31-00-01",
        [](ChartSearch& s) { s.attending = "renner"; });
    row("another attending in the days", "", [](ChartSearch& s) {
        s.attending = "okafor";
        s.from = *domain::parseDate("2026-05-01");
    });
}

void TestArchive::shouldFindPeopleByEveryPartThatIsAskedFor()
{
    QFETCH(const services::ChartSearch, search);
    QFETCH(const QByteArray, found);
    const auto archive = Archive::open(m_file);
    QCOMPARE(mrns((*archive)->find(search, 20)), found.toStdString());
}

void TestArchive::shouldFindNothingForAnEmptySearch()
{
    const auto archive = Archive::open(m_file);
    QVERIFY((*archive)->find({}, 20)->empty());
}

void TestArchive::shouldReplaceAChartThatIsHereAlready()
{
    const auto archive = Archive::open(m_file);
    const std::vector<records::Chart> again{chartOf("20-14-31", "Tavares", "Ottilie", "1957-09-03", "2026-05-04")};
    QVERIFY((*archive)->put(again, "box").ok());
    QCOMPARE(*(*archive)->count(), std::size_t(4));
    QCOMPARE((*archive)->chart("20-14-31")->patient.given, std::string("Ottilie"));
}

void TestArchive::shouldForgetASourceAndKeepTheOthers()
{
    const auto archive = Archive::open(m_file);
    const std::vector<records::Chart> more{chartOf("50-00-01", "Zielonka", "Jan", "2001-01-01", "2026-05-04")};
    QVERIFY((*archive)->put(more, "made").ok());
    QVERIFY((*archive)->eraseFrom("box").ok());
    services::ChartSearch search;
    search.attending = "renner";
    QCOMPARE(mrns((*archive)->find(search, 20)), std::string("50-00-01"));
}

void TestArchive::shouldBeginAnewWhereTheFileIsDamagedOrOfAnotherForm_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("not a database") << QByteArray(
        "this is no database, and it is longer than a header of one would be, "
        "so that nobody takes it for an empty file of a hundred bytes");
    QTest::newRow("empty") << QByteArray();
}

void TestArchive::shouldBeginAnewWhereTheFileIsDamagedOrOfAnotherForm()
{
    QFETCH(const QByteArray, bytes);
    QFile file(QString::fromStdString(m_file.string()));
    QFile::remove(file.fileName() + QStringLiteral("-wal"));
    QFile::remove(file.fileName() + QStringLiteral("-shm"));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes);
    file.close();
    const auto archive = Archive::open(m_file);
    QVERIFY(archive.ok());
    QCOMPARE(*(*archive)->count(), std::size_t(0));
}

// At 100,000 charts a search without an index would be felt; the plan of each is looked at, not the time.
void TestArchive::shouldAnswerEveryKindOfSearchFromAnIndex()
{
    const SQLite::Database database(m_file.string());
    for (const auto& statement : storage::sql::archive_statements) {
        const std::string name = statement.name;
        if (!name.starts_with("find_") && !name.starts_with("get_"))
            continue;
        SQLite::Statement plan(database,
                               "EXPLAIN QUERY PLAN "
                                   + std::string(statement.text).substr(std::string(statement.text).find("SELECT")));
        while (plan.executeStep()) {
            const std::string step = plan.getColumn(3).getString();
            const bool matched = step.find("VIRTUAL TABLE INDEX") != std::string::npos
                                 && step.find(":M") != std::string::npos; // the word index itself
            QVERIFY2(matched || step.find("SCAN") == std::string::npos, (name + ": " + step).c_str());
        }
    }
}

QTEST_APPLESS_MAIN(TestArchive)
#include "tst_archive.moc"
