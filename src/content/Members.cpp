// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/Members.h"

namespace content {

using domain::Json;

Members::Members(const Json& object, std::string file, std::string pointer, Problems& problems)
    : m_object(&object), m_file(std::move(file)), m_pointer(std::move(pointer)), m_problems(&problems)
{
}

const Json* Members::find(const char* name) const
{
    if (!m_object->is_object())
        return nullptr;
    const auto found = m_object->find(name);
    return found == m_object->end() ? nullptr : &*found;
}

std::string Members::text(const char* name) const
{
    const Json* value = find(name);
    return value != nullptr && value->is_string() ? value->get<std::string>() : std::string();
}

int Members::number(const char* name, int fallback) const
{
    const Json* value = find(name);
    return value != nullptr && value->is_number_integer() ? value->get<int>() : fallback;
}

bool Members::flag(const char* name) const
{
    const domain::Json* value = find(name);
    return value != nullptr && value->is_boolean() && value->get<bool>();
}

double Members::amount(const char* name) const
{
    const Json* value = find(name);
    return value != nullptr && value->is_number() ? value->get<double>() : 0.0;
}

domain::Date Members::date(const char* name) const
{
    return domain::dateOf(time(name));
}

domain::LocalTime Members::time(const char* name) const
{
    return optionalTime(name).value_or(domain::LocalTime{});
}

std::optional<domain::LocalTime> Members::optionalTime(const char* name) const
{
    const std::string written = text(name);
    if (written.empty())
        return std::nullopt;
    const auto time = domain::parseLocalTime(written);
    if (time)
        return *time;
    m_problems->error(m_file, m_pointer + "/" + name, "\"" + written + "\": " + time.error().detail,
                      "Write a day and time that the calendar has");
    return std::nullopt;
}

std::vector<std::string> Members::texts(const char* name) const
{
    std::vector<std::string> values;
    const Json* list = find(name);
    if (list == nullptr || !list->is_array())
        return values;
    for (const Json& value : *list) {
        if (value.is_string())
            values.push_back(value.get<std::string>());
    }
    return values;
}

const domain::Json* Members::json(const char* name) const
{
    const domain::Json* value = find(name);
    return value == nullptr || value->is_null() ? nullptr : value;
}

std::vector<Members> Members::each(const char* name) const
{
    std::vector<Members> objects;
    const Json* list = find(name);
    if (list == nullptr || !list->is_array())
        return objects;
    for (std::size_t i = 0; i < list->size(); ++i)
        objects.emplace_back((*list)[i], m_file, m_pointer + "/" + name + "/" + std::to_string(i), *m_problems);
    return objects;
}

Members Members::object(const char* name) const
{
    static const Json nothing = Json::object();
    const Json* value = find(name);
    return {value == nullptr ? nothing : *value, m_file, m_pointer + "/" + name, *m_problems};
}

std::map<std::string, std::string, std::less<>> Members::textMap(const char* name) const
{
    std::map<std::string, std::string, std::less<>> values;
    const Json* object = find(name);
    if (object == nullptr || !object->is_object())
        return values;
    for (const auto& [key, value] : object->items()) {
        if (value.is_string())
            values[key] = value.get<std::string>();
    }
    return values;
}

} // namespace content
