// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/book/PcsDefinitions.h"

#include "codesets/book/PartLines.h"

#include <algorithm>

namespace codesets {

domain::Result<PcsDefinitions> PcsDefinitions::parse(std::string text, const std::string& source)
{
    PcsDefinitions book;
    book.m_text.assign(text.begin(), text.end());
    const std::string_view kept(book.m_text.data(), book.m_text.size());
    const auto take = [&](std::string_view line, std::size_t, std::size_t number) {
        return book.take(line, number, source);
    };
    if (auto status = eachPartLine(kept, "pcs-definitions", source, take); !status)
        return status.error();
    return book;
}

domain::Status PcsDefinitions::take(std::string_view line, std::size_t number, const std::string& source)
{
    constexpr std::size_t definitionCells = 8;
    constexpr std::size_t aggregateCells = 6;
    const std::string_view word = cellOf(line, 0);
    const std::string_view second = cellOf(line, 1);
    if (word == "term" && cellsIn(line) >= definitionCells) {
        const std::string_view position = cellOf(line, 2);
        if (second.size() != 1 || position.size() != 1 || position[0] < '1' || position[0] > '7')
            return badCell(source, number, "a section's character and a position from 1 to 7");
        m_all.push_back({second[0], position[0] - '0', cellOf(line, 3), cellOf(line, 4), cellOf(line, 5),
                         cellOf(line, 6), cellOf(line, 7)});
        return domain::done();
    }
    if (word == "aggregate" && cellsIn(line) >= aggregateCells) {
        const std::string_view value = cellOf(line, 4);
        if (value.size() != 1)
            return badCell(source, number, "the aggregate's character");
        m_aggregates.push_back({second, cellOf(line, 2), cellOf(line, 3), value[0], cellOf(line, 5)});
        return domain::done();
    }
    return cutLine(source, number, "a term of eight cells or an aggregate of six");
}

const PcsDefinition* PcsDefinitions::find(char section, int position, std::string_view label) const
{
    const auto at = std::find_if(m_all.begin(), m_all.end(), [&](const PcsDefinition& one) {
        return one.section == section && one.position == position && one.label == label;
    });
    return at == m_all.end() ? nullptr : &*at;
}

PcsDefinitionsWriter::PcsDefinitionsWriter() : m_text("pcs-definitions\n") {}

void PcsDefinitionsWriter::add(const PcsDefinition& one)
{
    appendLine(m_text, {"term", std::string(1, one.section), std::to_string(one.position), one.axis, one.label,
                        one.definition, one.explanation, one.includes});
    ++m_definitions;
}

void PcsDefinitionsWriter::add(const PcsAggregate& one)
{
    appendLine(m_text,
               {"aggregate", one.device, one.operation, one.bodySystems, std::string(1, one.value), one.aggregate});
    ++m_aggregates;
}

} // namespace codesets
