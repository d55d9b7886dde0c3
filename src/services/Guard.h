// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Clock.h"
#include "services/ports/SecretStore.h"

#include <string>

namespace services {

/// A passphrase that is asked for. Guessing is slowed: after three wrong ones in a row each further try waits, twice as
/// long as the one before, up to five minutes, over restarts too (docs/security.md says what that protects from).
class Guard
{
public:
    /// Borrows store and clock. `owner` as SecretStore names it.
    Guard(SecretStore& store, const domain::Clock& clock, std::string owner)
        : m_store(store), m_clock(clock), m_owner(std::move(owner))
    {
    }

    [[nodiscard]] domain::Result<bool> isSet() const;
    /// Denied "guard.wrong"; Locked "guard.wait", its detail the seconds that are left. Right where none is set.
    [[nodiscard]] domain::Status check(std::string_view passphrase);
    /// Sets, changes or (empty) takes away; the old one is checked first. InvalidInput "guard.short" under eight
    /// characters.
    [[nodiscard]] domain::Status change(std::string_view old, std::string_view fresh);

private:
    SecretStore& m_store;
    const domain::Clock& m_clock;
    std::string m_owner;
};

/// Instructor mode: who knows the passphrase may change points, read the trail whole and erase. Where none is set,
/// everybody at this desk may. Open until it is closed or the program ends. Not thread-safe.
class Instructor
{
public:
    Instructor(SecretStore& store, const domain::Clock& clock) : m_guard(store, clock, "instructor") {}

    [[nodiscard]] domain::Result<bool> isSet() const { return m_guard.isSet(); }
    [[nodiscard]] bool isOpen() const { return m_open; }
    /// Errors of Guard::check.
    [[nodiscard]] domain::Status open(std::string_view passphrase);
    void close() { m_open = false; }
    /// Errors of Guard::change; closed afterwards, so that the new one is tried at once.
    [[nodiscard]] domain::Status change(std::string_view old, std::string_view fresh);
    /// Denied "instructor.closed" where a passphrase is set and the mode is not open.
    [[nodiscard]] domain::Status may() const;

private:
    Guard m_guard;
    bool m_open = false;
};

} // namespace services
