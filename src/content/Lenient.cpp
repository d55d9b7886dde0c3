// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/Lenient.h"

namespace content {
namespace {

using domain::Json;

const Json* member(const Json& object, const char* name)
{
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(name);
    return found == object.end() ? nullptr : &*found;
}

} // namespace

std::string textIn(const Json& object, const char* name)
{
    const Json* value = member(object, name);
    return value != nullptr && value->is_string() ? value->get<std::string>() : std::string();
}

const Json& listIn(const Json& object, const char* name)
{
    static const Json nothing = Json::array();
    const Json* value = member(object, name);
    return value != nullptr && value->is_array() ? *value : nothing;
}

std::optional<double> numberIn(const Json& object, const char* name)
{
    const Json* value = member(object, name);
    return value != nullptr && value->is_number() ? std::optional(value->get<double>()) : std::nullopt;
}

} // namespace content
