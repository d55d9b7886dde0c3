// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/validation/Reading.h"

namespace records::validation {

using domain::Json;

Reading::Reading(const Json& json, std::string pointer, std::vector<Fault>& faults)
    : m_json(json), m_pointer(std::move(pointer)), m_faults(faults)
{
    if (!json.is_object())
        faults.push_back({m_pointer, "must be an object"});
}

void Reading::fault(const char* name, std::string message) const
{
    m_faults.push_back({m_pointer + "/" + name, std::move(message)});
}

const Json* Reading::member(const char* name) const
{
    if (!m_json.is_object())
        return nullptr;
    const auto found = m_json.find(name);
    return found == m_json.end() || found->is_null() ? nullptr : &*found;
}

std::string Reading::text(const char* name) const
{
    std::string value = optionalText(name);
    if (value.empty())
        fault(name, "must be text that is not empty");
    return value;
}

std::string Reading::optionalText(const char* name) const
{
    const Json* value = member(name);
    return value != nullptr && value->is_string() ? value->get<std::string>() : std::string();
}

std::optional<double> Reading::number(const char* name) const
{
    const Json* value = member(name);
    if (value == nullptr || value->is_number())
        return value == nullptr ? std::nullopt : std::optional(value->get<double>());
    fault(name, "must be a number");
    return std::nullopt;
}

std::vector<std::string> Reading::texts(const char* name) const
{
    std::vector<std::string> list;
    each(name, [&](const Json& one, const std::string& at) {
        if (one.is_string())
            list.push_back(one.get<std::string>());
        else
            m_faults.push_back({at, "must be text"});
    });
    return list;
}

void Reading::each(const char* name, const std::function<void(const Json&, const std::string&)>& read) const
{
    if (const Json* list = member(name))
        eachEntry(*list, m_pointer + "/" + name, m_faults, read);
}

void eachEntry(const Json& list, const std::string& pointer, std::vector<Fault>& faults,
               const std::function<void(const Json&, const std::string&)>& read)
{
    if (!list.is_array()) {
        faults.push_back({pointer, "must be a list"});
        return;
    }
    for (std::size_t i = 0; i < list.size(); ++i)
        read(list[i], pointer + "/" + std::to_string(i));
}

} // namespace records::validation
