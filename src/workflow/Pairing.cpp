// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/Pairing.h"

#include <algorithm>
#include <limits>

namespace workflow {
namespace {

constexpr std::int64_t infinite = std::numeric_limits<std::int64_t>::max() / 4;

// The least-cost assignment of every row to one of at least as many columns.
class Assignment
{
public:
    Assignment(std::size_t rows, std::size_t columns)
        : m_rows(rows), m_columns(columns), m_rowPotential(rows + 1), m_columnPotential(columns + 1),
          m_rowOf(columns + 1), m_way(columns + 1)
    {
    }

    template <typename Cost>
    std::int64_t solve(const Cost& cost)
    {
        for (std::size_t row = 1; row <= m_rows; ++row)
            addRow(row, cost);
        std::int64_t total = 0;
        for (std::size_t column = 1; column <= m_columns; ++column) {
            if (m_rowOf[column] != 0)
                total += cost(m_rowOf[column] - 1, column - 1);
        }
        return total;
    }

private:
    template <typename Cost>
    void addRow(std::size_t row, const Cost& cost)
    {
        m_rowOf[0] = row;
        std::size_t column = 0;
        m_least.assign(m_columns + 1, infinite);
        m_used.assign(m_columns + 1, false);
        do {
            column = advance(column, cost);
        } while (m_rowOf[column] != 0);
        while (column != 0) {
            const std::size_t before = m_way[column];
            m_rowOf[column] = m_rowOf[before];
            column = before;
        }
    }

    template <typename Cost>
    std::size_t advance(std::size_t column, const Cost& cost)
    {
        m_used[column] = true;
        const std::size_t row = m_rowOf[column];
        std::int64_t delta = infinite;
        std::size_t next = 0;
        for (std::size_t j = 1; j <= m_columns; ++j) {
            if (m_used[j])
                continue;
            const std::int64_t reduced = cost(row - 1, j - 1) - m_rowPotential[row] - m_columnPotential[j];
            if (reduced < m_least[j]) {
                m_least[j] = reduced;
                m_way[j] = column;
            }
            if (m_least[j] < delta) {
                delta = m_least[j];
                next = j;
            }
        }
        for (std::size_t j = 0; j <= m_columns; ++j) {
            if (m_used[j]) {
                m_rowPotential[m_rowOf[j]] += delta;
                m_columnPotential[j] -= delta;
            } else {
                m_least[j] -= delta;
            }
        }
        return next;
    }

    std::size_t m_rows;
    std::size_t m_columns;
    std::vector<std::int64_t> m_rowPotential;
    std::vector<std::int64_t> m_columnPotential;
    std::vector<std::size_t> m_rowOf; ///< per column, from 1; 0 where it is free
    std::vector<std::size_t> m_way;
    std::vector<std::int64_t> m_least;
    std::vector<bool> m_used;
};

// The best of the rows from `first` with the columns that are free.
std::int64_t bestFrom(const Worths& worths, std::size_t first, const std::vector<std::size_t>& columns)
{
    std::vector<std::size_t> rows;
    for (std::size_t i = first; i < worths.size(); ++i) {
        if (std::any_of(columns.begin(), columns.end(), [&](std::size_t j) { return worths[i][j] > 0; }))
            rows.push_back(i);
    }
    if (rows.empty() || columns.empty())
        return 0;
    const bool turned = rows.size() > columns.size();
    Assignment assignment(std::min(rows.size(), columns.size()), std::max(rows.size(), columns.size()));
    return -assignment.solve([&](std::size_t a, std::size_t b) {
        const std::int64_t worth = turned ? worths[rows[b]][columns[a]] : worths[rows[a]][columns[b]];
        return worth > 0 ? -worth : 0;
    });
}

std::vector<std::size_t> allColumns(const Worths& worths)
{
    std::vector<std::size_t> columns(worths.empty() ? 0 : worths.front().size());
    for (std::size_t j = 0; j < columns.size(); ++j)
        columns[j] = j;
    return columns;
}

} // namespace

std::int64_t bestWorth(const Worths& worths)
{
    return bestFrom(worths, 0, allColumns(worths));
}

Pairs bestPairs(const Worths& worths)
{
    Pairs pairs(worths.size());
    std::vector<std::size_t> columns = allColumns(worths);
    std::int64_t goal = bestFrom(worths, 0, columns);
    for (std::size_t i = 0; i < worths.size() && goal > 0; ++i) {
        for (std::size_t at = 0; at < columns.size(); ++at) {
            const std::int64_t worth = worths[i][columns[at]];
            if (worth <= 0)
                continue;
            std::vector<std::size_t> rest = columns;
            rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(at));
            if (worth + bestFrom(worths, i + 1, rest) != goal)
                continue;
            pairs[i] = columns[at];
            columns = std::move(rest);
            goal -= worth;
            break;
        }
    }
    return pairs;
}

} // namespace workflow
