// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/log/AccessLog.h"

#include "domain/Text.h"

#include <algorithm>
#include <cctype>

namespace access_control {

namespace {

std::string folded(std::string_view name)
{
    std::string text(domain::trimmed(name));
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

} // namespace

Place Names::add(std::string_view name)
{
    if (domain::trimmed(name).empty())
        return nowhere;
    const auto [found, isNew] = m_places.try_emplace(folded(name), m_shown.size());
    if (isNew)
        m_shown.emplace_back(domain::trimmed(name));
    return found->second;
}

Place Names::find(std::string_view name) const
{
    const auto found = m_places.find(folded(name));
    return found == m_places.end() ? nowhere : found->second;
}

bool LogEntry::opensChart() const
{
    if (patient == nowhere || isLogin() || isLogout())
        return false;
    // Who reads the log about a patient has not opened the chart.
    return sections.empty()
           || !std::all_of(sections.begin(), sections.end(), [](const std::string& one) { return one == "audit-log"; });
}

std::uint64_t AccessLog::pair(Place one, Place other)
{
    constexpr unsigned half = 32;
    return (std::min(one, other) << half) | std::max(one, other);
}

const std::string& AccessLog::unitName(Place unit) const
{
    static const std::string none = "no unit";
    return unit == nowhere ? none : units.shown(unit);
}

} // namespace access_control
