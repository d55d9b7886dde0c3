// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/book/PcsTables.h"

#include "codesets/book/PartLines.h"

#include <algorithm>
#include <span>

namespace codesets {
namespace {

// table <3 characters> <definition>, then three axis lines; row, then four axis lines; axis <title> <value and
// label>...
constexpr std::size_t headAxes = 3;
constexpr std::size_t rowAxes = 4;

PcsAxis axisIn(std::string_view line)
{
    PcsAxis axis{cellOf(line, 1), {}};
    for (std::size_t i = 2; i < cellsIn(line); ++i) {
        const std::string_view cell = cellOf(line, i);
        if (!cell.empty())
            axis.values.push_back({cell[0], cell.substr(1)});
    }
    return axis;
}

void appendAxis(std::string& text, const PcsTablesWriter::Axis& axis)
{
    std::string line = "axis\t" + axis.title;
    for (const auto& [code, label] : axis.values)
        line += std::string("\t") + code + label;
    text += line + '\n';
}

/// Which line may follow which.
class Order
{
public:
    /// Empty where the line is as it must be, else what was expected.
    std::string next(std::string_view line)
    {
        const std::string_view word = cellOf(line, 0);
        if (m_axes > 0) {
            --m_axes;
            const bool good = word == "axis" && cellsIn(line) > 2;
            return good ? "" : "an axis with a title and values";
        }
        if (word == "table") {
            m_axes = headAxes;
            m_inTable = true;
            return cellOf(line, 1).size() == headAxes ? "" : "a table's three characters";
        }
        m_axes = rowAxes;
        return word == "row" && m_inTable ? "" : "a table or a row of one";
    }
    [[nodiscard]] bool whole() const { return m_axes == 0; }

private:
    std::size_t m_axes = 0;
    bool m_inTable = false;
};

} // namespace

domain::Result<PcsTables> PcsTables::parse(std::string text, const std::string& source)
{
    PcsTables book(std::move(text));
    if (auto status = book.read(source); !status)
        return status.error();
    return book;
}

domain::Status PcsTables::read(const std::string& source)
{
    Order order;
    std::size_t last = 1;
    const auto take = [&](std::string_view line, std::size_t start, std::size_t number) -> domain::Status {
        last = number;
        if (std::string expected = order.next(line); !expected.empty())
            return badCell(source, number, expected);
        if (cellOf(line, 0) == "table")
            m_tables.push_back(static_cast<std::uint32_t>(start));
        return domain::done();
    };
    if (auto status = eachPartLine(m_text, "pcs-tables", source, take); !status)
        return status;
    return order.whole() ? domain::done() : cutLine(source, last, "more axes below it");
}

std::string_view PcsTables::code(std::size_t index) const
{
    return cellOf(lineAt(m_text, m_tables[index]), 1);
}

std::optional<std::size_t> PcsTables::find(std::string_view code) const
{
    if (code.size() < headAxes)
        return std::nullopt;
    for (std::size_t i = 0; i < m_tables.size(); ++i) {
        if (this->code(i) == code.substr(0, headAxes))
            return i;
    }
    return std::nullopt;
}

PcsTable PcsTables::table(std::size_t index) const
{
    const std::size_t end = index + 1 < m_tables.size() ? m_tables[index + 1] : m_text.size();
    std::size_t at = m_tables[index];
    const auto nextLine = [&] {
        const std::string_view line = lineAt(m_text, at);
        at += line.size() + 1;
        return line;
    };
    const std::string_view head = nextLine();
    PcsTable result{cellOf(head, 1), {}, cellOf(head, 2), {}};
    for (PcsAxis& axis : result.axes)
        axis = axisIn(nextLine());
    while (at < end && cellOf(nextLine(), 0) == "row") {
        PcsRow& row = result.rows.emplace_back();
        for (PcsAxis& axis : row.axes)
            axis = axisIn(nextLine());
    }
    return result;
}

PcsTablesWriter::PcsTablesWriter() : m_text("pcs-tables\n") {}

void PcsTablesWriter::table(const std::array<Axis, 3>& axes, std::string_view definition)
{
    std::string code;
    for (const Axis& axis : axes)
        code += axis.values.empty() ? '-' : axis.values.front().first;
    appendLine(m_text, {"table", code, definition});
    for (const Axis& axis : axes)
        appendAxis(m_text, axis);
    ++m_tables;
}

void PcsTablesWriter::row(const std::array<Axis, 4>& axes)
{
    m_text += "row\n";
    std::size_t codes = 1;
    for (const Axis& axis : axes) {
        appendAxis(m_text, axis);
        codes *= axis.values.size();
    }
    ++m_rows;
    m_codes += codes;
}

} // namespace codesets
