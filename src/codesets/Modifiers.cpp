// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/Modifiers.h"

#include "codesets/CodesTable.h"
#include "codesets/FileSets.h"
#include "codesets/Format.h"
#include "codesets/Manifest.h"
#include "domain/Text.h"

namespace codesets {

bool isModifier(std::string_view text)
{
    const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    return text.size() == 2 && upper(text[0]) && (upper(text[1]) || (text[1] >= '0' && text[1] <= '9'));
}

domain::Result<Modifiers> parseModifiers(std::string_view text, const std::string& source)
{
    Modifiers modifiers;
    domain::Status status = domain::done();
    std::vector<std::string_view> cells;
    eachLine(text, [&](std::string_view line, std::size_t number) {
        if (domain::trimmed(line).empty())
            return true;
        splitCells(line, cells);
        if (number == 1) {
            if (cells.size() < 2 || cells[0] != "code" || cells[1] != "title")
                status = lineError("codesets.columns", source, number, "the columns code and title are expected");
        } else if (cells.size() < 2 || !isModifier(cells[0])) {
            status =
                lineError("codesets.cell", source, number, "a modifier of two characters and a title are expected");
        } else {
            modifiers.emplace(cells[0], cells[1]);
        }
        return status.ok();
    });
    if (!status)
        return status.error();
    return modifiers;
}

std::string formatModifiers(const Modifiers& modifiers)
{
    std::string text = "code\ttitle\n";
    for (const auto& [code, title] : modifiers)
        text += code + "\t" + title + "\n";
    return text;
}

domain::Result<Modifiers> readModifiers(const std::vector<std::filesystem::path>& folders)
{
    for (const std::filesystem::path& folder : folders) {
        std::filesystem::path newest; // the names of editions are in the order of their dates
        for (const std::filesystem::path& edition : editionFolders(folder)) {
            std::error_code absent;
            const auto file = edition / partFile(PartKind::Modifiers);
            if (edition.parent_path().filename() == code(System::Hcpcs) && std::filesystem::exists(file, absent))
                newest = file;
        }
        if (newest.empty())
            continue;
        const auto text = readFile(newest);
        if (!text)
            return text.error();
        return parseModifiers(*text, newest.string());
    }
    return Modifiers();
}

} // namespace codesets
