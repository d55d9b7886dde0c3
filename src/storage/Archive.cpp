// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Archive.h"

#include "records/ChartJson.h"
#include "storage/Columns.h"
#include "storage/Files.h"
#include "storage/Sql.h"

#include <QByteArray>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <fstream>

namespace storage {

using domain::error;
using domain::ErrorKind;
using domain::Result;
using domain::Status;
using services::ChartEntry;
using services::ChartSearch;

namespace {

constexpr std::uint32_t archiveId = 0x52444152U; // "RDAR"
constexpr int archiveVersion = 2;

/// Lower case without marks, so that "Ordoñez" is found by "ordonez".
std::string foldedName(const std::string& name)
{
    const QString spread = QString::fromStdString(name).normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString plain;
    for (const QChar c : spread) {
        if (!c.isMark())
            plain += c;
    }
    return plain.toStdString();
}

/// The first text behind all that begin with `prefix`; U+10FFFF stands behind every letter.
std::string behind(const std::string& prefix)
{
    return prefix + "\xF4\x8F\xBF\xBF";
}

std::string packed(const records::Chart& chart)
{
    const std::string text = domain::canonical(records::toJson(chart));
    constexpr int quick = 1; // opening counts, and the gain beyond is small
    const QByteArray bytes =
        qCompress(reinterpret_cast<const uchar*>(text.data()), static_cast<int>(text.size()), quick);
    return bytes.toStdString();
}

std::string lastDayOf(const domain::Encounter& stay)
{
    return domain::format(domain::dateOf(stay.discharged.value_or(stay.admitted)));
}

std::string lastDayOf(const records::Chart& chart)
{
    std::string last;
    for (const domain::Encounter& stay : chart.encounters)
        last = std::max(last, lastDayOf(stay));
    return last;
}

std::string sexWord(domain::Sex sex)
{
    if (sex == domain::Sex::Unknown)
        return "unknown";
    return sex == domain::Sex::Female ? "female" : "male";
}

/// All that stands on the pages in force.
std::string pageText(const records::Chart& chart)
{
    std::string text;
    for (const domain::Document& page : chart.documents)
        text += page.header.title + "\n" + page.body + "\n";
    return text;
}

/// What puts a chart in, made once for many charts.
struct PutChart
{
    explicit PutChart(SQLite::Database& file)
        : database(file), chart(file, sql::put_chart), stay(file, sql::put_chart_stay),
          author(file, sql::put_chart_author), words(file, sql::put_chart_words)
    {
    }
    SQLite::Database& database;
    SQLite::Statement chart;
    SQLite::Statement stay;
    SQLite::Statement author;
    SQLite::Statement words;
};

void insertPages(PutChart& into, const records::Chart& chart)
{
    const std::int64_t id = into.database.getLastInsertRowid();
    for (const domain::Document& page : chart.documents) {
        into.author.bind(1, id);
        into.author.bind(2, foldedName(page.header.author));
        into.author.exec();
        into.author.reset();
    }
    into.words.bind(1, id);
    into.words.bind(2, pageText(chart));
    into.words.exec();
    into.words.reset();
}

void insert(PutChart& into, const records::Chart& chart, std::string_view source)
{
    SQLite::Statement& put = into.chart;
    SQLite::Statement& stay = into.stay;
    const domain::Patient& who = chart.patient;
    int at = 0;
    for (const std::string& text :
         {chart.mrn, who.family, who.given, who.middle, domain::format(who.birthDate), sexWord(who.sex), who.phone,
          foldedName(who.family), foldedName(who.given), lastDayOf(chart)})
        put.bind(++at, text);
    put.bind(++at, static_cast<std::int64_t>(chart.documents.size()));
    put.bind(++at, std::string(source));
    const std::string bytes = packed(chart);
    put.bind(++at, bytes.data(), static_cast<int>(bytes.size()));
    put.exec();
    put.reset();
    insertPages(into, chart);
    for (const domain::Encounter& encounter : chart.encounters) {
        int column = 0;
        for (const std::string& text : {chart.mrn, encounter.id, domain::format(domain::dateOf(encounter.admitted)),
                                        lastDayOf(encounter), encounter.attending})
            stay.bind(++column, text);
        stay.exec();
        stay.reset();
    }
}

Result<std::vector<ChartEntry>> chartEntriesIn(SQLite::Statement query)
{
    std::vector<ChartEntry> entries;
    while (query.executeStep()) {
        const std::string text = textIn(query, 4);
        const auto born = domain::parseDate(text);
        if (!born)
            return notOurValue(text);
        entries.push_back({textIn(query, 0), textIn(query, 1), textIn(query, 2), textIn(query, 3), *born,
                           textIn(query, 5), textIn(query, 6), textIn(query, 7), query.getColumn(8).getInt()});
    }
    return entries;
}

std::optional<std::string> textOf(const std::optional<domain::Date>& date)
{
    return date ? std::optional(domain::format(*date)) : std::nullopt;
}

/// Words as the index has them, each by its beginning: "X-ray" asks for "x"* and "ray"*. Empty: nothing to look for.
std::string matchOf(const std::vector<std::string>& says)
{
    static const QRegularExpression notOfAWord(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QStringList tokens;
    for (const std::string& words : says)
        tokens += QString::fromStdString(foldedName(words)).split(notOfAWord, Qt::SkipEmptyParts);
    for (QString& token : tokens)
        token = QStringLiteral("\"%1\"*").arg(token);
    return tokens.join(QLatin1Char(' ')).toStdString();
}

/// Nothing where the words hold no letter.
std::optional<SQLite::Statement> statementForPages(SQLite::Database& database, const ChartSearch& search,
                                                   std::int64_t limit)
{
    const std::string family = foldedName(search.family);
    const std::string author = foldedName(search.author);
    if (search.says.empty())
        return prepared(database, sql::find_charts_by_author, author, behind(author), family, behind(family), limit);
    const std::string match = matchOf(search.says);
    if (match.empty())
        return std::nullopt;
    return prepared(database, sql::find_charts_by_words, match, family, behind(family), author, behind(author), limit);
}

/// The statement whose index answers the search with the fewest rows; what it leaves open is sieved afterwards.
SQLite::Statement statementFor(SQLite::Database& database, const ChartSearch& search, std::int64_t limit)
{
    const std::string family = foldedName(search.family);
    const std::string given = foldedName(search.given);
    if (!search.mrn.empty())
        return prepared(database, sql::find_charts_by_mrn, search.mrn, behind(search.mrn), limit);
    if (!search.phone.empty())
        return prepared(database, sql::find_charts_by_phone, search.phone, limit);
    if (search.born)
        return prepared(database, sql::find_charts_by_birth, domain::format(*search.born), family, behind(family),
                        limit);
    if (!family.empty())
        return prepared(database, sql::find_charts_by_name, family, behind(family), given, behind(given),
                        textOf(search.born), limit);
    if (!given.empty())
        return prepared(database, sql::find_charts_by_given, given, behind(given), limit);
    if (!search.attending.empty() && !search.from && !search.to)
        return prepared(database, sql::find_charts_by_attending, search.attending, limit);
    const std::optional<std::string> attending =
        search.attending.empty() ? std::nullopt : std::optional(search.attending);
    return prepared(database, sql::find_charts_by_day, textOf(search.from).value_or(std::string()),
                    textOf(search.to).value_or("9999-12-31"), attending, limit);
}

bool begins(const std::string& name, const std::string& wanted)
{
    return foldedName(name).starts_with(foldedName(wanted));
}

bool entryFits(const ChartEntry& entry, const ChartSearch& search)
{
    return begins(entry.family, search.family) && begins(entry.given, search.given)
           && (!search.born || entry.born == *search.born) && (search.phone.empty() || entry.phone == search.phone)
           && entry.mrn.starts_with(search.mrn);
}

Status makeForm(SQLite::Database& database)
{
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::EXCLUSIVE);
    database.exec(sql::archive_schema);
    database.exec("PRAGMA application_id = " + std::to_string(archiveId));
    database.exec("PRAGMA user_version = " + std::to_string(archiveVersion));
    transaction.commit();
    return domain::done();
}

bool ofThisForm(SQLite::Database& database)
{
    return database.execAndGet("PRAGMA application_id").getUInt() == archiveId
           && database.execAndGet("PRAGMA user_version").getInt() == archiveVersion;
}

} // namespace

Result<std::unique_ptr<Archive>> Archive::open(const std::filesystem::path& file)
{
    std::unique_ptr<Archive> archive(new Archive(file));
    if (const Status ready = archive->prepare(); ready)
        return archive;
    // Damaged, or of another release: its charts are made anew from their sources.
    archive.reset();
    if (const Status removed = removeDatabase(file); !removed)
        return removed.error();
    archive.reset(new Archive(file));
    if (const Status ready = archive->prepare(); !ready)
        return ready.error();
    return archive;
}

Status Archive::prepare()
{
    // An empty file is an empty database; where it cannot be made, opening says why.
    std::ofstream made(m_connection.file(), std::ios::app);
    made.close();
    if (const Status opened = m_connection.open(); !opened)
        return opened;
    return m_connection.read([&](SQLite::Database& database) -> Status {
        database.exec("PRAGMA journal_mode = WAL");
        if (database.execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0)
            return makeForm(database);
        if (!ofThisForm(database))
            return error(ErrorKind::Foreign, "archive.form", m_connection.file().string());
        return domain::done();
    });
}

Status Archive::put(std::span<const records::Chart> charts, std::string_view source)
{
    return m_connection.write([&](SQLite::Database& database) -> Status {
        PutChart into(database);
        for (const records::Chart& chart : charts)
            insert(into, chart, source);
        return domain::done();
    });
}

Status Archive::eraseFrom(std::string_view source)
{
    return m_connection.write([&](SQLite::Database& database) -> Status {
        run(database, sql::erase_charts_of, source);
        run(database, sql::erase_stale_words);
        return domain::done();
    });
}

Result<std::string> Archive::mark(std::string_view source) const
{
    return m_connection.read([&](SQLite::Database& database) -> Result<std::string> {
        SQLite::Statement query = prepared(database, sql::get_archive_mark, source);
        return query.executeStep() ? textIn(query, 0) : std::string();
    });
}

Status Archive::setMark(std::string_view source, std::string_view mark)
{
    return m_connection.write([&](SQLite::Database& database) -> Status {
        run(database, sql::set_archive_mark, source, mark);
        return domain::done();
    });
}

Result<std::size_t> Archive::count() const
{
    return m_connection.read([&](SQLite::Database& database) -> Result<std::size_t> {
        return static_cast<std::size_t>(database.execAndGet(sql::count_charts).getInt64());
    });
}

Result<std::vector<ChartEntry>> Archive::find(const ChartSearch& search, std::size_t limit) const
{
    if (search.empty() || limit == 0)
        return std::vector<ChartEntry>();
    return m_connection.read([&](SQLite::Database& database) -> Result<std::vector<ChartEntry>> {
        constexpr std::size_t most = 1000;
        const auto rows = static_cast<std::int64_t>(std::min(limit, most));
        auto statement = search.asksForPages() ? statementForPages(database, search, rows)
                                               : std::optional(statementFor(database, search, rows));
        if (!statement)
            return std::vector<ChartEntry>();
        auto entries = chartEntriesIn(std::move(*statement));
        if (!entries)
            return entries;
        std::erase_if(*entries, [&](const ChartEntry& entry) { return !entryFits(entry, search); });
        return entries;
    });
}

Result<records::Chart> Archive::chart(std::string_view mrn) const
{
    return m_connection.read([&](SQLite::Database& database) -> Result<records::Chart> {
        SQLite::Statement query = prepared(database, sql::get_chart, mrn);
        if (!query.executeStep())
            return error(ErrorKind::NotFound, "archive.no-chart", std::string(mrn));
        const SQLite::Column column = query.getColumn(0);
        const QByteArray text = qUncompress(static_cast<const uchar*>(column.getBlob()), column.getBytes());
        const auto json = domain::parseJson({text.constData(), static_cast<std::size_t>(text.size())}, "archive.db");
        if (!json)
            return notOurValue(std::string(mrn));
        return records::chartFrom(*json);
    });
}

} // namespace storage
