// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Json.h"

#include <algorithm>
#include <set>
#include <vector>

namespace domain {

namespace {

/// "line 3, column 7: ...": the parser's words without its name for them, and without bytes that may be no text.
std::string placeOf(const Json::exception& failure)
{
    std::string words = failure.what();
    const std::size_t at = words.find(" at line ");
    words.erase(0, at == std::string::npos ? 0 : at + 4);
    std::replace_if(
        words.begin(), words.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80U; }, '?');
    return words;
}

} // namespace

Result<Json> parseJson(std::string_view text, std::string_view source)
{
    std::vector<std::set<std::string>> open;
    std::string twice;
    const Json::parser_callback_t watch = [&](int, Json::parse_event_t event, Json& parsed) {
        if (event == Json::parse_event_t::object_start) {
            open.emplace_back();
        } else if (event == Json::parse_event_t::object_end) {
            open.pop_back();
        } else if (event == Json::parse_event_t::key) {
            const auto& key = parsed.get_ref<const std::string&>();
            if (!open.back().insert(key).second && twice.empty())
                twice = key;
        }
        return true;
    };
    try {
        Json value = Json::parse(text, watch);
        if (!twice.empty())
            return error(ErrorKind::InvalidInput, "json.key-twice", std::string(source),
                         "the key \"" + twice + "\" stands twice in one object");
        return value;
    } catch (const Json::exception& failure) {
        return error(ErrorKind::InvalidInput, "json.malformed", std::string(source), placeOf(failure));
    }
}

std::string canonical(const Json& value)
{
    return value.dump(-1, ' ', false, Json::error_handler_t::strict);
}

} // namespace domain
