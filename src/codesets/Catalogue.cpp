// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/Catalogue.h"

#include <algorithm>

namespace codesets {
namespace {

/// Whether `left` is the better answer than `right` to which edition is in force.
bool better(const EditionInfo& left, const EditionInfo& right)
{
    if (left.from != right.from)
        return left.from > right.from;
    if (left.embedded != right.embedded)
        return !left.embedded;
    return left.id > right.id;
}

CodeStatus checkOn(const Edition& edition, std::string_view code, domain::Date day)
{
    if (const Code* found = edition.find(code)) {
        if (!found->billable)
            return CodeStatus::Header;
        return found->endedBefore(day) ? CodeStatus::NotOnDate : CodeStatus::Valid;
    }
    if (!wellFormed(edition.info().system, code) || edition.covers(code))
        return CodeStatus::Invalid;
    return CodeStatus::Unsupported;
}

} // namespace

CodeStatus checkIn(const Edition& edition, std::string_view code)
{
    return checkOn(edition, code, edition.info().from);
}

void Catalogue::add(std::shared_ptr<const Edition> edition)
{
    if (edition)
        m_editions.push_back(std::move(edition));
}

std::shared_ptr<const Edition> Catalogue::on(System system, domain::Date date) const
{
    std::shared_ptr<const Edition> best;
    for (const auto& candidate : m_editions) {
        const EditionInfo& info = candidate->info();
        if (info.system == system && info.inForce(date) && (!best || better(info, best->info())))
            best = candidate;
    }
    return best;
}

std::shared_ptr<const Edition> Catalogue::edition(System system, std::string_view id, bool embeddedOnly) const
{
    std::shared_ptr<const Edition> best;
    for (const auto& candidate : m_editions) {
        const EditionInfo& info = candidate->info();
        if (info.system != system || info.id != id || (embeddedOnly && !info.embedded))
            continue;
        if (!best || better(info, best->info()))
            best = candidate;
    }
    return best;
}

CodeStatus Catalogue::check(System system, std::string_view code, domain::Date date) const
{
    const auto current = on(system, date);
    CodeStatus status = wellFormed(system, code) ? CodeStatus::Unsupported : CodeStatus::Invalid;
    if (current)
        status = checkOn(*current, code, date);
    // An embedded edition that does not cover the family says nothing about it: that stays unsupported.
    const bool absent = !current || status == CodeStatus::Invalid;
    const bool elsewhere = std::any_of(m_editions.begin(), m_editions.end(), [&](const auto& other) {
        return other != current && other->info().system == system && other->find(code) != nullptr;
    });
    return absent && elsewhere ? CodeStatus::NotOnDate : status;
}

} // namespace codesets
