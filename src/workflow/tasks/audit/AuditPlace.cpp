// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/audit/AuditPlace.h"

#include <algorithm>
#include <limits>

namespace workflow::audit {

using domain::Json;

namespace {

std::optional<int> upTo(Fields& fields, std::string_view name, int most)
{
    const auto value = fields.integer(name, 1);
    if (value && *value <= most)
        return static_cast<int>(*value);
    if (value)
        fields.issue(name, "must be a whole number from 1 to " + std::to_string(most));
    return std::nullopt;
}

bool isTypeId(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

} // namespace

std::string_view missingType(std::string_view document)
{
    return document.starts_with(missingPrefix) ? document.substr(missingPrefix.size()) : std::string_view();
}

domain::Evidence readPlace(Fields& fields, bool quotes)
{
    domain::Evidence place;
    place.document = fields.requiredText("document");
    const bool spanned = fields.has("from") || fields.has("to");
    const auto from = fields.integer("from", 0);
    const auto to = fields.integer("to", 0);
    const auto version = fields.integer("version", 1);
    if (version)
        place.version = static_cast<int>(std::min<std::int64_t>(*version, std::numeric_limits<int>::max()));
    if (quotes) {
        fields.text("quote");
        fields.integer("occurrence", 1);
    }
    if (place.document.starts_with(missingPrefix) && !isTypeId(missingType(place.document)))
        fields.issue("document", "must name the type of the missing page, as in missing:consent");
    if (!spanned)
        return place;
    fields.require("from");
    fields.require("to");
    if (!from || !to)
        return place;
    if (*to <= *from && (*from != 0 || *to != 0))
        fields.issue("to", "must be greater than from, or both 0 for the page as a whole");
    else if (*to > 0 && !missingType(place.document).empty())
        fields.issue("to", "must be 0: a missing page has no words");
    else
        place.span = {static_cast<std::size_t>(*from), static_cast<std::size_t>(*to)};
    return place;
}

Json placeJson(const domain::Evidence& place)
{
    Json json{{"document", place.document}, {"from", place.span.from}, {"to", place.span.to}};
    if (place.version != 1)
        json["version"] = place.version;
    return json;
}

std::optional<int> readKind(Fields& fields, std::string_view name)
{
    return upTo(fields, name, lastKind);
}

std::optional<int> readSeverity(Fields& fields, std::string_view name)
{
    return upTo(fields, name, gravest);
}

std::optional<domain::MendPath> readPath(Fields& fields, std::string_view name)
{
    const auto text =
        fields.choice(name, {"him", "query", "deficiency", "registration", "privacy", "safety", "recode"});
    return text ? domain::mendPathFrom(*text) : std::nullopt;
}

Pattern readPattern(Fields& fields)
{
    fields.require("kind");
    Pattern pattern;
    pattern.kind = readKind(fields, "kind").value_or(0);
    if (fields.has("who"))
        pattern.who = fields.requiredText("who");
    return pattern;
}

domain::Json patternJson(const Pattern& pattern)
{
    domain::Json json{{"kind", pattern.kind}};
    if (!pattern.who.empty())
        json["who"] = pattern.who;
    return json;
}

} // namespace workflow::audit
