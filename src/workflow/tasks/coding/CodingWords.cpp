// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/coding/CodingWords.h"

#include "codesets/Catalogue.h"

#include <algorithm>

namespace workflow::coding::words {
namespace {

std::string capital(std::string text)
{
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

} // namespace

std::string clause(const std::string& text)
{
    std::string result(domain::trimmed(text));
    if (result.ends_with('.'))
        result.pop_back();
    return result;
}

std::string sentence(const std::string& what, const std::string& why)
{
    const std::string first = clause(what);
    const std::string second = clause(why);
    if (first.empty() && second.empty())
        return {};
    const std::string joint = first.empty() || second.empty() ? "" : ": ";
    return capital(first + joint + second) + ".";
}

std::string likeness(const JudgedCode& code, const KeyCode& wanted)
{
    const auto end = std::mismatch(code.code.begin(), code.code.end(), wanted.code.begin(), wanted.code.end());
    const std::string common = std::to_string(end.first - code.code.begin());
    const std::string yours = codesets::shown(code.system, code.code);
    switch (code.likeness) {
    case Likeness::Prefix:
        return yours + " agrees in its first " + common + " characters and not in the rest";
    case Likeness::Side:
        return yours + " differs in the side";
    case Likeness::Category:
        return yours + " is of the right category, but another condition in it";
    case Likeness::Stem:
        return yours + " has the right section, body system and root operation, but not all that follows";
    case Likeness::Line:
        return "the code is right, its units or modifiers are not";
    case Likeness::Exact:
    case Likeness::None:
        break;
    }
    return {};
}

std::string poa(const std::string& value)
{
    return value.empty() ? "blank" : value;
}

std::string poaReason(const std::string& value)
{
    if (value == "Y")
        return "it was there when the order to admit was written";
    if (value == "N")
        return "it arose after the order to admit was written";
    if (value == "U")
        return "the record does not say whether it was there, and the provider is to be asked";
    if (value == "W")
        return "the provider states that it cannot be told whether it was there";
    return "the code is on the list of codes exempt from POA reporting, so the field stays blank";
}

} // namespace workflow::coding::words
