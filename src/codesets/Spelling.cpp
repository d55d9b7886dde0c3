// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/Catalogue.h"

#include <algorithm>

namespace codesets {
namespace {

bool digit(char c)
{
    return c >= '0' && c <= '9';
}

bool letter(char c)
{
    return c >= 'A' && c <= 'Z';
}

bool alnum(char c)
{
    return digit(c) || letter(c);
}

bool digits(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), digit);
}

// The second character is a digit but for QA0, neurodevelopmental disorders by gene (ICD-10-CM FY2026).
bool diagnosisForm(std::string_view code)
{
    return code.size() >= 3 && code.size() <= 7 && letter(code[0]) && (digit(code[1]) || code.starts_with("QA"))
           && std::all_of(code.begin() + 2, code.end(), alnum);
}

// ICD-10-PCS leaves out I and O, which look like 1 and 0 (ICD-10-PCS Reference Manual, code structure).
bool procedureForm(std::string_view code)
{
    return code.size() == 7
           && std::all_of(code.begin(), code.end(), [](char c) { return alnum(c) && c != 'I' && c != 'O'; });
}

/// What of the code a condition looks at.
std::string_view partAsked(std::string_view code, std::string_view where, std::size_t length)
{
    if (where == "$")
        return code.size() < length ? std::string_view{} : code.substr(code.size() - length);
    for (; !where.empty(); where.remove_suffix(std::min<std::size_t>(where.size(), 2))) {
        const auto at = static_cast<std::size_t>(where.back() - '1');
        const bool last = where.size() == 1;
        if (at < code.size() && (last || code[at] != 'X'))
            return code.substr(at, length);
    }
    return {};
}

bool fulfils(std::string_view code, std::string_view with)
{
    if (with.empty())
        return true;
    const std::size_t colon = with.find(':');
    if (colon == std::string_view::npos)
        return false;
    for (std::string_view rest = with.substr(colon + 1); !rest.empty();) {
        const std::string_view wanted = rest.substr(0, rest.find('|'));
        if (!wanted.empty() && partAsked(code, with.substr(0, colon), wanted.size()) == wanted)
            return true;
        rest.remove_prefix(std::min(wanted.size() + 1, rest.size()));
    }
    return false;
}

} // namespace

std::string bare(std::string_view code)
{
    std::string result;
    result.reserve(code.size());
    for (const char c : code) {
        if (c == '.' || c == ' ' || c == '\t' || c == '\r' || c == '\n')
            continue;
        result.push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
    }
    return result;
}

std::string shown(System system, std::string_view code)
{
    std::string result = bare(code);
    if (system != System::Icd10cm)
        return result;
    if (!diagnosisForm(result))
        return std::string(code); // no code of the set: as it was typed
    if (result.size() > 3)
        result.insert(3, 1, '.');
    return result;
}

bool wellFormed(System system, std::string_view code)
{
    const std::string text = bare(code);
    switch (system) {
    case System::Icd10cm:
        return diagnosisForm(text);
    case System::Icd10pcs:
        return procedureForm(text);
    case System::Hcpcs:
        return text.size() == 5 && letter(text[0]) && text[0] != 'D' && digits(std::string_view(text).substr(1));
    case System::Px:
        return text.size() == 7 && text.starts_with("PX-") && digits(std::string_view(text).substr(3));
    case System::Cpt:
        return text.size() == 5 && digits(std::string_view(text).substr(0, 4)) && alnum(text[4]);
    }
    return false;
}

bool CodeRange::holds(std::string_view bareCode) const
{
    if (last.empty())
        return bareCode.starts_with(first) && fulfils(bareCode, with);
    return bareCode.substr(0, first.size()) >= first && bareCode.substr(0, last.size()) <= last
           && fulfils(bareCode, with);
}

} // namespace codesets
