// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/search/Rival.h"

#include <sqlite3.h>

namespace bench {
namespace {

/// FTS5 in memory: porter stems, the words joined by OR, the last one by its beginning, bm25.
class SqliteFts5 final : public Rival
{
public:
    SqliteFts5()
    {
        sqlite3_open(":memory:", &m_database);
        run("CREATE VIRTUAL TABLE titles USING fts5(title, tokenize='porter unicode61', content='')");
    }
    ~SqliteFts5() override
    {
        sqlite3_finalize(m_query);
        sqlite3_close(m_database);
    }
    SqliteFts5(const SqliteFts5&) = delete;
    SqliteFts5& operator=(const SqliteFts5&) = delete;
    SqliteFts5(SqliteFts5&&) = delete;
    SqliteFts5& operator=(SqliteFts5&&) = delete;

    [[nodiscard]] std::string name() const override { return "SQLite FTS5"; }

    void index(const std::vector<std::string>& titles) override
    {
        sqlite3_stmt* insert = nullptr;
        run("BEGIN");
        sqlite3_prepare_v2(m_database, "INSERT INTO titles(rowid, title) VALUES (?, ?)", -1, &insert, nullptr);
        for (std::size_t i = 0; i < titles.size(); ++i) {
            sqlite3_bind_int64(insert, 1, static_cast<sqlite3_int64>(i) + 1);
            sqlite3_bind_text(insert, 2, titles[i].data(), static_cast<int>(titles[i].size()), nullptr);
            sqlite3_step(insert);
            sqlite3_reset(insert);
        }
        sqlite3_finalize(insert);
        run("COMMIT");
        run("INSERT INTO titles(titles) VALUES ('optimize')");
        sqlite3_prepare_v2(m_database, "SELECT rowid FROM titles WHERE titles MATCH ? ORDER BY rank LIMIT 20", -1,
                           &m_query, nullptr);
    }

    [[nodiscard]] std::vector<std::size_t> search(const std::vector<std::string>& words) override
    {
        std::string match;
        for (std::size_t i = 0; i < words.size(); ++i)
            match += (i > 0 ? " OR \"" : "\"") + words[i] + (i + 1 == words.size() ? "\"*" : "\"");
        sqlite3_bind_text(m_query, 1, match.data(), static_cast<int>(match.size()), nullptr);
        std::vector<std::size_t> result;
        while (sqlite3_step(m_query) == SQLITE_ROW)
            result.push_back(static_cast<std::size_t>(sqlite3_column_int64(m_query, 0)) - 1);
        sqlite3_reset(m_query);
        return result;
    }

private:
    void run(const char* statement) { sqlite3_exec(m_database, statement, nullptr, nullptr, nullptr); }

    sqlite3* m_database = nullptr;
    sqlite3_stmt* m_query = nullptr;
};

} // namespace

std::unique_ptr<Rival> sqliteFts5()
{
    return std::make_unique<SqliteFts5>();
}

} // namespace bench
