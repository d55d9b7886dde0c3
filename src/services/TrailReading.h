// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/Workplace.h"

namespace services {

/// An access in an emergency, and what came of looking at it afterwards.
enum class GlassReview {
    None,      ///< no glass was broken
    Waiting,   ///< nobody has looked yet
    Justified, ///< role, place and event agree
    Unfounded,
};

struct TrailLine
{
    AuditEntry entry;
    GlassReview review = GlassReview::None; ///< of a breaking of the glass; the pages it opened follow it
    std::string reviewNote;
};

/// The audit trail of this workspace for those who may read it whole: the privacy officer's role at a desk, and the
/// instructor (45 CFR 164.308(a)(1)(ii)(D)).
class TrailReading
{
public:
    /// `role`: of the session at the desk; empty where there is none.
    TrailReading(const Workplace& place, std::string role) : m_place(place), m_role(std::move(role)) {}

    /// Denied "instructor.closed" where neither the role nor instructor mode opens it.
    [[nodiscard]] domain::Status may() const;
    /// The newest first. Errors of may() and of the store.
    [[nodiscard]] domain::Result<std::vector<TrailLine>> lines() const;
    /// The number of the first entry whose hash does not fit; 0 where the chain is whole.
    [[nodiscard]] domain::Result<std::uint64_t> firstChanged() const;
    /// Says what came of a broken glass; an entry of its own, so the trail keeps both. InvalidInput "trail.no-note",
    /// NotFound "trail.no-glass", Conflict "trail.reviewed".
    [[nodiscard]] domain::Status review(std::uint64_t number, bool justified, std::string_view note,
                                        std::string_view by) const;

private:
    const Workplace& m_place;
    std::string m_role;
};

} // namespace services
