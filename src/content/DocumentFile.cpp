// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/DocumentFile.h"

#include "domain/Text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

namespace content {
namespace {

constexpr std::array<std::string_view, 8> required{"type",      "title",   "author",  "role",
                                                   "encounter", "section", "written", "confidentiality"};
constexpr std::array<std::string_view, 14> optional{"signed",    "version",       "signed-by", "cosigner", "cosigned",
                                                    "dictated",  "time-shown",    "image",     "change",   "change-by",
                                                    "change-at", "change-reason", "event-at",  "linked-to"};
constexpr std::string_view fence = "---";

struct Entry
{
    std::string value;
    std::size_t line = 0;
};
using Entries = std::map<std::string, Entry, std::less<>>;

template <typename List>
bool holds(const List& list, std::string_view name)
{
    return std::find(list.begin(), list.end(), name) != list.end();
}

std::string_view takeLine(std::string_view& rest)
{
    const std::size_t end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return line;
}

class HeaderReader
{
public:
    HeaderReader(std::string file, Problems& problems) : m_file(std::move(file)), m_problems(problems) {}

    void take(std::string_view line, std::size_t number)
    {
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos) {
            m_problems.error(m_file, lineText(number), "the header has a line that is no \"name: value\"",
                             "Write name, colon and value");
            return;
        }
        const std::string name(domain::trimmed(line.substr(0, colon)));
        const std::string value(domain::trimmed(line.substr(colon + 1)));
        if (!holds(required, name) && !holds(optional, name))
            m_problems.error(m_file, lineText(number), "\"" + name + "\" is not known in a header",
                             "Take it out or mend its spelling; README.md lists the names");
        else if (value.empty())
            m_problems.error(m_file, lineText(number), "\"" + name + "\" has no value",
                             "Write one or take the line out");
        else if (!m_entries.emplace(name, Entry{value, number}).second)
            m_problems.error(m_file, lineText(number), "\"" + name + "\" stands twice in the header",
                             "Keep one of them");
        m_named.insert_or_assign(name, true);
    }

    domain::DocumentHeader header(const std::string& id)
    {
        for (const std::string_view name : required) {
            if (!m_named.contains(name))
                m_problems.error(m_file, lineText(1), "the header lacks \"" + std::string(name) + "\"",
                                 "Add the line \"" + std::string(name) + ": ...\"");
        }
        domain::DocumentHeader header;
        header.id = id;
        header.type = value("type");
        header.title = value("title");
        header.author = value("author");
        header.role = value("role");
        header.encounter = value("encounter");
        header.section = value("section");
        header.written = time("written").value_or(domain::LocalTime{});
        header.signedAt = time("signed");
        header.confidentiality = confidentiality();
        header.version = version();
        header.signedBy = value("signed-by");
        header.cosigner = value("cosigner");
        header.cosignedAt = time("cosigned");
        header.dictated = time("dictated");
        header.timeShown = choice<domain::TimeShown>("time-shown", {{"full", domain::TimeShown::Full},
                                                                    {"date", domain::TimeShown::DateOnly},
                                                                    {"none", domain::TimeShown::Nothing}});
        header.image = choice<domain::ScanImage>("image", {{"straight", domain::ScanImage::Straight},
                                                           {"upside-down", domain::ScanImage::UpsideDown},
                                                           {"cut-off", domain::ScanImage::CutOff}});
        header.change = change();
        return header;
    }

private:
    [[nodiscard]] std::string value(std::string_view name) const
    {
        const auto found = m_entries.find(name);
        return found == m_entries.end() ? std::string() : found->second.value;
    }

    std::optional<domain::LocalTime> time(std::string_view name)
    {
        const auto found = m_entries.find(name);
        if (found == m_entries.end())
            return std::nullopt;
        const auto parsed = domain::parseLocalTime(found->second.value);
        if (parsed && found->second.value.size() > 10)
            return *parsed;
        m_problems.error(m_file, lineText(found->second.line),
                         "\"" + found->second.value + "\" is no time of the calendar", "Write it as YYYY-MM-DDTHH:MM");
        return std::nullopt;
    }

    std::optional<domain::DocumentChange> change()
    {
        const auto found = m_entries.find("change");
        if (found == m_entries.end())
            return std::nullopt;
        const auto kind = domain::changeKindFrom(found->second.value);
        const auto at = time("change-at");
        if (!kind || !at || value("change-by").empty() || value("change-reason").empty()) {
            m_problems.error(m_file, lineText(found->second.line),
                             "a change is a correction, late-entry, addendum, amendment or retraction, and it is told "
                             "who made it, when and why",
                             "Write change, change-by, change-at and change-reason");
            return std::nullopt;
        }
        return domain::DocumentChange{
            *kind, value("change-by"), *at, value("change-reason"), time("event-at"), value("linked-to")};
    }

    /// The first choice where the header does not say.
    template <typename Value>
    Value choice(std::string_view name, std::initializer_list<std::pair<std::string_view, Value>> choices)
    {
        const auto found = m_entries.find(name);
        if (found == m_entries.end())
            return choices.begin()->second;
        std::string words;
        for (const auto& [word, value] : choices) {
            if (word == found->second.value)
                return value;
            words += (words.empty() ? "" : ", ") + std::string(word);
        }
        m_problems.error(m_file, lineText(found->second.line),
                         "\"" + found->second.value + "\" is nothing that \"" + std::string(name) + "\" can be",
                         "Write one of " + words);
        return choices.begin()->second;
    }

    domain::Confidentiality confidentiality()
    {
        const auto found = m_entries.find("confidentiality");
        if (found == m_entries.end() || found->second.value == "normal")
            return domain::Confidentiality::Normal;
        if (found->second.value == "restricted")
            return domain::Confidentiality::Restricted;
        if (found->second.value == "very-restricted")
            return domain::Confidentiality::VeryRestricted;
        m_problems.error(m_file, lineText(found->second.line),
                         "\"" + found->second.value + "\" is no level of confidentiality",
                         "Write normal, restricted or very-restricted");
        return domain::Confidentiality::Normal;
    }

    int version()
    {
        const auto found = m_entries.find("version");
        if (found == m_entries.end())
            return 1;
        const std::string& text = found->second.value;
        int number = 0;
        const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (failure == std::errc{} && end == text.data() + text.size() && number >= 1)
            return number;
        m_problems.error(m_file, lineText(found->second.line), "\"" + text + "\" is no version",
                         "Write a whole number from 1");
        return 1;
    }

    std::string m_file;
    Problems& m_problems;
    Entries m_entries;
    std::map<std::string, bool, std::less<>> m_named;
};

} // namespace

std::optional<DocumentFile> parseDocument(std::string_view text, const std::string& id, const std::string& file,
                                          Problems& problems)
{
    std::string_view rest = text;
    if (takeLine(rest) != fence) {
        problems.error(file, lineText(1), "the page has no header block",
                       "Begin with a line ---, the header's lines, and a line ---");
        return std::nullopt;
    }
    HeaderReader reader(file, problems);
    std::size_t line = 1;
    for (;;) {
        if (rest.empty()) {
            problems.error(file, lineText(line), "the header block is not closed", "Add a line --- behind it");
            return std::nullopt;
        }
        const std::string_view current = takeLine(rest);
        ++line;
        if (current == fence)
            break;
        reader.take(current, line);
    }
    DocumentFile result;
    result.document.header = reader.header(id);
    result.document.body = std::string(rest);
    result.bodyLine = line + 1;
    if (domain::trimmed(rest).empty())
        problems.error(file, lineText(line), "the page is empty", "Write its text below the header block");
    return result;
}

} // namespace content
