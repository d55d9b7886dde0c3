// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/validation/Abstract.h"

#include "domain/Text.h"
#include "domain/Time.h"
#include "records/validation/Reading.h"

#include <algorithm>
#include <cctype>

namespace records::validation {

using domain::ErrorKind;
using domain::Json;
using domain::Result;

namespace {

constexpr std::array<std::pair<std::string_view, ItemKind>, 6> itemKinds{{{"text", ItemKind::Text},
                                                                          {"date", ItemKind::Date},
                                                                          {"moment", ItemKind::Moment},
                                                                          {"number", ItemKind::Number},
                                                                          {"choice", ItemKind::Choice},
                                                                          {"code", ItemKind::Code}}};

std::string capitals(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return result;
}

std::string withoutDot(std::string_view code)
{
    std::string result = capitals(code);
    result.erase(std::remove(result.begin(), result.end(), '.'), result.end());
    return result;
}

domain::Error unfitValue(const Item& item, const char* code, std::string detail)
{
    return domain::error(ErrorKind::InvalidInput, code, item.title, std::move(detail));
}

Result<std::string> dateValue(const Item& item, std::string_view text)
{
    const auto date = domain::parseDate(text);
    if (!date)
        return unfitValue(item, "validation.no-date", "write a day that the calendar has as YYYY-MM-DD");
    return domain::format(*date);
}

Result<std::string> momentValue(const Item& item, std::string_view text)
{
    const auto moment = text.size() > 10 ? domain::parseLocalTime(text) : unfitValue(item, "", "");
    if (!moment)
        return unfitValue(item, "validation.no-moment", "write a day and a time that there are as YYYY-MM-DD HH:MM");
    return domain::formatMinute(*moment);
}

Result<std::string> choiceValue(const Item& item, std::string_view text)
{
    const std::string code = capitals(text);
    if (item.option(code) != nullptr)
        return code;
    std::string list;
    for (const Option& option : item.options)
        list += (list.empty() ? "" : ", ") + option.code;
    return unfitValue(item, "validation.no-option", "choose one of " + list);
}

Result<std::string> codeValue(const Item& item, std::string_view text)
{
    std::string code = withoutDot(text);
    const bool plain = std::all_of(code.begin(), code.end(), [](unsigned char c) { return std::isalnum(c) != 0; });
    const bool letterFirst = !code.empty() && std::isalpha(static_cast<unsigned char>(code.front())) != 0;
    if (!plain || !letterFirst || code.size() < 3 || code.size() > 7)
        return unfitValue(item, "validation.no-code",
                          "write an ICD-10-CM code: a letter and two to six more characters");
    if (code.size() > 3)
        code.insert(3, ".");
    return code;
}

} // namespace

const Option* Item::option(std::string_view code) const
{
    const auto found =
        std::find_if(options.begin(), options.end(), [&](const Option& one) { return one.code == code; });
    return found == options.end() ? nullptr : &*found;
}

std::vector<Item> readItems(const Json& list, const std::string& pointer, std::vector<Fault>& faults)
{
    std::vector<Item> items;
    eachEntry(list, pointer, faults, [&](const Json& json, const std::string& at) {
        const Reading object(json, at, faults);
        Item item;
        item.id = object.text("id");
        item.title = object.text("title");
        item.definition = object.text("definition");
        item.unit = object.optionalText("unit");
        const std::string kind = object.text("kind");
        const auto known =
            std::find_if(itemKinds.begin(), itemKinds.end(), [&](const auto& one) { return one.first == kind; });
        if (known != itemKinds.end())
            item.kind = known->second;
        else if (!kind.empty())
            object.fault("kind", "is none of text, date, moment, number, choice, code");
        object.each("options", [&](const Json& option, const std::string& place) {
            const Reading one(option, place, faults);
            item.options.push_back({one.text("code"), one.text("title")});
        });
        if (item.kind == ItemKind::Choice && item.options.empty())
            object.fault("options", "a choice needs its options");
        if (std::any_of(items.begin(), items.end(), [&](const Item& other) { return other.id == item.id; }))
            object.fault("id", "stands twice");
        items.push_back(std::move(item));
    });
    return items;
}

Result<std::string> normalised(const Item& item, std::string_view keyed)
{
    const std::string_view text = domain::trimmed(keyed);
    if (text.empty())
        return std::string();
    switch (item.kind) {
    case ItemKind::Date:
        return dateValue(item, text);
    case ItemKind::Moment:
        return momentValue(item, text);
    case ItemKind::Number:
        if (!numberOf(text))
            return unfitValue(item, "validation.no-number", "write a number, with a point before its decimals");
        return std::string(text);
    case ItemKind::Choice:
        return choiceValue(item, text);
    case ItemKind::Code:
        return codeValue(item, text);
    case ItemKind::Text:
        break;
    }
    return std::string(text);
}

std::optional<double> numberOf(std::string_view text)
{
    const std::string_view trimmed = domain::trimmed(text);
    const std::string_view digits = trimmed.substr(!trimmed.empty() && trimmed.front() == '-' ? 1 : 0);
    const auto point = std::count(digits.begin(), digits.end(), '.');
    const bool plain =
        std::all_of(digits.begin(), digits.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
    if (digits.empty() || digits.size() > 15 || !plain || point > 1 || digits.front() == '.' || digits.back() == '.')
        return std::nullopt;
    double value = 0;
    double scale = 0;
    for (const char c : digits) {
        if (c == '.') {
            scale = 1;
            continue;
        }
        value = value * 10 + (c - '0');
        scale *= 10;
    }
    value = scale > 1 ? value / scale : value;
    return trimmed.front() == '-' ? -value : value;
}

bool sameValue(std::string_view one, std::string_view other)
{
    const auto first = numberOf(one);
    const auto second = numberOf(other);
    if (first && second)
        return *first == *second;
    return withoutDot(domain::trimmed(one)) == withoutDot(domain::trimmed(other));
}

} // namespace records::validation
