// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/Slots.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>

namespace generation {
namespace {

using domain::Result;
using Value = Result<std::string>;

domain::Error noValue(std::string reason)
{
    return domain::error(domain::ErrorKind::NotFound, "slot.no-value", {}, std::move(reason));
}

std::string initial(const std::string& middle)
{
    return middle.empty() ? std::string() : middle + ". ";
}

std::string titled(const domain::Patient& patient)
{
    switch (patient.sex) {
    case domain::Sex::Female:
        return "Ms. " + patient.family;
    case domain::Sex::Male:
        return "Mr. " + patient.family;
    case domain::Sex::Unknown:
        break;
    }
    return patient.given + " " + patient.family;
}

std::string sexWord(domain::Sex sex)
{
    if (sex == domain::Sex::Unknown)
        return "unknown";
    return sex == domain::Sex::Female ? "female" : "male";
}

std::string allergiesOf(const domain::Patient& patient)
{
    if (patient.allergies.empty())
        return "none known";
    std::string text;
    for (const domain::Allergy& allergy : patient.allergies) {
        if (!text.empty())
            text += ", ";
        text += allergy.substance;
        if (!allergy.reaction.empty())
            text += " (" + allergy.reaction + ")";
    }
    return text;
}

Value patientSlot(std::string_view name, const SlotContext& context)
{
    const domain::Patient& patient = context.patient;
    if (name == "age") {
        if (context.encounter == nullptr)
            return noValue("the page belongs to no encounter of the chart");
        return std::to_string(domain::ageInYears(patient.birthDate, domain::dateOf(context.encounter->admitted)));
    }
    using Getter = std::function<std::string(const SlotContext&)>;
    static const std::map<std::string, Getter, std::less<>> getters{
        {"name", [](const auto& c) { return domain::displayName(c.patient); }},
        {"full", [](const auto& c) { return c.patient.given + " " + initial(c.patient.middle) + c.patient.family; }},
        {"family", [](const auto& c) { return c.patient.family; }},
        {"given", [](const auto& c) { return c.patient.given; }},
        {"title", [](const auto& c) { return titled(c.patient); }},
        {"sex", [](const auto& c) { return sexWord(c.patient.sex); }},
        {"born", [](const auto& c) { return domain::format(c.patient.birthDate); }},
        {"mrn", [](const auto& c) { return std::string(c.mrn); }},
        {"phone", [](const auto& c) { return c.patient.phone; }},
        {"address", [](const auto& c) { return c.patient.address; }},
        {"allergies", [](const auto& c) { return allergiesOf(c.patient); }},
    };
    const auto found = getters.find(name);
    if (found == getters.end())
        return noValue("there is no such slot");
    return found->second(context);
}

Value timeValue(const std::optional<domain::LocalTime>& time)
{
    if (!time)
        return noValue("the encounter has no such time");
    return domain::formatMinute(*time);
}

Value textValue(const std::string& text)
{
    if (text.empty())
        return noValue("the chart leaves this empty");
    return text;
}

Value encounterSlot(std::string_view name, const SlotContext& context)
{
    if (context.encounter == nullptr)
        return noValue("the page belongs to no encounter of the chart");
    const domain::Encounter& encounter = *context.encounter;
    if (name == "admitted")
        return timeValue(encounter.admitted);
    if (name == "discharged")
        return timeValue(encounter.discharged);
    if (name == "arrived")
        return timeValue(encounter.arrived);
    if (name == "payer")
        return textValue(encounter.payer);
    if (name == "location")
        return textValue(encounter.location);
    if (name == "account")
        return textValue(encounter.account);
    return noValue("there is no such slot");
}

Result<domain::Date> dayAfterStart(std::string_view number, const SlotContext& context)
{
    if (context.encounter == nullptr)
        return noValue("the page belongs to no encounter of the chart");
    int days = 0;
    const char* const end = number.data() + number.size();
    const auto [stop, failure] = std::from_chars(number.data(), end, days);
    if (number.empty() || failure != std::errc{} || stop != end || days < -36500 || days > 36500)
        return noValue("what follows the dot must be a whole number of days");
    const auto start = std::chrono::floor<std::chrono::days>(context.encounter->admitted);
    return domain::dateOf(start + std::chrono::days(days));
}

Value daySlot(std::string_view number, const SlotContext& context)
{
    const auto day = dayAfterStart(number, context);
    if (!day)
        return day.error();
    return domain::format(*day);
}

Value shortDaySlot(std::string_view number, const SlotContext& context)
{
    const auto day = dayAfterStart(number, context);
    if (!day)
        return day.error();
    return std::to_string(static_cast<unsigned>(day->month())) + "/"
           + std::to_string(static_cast<unsigned>(day->day()));
}

Value staffValue(std::string_view id, const SlotContext& context)
{
    const auto* member = context.house.member(id);
    if (member == nullptr)
        return noValue("staff.json has nobody of this id");
    return staffSlot(*member);
}

Value factValue(std::string_view name, const SlotContext& context)
{
    const auto found = context.facts.find(name);
    if (found == context.facts.end())
        return noValue("the chart has no fact of this name");
    return found->second;
}

Value slotValue(std::string_view slot, const SlotContext& context)
{
    if (context.overrides != nullptr) {
        const auto other = context.overrides->find(slot);
        if (other != context.overrides->end())
            return other->second;
    }
    if (slot == "facility.name")
        return context.house.facility.name;
    using Filler = Value (*)(std::string_view, const SlotContext&);
    static const std::map<std::string, Filler, std::less<>> fillers{
        {"patient", patientSlot}, {"enc", encounterSlot}, {"day", daySlot},
        {"dm", shortDaySlot},     {"staff", staffValue},  {"fact", factValue},
    };
    const std::size_t dot = slot.find('.');
    const auto filler = fillers.find(slot.substr(0, dot));
    if (dot == std::string_view::npos || filler == fillers.end())
        return noValue("there is no such slot");
    return filler->second(slot.substr(dot + 1), context);
}

struct Piece
{
    std::string_view before;
    std::string_view slot;
    bool closed = true;
};

// Calls `visit` for every slot and hands back the text behind the last one.
template <typename Visit>
std::string_view eachSlot(std::string_view text, const Visit& visit)
{
    for (;;) {
        const std::size_t open = text.find("{{");
        if (open == std::string_view::npos)
            return text;
        const std::size_t close = text.find("}}", open);
        const std::size_t newline = text.find('\n', open);
        const std::size_t next = text.find("{{", open + 2);
        if (close == std::string_view::npos || newline < close || next < close) {
            visit(Piece{text.substr(0, open + 2), {}, false});
            text.remove_prefix(open + 2);
            continue;
        }
        visit(Piece{text.substr(0, open), text.substr(open + 2, close - open - 2), true});
        text.remove_prefix(close + 2);
    }
}

} // namespace

std::string staffSlot(const records::StaffMember& member)
{
    if (member.credential != "MD" && member.credential != "DO")
        return records::displayName(member);
    return "Dr. " + (member.given.empty() ? std::string() : member.given.substr(0, 1) + ". ") + member.family;
}

domain::Result<std::string> slotText(std::string_view slot, const SlotContext& context)
{
    return slotValue(slot, context);
}

std::vector<std::string> slotsIn(std::string_view text)
{
    std::vector<std::string> names;
    eachSlot(text, [&](const Piece& piece) {
        if (piece.closed)
            names.emplace_back(piece.slot);
    });
    return names;
}

Filled fillSlots(std::string_view text, const SlotContext& context)
{
    Filled filled;
    filled.text.reserve(text.size() + text.size() / 8);
    std::size_t line = 1;
    std::size_t points = 0;
    const std::string_view rest = eachSlot(text, [&](const Piece& piece) {
        line += static_cast<std::size_t>(std::count(piece.before.begin(), piece.before.end(), '\n'));
        filled.text += piece.before;
        points += domain::codePoints(piece.before);
        if (!piece.closed) {
            filled.faults.push_back({line, {}, "a slot is opened with {{ and not closed on its line"});
            return;
        }
        const Value value = slotValue(piece.slot, context);
        if (value) {
            const std::size_t length = domain::codePoints(*value);
            filled.places.push_back({std::string(piece.slot), {points, points + length}});
            filled.text += *value;
            points += length;
            return;
        }
        filled.faults.push_back({line, std::string(piece.slot), value.error().detail});
        filled.text.append("{{").append(piece.slot).append("}}");
        points += domain::codePoints(piece.slot) + 4;
    });
    filled.text += rest;
    return filled;
}

} // namespace generation
