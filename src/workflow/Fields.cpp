// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/Fields.h"

#include <algorithm>
#include <cmath>

namespace workflow {

using domain::Json;

namespace {

std::string escaped(std::string_view name)
{
    std::string result;
    for (const char c : name) {
        if (c == '~')
            result += "~0";
        else if (c == '/')
            result += "~1";
        else
            result += c;
    }
    return result;
}

std::optional<std::int64_t> wholeNumber(const Json& value)
{
    if (value.is_number_unsigned() && value.get<std::uint64_t>() > 1'000'000'000'000U)
        return std::nullopt;
    if (value.is_number_integer())
        return value.get<std::int64_t>();
    if (!value.is_number_float())
        return std::nullopt;
    const double number = value.get<double>();
    if (std::abs(number) > 1e12 || std::floor(number) != number)
        return std::nullopt;
    return static_cast<std::int64_t>(number);
}

} // namespace

Fields::Fields(const Json& value, std::string pointer, std::vector<Issue>& issues)
    : m_pointer(std::move(pointer)), m_issues(&issues)
{
    if (value.is_object())
        m_object = &value;
    else
        issues.push_back({m_pointer, "must be an object"});
}

std::string Fields::at(std::string_view name) const
{
    return m_pointer + "/" + escaped(name);
}

bool Fields::has(std::string_view name) const
{
    if (m_object == nullptr)
        return false;
    const auto found = m_object->find(name);
    return found != m_object->end() && !found->is_null();
}

const Json* Fields::member(std::string_view name)
{
    m_known.emplace(name);
    return has(name) ? &*m_object->find(name) : nullptr;
}

void Fields::issue(std::string_view name, std::string message)
{
    m_issues->push_back({at(name), std::move(message)});
}

std::optional<std::string> Fields::text(std::string_view name)
{
    const Json* value = member(name);
    if (value == nullptr)
        return std::nullopt;
    if (!value->is_string()) {
        issue(name, "must be text");
        return std::nullopt;
    }
    return value->get<std::string>();
}

std::string Fields::requiredText(std::string_view name)
{
    const bool there = member(name) != nullptr;
    const auto value = text(name);
    if (m_object != nullptr && !there)
        issue(name, "is missing");
    if (value && domain::trimmed(*value).empty())
        issue(name, "must not be empty");
    return value.value_or(std::string());
}

std::optional<std::string> Fields::choice(std::string_view name, std::initializer_list<std::string_view> allowed)
{
    auto value = text(name);
    if (!value || std::find(allowed.begin(), allowed.end(), *value) != allowed.end())
        return value;
    std::string list;
    for (const std::string_view entry : allowed)
        list += (list.empty() ? "" : ", ") + std::string(entry);
    issue(name, "must be one of " + list);
    return std::nullopt;
}

std::optional<bool> Fields::boolean(std::string_view name)
{
    const Json* value = member(name);
    if (value == nullptr)
        return std::nullopt;
    if (!value->is_boolean()) {
        issue(name, "must be true or false");
        return std::nullopt;
    }
    return value->get<bool>();
}

std::optional<std::int64_t> Fields::integer(std::string_view name, std::int64_t least)
{
    const Json* value = member(name);
    if (value == nullptr)
        return std::nullopt;
    const auto whole = wholeNumber(*value);
    if (whole && *whole >= least)
        return whole;
    issue(name, "must be a whole number of at least " + std::to_string(least));
    return std::nullopt;
}

std::optional<double> Fields::number(std::string_view name)
{
    const Json* value = member(name);
    if (value == nullptr)
        return std::nullopt;
    if (!value->is_number()) {
        issue(name, "must be a number");
        return std::nullopt;
    }
    return value->get<double>();
}

std::vector<std::string> Fields::texts(std::string_view name)
{
    std::vector<std::string> result;
    each(name, [&](const Json& entry, const std::string& pointer) {
        if (entry.is_string() && !domain::trimmed(entry.get_ref<const std::string&>()).empty())
            result.push_back(entry.get<std::string>());
        else
            m_issues->push_back({pointer, "must be text that is not empty"});
    });
    return result;
}

void Fields::each(std::string_view name, const std::function<void(const Json&, const std::string&)>& read)
{
    const Json* value = member(name);
    if (value == nullptr)
        return;
    if (!value->is_array()) {
        issue(name, "must be a list");
        return;
    }
    for (std::size_t i = 0; i < value->size(); ++i)
        read((*value)[i], at(name) + "/" + std::to_string(i));
}

void Fields::object(std::string_view name, const std::function<void(const Json&, const std::string&)>& read)
{
    if (const Json* value = member(name))
        read(*value, at(name));
}

void Fields::require(std::string_view name)
{
    if (m_object != nullptr && member(name) == nullptr)
        issue(name, "is missing");
}

void Fields::refuseOthers()
{
    if (m_object == nullptr)
        return;
    for (const auto& entry : m_object->items()) {
        if (m_known.count(entry.key()) == 0)
            issue(entry.key(), "is not known here");
    }
}

} // namespace workflow
