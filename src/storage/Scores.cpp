// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/Scores.h"

#include "storage/Columns.h"
#include "storage/Sql.h"

namespace storage {

using domain::Result;
using domain::Status;
using services::ScoreSummary;
using services::StoredScore;

namespace {

Result<ScoreSummary> summaryIn(SQLite::Statement& query)
{
    const Result<domain::WallTime> finished = wallTimeIn(query, 4);
    if (!finished)
        return finished.error();
    const Result<domain::Json> responsibilities = jsonIn(query, 5);
    if (!responsibilities)
        return responsibilities.error();
    return ScoreSummary{
        textIn(query, 0), textIn(query, 1),  query.getColumn(2).getInt64(), query.getColumn(3).getInt() != 0,
        *finished,        *responsibilities, textIn(query, 6) == "imported"};
}

} // namespace

Status Scores::put(const StoredScore& score)
{
    const ScoreSummary& summary = score.summary;
    return m_connection.write([&](SQLite::Database& database) -> Status {
        run(database, sql::put_score, summary.session, summary.exercise, summary.percentTenths,
            std::int64_t{summary.passed ? 1 : 0}, domain::format(summary.finishedAt),
            domain::canonical(summary.responsibilities), domain::canonical(score.score));
        return domain::done();
    });
}

Result<std::optional<StoredScore>> Scores::get(std::string_view session) const
{
    using Found = std::optional<StoredScore>;
    return m_connection.read([&](SQLite::Database& database) -> Result<Found> {
        SQLite::Statement query = prepared(database, sql::get_score, session);
        if (!query.executeStep())
            return Found{};
        const Result<ScoreSummary> summary = summaryIn(query);
        if (!summary)
            return summary.error();
        const Result<domain::Json> score = jsonIn(query, 7);
        if (!score)
            return score.error();
        return Found{StoredScore{*summary, *score}};
    });
}

Result<std::vector<ScoreSummary>> Scores::all() const
{
    return m_connection.read([&](SQLite::Database& database) -> Result<std::vector<ScoreSummary>> {
        std::vector<ScoreSummary> summaries;
        SQLite::Statement query(database, sql::list_scores);
        while (query.executeStep()) {
            Result<ScoreSummary> summary = summaryIn(query);
            if (!summary)
                return summary.error();
            summaries.push_back(*std::move(summary));
        }
        return summaries;
    });
}

} // namespace storage
