// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/assembly/AssemblyWords.h"

#include "domain/Time.h"

#include <array>

namespace workflow::assembly {
namespace {

struct ReasonWords
{
    Misfile reason;
    std::string_view code;
    std::string_view words;
};

constexpr std::array reasons{
    ReasonWords{Misfile::OtherPatient, "other-patient", "another patient's page"},
    ReasonWords{Misfile::OtherEncounter, "other-encounter", "a page of another encounter"},
    ReasonWords{Misfile::Duplicate, "duplicate", "a duplicate"},
};

const ReasonWords& entryOf(Misfile reason)
{
    return reasons[static_cast<std::size_t>(reason)];
}

} // namespace

std::string_view code(Misfile reason)
{
    return entryOf(reason).code;
}

std::string_view words(Misfile reason)
{
    return entryOf(reason).words;
}

std::optional<Misfile> misfileFrom(std::string_view code)
{
    for (const ReasonWords& entry : reasons) {
        if (entry.code == code)
            return entry.reason;
    }
    return std::nullopt;
}

IndexEntry readIndex(Fields& fields, bool blankIsOne)
{
    IndexEntry entry{fields.text("type"), fields.text("date"), fields.text("encounter")};
    const auto check = [&](const char* name, const std::optional<std::string>& value) {
        if (value && value->empty() && !blankIsOne)
            fields.issue(name, "must not be empty");
    };
    check("type", entry.type);
    check("date", entry.date);
    check("encounter", entry.encounter);
    if (entry.date && !entry.date->empty() && !domain::parseDate(*entry.date))
        fields.issue("date", "must be a day of the calendar, YYYY-MM-DD");
    return entry;
}

Misfile readReason(Fields& fields)
{
    const auto reason = fields.choice("reason", {"other-patient", "other-encounter", "duplicate"});
    fields.require("reason");
    return reason ? misfileFrom(*reason).value_or(Misfile::OtherPatient) : Misfile::OtherPatient;
}

} // namespace workflow::assembly
