// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/deficiency/DeficiencyWords.h"

#include <algorithm>

namespace workflow::deficiency {

namespace known = records::deficiency;

std::string documentTitle(const std::string& document, const records::Chart* chart)
{
    if (document.starts_with(known::missingPrefix)) {
        const std::string_view type = std::string_view(document).substr(known::missingPrefix.size());
        const auto found = std::find_if(known::expected.begin(), known::expected.end(),
                                        [&](const known::Expected& each) { return each.type == type; });
        return std::string(found == known::expected.end() ? type : found->title);
    }
    if (chart == nullptr)
        return document;
    if (const domain::Document* page = chart->document(document))
        return page->header.title;
    const auto order = std::find_if(chart->orders.begin(), chart->orders.end(),
                                    [&](const domain::Order& each) { return each.id == document; });
    return order == chart->orders.end() ? document : "order " + order->id + " of " + domain::formatMinute(order->at);
}

std::string authorName(const std::string& id, const records::Chart* chart)
{
    if (chart == nullptr)
        return id;
    const auto page = std::find_if(chart->documents.begin(), chart->documents.end(), [&](const domain::Document& each) {
        return each.header.author == id && !each.header.authorName.empty();
    });
    return page == chart->documents.end() ? id : page->header.authorName;
}

std::string describe(const Line& line, const records::Chart* chart)
{
    return std::string(known::title(line.kind)) + ": " + documentTitle(line.document, chart);
}

std::string detail(const Line& line, const records::Chart* chart)
{
    std::string text(known::title(line.kind));
    const auto add = [&](const std::string& part) { text += part.empty() ? "" : " \u00B7 " + part; };
    add(authorName(line.author, chart));
    add(line.rule);
    if (line.due)
        add("due " + domain::formatMinute(*line.due));
    if (line.completed)
        add("done " + domain::formatMinute(*line.completed));
    return text;
}

} // namespace workflow::deficiency
