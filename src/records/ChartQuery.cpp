// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/ChartQuery.h"

#include <algorithm>

namespace records {
namespace {

std::optional<domain::Date> dateFrom(const std::string& text)
{
    const auto date = domain::parseDate(text);
    if (!date)
        return std::nullopt;
    return *date;
}

/// "2026-05" is the whole of May.
bool readOn(ChartQuery& query, const std::string& value)
{
    if (const auto day = dateFrom(value)) {
        query.from = query.to = day;
        return true;
    }
    const auto first = dateFrom(value + "-01");
    if (!first || value.size() != 7)
        return false;
    query.from = first;
    query.to = domain::Date(first->year() / first->month() / std::chrono::last);
    return true;
}

bool readField(ChartQuery& query, const std::string& name, const std::string& value)
{
    if (value.empty())
        return false;
    if (name == "author") {
        query.author = folded(value);
        return true;
    }
    if (name == "type") {
        query.type = folded(value);
        return true;
    }
    if (name == "on")
        return readOn(query, value);
    const auto day = dateFrom(value);
    if (!day || (name != "from" && name != "to"))
        return false;
    (name == "from" ? query.from : query.to) = day;
    return true;
}

bool holds(std::string_view text, const std::string& part)
{
    return folded(text).find(part) != std::string::npos;
}

bool headAnswers(const domain::DocumentHeader& page, const ChartQuery& query)
{
    const domain::Date day = domain::dateOf(page.written);
    if ((query.from && day < *query.from) || (query.to && day > *query.to))
        return false;
    if (!query.author.empty() && !holds(page.authorName, query.author) && !holds(page.author, query.author))
        return false;
    return query.type.empty() || holds(page.type, query.type) || holds(page.title, query.type);
}

} // namespace

std::string folded(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

std::vector<Term> termsOf(std::string_view typed)
{
    std::vector<Term> terms;
    Term term;
    bool inside = false;
    const auto close = [&] {
        if (!term.text.empty())
            terms.push_back(std::move(term));
        term = {};
    };
    for (const char c : typed) {
        if (c == '"') {
            inside = !inside;
            term.quoted = true;
        } else if ((c == ' ' || c == '\t' || c == '\n') && !inside) {
            close();
        } else {
            term.text += c;
        }
    }
    close();
    return terms;
}

ChartQuery queryFrom(std::string_view typed)
{
    ChartQuery query;
    for (const Term& each : termsOf(typed)) {
        const std::string& term = each.text;
        const std::size_t colon = term.find(':');
        const bool field =
            colon != std::string::npos && readField(query, folded(term.substr(0, colon)), term.substr(colon + 1));
        if (!field)
            query.words.push_back(folded(term));
    }
    return query;
}

std::optional<PageHit> answers(const domain::Document& page, const ChartQuery& query)
{
    if (query.empty() || !headAnswers(page.header, query))
        return std::nullopt;
    const std::string body = folded(page.body);
    const std::string title = folded(page.header.title);
    PageHit hit{page.header.id, {}};
    for (const std::string& word : query.words) {
        const std::size_t at = body.find(word);
        if (at == std::string::npos && title.find(word) == std::string::npos)
            return std::nullopt;
        if (at != std::string::npos && hit.span.length() == 0) {
            const std::size_t from = domain::codePoints(std::string_view(body).substr(0, at));
            hit.span = {from, from + domain::codePoints(word)};
        }
    }
    return hit;
}

} // namespace records
