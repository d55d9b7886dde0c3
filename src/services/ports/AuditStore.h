// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Json.h"
#include "domain/Time.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace services {

/// One decision at the door to a chart. Names of things, never their text.
struct AuditEntry
{
    std::uint64_t number = 0; ///< 1, 2, 3 ... over the whole workspace; given by the store
    domain::LocalTime at{};   ///< virtual time at the desk
    domain::WallTime wall{};
    std::string person;
    std::string role;
    std::string session; ///< stays when the session is erased: the trail has no gaps
    std::string mrn;
    std::string document;
    std::string section;
    std::string action;   ///< "open", "print", "disclose" ...
    std::string decision; ///< "permit", "deny" ...
    std::string rule;
    std::string purpose;
    std::string previous; ///< hash of the entry before; 64 zeros for the first; given by the store
    std::string hash;     ///< SHA-256 of the canonical JSON without this member; given by the store
    friend bool operator==(const AuditEntry&, const AuditEntry&) = default;
};

/// Port: the audit trail of this workspace, append-only and chained like a session.
class AuditStore
{
public:
    virtual ~AuditStore() = default;
    /// Returns the entry with number, previous and hash, once it is durable.
    [[nodiscard]] virtual domain::Result<AuditEntry> append(const AuditEntry& entry) = 0;
    /// In the order of their numbers; of one session, or of all where it is empty.
    [[nodiscard]] virtual domain::Result<std::vector<AuditEntry>> list(std::string_view session) const = 0;
    /// Checks every hash: Damaged "audit.changed" with the number of the first entry that does not fit.
    [[nodiscard]] virtual domain::Status verify() const = 0;
};

} // namespace services
