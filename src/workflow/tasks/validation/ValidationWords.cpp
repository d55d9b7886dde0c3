// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/validation/ValidationWords.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace workflow::validation::words {

std::string place(const ValidationKey& key, const FieldAt& at)
{
    const auto* field = key.field(at.field);
    const auto record = std::find(key.records.begin(), key.records.end(), at.record);
    const std::string number =
        record == key.records.end() ? at.record : "record " + std::to_string(record - key.records.begin() + 1);
    return (field == nullptr ? at.field : field->title) + ", " + number;
}

std::string titleOf(Figure figure)
{
    switch (figure) {
    case Figure::Records:
        return "Records reviewed";
    case Figure::Fields:
        return "Fields reviewed";
    case Figure::Errors:
        return "Fields in error";
    case Figure::Rate:
        return "Error rate";
    case Figure::Low:
        return "Lower end of the interval";
    case Figure::High:
        return "Upper end of the interval";
    case Figure::Agreement:
        return "Agreement";
    case Figure::Kappa:
        return "Kappa";
    }
    return {};
}

std::string valueOf(Figure figure, double value)
{
    std::array<char, 48> text{};
    switch (figure) {
    case Figure::Records:
    case Figure::Fields:
    case Figure::Errors:
        (void)std::snprintf(text.data(), text.size(), "%.0f", value);
        break;
    case Figure::Kappa:
        (void)std::snprintf(text.data(), text.size(), "%.2f", value);
        break;
    case Figure::Rate:
    case Figure::Low:
    case Figure::High:
    case Figure::Agreement:
        (void)std::snprintf(text.data(), text.size(), "%.1f %%", value);
        break;
    }
    return text.data();
}

std::string anyOf(const std::vector<std::string>& names)
{
    std::string list;
    for (const std::string& name : names)
        list += (list.empty() ? "" : " or ") + name;
    return list;
}

std::string marked(const std::string& characteristic, const std::string& value)
{
    return value.empty() ? characteristic : characteristic + ": " + value;
}

std::string said(bool needed, const std::string& pattern)
{
    if (!needed)
        return "no feedback needed";
    return pattern.empty() ? "feedback needed" : "feedback needed: " + pattern;
}

std::string shown(const std::string& value)
{
    return value.empty() ? "blank" : value;
}

std::string both(const std::string& first, const std::string& second)
{
    return first.empty() ? second : second.empty() ? first : first + " " + second;
}

} // namespace workflow::validation::words
