// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/PageText.h"

#include <algorithm>

namespace viewmodels {

void PageMap::note(int position, std::size_t from, std::size_t to)
{
    const auto at = static_cast<std::size_t>(position);
    if (m_places.size() <= at)
        m_places.resize(at + 1);
    m_places[at] = {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)};
}

domain::Span PageMap::sourceOf(Shown shown) const
{
    domain::Span span;
    const auto end = std::min(static_cast<std::size_t>(std::max(shown.to, 0)), m_places.size());
    for (auto at = static_cast<std::size_t>(std::max(shown.from, 0)); at < end; ++at) {
        const Place& place = m_places[at];
        if (place.to <= place.from)
            continue;
        if (span.length() == 0)
            span = {place.from, place.to};
        span.from = std::min<std::size_t>(span.from, place.from);
        span.to = std::max<std::size_t>(span.to, place.to);
    }
    return span;
}

Shown PageMap::shownOf(domain::Span span) const
{
    Shown shown{-1, -1};
    for (std::size_t at = 0; at < m_places.size(); ++at) {
        const Place& place = m_places[at];
        if (place.to <= place.from || place.to <= span.from || place.from >= span.to)
            continue;
        if (shown.from < 0)
            shown.from = static_cast<int>(at);
        shown.to = static_cast<int>(at) + 1;
    }
    return shown.from < 0 ? Shown{} : shown;
}

} // namespace viewmodels
