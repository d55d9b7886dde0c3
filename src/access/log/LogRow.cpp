// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/log/LogRow.h"

#include "domain/Text.h"

#include <algorithm>

namespace access_control {

using domain::Json;

LogRow::LogRow(const Json& json, std::string_view list, std::optional<std::size_t> index, Members members,
               std::vector<LogProblem>& problems)
    : m_list(list), m_index(index), m_problems(&problems)
{
    if (!json.is_object()) {
        problem({}, "an object is expected here");
        return;
    }
    m_json = &json;
    for (const auto& member : json.items()) {
        if (std::find(members.begin(), members.end(), member.key()) != members.end())
            continue;
        std::string known;
        for (const std::string_view each : members)
            known += (known.empty() ? "" : ", ") + std::string(each);
        problem(member.key(), "there is no such member; take it out or use one of " + known);
    }
}

const Json* LogRow::member(std::string_view name) const
{
    if (m_json == nullptr)
        return nullptr;
    const auto found = m_json->find(name);
    return found == m_json->end() || found->is_null() ? nullptr : &*found;
}

std::string LogRow::text(std::string_view name) const
{
    const Json* value = member(name);
    if (value == nullptr)
        return {};
    if (value->is_string())
        return value->get<std::string>();
    problem(name, "text is expected here");
    return {};
}

std::string LogRow::requiredText(std::string_view name) const
{
    std::string value = text(name);
    const Json* given = member(name);
    if (m_json != nullptr && (given == nullptr || given->is_string()) && domain::trimmed(value).empty())
        problem(name, "this is needed; give it a value");
    return value;
}

bool LogRow::boolean(std::string_view name) const
{
    const Json* value = member(name);
    if (value != nullptr && !value->is_boolean())
        problem(name, "true or false is expected here");
    return value != nullptr && value->is_boolean() && value->get<bool>();
}

double LogRow::number(std::string_view name, Range range, double otherwise) const
{
    const Json* value = member(name);
    if (value == nullptr)
        return otherwise;
    if (value->is_number() && value->get<double>() >= range.least && value->get<double>() <= range.most)
        return value->get<double>();
    problem(name,
            "a number from " + std::to_string(range.least) + " to " + std::to_string(range.most) + " is expected here");
    return otherwise;
}

std::vector<std::string> LogRow::texts(std::string_view name) const
{
    const Json* value = member(name);
    if (value == nullptr)
        return {};
    std::vector<std::string> all;
    if (value->is_array()) {
        for (const Json& each : *value) {
            if (each.is_string())
                all.push_back(each.get<std::string>());
        }
    }
    if (!value->is_array() || all.size() != value->size())
        problem(name, "a list of texts is expected here");
    return all;
}

std::optional<LogRow::Time> LogRow::time(std::string_view name) const
{
    const Json* value = member(name);
    if (value == nullptr)
        return std::nullopt;
    if (value->is_string()) {
        const auto& written = value->get_ref<const std::string&>();
        const auto read = domain::parseLocalTime(written);
        if (read)
            return Time{*read, written.size() == 10};
        problem(name, "\"" + written + "\" is no time: " + read.error().detail);
    } else {
        problem(name, "a time is expected here: write it as YYYY-MM-DDTHH:MM");
    }
    return std::nullopt;
}

LogRow::Time LogRow::requiredTime(std::string_view name) const
{
    const auto read = time(name);
    if (!read && m_json != nullptr && member(name) == nullptr)
        problem(name, "a time is needed: write it as YYYY-MM-DDTHH:MM");
    return read.value_or(Time{});
}

void LogRow::problem(std::string_view name, std::string message) const
{
    std::string pointer;
    const auto step = [&pointer](std::string_view part) {
        pointer += '/';
        for (const char c : part)
            pointer += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    };
    if (!m_list.empty())
        step(m_list);
    if (m_index)
        step(std::to_string(*m_index));
    if (!name.empty())
        step(name);
    m_problems->push_back({std::move(pointer), std::move(message)});
}

} // namespace access_control
