// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Catalogue.h"

#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <memory>
#include <string>
#include <utility>
#include <vector>

/// What the tests of this room build small editions and files with.
namespace made {

struct Line
{
    std::string code;
    bool billable;
    std::string title;
};

inline codesets::EditionInfo fiscalYear(codesets::System system, int year)
{
    using namespace std::chrono;
    codesets::EditionInfo info;
    info.system = system;
    info.id = std::to_string(year);
    info.title = std::string(codesets::title(system)) + " " + info.id;
    info.from = std::chrono::year(year - 1) / October / 1;
    info.to = std::chrono::year(year) / September / 30;
    return info;
}

inline std::shared_ptr<const codesets::Edition> edition(codesets::EditionInfo info, std::initializer_list<Line> lines,
                                                        std::vector<codesets::Note> notes = {})
{
    std::vector<codesets::Code> codes;
    for (const Line& line : lines) {
        codesets::Code& entry = codes.emplace_back();
        entry.code = codesets::bare(line.code);
        entry.billable = line.billable;
        entry.title = line.title;
    }
    return std::make_shared<const codesets::Edition>(std::move(info), std::move(codes), std::move(notes));
}

inline domain::Date day(int year, unsigned month, unsigned dayOfMonth)
{
    return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(dayOfMonth);
}

inline void write(const std::filesystem::path& path, const std::string& bytes)
{
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

inline std::string read(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A line of an order file.
inline std::string order(int number, std::string code, bool billable, std::string title)
{
    std::string digits = std::to_string(number);
    digits.insert(0, 5 - digits.size(), '0');
    code.resize(7, ' ');
    std::string shortTitle = title;
    shortTitle.resize(60, ' ');
    return digits + " " + code + " " + (billable ? "1" : "0") + " " + shortTitle + " " + title + "\r\n";
}

} // namespace made
