// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/Abbreviations.h"

#include "codesets/CodesTable.h"
#include "codesets/FileSets.h"
#include "codesets/Words.h"
#include "domain/Text.h"

#include <algorithm>

namespace codesets {

Abbreviations::Abbreviations(std::vector<Entry> entries) : m_entries(std::move(entries))
{
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (!m_entries[i].words.empty())
            m_byFirstWord[m_entries[i].words.front()].push_back(i);
    }
}

domain::Result<Abbreviations> Abbreviations::parse(std::string_view text, const std::string& source)
{
    using domain::error;
    using domain::ErrorKind;
    if (!domain::isUtf8(text))
        return error(ErrorKind::Damaged, "codesets.not-utf8", source, "the table must be UTF-8");
    std::vector<Entry> entries;
    domain::Status status = domain::done();
    bool headed = false;
    eachLine(text, [&](std::string_view line, std::size_t number) {
        if (line.empty() || line.starts_with('#'))
            return true;
        if (!headed) {
            headed = line == "abbreviation\texpansion";
            if (!headed)
                status = error(ErrorKind::Damaged, "codesets.columns", source,
                               "the header must name abbreviation and expansion");
            return headed;
        }
        const std::size_t tab = line.find('\t');
        Entry entry;
        entry.written = std::string(domain::trimmed(line.substr(0, tab)));
        entry.words = wordsOf(entry.written);
        if (tab != std::string_view::npos)
            entry.expansion = wordsOf(line.substr(tab + 1));
        if (entry.words.empty() || entry.expansion.empty()) {
            status = error(ErrorKind::Damaged, "codesets.line-too-short", source,
                           "line " + std::to_string(number) + ": an abbreviation and an expansion are needed");
            return false;
        }
        entries.push_back(std::move(entry));
        return true;
    });
    if (!status)
        return status.error();
    return Abbreviations(std::move(entries));
}

domain::Result<Abbreviations> Abbreviations::read(const std::filesystem::path& path)
{
    const auto text = readFile(path);
    if (!text)
        return text.error();
    return parse(*text, path.string());
}

std::vector<const Abbreviations::Entry*> Abbreviations::readings(std::span<const std::string> words,
                                                                 std::size_t& length) const
{
    length = 0;
    std::vector<const Entry*> result;
    const auto found = words.empty() ? m_byFirstWord.end() : m_byFirstWord.find(words.front());
    if (found == m_byFirstWord.end())
        return result;
    for (const std::size_t index : found->second) {
        const Entry& entry = m_entries[index];
        const std::size_t count = entry.words.size();
        if (count > words.size() || count < length
            || !std::equal(entry.words.begin(), entry.words.end(), words.begin()))
            continue;
        if (count > length)
            result.clear();
        length = count;
        result.push_back(&entry);
    }
    return result;
}

} // namespace codesets
