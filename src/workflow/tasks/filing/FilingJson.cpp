// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/filing/FilingJson.h"

namespace workflow::filing {

std::optional<domain::Date> dateIn(Fields& fields, std::string_view name)
{
    const auto text = fields.text(name);
    if (!text || text->empty())
        return std::nullopt;
    const auto date = domain::parseDate(*text);
    if (date)
        return *date;
    fields.issue(name, "\"" + *text + "\" is no day of the calendar");
    return std::nullopt;
}

const domain::Json* objectIn(Fields& fields, const domain::Json& owner, const char* name)
{
    if (!fields.has(name))
        return nullptr;
    fields.require(name);
    const domain::Json& member = owner.at(name);
    if (member.is_object())
        return &member;
    fields.issue(name, "must be an object");
    return nullptr;
}

std::string written(const std::optional<domain::Date>& date)
{
    return date ? domain::format(*date) : std::string();
}

} // namespace workflow::filing
