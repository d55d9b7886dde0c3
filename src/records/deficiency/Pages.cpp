// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/deficiency/Pages.h"

#include <algorithm>

namespace records::deficiency {

using domain::LocalTime;

namespace {

constexpr std::string_view evaluation = "post-anesthesia evaluation";

std::string lower(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

std::optional<LocalTime> notAfter(const std::optional<LocalTime>& time, LocalTime date)
{
    return time && *time <= date ? time : std::nullopt;
}

// "YYYY-MM-DD HH:MM" right behind the words.
std::optional<LocalTime> timeBehind(std::string_view text)
{
    constexpr std::size_t timeLength = 16;
    const std::string_view near = text.substr(0, 40);
    const std::size_t digit = near.find_first_of("0123456789");
    if (digit == std::string_view::npos || near.find('\n') < digit)
        return std::nullopt;
    const auto time = domain::parseLocalTime(text.substr(digit, timeLength));
    return time ? std::optional(*time) : std::nullopt;
}

std::string headingOf(std::string_view line)
{
    if (line.starts_with("#"))
        return lower(domain::trimmed(line.substr(
            line.find_first_not_of('#') == std::string_view::npos ? line.size() : line.find_first_not_of('#'))));
    if (!line.starts_with("**"))
        return {};
    const std::size_t end = line.find("**", 2);
    return end == std::string_view::npos ? std::string() : lower(line.substr(2, end - 2));
}

} // namespace

std::vector<Page> pagesOn(const Chart& chart, std::string_view encounter, LocalTime date)
{
    std::vector<Page> pages;
    for (const domain::Document& document : chart.documents) {
        const domain::DocumentHeader& header = document.header;
        if (header.encounter == encounter && header.written <= date)
            pages.push_back({&document, notAfter(header.signedAt, date), notAfter(header.cosignedAt, date)});
    }
    return pages;
}

bool isBlankLabel(const domain::PatientLabel& label)
{
    const auto blank = [](std::string_view text) { return text.find_first_not_of("_ ") == std::string_view::npos; };
    return !label.name.empty() && blank(label.name) && blank(label.mrn);
}

bool isHistoryUpdate(const domain::DocumentHeader& header)
{
    if (header.type == "history-and-physical-update")
        return true;
    const bool filedElsewhere = header.type == "progress-note" || header.type == "history-and-physical";
    return filedElsewhere && lower(header.title).find("update") != std::string::npos;
}

std::optional<Entry> postAnesthesiaEntry(const std::vector<Page>& pages)
{
    for (const Page& page : pages) {
        const std::string& type = page.header().type;
        if (type != "anesthesia-record" && type != "pacu-record")
            continue;
        const std::string text = lower(page.document->body);
        const std::size_t at = text.find(evaluation);
        if (at != std::string::npos)
            return Entry{page.document, timeBehind(std::string_view(text).substr(at + evaluation.size()))};
    }
    return std::nullopt;
}

std::vector<std::string> headings(std::string_view body)
{
    std::vector<std::string> found;
    while (!body.empty()) {
        const std::size_t end = std::min(body.find('\n'), body.size());
        std::string heading = headingOf(body.substr(0, end));
        if (!heading.empty())
            found.push_back(std::move(heading));
        body.remove_prefix(std::min(end + 1, body.size()));
    }
    return found;
}

} // namespace records::deficiency
