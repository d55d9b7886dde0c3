// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/book/PcsAxes.h"

#include "codesets/FileSets.h"
#include "codesets/book/PartLines.h"

namespace codesets {
namespace {

constexpr std::size_t firstValue = 4; ///< cell of the first value, or of the sentence

} // namespace

domain::Result<PcsAxes> PcsAxes::parse(std::string_view text, const std::string& source)
{
    PcsAxes axes;
    const auto take = [&](std::string_view line, std::size_t, std::size_t number) {
        return axes.take(line, number, source);
    };
    if (auto status = eachPartLine(text, "axes", source, take); !status)
        return status.error();
    return axes;
}

domain::Result<PcsAxes> PcsAxes::read(const std::filesystem::path& editionDir)
{
    const std::filesystem::path file = editionDir / "axes.tsv";
    const auto bytes = readFile(file);
    if (!bytes)
        return bytes.error();
    return parse(*bytes, file.string());
}

domain::Status PcsAxes::take(std::string_view line, std::size_t number, const std::string& source)
{
    if (cellsIn(line) <= firstValue)
        return cutLine(source, number, "five cells or more");
    const std::string_view place = cellOf(line, 1);
    if (place.size() != 1 || place[0] < '1' || place[0] > '7')
        return badCell(source, number, "a position from 1 to 7");
    const auto position = static_cast<std::size_t>(place[0] - '1');
    const std::string_view beginning = cellOf(line, 2) == "-" ? std::string_view() : cellOf(line, 2);
    if (beginning.size() > position)
        return badCell(source, number, "a beginning that ends before the position");
    Axis& axis = m_axes[{position, std::string(beginning)}];
    if (cellOf(line, 0) == "means") {
        const std::string_view value = cellOf(line, 3);
        if (value.size() != 1)
            return badCell(source, number, "one character");
        axis.meanings[value[0]] = cellOf(line, firstValue);
        return domain::done();
    }
    if (cellOf(line, 0) != "axis")
        return badCell(source, number, "axis or means");
    axis.title = cellOf(line, 3);
    for (std::size_t i = firstValue; i < cellsIn(line); ++i) {
        const std::string_view cell = cellOf(line, i);
        if (cell.size() < 2)
            return badCell(source, number, "a character and its label");
        axis.labels[cell[0]] = cell.substr(1);
    }
    return domain::done();
}

template <typename Pick>
std::string_view PcsAxes::nearest(std::string_view code, std::size_t position, Pick pick) const
{
    if (position >= code.size())
        return {};
    for (std::size_t length = position + 1; length-- > 0;) {
        const auto axis = m_axes.find({position, std::string(code.substr(0, length))});
        if (axis == m_axes.end())
            continue;
        if (const std::string_view found = pick(axis->second); !found.empty())
            return found;
    }
    return {};
}

std::string_view PcsAxes::label(std::string_view code, std::size_t position) const
{
    return nearest(code, position, [&](const Axis& axis) -> std::string_view {
        const auto found = axis.labels.find(code[position]);
        return found == axis.labels.end() ? std::string_view() : found->second;
    });
}

std::string_view PcsAxes::meaning(std::string_view code, std::size_t position) const
{
    return nearest(code, position, [&](const Axis& axis) -> std::string_view {
        const auto found = axis.meanings.find(code[position]);
        return found == axis.meanings.end() ? std::string_view() : found->second;
    });
}

std::string_view PcsAxes::title(std::string_view code, std::size_t position) const
{
    return nearest(code, position, [](const Axis& axis) -> std::string_view { return axis.title; });
}

} // namespace codesets
