// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/TrailReading.h"

#include "domain/Text.h"

#include <algorithm>
#include <map>

namespace services {

using domain::error;
using domain::ErrorKind;
using domain::Status;

namespace {

constexpr auto breaking = "break-glass";
constexpr auto reviewing = "review-glass";
constexpr std::string_view justifiedMark = "justified: ";
constexpr std::string_view unfoundedMark = "unfounded: ";

bool brokeGlass(const AuditEntry& entry)
{
    return entry.action == breaking && entry.decision == "permit";
}

} // namespace

Status TrailReading::may() const
{
    return m_role == "privacy-officer" ? domain::done() : m_place.instructor.may();
}

domain::Result<std::vector<TrailLine>> TrailReading::lines() const
{
    if (const Status allowed = may(); !allowed)
        return allowed.error();
    auto entries = m_place.trail.list({});
    if (!entries)
        return entries.error();
    std::map<std::string, const AuditEntry*, std::less<>> reviews; // by the number that was reviewed
    for (const AuditEntry& entry : *entries) {
        if (entry.action == reviewing)
            reviews.emplace(entry.document, &entry);
    }
    std::vector<TrailLine> lines;
    lines.reserve(entries->size());
    for (const AuditEntry& entry : *entries) {
        TrailLine line{entry, GlassReview::None, {}};
        if (brokeGlass(entry)) {
            const auto found = reviews.find(std::to_string(entry.number));
            line.review = GlassReview::Waiting;
            if (found != reviews.end()) {
                const std::string& said = found->second->purpose;
                const bool justified = said.starts_with(justifiedMark);
                line.review = justified ? GlassReview::Justified : GlassReview::Unfounded;
                line.reviewNote = said.substr(justified ? justifiedMark.size() : unfoundedMark.size());
            }
        }
        lines.push_back(std::move(line));
    }
    std::reverse(lines.begin(), lines.end());
    return lines;
}

domain::Result<std::uint64_t> TrailReading::firstChanged() const
{
    if (const Status allowed = may(); !allowed)
        return allowed.error();
    const Status whole = m_place.trail.verify();
    if (whole)
        return std::uint64_t{0};
    if (whole.error().code != "audit.changed")
        return whole.error();
    return std::stoull("0" + whole.error().subject);
}

Status TrailReading::review(std::uint64_t number, bool justified, std::string_view note, std::string_view by) const
{
    if (domain::trimmed(note).empty())
        return error(ErrorKind::InvalidInput, "trail.no-note", std::to_string(number));
    const auto known = lines();
    if (!known)
        return known.error();
    const auto found =
        std::find_if(known->begin(), known->end(), [&](const TrailLine& line) { return line.entry.number == number; });
    if (found == known->end() || found->review == GlassReview::None)
        return error(ErrorKind::NotFound, "trail.no-glass", std::to_string(number));
    if (found->review != GlassReview::Waiting)
        return error(ErrorKind::Conflict, "trail.reviewed", std::to_string(number));
    AuditEntry entry;
    entry.wall = m_place.clock.now();
    entry.at = domain::LocalTime(std::chrono::floor<domain::Seconds>(entry.wall.time_since_epoch()));
    entry.person = by;
    entry.role = m_role.empty() ? "instructor" : m_role;
    entry.mrn = found->entry.mrn;
    entry.document = std::to_string(number);
    entry.section = "audit-log";
    entry.action = reviewing;
    entry.decision = "permit";
    entry.rule = "A7";
    entry.purpose = std::string(justified ? justifiedMark : unfoundedMark) + std::string(domain::trimmed(note));
    const auto kept = m_place.trail.append(entry);
    return kept ? domain::done() : Status(kept.error());
}

} // namespace services
