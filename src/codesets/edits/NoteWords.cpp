// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/edits/NoteWords.h"

#include <algorithm>
#include <array>
#include <string>

namespace codesets {
namespace {

std::string lowerCase(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

} // namespace

bool asksConditionally(std::string_view noteText)
{
    constexpr std::array<std::string_view, 7> signs{"if applicable", "if known",      "if present", "if any",
                                                    "when ",         "if documented", "complicat"};
    const std::string text = lowerCase(noteText);
    return text.starts_with("any ") || std::any_of(signs.begin(), signs.end(), [&](std::string_view sign) {
               return text.find(sign) != std::string::npos;
           });
}

bool givesExamples(std::string_view noteText)
{
    return lowerCase(noteText).find("such as") != std::string::npos;
}

DrugIntent drugIntent(std::string_view bareCode)
{
    if (bareCode.size() < 6 || bareCode.substr(0, 3) < "T36" || bareCode.substr(0, 3) > "T50")
        return DrugIntent::None;
    // "T5091XA": the fifth character tells where the sixth is the placeholder.
    const char told = bareCode[5] == 'X' ? bareCode[4] : bareCode[5];
    if (told == '5')
        return DrugIntent::AdverseEffect;
    if (told == '6')
        return DrugIntent::Underdosing;
    return told >= '1' && told <= '4' ? DrugIntent::Poisoning : DrugIntent::None;
}

DrugIntent intentAsked(std::string_view noteText)
{
    const std::string text = lowerCase(noteText);
    if (text.find("underdosing") != std::string::npos)
        return DrugIntent::Underdosing;
    if (text.find("adverse effect") != std::string::npos)
        return DrugIntent::AdverseEffect;
    return text.find("poisoning") != std::string::npos ? DrugIntent::Poisoning : DrugIntent::None;
}

} // namespace codesets
