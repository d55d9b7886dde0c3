// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/coding/CodingJson.h"

#include <algorithm>
#include <array>

namespace workflow::coding {

using domain::Json;

std::vector<domain::Evidence> readEvidence(Fields& fields, std::vector<Issue>& issues, bool quotes)
{
    std::vector<domain::Evidence> result;
    fields.each("evidence", [&](const Json& entry, const std::string& pointer) {
        Fields item(entry, pointer, issues);
        const std::string document = item.requiredText("document");
        const auto from = item.integer("from", 0);
        const auto to = item.integer("to", 0);
        const auto version = item.integer("version", 1);
        if (quotes) {
            item.text("quote");
            item.integer("occurrence", 1);
        }
        const bool noSpan = quotes && ((!item.has("from") && !item.has("to")) || (from && from == to));
        if (!item.isObject() || noSpan)
            return;
        item.require("from");
        item.require("to");
        if (from && to && *to <= *from)
            item.issue("to", "must be greater than from");
        else if (from && to)
            result.push_back({document,
                              {static_cast<std::size_t>(*from), static_cast<std::size_t>(*to)},
                              static_cast<int>(std::min<std::int64_t>(version.value_or(1), 1'000'000))});
        if (!quotes)
            item.refuseOthers();
    });
    return result;
}

Json evidenceJson(const std::vector<domain::Evidence>& evidence)
{
    Json list = Json::array();
    for (const domain::Evidence& entry : evidence) {
        Json item{{"document", entry.document}, {"from", entry.span.from}, {"to", entry.span.to}};
        if (entry.version != 1)
            item["version"] = entry.version;
        list.push_back(std::move(item));
    }
    return list;
}

std::optional<std::string> readPoa(std::string_view text)
{
    static constexpr std::array<std::string_view, 4> values{"Y", "N", "U", "W"};
    if (text.empty() || text == "exempt")
        return std::string();
    if (std::find(values.begin(), values.end(), text) == values.end())
        return std::nullopt;
    return std::string(text);
}

} // namespace workflow::coding
